package org.cordee.circle.proposal;

import java.util.UUID;

/// Two people, whichever is named first.
public record Two(UUID one, UUID other) {
    public Two {
        if (one.compareTo(other) > 0) {
            var first = other;
            other = one;
            one = first;
        }
    }
}
