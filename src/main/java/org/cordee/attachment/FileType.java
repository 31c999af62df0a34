package org.cordee.attachment;

import java.util.List;
import java.util.Locale;

/// What a file may be. Its bytes decide, never its name.
public enum FileType {
    PDF("application/pdf", List.of("pdf")),
    PNG("image/png", List.of("png")),
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    TEXT("text/plain", List.of("txt", "md"));

    private final String media;
    private final List<String> endings;

    FileType(String media, List<String> endings) {
        this.media = media;
        this.endings = endings;
    }

    /// As it stands in rows.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As it is sent.
    String media() {
        return this == TEXT ? media + ";charset=UTF-8" : media;
    }

    /// How names of such files end; the first is the one that is given.
    List<String> endings() {
        return endings;
    }

    static FileType of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
