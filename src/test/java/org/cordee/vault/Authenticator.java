package org.cordee.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/// An authenticator with one passkey (ES256, no attestation), written from the formats of WebAuthn
/// level 3, that lies where it is told to.
final class Authenticator {
    enum Lie {
        NONE,
        /// The browser stood elsewhere.
        ORIGIN,
        /// It was asked for another site.
        SITE,
        /// Nobody was verified.
        NOBODY,
        /// It answers a question that nobody asked.
        CHALLENGE,
        /// What was made is handed over as signed, or the other way round.
        KIND,
        SIGNATURE,
        /// It has signed less often than before: a copy.
        COUNT
    }

    private final String origin;
    private final byte[] id = new byte[16];
    private final ECPublicKey open;
    private final PrivateKey secret;
    private int signed = 5;

    Authenticator(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            open = (ECPublicKey) pair.getPublic();
            secret = pair.getPrivate();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// The fields of the form by which it is added.
    String[] made(String challenge, String own, Lie lie) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(data(lie, 0x40));
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(cose());
        var object = new ByteArrayOutputStream();
        object.write(0xa3);
        object.writeBytes(cbor("fmt"));
        object.writeBytes(cbor("none"));
        object.writeBytes(cbor("attStmt"));
        object.write(0xa0);
        object.writeBytes(cbor("authData"));
        object.write(0x58);
        object.write(data.size());
        object.writeBytes(data.toByteArray());
        return new String[] {
            "name",
            "Clé d’essai",
            "attestation",
            text(object.toByteArray()),
            "client",
            text(client("webauthn.create", challenge, lie)),
            "own",
            own
        };
    }

    /// The fields of the form by which it opens.
    String[] signed(String challenge, String own, Lie lie) {
        signed++;
        var data = data(lie, 0);
        var client = client("webauthn.get", challenge, lie);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(secret);
            signature.update(data);
            signature.update(hash(client));
            if (lie == Lie.SIGNATURE) {
                signature.update((byte) 0);
            }
            return new String[] {
                "credential",
                text(id),
                "authenticator",
                text(data),
                "client",
                text(client),
                "signature",
                text(signature.sign()),
                "own",
                own
            };
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private byte[] data(Lie lie, int flags) {
        var site = lie == Lie.SITE ? "elsewhere.example" : "localhost";
        return ByteBuffer.allocate(37)
                .put(hash(site.getBytes(UTF_8)))
                .put((byte) (flags | (lie == Lie.NOBODY ? 0x01 : 0x05)))
                .putInt(lie == Lie.COUNT ? 1 : signed)
                .array();
    }

    private byte[] client(String type, String challenge, Lie lie) {
        var kind =
                lie == Lie.KIND
                        ? type.equals("webauthn.get") ? "webauthn.create" : "webauthn.get"
                        : type;
        var asked = lie == Lie.CHALLENGE ? text(new byte[32]) : challenge;
        var from = lie == Lie.ORIGIN ? "https://elsewhere.example" : origin;
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(kind, asked, from)
                .getBytes(UTF_8);
    }

    /// The public key as COSE has it: kty 2, alg -7, crv 1, x, y.
    private byte[] cose() {
        var key = new ByteArrayOutputStream();
        key.writeBytes(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        key.writeBytes(coordinate(open.getW().getAffineX().toByteArray()));
        key.writeBytes(new byte[] {0x22, 0x58, 0x20});
        key.writeBytes(coordinate(open.getW().getAffineY().toByteArray()));
        return key.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        var whole = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, whole, 32 - length, length);
        return whole;
    }

    private static byte[] cbor(String words) {
        var bytes = words.getBytes(UTF_8);
        var text = Arrays.copyOf(new byte[] {(byte) (0x60 | bytes.length)}, bytes.length + 1);
        System.arraycopy(bytes, 0, text, 1, bytes.length);
        return text;
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
