package org.cordee.circle.grouping;

/// Is told, now and then, how far the search has come: by one thread at a time, whichever.
@FunctionalInterface
public interface Progress {
    Progress UNTOLD = (_, _) -> {};

    /// @param spent how much of the budget, from 0 to 1
    /// @param best the diversity of the best grouping so far
    void reached(double spent, double best);
}
