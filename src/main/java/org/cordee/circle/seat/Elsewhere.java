package org.cordee.circle.seat;

import java.util.List;

/// Another circle that was proposed at the same time, and why not that one.
///
/// @param size how many sit in it
public record Elsewhere(int size, List<Reason> reasons) {
    public Elsewhere {
        reasons = List.copyOf(reasons);
    }
}
