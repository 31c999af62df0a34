package org.cordee.attachment;

import java.time.Instant;

/// A file that a member keeps here, without its bytes.
///
/// @param name as it is shown and taken away
/// @param size in bytes
public record Attachment(AttachmentId id, String name, FileType type, int size, Instant at) {}
