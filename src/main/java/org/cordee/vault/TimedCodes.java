package org.cordee.vault;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opening by a code of six digits: enrolled by a first one, each used once.
@Service
@Transactional
class TimedCodes {
    /// To show a code to an application and type the first one.
    private static final Duration ENROLLING = Duration.ofMinutes(20);

    private final Openers openers;
    private final Openings openings;
    private final VaultRows rows;
    private final HouseKeys house;
    private final Clock clock;

    TimedCodes(Openers openers, Openings openings, VaultRows rows, HouseKeys house, Clock clock) {
        this.openers = openers;
        this.openings = openings;
        this.rows = rows;
        this.house = house;
        this.clock = clock;
    }

    /// A secret that is being shown, and not kept yet.
    ///
    /// @param token the same, wrapped: it comes back with the first code
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Enrolling(UUID id, byte[] secret, Instant since, String token) {
        /// In groups of four, as one types it.
        String text() {
            return String.join(" ", TimedCode.text(secret).split("(?<=\\G.{4})"));
        }

        /// The link that an application on the same device understands.
        String link(String account) {
            return "otpauth://totp/Cord%C3%A9e:"
                    + URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20")
                    + "?secret="
                    + TimedCode.text(secret)
                    + "&issuer=Cord%C3%A9e";
        }
    }

    Enrolling fresh(Viewer viewer) {
        var now = clock.instant();
        var id = Ids.at(now);
        var secret = HouseKeys.fresh(TimedCode.LENGTH);
        var plain =
                ByteBuffer.allocate(3 * Long.BYTES + TimedCode.LENGTH)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .putLong(now.toEpochMilli())
                        .put(secret)
                        .array();
        var token =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(house.wrap(about(viewer), plain));
        return new Enrolling(id, secret, now, token);
    }

    /// What this session was shown; empty when that was too long ago, or elsewhere.
    Optional<Enrolling> shown(Viewer viewer, String token) {
        try {
            return house.unwrap(about(viewer), Base64.getUrlDecoder().decode(token))
                    .map(ByteBuffer::wrap)
                    .map(plain -> {
                        var id = new UUID(plain.getLong(), plain.getLong());
                        var since = Instant.ofEpochMilli(plain.getLong());
                        var secret = new byte[TimedCode.LENGTH];
                        plain.get(secret);
                        return new Enrolling(id, secret, since, token);
                    })
                    .filter(one -> one.since().isAfter(clock.instant().minus(ENROLLING)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// What became of a first code.
    sealed interface Confirmed {
        /// @param opening that it made, where it founded the vault
        record Added(Optional<Opened> opening) implements Confirmed {}

        record Unfit() implements Confirmed {}
    }

    /// @throws VaultShut where there is a vault already and it is not open
    Confirmed confirm(Viewer viewer, Enrolling shown, String name, String code) {
        var step = TimedCode.step(shown.secret(), code, clock.instant(), 0);
        if (step.isEmpty()) {
            return new Confirmed.Unfit();
        }
        if (openers.all(viewer).stream().anyMatch(one -> one.id().equals(shown.id()))) {
            // Sent twice, added once.
            return new Confirmed.Added(Optional.empty());
        }
        return new Confirmed.Added(
                openers.add(
                        viewer,
                        new Openers.Adding(
                                shown.id(),
                                Opener.Kind.CODE,
                                name,
                                shown.secret(),
                                false,
                                step.getAsLong(),
                                null)));
    }

    Openings.Tried open(Viewer viewer, String code) {
        return openings.tried(
                viewer,
                now ->
                        rows.openers(viewer.id()).stream()
                                .filter(one -> one.kind() == Opener.Kind.CODE)
                                .flatMap(one -> fits(one, code, now).stream())
                                .findFirst());
    }

    private Optional<Openings.Fits> fits(Opener one, String code, Instant now) {
        if (one.given() == null || one.lastStep() == null) {
            return Optional.empty();
        }
        var secret = house.unwrap(Openers.given(one.id()), one.given()).orElseThrow();
        var step = TimedCode.step(secret, code, now, one.lastStep());
        return step.isPresent() && rows.usedStep(one.id(), step.getAsLong(), now)
                ? Optional.of(new Openings.Fits(one, secret))
                : Optional.empty();
    }

    private static String about(Viewer viewer) {
        return "enrolling:" + viewer.id() + ":" + viewer.session();
    }
}
