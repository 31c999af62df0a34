package org.cordee.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Opens a vault in one session, keeps it open while it is used, closes it.
@Service
@Transactional
class Openings {
    /// After so long without use it is closed.
    static final Duration QUIET = Duration.ofMinutes(10);

    /// A use is noted this often, so that not every page writes.
    private static final Duration NOTED = Duration.ofSeconds(30);

    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    /// What may fail to open it in ten minutes, and in a day.
    private static final int FEW = 5;

    private static final int MANY = 20;

    private static final String CURRENT = Openings.class.getName();

    private final VaultRows rows;
    private final OpeningRows openings;
    private final HouseKeys house;
    private final VaultCookie cookie;
    private final Clock clock;

    Openings(
            VaultRows rows,
            OpeningRows openings,
            HouseKeys house,
            VaultCookie cookie,
            Clock clock) {
        this.rows = rows;
        this.openings = openings;
        this.house = house;
        this.cookie = cookie;
        this.clock = clock;
    }

    /// What became of trying to open it.
    sealed interface Tried {
        /// @param key for the cookie
        /// @param by what opened it
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Open(byte[] key, Opener by, Opened opened) implements Tried {}

        record Shut(Why why) implements Tried {}
    }

    enum Why {
        WRONG,
        /// It was recognised, and does not open this vault: its secret did not come along.
        RECOGNISED,
        TOO_MANY,
        /// There is no vault.
        NONE
    }

    /// What fits, and what it gives.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fits(Opener opener, byte[] given) {}

    /// Tries what somebody brought, one at a time for each member.
    ///
    /// @param fits which of their openers it is; it notes that it was used
    Tried tried(Viewer viewer, Function<Instant, Optional<Fits>> fits) {
        var now = clock.instant();
        var turn = rows.hold(viewer.id());
        if (turn.isEmpty()) {
            return new Tried.Shut(Why.NONE);
        }
        if (rows.attempts(viewer.id(), now.minus(SOON)) >= FEW
                || rows.attempts(viewer.id(), now.minus(DAY)) >= MANY) {
            return new Tried.Shut(Why.TOO_MANY);
        }
        var found = fits.apply(now);
        var secret = found.flatMap(this::secret);
        if (found.isEmpty() || secret.isEmpty()) {
            rows.attempt(viewer.id(), now, now.minus(DAY));
            return new Tried.Shut(found.isEmpty() ? Why.WRONG : Why.RECOGNISED);
        }
        var opened = open(viewer, turn.get(), secret.get());
        return new Tried.Open(opened.key(), found.get().opener(), opened);
    }

    /// Opens it in this session, with the secret in hand.
    Opened open(Viewer viewer, int turn, byte[] secret) {
        var now = clock.instant();
        var key = HouseKeys.fresh();
        openings.open(
                viewer.id(),
                viewer.session(),
                turn,
                house.wrap(about(viewer), key, secret),
                now,
                now.minus(QUIET));
        var opened = new Opened(viewer.session(), turn, secret, key, now);
        request()
                .ifPresent(request ->
                        request.setAttribute(CURRENT, opened, RequestAttributes.SCOPE_REQUEST));
        return opened;
    }

    void close(Viewer viewer) {
        openings.close(viewer.id(), viewer.session());
        forgetHere();
    }

    /// The opening of this request's session and browser; using it keeps it open.
    Optional<Opened> current() {
        var request = request().orElse(null);
        if (request == null) {
            return Optional.empty();
        }
        var known = request.getAttribute(CURRENT, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return Optional.of((Opened) known);
        }
        var viewer = viewer(request);
        var key = cookie.read(request.getRequest());
        if (viewer.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        var found = find(viewer.get(), key.get());
        found.ifPresent(
                opened -> request.setAttribute(CURRENT, opened, RequestAttributes.SCOPE_REQUEST));
        return found;
    }

    /// Whoever sends this request.
    MemberId me() {
        return request().flatMap(Openings::viewer).map(Viewer::id).orElseThrow(VaultShut::new);
    }

    /// The secret has changed: it stays open here, under the same cookie, and closes elsewhere.
    void turned(Viewer viewer, Opened before, int turn, byte[] secret) {
        openings.turn(
                viewer.id(),
                viewer.session(),
                turn,
                house.wrap(about(viewer), before.key(), secret));
        var after = new Opened(before.session(), turn, secret, before.key(), before.since());
        request()
                .ifPresent(request ->
                        request.setAttribute(CURRENT, after, RequestAttributes.SCOPE_REQUEST));
    }

    private Optional<Opened> find(Viewer viewer, byte[] key) {
        var now = clock.instant();
        var row =
                openings.find(viewer.id(), viewer.session())
                        .filter(one -> one.usedAt().isAfter(now.minus(QUIET)))
                        .orElse(null);
        if (row == null) {
            return Optional.empty();
        }
        var secret = house.unwrap(about(viewer), key, row.secret());
        if (secret.isPresent() && row.usedAt().isBefore(now.minus(NOTED))) {
            openings.use(viewer.id(), viewer.session(), now);
        }
        return secret.map(
                bytes -> new Opened(viewer.session(), row.turn(), bytes, key, row.openedAt()));
    }

    private Optional<byte[]> secret(Fits fits) {
        var opener = fits.opener();
        return house.unwrap(Opener.about(opener.id()), fits.given(), opener.secretKey())
                .flatMap(own ->
                        house.unwrap(Opener.about(opener.id()), opener.vault())
                                .flatMap(sealed ->
                                        KeyPair.open(own, Opener.about(opener.id()), sealed)));
    }

    private static String about(Viewer viewer) {
        return "vault_opening:" + viewer.session();
    }

    private static void forgetHere() {
        request()
                .ifPresent(request ->
                        request.removeAttribute(CURRENT, RequestAttributes.SCOPE_REQUEST));
    }

    private static Optional<ServletRequestAttributes> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? Optional.of(here)
                : Optional.empty();
    }

    private static Optional<Viewer> viewer(ServletRequestAttributes request) {
        return Optional.ofNullable(
                (Viewer)
                        request.getAttribute(
                                Viewer.class.getName(), RequestAttributes.SCOPE_REQUEST));
    }
}
