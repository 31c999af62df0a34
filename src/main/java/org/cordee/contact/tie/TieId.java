package org.cordee.contact.tie;

import java.util.UUID;

public record TieId(UUID value) {
    public static TieId of(String text) {
        return new TieId(UUID.fromString(text));
    }
}
