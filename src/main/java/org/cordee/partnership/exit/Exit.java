package org.cordee.partnership.exit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// An exit under way: what is settled together before some, or all, leave.
///
/// @param leavers who leaves by it, in the order in which they said so
/// @param lines in the order of their items
/// @param ready who says that it may close
public record Exit(
        UUID id,
        MemberId openedBy,
        Instant openedAt,
        List<MemberId> leavers,
        List<Line> lines,
        Set<MemberId> ready) {

    /// One thing to settle.
    ///
    /// @param words what is to be done; empty where nobody has said it yet
    /// @param version of the words: what is ticked is ticked as it read
    /// @param openPoint what is left open, in words; null where nothing is
    /// @param openVersion of what is left open
    /// @param done who says it is done
    public record Line(
            Item item,
            String words,
            int version,
            @Nullable String openPoint,
            int openVersion,
            Set<MemberId> done) {

        /// All who are there say it is done, and nothing of it is left open.
        public boolean settled(Collection<MemberId> present) {
            return openPoint == null && done.containsAll(present);
        }
    }

    /// What would stay open, if it closed now.
    public List<Line> open(Collection<MemberId> present) {
        return lines.stream().filter(line -> !line.settled(present)).toList();
    }

    public boolean leaves(MemberId member) {
        return leavers.contains(member);
    }

    /// Whether it asks something of a party: a line to tick that is not left open, or, once all is
    /// settled or left open in words, a word that it may close.
    public boolean awaits(MemberId member, Collection<MemberId> present) {
        var toTick =
                lines.stream()
                        .anyMatch(
                                line -> line.openPoint() == null && !line.done().contains(member));
        var decided =
                lines.stream().allMatch(line -> line.openPoint() != null || line.settled(present));
        return toTick || decided && !ready.contains(member);
    }
}
