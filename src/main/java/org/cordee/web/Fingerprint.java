package org.cordee.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What tells one text from every other: its SHA-256 (FIPS 180-4), as `sha256sum` prints it.
public record Fingerprint(String hex) {
    public Fingerprint {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no fingerprint");
        }
    }

    public static Fingerprint of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return of(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Fingerprint of(byte[] sha256) {
        return new Fingerprint(HexFormat.of().formatHex(sha256));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// Enough of it for an eye to compare: `c41a 7be0 93d5 … 08f2`.
    public String abridged() {
        return hex.substring(0, 4)
                + " "
                + hex.substring(4, 8)
                + " "
                + hex.substring(8, 12)
                + " … "
                + hex.substring(60);
    }
}
