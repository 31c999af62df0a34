package org.cordee.giving.opportunity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.current.Submissions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// Something one has heard of, as it is typed.
///
/// @param key which sending of the form this is
/// @param days how long it stays fresh
/// @param confirmed what the guard had found, as it stands in the text, and is meant
public record OpportunityForm(UUID key, String words, int days, Set<String> confirmed) {
    static final int LONGEST = 2000;

    /// How long something may stay fresh.
    public static final List<Integer> DAYS = List.of(1, 3, 7, 14);

    private static final int USUAL_DAYS = 3;

    public OpportunityForm {
        confirmed = Set.copyOf(confirmed);
    }

    public enum Reason {
        EMPTY,
        TOO_LONG
    }

    /// @param words what was captured of it before; empty for nothing
    static OpportunityForm fresh(String words) {
        return new OpportunityForm(UUID.randomUUID(), words, USUAL_DAYS, Set.of());
    }

    public static OpportunityForm of(
            Function<String, @Nullable String> sent, Function<String, String[]> all) {
        var days = DAYS.stream().filter(one -> one.toString().equals(sent.apply("days")));
        return new OpportunityForm(
                Submissions.key(text(sent, "key")),
                Typed.text(text(sent, "words")),
                days.findFirst().orElse(USUAL_DAYS),
                Set.of(distinct(all.apply("confirmed"))));
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

    static String[] distinct(String[] values) {
        return List.of(values).stream().map(Typed::text).distinct().toArray(String[]::new);
    }
}
