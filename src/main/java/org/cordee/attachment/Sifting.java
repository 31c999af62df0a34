package org.cordee.attachment;

/// What comes of looking at a file.
public sealed interface Sifting {
    /// A file as it is kept: of that type and of nothing else.
    ///
    /// @param bytes not those that came, where it was written anew
    record Clean(FileType type, byte[] bytes) implements Sifting {}

    record Refused(WhyNot why) implements Sifting {}
}
