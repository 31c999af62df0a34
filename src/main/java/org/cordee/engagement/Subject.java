package org.cordee.engagement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.web.Typed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What an engagement is about, which only its coach reads, with the vault open.
///
/// @param organisation the client
/// @param people who is accompanied and who counts around them, a name a line
/// @param asked the request as it was said
/// @param beneath what the coach believes lies under it
record Subject(String organisation, String people, String asked, String beneath) {
    /// Texts are sealed in steps of so many bytes, so that how long the ciphertext is tells little
    /// of how long a name is.
    private static final int STEP = 512;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    /// By which somebody could be recognised.
    List<String> names() {
        return Stream.concat(Stream.of(organisation), Typed.lines(people).stream())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    byte[] bytes() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("organisation", organisation);
        fields.put("people", people);
        fields.put("asked", asked);
        fields.put("beneath", beneath);
        var text = JSON.writeValueAsBytes(fields);
        var padded = Arrays.copyOf(text, (text.length / STEP + 1) * STEP);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return padded;
    }

    static Subject of(byte[] bytes) {
        var fields = JSON.readValue(new String(bytes, StandardCharsets.UTF_8), FIELDS);
        return new Subject(
                fields.getOrDefault("organisation", ""),
                fields.getOrDefault("people", ""),
                fields.getOrDefault("asked", ""),
                fields.getOrDefault("beneath", ""));
    }
}
