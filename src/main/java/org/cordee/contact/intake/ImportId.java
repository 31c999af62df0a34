package org.cordee.contact.intake;

import java.util.UUID;

public record ImportId(UUID value) {
    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }
}
