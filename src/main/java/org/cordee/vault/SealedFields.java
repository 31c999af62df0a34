package org.cordee.vault;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Several texts by their names, as one that can be sealed: a JSON object (RFC 8259).
public final class SealedFields {
    /// They are sealed in steps of so many bytes, so that how long the ciphertext is tells little
    /// of how long a name is.
    private static final int STEP = 512;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /// In UTF-8, filled up with spaces.
    public static byte[] bytes(Map<String, String> texts) {
        var bytes = JSON.writeValueAsBytes(texts);
        var filled = Arrays.copyOf(bytes, (bytes.length / STEP + 1) * STEP);
        Arrays.fill(filled, bytes.length, filled.length, (byte) ' ');
        return filled;
    }

    public static Map<String, String> of(byte[] bytes) {
        return JSON.readValue(bytes, TEXTS);
    }

    private SealedFields() {}
}
