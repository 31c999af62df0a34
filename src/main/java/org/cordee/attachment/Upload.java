package org.cordee.attachment;

/// What became of a file that came with a form.
public sealed interface Upload {
    record Kept(AttachmentId id) implements Upload {}

    /// Nothing was kept. [AttachmentWords] says why.
    record Refused(WhyNot why) implements Upload {}
}
