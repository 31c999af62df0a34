package org.cordee.vault;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.cordee.web.BaseUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What authenticators and browsers say (W3C Web Authentication, level 3), checked by WebAuthn4J:
/// the challenge, the origin and the site as this house was configured, that a person was verified,
/// the signature, the count of signatures.
@Component
class Ceremony {
    private static final Logger LOG = LoggerFactory.getLogger(Ceremony.class);

    /// ES256, EdDSA, RS256.
    static final List<Long> ALGORITHMS = LongStream.of(-7, -8, -257).boxed().toList();

    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager();
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(new ObjectConverter());
    private final BaseUrl base;

    Ceremony(BaseUrl base) {
        this.base = base;
    }

    /// As a browser hands over a passkey that it made.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Creation(byte[] attestation, byte[] client) {}

    /// As a browser hands over what a passkey signed.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Assertion(byte[] credential, byte[] authenticator, byte[] client, byte[] signature) {}

    /// The site that passkeys are made for. An address in figures cannot have any: on such a
    /// machine it is its name, `localhost`.
    String site() {
        var host = Objects.requireNonNull(URI.create(base.toString()).getHost());
        return isLoopback(host) ? "localhost" : host;
    }

    private String origin() {
        var uri = URI.create(base.toString());
        return isLoopback(Objects.requireNonNull(uri.getHost()))
                ? uri.getScheme() + "://localhost" + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                : base.toString();
    }

    private static boolean isLoopback(String host) {
        return host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /// Empty where it answers another question, comes from elsewhere, or is no passkey.
    Optional<Opener.Passkey> made(byte[] challenge, Creation created) {
        var parameters =
                new RegistrationParameters(
                        here(challenge),
                        ALGORITHMS.stream()
                                .map(one ->
                                        new PublicKeyCredentialParameters(
                                                PublicKeyCredentialType.PUBLIC_KEY,
                                                COSEAlgorithmIdentifier.create(one)))
                                .toList(),
                        true,
                        true);
        try {
            var data =
                    Objects.requireNonNull(
                            manager.verify(
                                            new RegistrationRequest(
                                                    created.attestation(), created.client()),
                                            parameters)
                                    .getAttestationObject());
            var authenticator = data.getAuthenticatorData();
            var attested = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return Optional.of(
                    new Opener.Passkey(
                            attested.getCredentialId(),
                            credentials.convert(attested),
                            authenticator.getSignCount()));
        } catch (VerificationException | DataConversionException unfit) {
            return unfit(unfit);
        }
    }

    /// How often it has signed by now; empty where this is not its signature for this question.
    Optional<Long> signed(byte[] challenge, Opener.Passkey passkey, Assertion given) {
        var known =
                new CredentialRecordImpl(
                        new NoneAttestationStatement(),
                        null,
                        null,
                        null,
                        passkey.signed(),
                        credentials.convert(passkey.attested()),
                        new AuthenticationExtensionsAuthenticatorOutputs<>(),
                        null,
                        null,
                        null);
        try {
            var data =
                    manager.verify(
                            new AuthenticationRequest(
                                    given.credential(),
                                    given.authenticator(),
                                    given.client(),
                                    given.signature()),
                            new AuthenticationParameters(
                                    here(challenge),
                                    known,
                                    List.of(passkey.credential()),
                                    true,
                                    true));
            return Optional.of(Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        } catch (VerificationException | DataConversionException unfit) {
            return unfit(unfit);
        }
    }

    private ServerProperty here(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(origin()))
                .rpId(site())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /// Why is for the steward; its kind alone, since the rest is what was sent.
    private static <T> Optional<T> unfit(RuntimeException why) {
        LOG.info("A passkey did not fit: {}", why.getClass().getSimpleName());
        return Optional.empty();
    }
}
