package org.cordee.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.Viewer;
import org.cordee.letter.Letters;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What opens a vault: added, named, removed. The first one founds it; from then on each of these
/// asks for the open vault, and is told to its owner by mail.
@Service
@Transactional
class Openers {
    /// Of one member.
    static final int MOST = 12;

    private final VaultRows rows;
    private final VaultKeyRows keys;
    private final Openings openings;
    private final HouseKeys house;
    private final Letters letters;
    private final Clock clock;

    Openers(
            VaultRows rows,
            VaultKeyRows keys,
            Openings openings,
            HouseKeys house,
            Letters letters,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.openings = openings;
        this.house = house;
        this.letters = letters;
        this.clock = clock;
    }

    /// One to be added.
    ///
    /// @param gives what it gives each time
    /// @param apart whether only its holder knows that; else the house keeps it under its key
    /// @param lastStep of a code: the step of time that confirmed it
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Adding(
            UUID id,
            Opener.Kind kind,
            String name,
            byte[] gives,
            boolean apart,
            @Nullable Long lastStep,
            Opener.@Nullable Passkey passkey) {}

    /// Adds one; the first founds the vault, and opens it where it was founded.
    ///
    /// @return the opening it made; empty where the vault was open already
    /// @throws VaultShut where there is a vault and it is not open here
    Optional<Opened> add(Viewer viewer, Adding adding) {
        var now = clock.instant();
        boolean first = rows.found(viewer.id(), now);
        int turn = rows.hold(viewer.id()).orElseThrow();
        var opened = first ? null : open(turn);
        if (rows.openers(viewer.id()).size() >= MOST) {
            throw new NotFound();
        }
        var secret = opened == null ? HouseKeys.fresh() : opened.secret();
        rows.add(viewer.id(), made(adding, secret, now));
        tell(adding.kind() == Opener.Kind.KIT ? "kit" : "added", now);
        return opened == null ? Optional.of(openings.open(viewer, turn, secret)) : Optional.empty();
    }

    /// The words of a kit, shown this once; the one before serves no more.
    List<String> kit(Viewer viewer, String name) {
        var now = clock.instant();
        open(rows.hold(viewer.id()).orElseThrow(VaultShut::new));
        kitOf(viewer).ifPresent(old -> rows.remove(viewer.id(), old.id()));
        // What the old one opened it opens no more, not in a copy of later days either.
        change(viewer);
        var id = Ids.at(now);
        var words = KitWords.fresh();
        add(
                viewer,
                new Adding(id, Opener.Kind.KIT, name, KitWords.key(words, id), true, null, null));
        return words;
    }

    /// A kit that has opened serves no more: who found the sheet afterwards opens nothing.
    void spent(Viewer viewer, Opener kit) {
        rows.remove(viewer.id(), kit.id());
        change(viewer);
        tell("kit-used", clock.instant());
    }

    /// @throws NotFound where it is not one of theirs
    void rename(Viewer viewer, UUID opener, String name) {
        mine(viewer, opener);
        open(rows.hold(viewer.id()).orElseThrow(VaultShut::new));
        rows.rename(viewer.id(), opener, name);
    }

    /// Removes one, and changes the secret that it knew.
    ///
    /// @return false where nothing else but a kit would be left
    /// @throws NotFound where it is not one of theirs
    boolean remove(Viewer viewer, UUID opener) {
        var gone = mine(viewer, opener);
        open(rows.hold(viewer.id()).orElseThrow(VaultShut::new));
        boolean leavesOne =
                rows.openers(viewer.id()).stream()
                        .anyMatch(one -> one.kind() != Opener.Kind.KIT && !one.id().equals(opener));
        if (!leavesOne) {
            return false;
        }
        rows.remove(viewer.id(), gone.id());
        change(viewer);
        tell("removed", clock.instant());
        return true;
    }

    /// @throws NotFound where it is not one of theirs
    void knows(Viewer viewer, UUID opener) {
        mine(viewer, opener);
    }

    @Transactional(readOnly = true)
    public List<Opener> all(Viewer viewer) {
        return rows.openers(viewer.id());
    }

    private Optional<Opener> kitOf(Viewer viewer) {
        return rows.openers(viewer.id()).stream()
                .filter(one -> one.kind() == Opener.Kind.KIT)
                .findFirst();
    }

    private Opener mine(Viewer viewer, UUID opener) {
        return rows.openers(viewer.id()).stream()
                .filter(one -> one.id().equals(opener))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// The open vault, with the secret it has now; its row is held.
    private Opened open(int turn) {
        return openings.current().filter(one -> one.turn() == turn).orElseThrow(VaultShut::new);
    }

    /// Another secret for the vault: sealed anew to each opener that is left, and all private keys
    /// wrapped anew, in this transaction; other sessions have it shut.
    private void change(Viewer viewer) {
        int turn = rows.hold(viewer.id()).orElseThrow(VaultShut::new);
        var before = open(turn);
        var secret = HouseKeys.fresh();
        rows.openers(viewer.id())
                .forEach(one -> rows.reseal(one.id(), sealed(one.id(), one.open(), secret)));
        for (var key : keys.all(viewer.id())) {
            var about = HouseKeys.pair(key.holder(), key.number());
            var plain = house.unwrap(about, before.secret(), key.key()).orElseThrow();
            keys.rewrap(key.holder(), key.number(), house.wrap(about, secret, plain));
        }
        rows.turn(viewer.id(), turn + 1);
        openings.turned(viewer, before, turn + 1, secret);
    }

    private Opener made(Adding adding, byte[] secret, Instant now) {
        var about = Opener.about(adding.id());
        var pair = KeyPair.fresh();
        return new Opener(
                adding.id(),
                adding.kind(),
                adding.name(),
                adding.apart(),
                pair.open(),
                house.wrap(about, adding.gives(), pair.secret()),
                sealed(adding.id(), pair.open(), secret),
                adding.apart() ? null : house.wrap(given(adding.id()), adding.gives()),
                adding.lastStep(),
                adding.passkey(),
                now,
                null);
    }

    private byte[] sealed(UUID opener, byte[] open, byte[] secret) {
        var about = Opener.about(opener);
        return house.wrap(about, KeyPair.seal(open, about, secret));
    }

    /// For what the house keeps what an opener gives.
    static String given(UUID opener) {
        return "vault_opener.given:" + opener;
    }

    private void tell(String what, Instant now) {
        rows.tell(what, now);
        letters.ringAfterCommit();
    }
}
