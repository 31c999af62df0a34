package org.cordee.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The vault of the reader, open for this request. Not kept beyond it.
public final class OpenVault {
    private final Opened opened;
    private final Function<Collection<UUID>, Map<UUID, Map<Integer, byte[]>>> wrapped;
    private final HouseKeys house;
    private final Map<UUID, Map<Integer, byte[]>> keys = new HashMap<>();

    OpenVault(
            Opened opened,
            Function<Collection<UUID>, Map<UUID, Map<Integer, byte[]>>> wrapped,
            HouseKeys house) {
        this.opened = opened;
        this.wrapped = wrapped;
        this.house = house;
    }

    /// Takes the keys of several holders at once, for whoever reads a list of them.
    public void fetch(Collection<UUID> holders) {
        if (!holders.isEmpty()) {
            keys.putAll(wrapped.apply(holders));
        }
    }

    /// What was sealed for this holder, for this place and for no other.
    ///
    /// @param place as it was given to [Vaults#seal]
    /// @throws IllegalStateException where it does not open: it was sealed elsewhere, changed, or
    ///   its holder is another's or forgotten
    public byte[] read(UUID holder, String place, Sealed sealed) {
        if (!keys.containsKey(holder)) {
            fetch(List.of(holder));
        }
        var key = keys.getOrDefault(holder, Map.of()).get(sealed.key());
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
