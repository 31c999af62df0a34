package org.cordee.member.posture;

import java.util.Locale;
import org.cordee.web.Words;

/// The six ropes between two ways of being a partner. Neither end is the better one.
public enum Axis {
    OPENNESS,
    ABUNDANCE,
    GIVING,
    AUTONOMY,
    FRANKNESS,
    TEMPO;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Axis of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public String title() {
        return switch (this) {
            case OPENNESS -> Words.say("posture.openness");
            case ABUNDANCE -> Words.say("posture.abundance");
            case GIVING -> Words.say("posture.giving");
            case AUTONOMY -> Words.say("posture.autonomy");
            case FRANKNESS -> Words.say("posture.frankness");
            case TEMPO -> Words.say("posture.tempo");
        };
    }

    /// What stands at its low end.
    public String low() {
        return switch (this) {
            case OPENNESS -> Words.say("posture.openness.low");
            case ABUNDANCE -> Words.say("posture.abundance.low");
            case GIVING -> Words.say("posture.giving.low");
            case AUTONOMY -> Words.say("posture.autonomy.low");
            case FRANKNESS -> Words.say("posture.frankness.low");
            case TEMPO -> Words.say("posture.tempo.low");
        };
    }

    /// What stands at its high end.
    public String high() {
        return switch (this) {
            case OPENNESS -> Words.say("posture.openness.high");
            case ABUNDANCE -> Words.say("posture.abundance.high");
            case GIVING -> Words.say("posture.giving.high");
            case AUTONOMY -> Words.say("posture.autonomy.high");
            case FRANKNESS -> Words.say("posture.frankness.high");
            case TEMPO -> Words.say("posture.tempo.high");
        };
    }

    /// A place on it in words.
    public String said(double place) {
        if (place <= 1.75) {
            return Words.say("posture.clearly", "end", low());
        }
        if (place < 2.75) {
            return Words.say("posture.rather", "end", low());
        }
        if (place <= 3.25) {
            return Words.say("posture.between");
        }
        return place < 4.25
                ? Words.say("posture.rather", "end", high())
                : Words.say("posture.clearly", "end", high());
    }
}
