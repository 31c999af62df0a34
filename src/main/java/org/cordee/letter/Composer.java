package org.cordee.letter;

import java.util.Optional;

/// Puts the letters of one kind into words. Each feature that sends something has one.
public interface Composer {
    /// The kind of letter it composes.
    String kind();

    /// Which letters of this kind, where several features send some: what `facts.topic` says. Empty
    /// for those that say nothing.
    default String topic() {
        return "";
    }

    /// The mail; empty where it is no longer worth sending.
    Optional<Mail> compose(Letter letter);
}
