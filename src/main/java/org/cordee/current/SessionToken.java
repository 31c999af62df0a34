package org.cordee.current;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// The secret of a session: 256 random bits, known to the browser's cookie alone. The database
/// keeps its SHA-256 and nothing else (ASVS 5.0 V7.2).
public final class SessionToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    private final byte[] secret;

    private SessionToken(byte[] secret) {
        this.secret = secret;
    }

    public static SessionToken fresh() {
        var secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        return new SessionToken(secret);
    }

    /// Reads what a cookie holds; empty when it was not written by us.
    public static Optional<SessionToken> parse(String cookie) {
        try {
            var secret = Base64.getUrlDecoder().decode(cookie);
            return secret.length == LENGTH
                    ? Optional.of(new SessionToken(secret))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    public byte[] secret() {
        return secret.clone();
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// Never the secret: a token that strays into a log says nothing.
    @Override
    public String toString() {
        return "SessionToken";
    }
}
