package org.cordee.giving.opportunity;

import java.util.List;
import java.util.Set;
import org.cordee.current.MemberId;

/// Somebody whom an opportunity could serve, and why. How near they came is nobody's to read.
///
/// @param grounds what of theirs it touches, the weightiest first; at least one
public record Suited(MemberId member, List<Ground> grounds) {
    public Suited {
        grounds = List.copyOf(grounds);
        if (grounds.isEmpty()) {
            throw new IllegalArgumentException("Nobody is proposed without a reason");
        }
    }

    /// @param words of theirs, as they stand there
    /// @param matched the words of the opportunity that meet them
    /// @param skills that both are about
    public record Ground(Field field, String words, List<String> matched, Set<String> skills) {
        public Ground {
            matched = List.copyOf(matched);
            skills = Set.copyOf(skills);
        }
    }
}
