package org.cordee.engagement.sheet;

import java.util.Map;

/// A sheet as it stands.
///
/// @param version 0 where nothing was kept yet
/// @param texts by the keys of their fields
public record Sheet(int version, Map<String, String> texts) {
    static final Sheet EMPTY = new Sheet(0, Map.of());

    public Sheet {
        texts = Map.copyOf(texts);
    }

    public String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /// Whether nothing at all was written on it.
    public boolean isEmpty() {
        return texts.values().stream().allMatch(String::isEmpty);
    }
}
