package org.cordee.vault;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opening by a passkey: one whose authenticator gives a secret of its own (the extension `prf` of
/// WebAuthn) opens with it, and the house keeps nothing of it; for another, the house keeps one.
@Service
@Transactional
class Passkeys {
    /// From the question to its answer.
    private static final Duration ANSWERED = Duration.ofMinutes(5);

    private final Ceremony ceremony;
    private final Openers openers;
    private final Openings openings;
    private final OpeningRows asked;
    private final VaultRows rows;
    private final HouseKeys house;
    private final Clock clock;

    Passkeys(
            Ceremony ceremony,
            Openers openers,
            Openings openings,
            OpeningRows asked,
            VaultRows rows,
            HouseKeys house,
            Clock clock) {
        this.ceremony = ceremony;
        this.openers = openers;
        this.openings = openings;
        this.asked = asked;
        this.rows = rows;
        this.house = house;
        this.clock = clock;
    }

    enum About {
        MAKING,
        OPENING;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What a browser is asked.
    ///
    /// @param salt what the extension `prf` is asked of, the same each time for a member
    /// @param credentials those that may answer, or those that are there already
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Asked(byte[] challenge, byte[] salt, byte[] user, List<byte[]> credentials) {}

    /// A question for this session; the one before is void.
    Asked ask(Viewer viewer, About about) {
        var challenge = HouseKeys.fresh();
        asked.ask(viewer.id(), viewer.session(), about.key(), challenge, clock.instant());
        return new Asked(
                challenge,
                house.derived("passkey salt:" + viewer.id()),
                house.derived("passkey user:" + viewer.id()),
                passkeys(viewer).stream().map(one -> passkey(one).credential()).toList());
    }

    /// What became of a passkey that was made.
    sealed interface Made {
        /// @param opening that it made, where it founded the vault
        record Added(Optional<Opened> opening) implements Made {}

        record Unfit() implements Made {}
    }

    /// @param own the secret that its authenticator gives; empty where it gives none
    /// @throws VaultShut where there is a vault already and it is not open
    Made make(Viewer viewer, String name, Ceremony.Creation created, Optional<byte[]> own) {
        var challenge = answered(viewer, About.MAKING);
        var passkey = challenge.flatMap(bytes -> ceremony.made(bytes, created));
        if (passkey.isEmpty()
                || passkeys(viewer).stream()
                        .anyMatch(one ->
                                MessageDigest.isEqual(
                                        passkey(one).credential(), passkey.get().credential()))) {
            return new Made.Unfit();
        }
        UUID id = Ids.at(clock.instant());
        return new Made.Added(
                openers.add(
                        viewer,
                        new Openers.Adding(
                                id,
                                Opener.Kind.PASSKEY,
                                name,
                                own.orElseGet(HouseKeys::fresh),
                                own.isPresent(),
                                null,
                                passkey.get())));
    }

    /// @param own what its authenticator gave; empty where it gave nothing
    Openings.Tried open(Viewer viewer, Ceremony.Assertion given, Optional<byte[]> own) {
        return openings.tried(
                viewer,
                now ->
                        answered(viewer, About.OPENING)
                                .flatMap(challenge ->
                                        passkeys(viewer).stream()
                                                .filter(one ->
                                                        MessageDigest.isEqual(
                                                                passkey(one).credential(),
                                                                given.credential()))
                                                .findFirst()
                                                .flatMap(one ->
                                                        ceremony.signed(
                                                                        challenge,
                                                                        passkey(one),
                                                                        given)
                                                                .map(signed -> {
                                                                    rows.usedPasskey(
                                                                            one.id(), signed, now);
                                                                    return new Openings.Fits(
                                                                            one, gives(one, own));
                                                                }))));
    }

    private byte[] gives(Opener one, Optional<byte[]> own) {
        return one.given() == null
                ? own.orElseGet(() -> new byte[0])
                : house.unwrap(Openers.given(one.id()), one.given()).orElseThrow();
    }

    private Optional<byte[]> answered(Viewer viewer, About about) {
        return asked.answered(
                viewer.id(), viewer.session(), about.key(), clock.instant().minus(ANSWERED));
    }

    private List<Opener> passkeys(Viewer viewer) {
        return rows.openers(viewer.id()).stream()
                .filter(one -> one.kind() == Opener.Kind.PASSKEY)
                .toList();
    }

    private static Opener.Passkey passkey(Opener one) {
        Opener.@Nullable Passkey passkey = one.passkey();
        if (passkey == null) {
            throw new IllegalStateException("no passkey");
        }
        return passkey;
    }
}
