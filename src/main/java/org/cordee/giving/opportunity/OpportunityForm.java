package org.cordee.giving.opportunity;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.current.Submissions;
import org.cordee.guard.Decisions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// Something one has heard of, as it is typed.
///
/// @param key which sending of the form this is
/// @param days how long it stays fresh
/// @param said of what the guard had found in the words
public record OpportunityForm(UUID key, String words, int days, Decisions said) {
    static final int LONGEST = 2000;
    static final String WORDS = "words";

    /// How long something may stay fresh.
    public static final List<Integer> DAYS = List.of(1, 3, 7, 14);

    private static final int USUAL_DAYS = 3;

    public enum Reason {
        EMPTY,
        TOO_LONG
    }

    /// @param words what was captured of it before; empty for nothing
    static OpportunityForm fresh(String words) {
        return new OpportunityForm(UUID.randomUUID(), words, USUAL_DAYS, Decisions.NONE);
    }

    public static OpportunityForm of(Function<String, @Nullable String> sent) {
        var days = DAYS.stream().filter(one -> one.toString().equals(sent.apply("days")));
        return new OpportunityForm(
                Submissions.key(text(sent, "key")),
                Typed.text(text(sent, "words")),
                days.findFirst().orElse(USUAL_DAYS),
                Decisions.of(sent, WORDS));
    }

    /// The same with a neutral wording in it.
    OpportunityForm with(String other) {
        return new OpportunityForm(key, other, days, said);
    }

    /// What must change; null for nothing.
    @Nullable Reason reason() {
        return words.isEmpty()
                ? Reason.EMPTY
                : Typed.length(words) > LONGEST ? Reason.TOO_LONG : null;
    }

    static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : text;
    }
}
