package org.cordee.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cordee.database.DataFolder;
import org.springframework.stereotype.Component;

/// Wraps keys under a key that comes, by HKDF-SHA-256 (RFC 5869), of the key of the instance and of
/// a second one: who has but one of the two unwraps nothing. What is wrapped says for what, and
/// serves nothing else. AES-256-GCM under a key used for one thing alone, with a random nonce.
@Component
class HouseKeys {
    static final int LENGTH = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] ALONE = {};
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] instance;

    HouseKeys(DataFolder folder) {
        this.instance = folder.instanceKey();
    }

    static byte[] fresh() {
        return fresh(LENGTH);
    }

    static byte[] fresh(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// For what: the private half of a pair of a holder.
    static String pair(UUID holder, int number) {
        return "vault_key:" + holder + ":" + number;
    }

    byte[] wrap(String about, byte[] second, byte[] plain) {
        try {
            var nonce = fresh(NONCE);
            var sealed = cipher(Cipher.ENCRYPT_MODE, about, second, nonce).doFinal(plain);
            var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return whole;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// Under the key of the instance alone.
    byte[] wrap(String about, byte[] plain) {
        return wrap(about, ALONE, plain);
    }

    /// Empty where the second key is another, or it was wrapped for something else.
    Optional<byte[]> unwrap(String about, byte[] second, byte[] wrapped) {
        if (wrapped.length <= NONCE) {
            return Optional.empty();
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, about, second, Arrays.copyOf(wrapped, NONCE));
            return Optional.of(cipher.doFinal(wrapped, NONCE, wrapped.length - NONCE));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    Optional<byte[]> unwrap(String about, byte[] wrapped) {
        return unwrap(about, ALONE, wrapped);
    }

    /// A value that is always the same for this, and that nobody can guess.
    byte[] derived(String about) {
        try {
            return derived(about, ALONE);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private Cipher cipher(int mode, String about, byte[] second, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(derived(about, second), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] derived(String about, byte[] second) throws GeneralSecurityException {
        var info = ("vault " + about).getBytes(StandardCharsets.UTF_8);
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract()
                                .addIKM(instance)
                                .addIKM(second)
                                .thenExpand(info, LENGTH));
    }
}
