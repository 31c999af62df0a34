package org.cordee.vault;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Vaults, as other rooms know them: found, seal, read, rotate, forget.
@Service
@Transactional
public class Vaults {
    private final VaultRows rows;
    private final VaultKeyRows keys;
    private final Openings openings;
    private final HouseKeys house;
    private final Clock clock;

    Vaults(VaultRows rows, VaultKeyRows keys, Openings openings, HouseKeys house, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.openings = openings;
        this.house = house;
        this.clock = clock;
    }

    /// Whether there is one, open or shut. Of oneself alone: another's is not seen.
    @Transactional(readOnly = true)
    public boolean isSetUp(MemberId member) {
        return rows.exists(member);
    }

    /// The vault of whoever sends this request, if it is open in their session and this browser.
    /// Asking keeps it open for another ten minutes.
    public Optional<OpenVault> open() {
        return openings.current().map(opened -> new OpenVault(opened, keys::keys, house));
    }

    /// The same, where nothing can be shown without.
    ///
    /// @throws VaultShut let through by whoever calls: it leads to the door, and back
    public OpenVault demand() {
        return open().orElseThrow(VaultShut::new);
    }

    /// Makes the first pair of keys of a holder, which belongs to the reader from then on. Done
    /// twice it is done once.
    ///
    /// @throws VaultShut as the private key is wrapped under the secret of the open vault
    public void found(UUID holder) {
        var opened = held();
        if (keys.latest(holder) == 0) {
            add(holder, 1, opened);
        }
    }

    /// Seals for a holder; whether the writer may, the caller has seen to. What is sealed can be
    /// read by the open vault of the holder's owner and by nobody else, its writer included.
    ///
    /// @param place where it will stand, `table.column:id of the row`: it opens nowhere else
    /// @throws IllegalArgumentException where the holder has no key, or none any more
    public Sealed seal(UUID holder, String place, byte[] plain) {
        var key =
                keys.sealing(holder)
                        .orElseThrow(() -> new IllegalArgumentException("not founded, or gone"));
        return new Sealed(
                key.number(),
                KeyPair.seal(key.open(), context(holder, key.number(), place), plain));
    }

    /// A new pair from now on; what was sealed with earlier ones is still read. A text that is
    /// being sealed meanwhile is sealed with one or the other.
    ///
    /// @throws VaultShut as for [#found]
    public void rotate(UUID holder) {
        var opened = held();
        int latest = keys.latest(holder);
        if (latest == 0) {
            throw new IllegalArgumentException("not founded, or another's");
        }
        add(holder, latest + 1, opened);
    }

    /// Throws the keys of a holder of one's own away: nothing that was sealed for it is ever read
    /// again, in a backup either, unless the backup has these keys and its vault can be opened.
    public void forget(UUID holder) {
        keys.forget(holder);
    }

    static String context(UUID holder, int number, String place) {
        return holder + "/" + number + "/" + place;
    }

    /// One at a time for a member, and with the secret that is the present one.
    private Opened held() {
        var opened = demand().opened();
        int turn = rows.hold(openings.me()).orElseThrow(VaultShut::new);
        if (turn != opened.turn()) {
            throw new VaultShut();
        }
        return opened;
    }

    private void add(UUID holder, int number, Opened opened) {
        var pair = KeyPair.fresh();
        keys.add(
                openings.me(),
                holder,
                number,
                pair.open(),
                house.wrap(HouseKeys.pair(holder, number), opened.secret(), pair.secret()),
                clock.instant());
    }
}
