package org.cordee.letter;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cordee.database.DataFolder;
import org.springframework.stereotype.Component;

/// The secrets of the links that mails carry: HMAC-SHA-256 of what a link is about, under the
/// instance's key. The key lies outside the database and the database keeps only hashes, so a
/// letter that waits, or a stolen dump, holds no link (ASVS 5.0 V6.5.5).
@Component
public class LinkSecrets {
    private static final int LENGTH = 32;

    private final SecretKeySpec key;
    private final byte[] house;

    LinkSecrets(DataFolder folder) {
        this.key = new SecretKeySpec(folder.instanceKey(), "HmacSHA256");
        this.house = folder.houseSecret();
    }

    /// What the database asks for where nobody has entered: that it is the house which speaks.
    public byte[] house() {
        return house.clone();
    }

    /// The 256 bits of one link. The purpose keeps a link for one thing from serving another.
    public byte[] secret(String purpose, UUID id) {
        return keyed(purpose + ":" + id);
    }

    /// As it stands in an address.
    public String text(String purpose, UUID id) {
        return text(secret(purpose, id));
    }

    /// The same of a secret that somebody came with.
    public static String text(byte[] secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /// What an address holds; empty when it is none of ours.
    public static Optional<byte[]> parse(String text) {
        try {
            var secret = Base64.getUrlDecoder().decode(text);
            return secret.length == LENGTH ? Optional.of(secret) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// What the database keeps of a secret.
    public static byte[] hash(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// A keyed hash of something that is to be recognised and not to be read, such as a network
    /// address.
    public byte[] keyed(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
