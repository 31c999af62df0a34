package org.cordee.current;

import java.util.UUID;

/// Which member. The same id in every room.
public record MemberId(UUID value) {
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
