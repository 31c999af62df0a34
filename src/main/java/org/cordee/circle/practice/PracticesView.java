package org.cordee.circle.practice;

import java.util.List;
import org.cordee.circle.CircleId;
import org.jspecify.annotations.Nullable;

/// The practices of one's circles, and one's own that nobody else reads.
///
/// @param sought the words that are sought; empty for none
/// @param kind null for both
/// @param circle null for all of one's circles
/// @param circles one's own, where there is more than one to choose from
/// @param kept for oneself
/// @param drafted whether something is being written
public record PracticesView(
        String sought,
        @Nullable PracticeKind kind,
        @Nullable CircleId circle,
        List<PracticePlace> circles,
        List<PracticeLine> lines,
        List<SharedPractice> kept,
        boolean drafted,
        boolean isFirst,
        boolean hasMore) {

    public boolean isNarrowed() {
        return !sought.isEmpty() || kind != null || circle != null;
    }

    public boolean onlyNearly() {
        return !lines.isEmpty() && lines.stream().allMatch(PracticeLine::nearly);
    }
}
