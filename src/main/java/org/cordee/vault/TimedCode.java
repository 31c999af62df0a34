package org.cordee.vault;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// TimedCodes of six digits that change every thirty seconds (RFC 6238, with SHA-1: what every
/// application that shows such codes understands).
final class TimedCode {
    /// Of the secret, in bytes: what RFC 4226 recommends.
    static final int LENGTH = 20;

    private static final int SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// The step of time whose code this is: now, the one before or the one after, and later than
    /// the last that was used.
    static OptionalLong step(byte[] secret, String typed, Instant now, long last) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!digits.matches("[0-9]{6}")) {
            return OptionalLong.empty();
        }
        long here = now.getEpochSecond() / SECONDS;
        for (long step = here - 1; step <= here + 1; step++) {
            if (step > last
                    && MessageDigest.isEqual(
                            at(secret, step).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                            digits.getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /// The code of one step of time, counted from 1970.
    static String at(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int cut = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, cut, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// As one types it into an application: base 32 (RFC 4648), 160 bits need no padding.
    static String text(byte[] secret) {
        var number = new BigInteger(1, secret);
        var text = new StringBuilder();
        for (int shift = secret.length * 8 - 5; shift >= 0; shift -= 5) {
            text.append(BASE32.charAt(number.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }

    private TimedCode() {}
}
