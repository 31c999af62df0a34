package org.cordee.channel;

import java.util.Locale;
import java.util.stream.Collectors;
import org.cordee.contact.Chain;
import org.cordee.web.Numbers;
import org.cordee.web.Words;

/// The choices and figures of the two channels, as they are said.
public final class ChannelWords {
    private static final int HOUR = 60;

    public static String of(Channel way) {
        return switch (way) {
            case DIRECT -> Words.say("channel.way.direct");
            case THROUGH -> Words.say("channel.way.through");
        };
    }

    public static String of(LeadOutcome outcome) {
        return switch (outcome) {
            case OPEN -> Words.say("channel.outcome.open");
            case CLIENT -> Words.say("channel.outcome.client");
            case NOTHING -> Words.say("channel.outcome.nothing");
        };
    }

    static String of(Locale language, Channel way) {
        return switch (way) {
            case DIRECT -> Words.say(language, "channel.way.direct");
            case THROUGH -> Words.say(language, "channel.way.through");
        };
    }

    static String of(Locale language, LeadOutcome outcome) {
        return switch (outcome) {
            case OPEN -> Words.say(language, "channel.outcome.open");
            case CLIENT -> Words.say(language, "channel.outcome.client");
            case NOTHING -> Words.say(language, "channel.outcome.nothing");
        };
    }

    /// « mars à août 2025 ».
    public static String of(HalfYear half) {
        var year = half.start().getYear();
        return half.isSummer()
                ? Words.say("channel.half.summer", "year", String.valueOf(year))
                : Words.say(
                        "channel.half.winter",
                        "year",
                        String.valueOf(year),
                        "next",
                        String.valueOf(year + 1));
    }

    /// « 41 h », « 1 h 30 ». No-break spaces: it is one word.
    public static String hours(long minutes) {
        var hours = Numbers.of(minutes / HOUR) + "\u00a0h";
        var rest = minutes % HOUR;
        return rest == 0 ? hours : hours + "\u00a0" + (rest < 10 ? "0" : "") + rest;
    }

    public static String euros(long euros) {
        return Words.say("channel.euros.figure", "n", Numbers.of(euros));
    }

    /// Who led there, the first first: « Solveig, Gaspard, Yann ».
    public static String names(Chain chain) {
        return chain.knots().stream()
                .map(knot -> knot.name() == null ? Words.say("contact.somebody") : knot.name())
                .collect(Collectors.joining(", "));
    }

    private ChannelWords() {}
}
