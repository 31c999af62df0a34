package org.cordee.letter;

import java.util.Optional;

/// Puts the letters of one kind into words. Each feature that sends something has one.
public interface Composer {
    /// The kind of letter it composes.
    String kind();

    /// The mail; empty where it is no longer worth sending.
    Optional<Mail> compose(Letter letter);
}
