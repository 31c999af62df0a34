package org.cordee.vault;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

/// A pair of keys: whoever has the public one seals, whoever has the private one opens. HPKE (RFC
/// 9180) with X25519, HKDF-SHA-256 and AES-256-GCM, by Tink, in its own serial form.
///
/// @param secret to be wrapped before it goes anywhere
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeyPair(byte[] open, byte[] secret) {
    static {
        try {
            HybridConfig.register();
        } catch (GeneralSecurityException incomplete) {
            throw new ExceptionInInitializerError(incomplete);
        }
    }

    static KeyPair fresh() {
        try {
            var parameters =
                    HpkeParameters.builder()
                            .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                            .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                            .setVariant(HpkeParameters.Variant.NO_PREFIX)
                            .build();
            var handle = KeysetHandle.generateNew(parameters);
            return new KeyPair(
                    TinkProtoKeysetFormat.serializeKeysetWithoutSecret(
                            handle.getPublicKeysetHandle()),
                    TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    /// @param context what it is sealed for; it opens for nothing else
    static byte[] seal(byte[] open, String context, byte[] plain) {
        try {
            return TinkProtoKeysetFormat.parseKeysetWithoutSecret(open)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    /// Empty where it was sealed with another pair or for something else, or has been changed.
    static Optional<byte[]> open(byte[] secret, String context, byte[] sealed) {
        try {
            var decrypt =
                    TinkProtoKeysetFormat.parseKeyset(secret, InsecureSecretKeyAccess.get())
                            .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
            return Optional.of(decrypt.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "KeyPair";
    }
}
