package org.cordee.circle.grouping;

/// How long a search may go on. It is asked often, from several threads.
@FunctionalInterface
public interface Budget {
    /// How much of it is spent, from 0; at 1 the search ends.
    ///
    /// @param steps that the one who asks has made
    double spent(long steps);

    /// The same on every machine: each core may make so many steps.
    static Budget steps(long all) {
        return steps -> (double) steps / all;
    }
}
