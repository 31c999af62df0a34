package org.cordee.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The vault of the reader, open for this request. Not kept beyond it.
public final class OpenVault {
    private final Opened opened;
    private final Function<UUID, Map<Integer, byte[]>> wrapped;
    private final HouseKeys house;
    private final Map<UUID, Map<Integer, byte[]>> keys = new HashMap<>();

    OpenVault(Opened opened, Function<UUID, Map<Integer, byte[]>> wrapped, HouseKeys house) {
        this.opened = opened;
        this.wrapped = wrapped;
        this.house = house;
    }

    /// What was sealed for this holder, for this place and for no other.
    ///
    /// @param place as it was given to [Vaults#seal]
    /// @throws IllegalStateException where it does not open: it was sealed elsewhere, changed, or
    ///   its holder is another's or forgotten
    public byte[] read(UUID holder, String place, Sealed sealed) {
        var key = keys.computeIfAbsent(holder, wrapped).get(sealed.key());
        if (key == null) {
            throw new IllegalStateException("no such key");
        }
        return house.unwrap(HouseKeys.pair(holder, sealed.key()), opened.secret(), key)
                .flatMap(own ->
                        KeyPair.open(
                                own, Vaults.context(holder, sealed.key(), place), sealed.bytes()))
                .orElseThrow(() -> new IllegalStateException("it does not open"));
    }

    Opened opened() {
        return opened;
    }

    @Override
    public String toString() {
        return "OpenVault";
    }
}
