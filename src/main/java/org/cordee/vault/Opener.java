package org.cordee.vault;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What opens a vault, as its row holds it.
///
/// @param apart whether what it gives is known to its holder alone
/// @param open its public key
/// @param secretKey its private one, wrapped under what it gives
/// @param vault the secret of the vault, sealed to its public key
/// @param given what it gives, wrapped under the key of the instance; null where it is apart
/// @param lastStep of a code: the last step of time that was used
/// @param passkey of a passkey: what it is known by
@SuppressWarnings("ArrayRecordComponent") // never compared
record Opener(
        UUID id,
        Kind kind,
        String name,
        boolean apart,
        byte[] open,
        byte[] secretKey,
        byte[] vault,
        byte @Nullable [] given,
        @Nullable Long lastStep,
        @Nullable Passkey passkey,
        Instant madeAt,
        @Nullable Instant usedAt) {

    enum Kind {
        PASSKEY,
        CODE,
        KIT;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param credential its id, as its authenticator made it
    /// @param attested its public key and what it is, as WebAuthn lays it out
    /// @param signed how often it says it has signed; zero where it does not count
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Passkey(byte[] credential, byte[] attested, long signed) {}

    /// For what its private key is wrapped.
    static String about(UUID id) {
        return "vault_opener:" + id;
    }

    @Override
    public String toString() {
        return "Opener";
    }
}
