package org.cordee.vault;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keys for somebody who has no account and comes by a link: a pair of their own, whose private
/// half is wrapped under the secret of the link and the key of the instance. The secret is handed
/// out once, for a mail; a room keeps its hash. So whoever writes to the holder of a link needs no
/// secret, and whoever reads for them needs the link.
@Component
public class LinkKeys {
    private final HouseKeys house;

    LinkKeys(HouseKeys house) {
        this.house = house;
    }

    /// A pair for a link that is being made.
    ///
    /// @param secret what stands in its address: 32 bytes, never to be stored
    /// @param open the public key
    /// @param wrapped the private one, as a room keeps it
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Fresh(byte[] secret, byte[] open, byte[] wrapped) {
        /// Says nothing of what it holds.
        @Override
        public String toString() {
            return "Fresh";
        }
    }

    /// What the holder of a link reads with, for this request.
    public static final class Ring {
        private final UUID link;
        private final byte[] own;

        private Ring(UUID link, byte[] own) {
            this.link = link;
            this.own = own;
        }

        /// What was sealed for this link and for this place.
        ///
        /// @throws IllegalStateException where it does not open
        public byte[] read(String place, byte[] sealed) {
            return KeyPair.open(own, context(link, place), sealed)
                    .orElseThrow(() -> new IllegalStateException("it does not open"));
        }

        @Override
        public String toString() {
            return "Ring";
        }
    }

    /// @param link the id under which the room keeps it
    public Fresh fresh(UUID link) {
        var secret = HouseKeys.fresh();
        var pair = KeyPair.fresh();
        return new Fresh(secret, pair.open(), house.wrap(about(link), secret, pair.secret()));
    }

    /// Seals for the holder of a link; nothing but their link reads it.
    ///
    /// @param open the public key of the link
    /// @param place `table.column:id`: moved elsewhere it does not open
    public byte[] seal(UUID link, byte[] open, String place, byte[] plain) {
        return KeyPair.seal(open, context(link, place), plain);
    }

    /// What the holder of this secret reads with; empty where it is another's.
    public Optional<Ring> open(UUID link, byte[] secret, byte[] wrapped) {
        return house.unwrap(about(link), secret, wrapped).map(own -> new Ring(link, own));
    }

    /// What only the house opens, while a letter waits: where it goes, and the link in it.
    public String envelope(UUID link, Map<String, String> texts) {
        return Base64.getEncoder()
                .encodeToString(house.wrap(envelope(link), SealedFields.bytes(texts)));
    }

    /// @throws IllegalStateException where it was closed for another link
    public Map<String, String> opened(UUID link, String envelope) {
        return house.unwrap(envelope(link), Base64.getDecoder().decode(envelope))
                .map(SealedFields::of)
                .orElseThrow(() -> new IllegalStateException("it does not open"));
    }

    private static String about(UUID link) {
        return "link:" + link;
    }

    private static String envelope(UUID link) {
        return "envelope:" + link;
    }

    private static String context(UUID link, String place) {
        return "link/" + link + "/" + place;
    }
}
