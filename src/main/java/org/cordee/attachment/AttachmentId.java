package org.cordee.attachment;

import java.util.UUID;

/// Which file.
public record AttachmentId(UUID value) {
    public static AttachmentId of(String text) {
        return new AttachmentId(UUID.fromString(text));
    }
}
