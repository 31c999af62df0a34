package org.cordee.engagement.session;

import java.util.UUID;

public record CoacheeSubjectId(UUID value) {
    public static CoacheeSubjectId of(String text) {
        return new CoacheeSubjectId(UUID.fromString(text));
    }
}
