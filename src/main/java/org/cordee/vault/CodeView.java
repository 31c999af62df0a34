package org.cordee.vault;

import org.jspecify.annotations.Nullable;

/// A code that is being enrolled.
///
/// @param secret as one types it into an application
/// @param link the same for an application on this device
/// @param token what comes back with the first code
public record CodeView(
        String secret,
        String link,
        QrPicture picture,
        String token,
        String name,
        @Nullable Why why) {
    public enum Why {
        WRONG,
        TOO_LATE,
        LONG_NAME
    }
}
