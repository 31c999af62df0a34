package org.cordee.giving.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.guard.Decisions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// Feedback as it is typed, or what one asks it about.
///
/// @param key which sending of the form this is
/// @param to whom, as sent
/// @param kind as sent
/// @param version which draft it was written on; empty for none
/// @param said of what the guard had found in the words
public record FeedbackForm(
        UUID key, String to, String kind, String words, String version, Decisions said) {
    static final int LONGEST_QUESTION = 1000;
    static final int LONGEST_WORDS = 4000;

    /// What a draft keeps.
    static final List<String> FIELDS = List.of("to", "kind", "words");

    static final String ASK = "ask";

    public enum Reason {
        NOBODY,
        /// They can be written to no more.
        NOT_THERE,
        ENOUGH,
        KIND,
        EMPTY,
        TOO_LONG,
        /// It was given before, with other words.
        GIVEN,
        /// Nobody asks any more.
        GONE
    }

    /// For something to be sent as a whole: demonstrations, for one.
    public static FeedbackForm of(MemberId to, String kind, String words) {
        return new FeedbackForm(
                UUID.randomUUID(), to.value().toString(), kind, words, "", Decisions.NONE);
    }

    static FeedbackForm of(Map<String, String> typed, Decisions said) {
        return new FeedbackForm(
                Submissions.key(typed.getOrDefault("key", "")),
                Typed.line(typed.getOrDefault("to", "")),
                Typed.line(typed.getOrDefault("kind", "")),
                Typed.text(typed.getOrDefault("words", "")),
                Typed.line(typed.getOrDefault("version.words", "")),
                said);
    }

    /// What is kept of it while it is written.
    Map<String, String> draft() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("to", to);
        typed.put("kind", kind);
        typed.put("words", words);
        return typed;
    }

    /// What must change before it can be sent, by field, as far as the form itself tells.
    Map<String, Reason> refusals(boolean asks, boolean answers) {
        var refusals = new LinkedHashMap<String, Reason>();
        if (!answers && partner() == null) {
            refusals.put("to", Reason.NOBODY);
        }
        if (!asks && FeedbackKind.of(kind).isEmpty()) {
            refusals.put("kind", Reason.KIND);
        }
        if (words.isEmpty()) {
            refusals.put("words", Reason.EMPTY);
        } else if (isTooLong(asks)) {
            refusals.put("words", Reason.TOO_LONG);
        }
        return refusals;
    }

    boolean isTooLong(boolean asks) {
        return Typed.length(words) > (asks ? LONGEST_QUESTION : LONGEST_WORDS);
    }

    @Nullable MemberId partner() {
        try {
            return new MemberId(UUID.fromString(to));
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    /// The same with a neutral wording in it.
    FeedbackForm with(String other) {
        return new FeedbackForm(key, to, kind, other, version, said);
    }

    FeedbackForm upon(String draft) {
        return new FeedbackForm(key, to, kind, words, draft, said);
    }

    FeedbackForm to(@Nullable MemberId other) {
        return new FeedbackForm(
                key, other == null ? "" : other.value().toString(), kind, words, "", said);
    }
}
