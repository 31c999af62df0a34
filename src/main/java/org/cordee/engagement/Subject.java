package org.cordee.engagement;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.vault.SealedFields;
import org.cordee.web.Typed;

/// What an engagement is about, which only its coach reads, with the vault open.
///
/// @param organisation the client
/// @param people who is accompanied and who counts around them, a name a line
/// @param asked the request as it was said
/// @param beneath what the coach believes lies under it
record Subject(String organisation, String people, String asked, String beneath) {

    /// By which somebody could be recognised.
    List<String> names() {
        return Stream.concat(Stream.of(organisation), Typed.lines(people).stream())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    byte[] bytes() {
        return SealedFields.bytes(
                Map.of(
                        "organisation",
                        organisation,
                        "people",
                        people,
                        "asked",
                        asked,
                        "beneath",
                        beneath));
    }

    static Subject of(byte[] bytes) {
        var texts = SealedFields.of(bytes);
        return new Subject(
                texts.getOrDefault("organisation", ""),
                texts.getOrDefault("people", ""),
                texts.getOrDefault("asked", ""),
                texts.getOrDefault("beneath", ""));
    }
}
