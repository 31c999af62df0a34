package org.cordee.giving.loop;

/// Is told, now and then, how far the counting has come: by one thread at a time, whichever.
@FunctionalInterface
public interface Progress {
    Progress UNTOLD = (_, _) -> {};

    /// @param done how many gifts have been asked for the loops that begin with them
    void reached(long done, long all);
}
