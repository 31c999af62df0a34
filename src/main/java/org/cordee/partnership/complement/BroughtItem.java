package org.cordee.partnership.complement;

import java.util.Locale;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// What a party brought into the room of their profile.
///
/// @param skill the key of what it is about; null where words are all there is
public record BroughtItem(
        UUID id, MemberId member, Kind kind, String words, @Nullable String skill) {

    public enum Kind {
        OFFER,
        STRENGTH,
        SEARCH,
        WEAK_SPOT;

        /// As it stands in forms and rows.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        /// Whether it is something one has, rather than something one is short of.
        public boolean has() {
            return this == OFFER || this == STRENGTH;
        }
    }
}
