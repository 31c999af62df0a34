package org.cordee.attachment;

import org.cordee.web.Words;

/// What to say beside a field of a file.
public final class AttachmentWords {
    /// What happened, and what can be done.
    public static String why(WhyNot why) {
        return switch (why) {
            case NO_FILE -> Words.say("attachment.no-file");
            case EMPTY -> Words.say("attachment.empty");
            case TOO_LARGE -> Words.say("attachment.too-large");
            case UNKNOWN -> Words.say("attachment.unknown");
            case WEB -> Words.say("attachment.web");
            case MIXED -> Words.say("attachment.mixed");
            case TOO_MANY_PIXELS -> Words.say("attachment.too-many-pixels");
            case SWOLLEN -> Words.say("attachment.swollen");
            case LOCKED -> Words.say("attachment.locked");
            case ACTIVE -> Words.say("attachment.active");
            case UNREADABLE -> Words.say("attachment.unreadable");
            case BUSY -> Words.say("attachment.busy");
            case FULL -> Words.say("attachment.full");
        };
    }

    /// « 240 ko », "1.2 MB".
    public static String size(int bytes) {
        return bytes < 1_000_000
                ? Words.say("attachment.kilobytes", "n", Math.max(1, bytes / 1000))
                : Words.say("attachment.megabytes", "n", Math.round(bytes / 100_000.0) / 10.0);
    }

    private AttachmentWords() {}
}
