package org.cordee.giving.opportunity;

import java.util.UUID;

public record PassId(UUID value) {
    public static PassId of(String text) {
        return new PassId(UUID.fromString(text));
    }
}
