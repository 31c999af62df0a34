package org.cordee.advice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The advice one received, a page of it, the latest first.
///
/// @param due those whose day has come, above the others
/// @param words what was looked for; empty for all
/// @param after the last one before this page; null on the first
/// @param more whether others follow
/// @param drafted whether a new one was begun and waits
public record AdvicesView(
        List<Advice> due,
        List<Advice> lines,
        String words,
        @Nullable AdviceId after,
        boolean more,
        Hindsight hindsight,
        boolean drafted,
        LocalDate today) {

    /// Nothing was noted at all.
    public boolean isNew() {
        return lines.isEmpty() && due.isEmpty() && after == null && words.isEmpty();
    }
}
