package org.cordee.giving.story;

import java.util.UUID;

public record StoryId(UUID value) {
    public static StoryId of(String text) {
        return new StoryId(UUID.fromString(text));
    }
}
