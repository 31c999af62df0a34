package org.cordee.vault;

import java.time.Instant;
import java.util.UUID;

/// One opening, with the secret of the vault in clear. It lives as long as a request.
///
/// @param turn how many times the secret had been changed then, and once
/// @param key what the cookie of this browser carries
@SuppressWarnings("ArrayRecordComponent") // never compared
record Opened(UUID session, int turn, byte[] secret, byte[] key, Instant since) {
    @Override
    public String toString() {
        return "Opened";
    }
}
