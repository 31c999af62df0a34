package org.cordee.circle.proposal;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What is proposed to those who are willing.
public sealed interface CircleProposal {
    /// The circles; none where nobody can sit with enough others.
    List<Set<UUID>> circles();

    /// Whether no other proposal seats more, or as many better, for certain.
    boolean isProved();

    /// Everybody has a place.
    record Complete(List<Set<UUID>> circles, Merit merit, boolean isProved)
            implements CircleProposal {
        public Complete {
            circles = List.copyOf(circles);
        }
    }

    /// There is no place for all: for whom not, and how the others could sit without them.
    record Blocked(List<Set<UUID>> circles, List<Blocker> blockers, boolean isProved)
            implements CircleProposal {
        public Blocked {
            circles = List.copyOf(circles);
            blockers = List.copyOf(blockers);
        }
    }
}
