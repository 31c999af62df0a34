package org.cordee.partnership;

import java.util.UUID;

/// Which invitation.
public record InvitationId(UUID value) {
    public static InvitationId of(String text) {
        return new InvitationId(UUID.fromString(text));
    }
}
