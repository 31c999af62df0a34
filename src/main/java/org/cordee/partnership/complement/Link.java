package org.cordee.partnership.complement;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// That two items belong together, as somebody said.
///
/// @param one what answers, where one answers the other
/// @param linkedBy the name of who said so
public record Link(UUID id, UUID one, UUID other, Kind kind, String linkedBy, Instant at) {

    public enum Kind {
        /// What one has answers what the other is short of.
        ANSWERS,

        /// They are the same work, or the same want.
        SAME;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /// What two items can be to one another: the same where both are had, or both are wanted; an
    /// answer where one has what another party is short of.
    static boolean fits(BroughtItem one, BroughtItem other, Kind kind) {
        if (one.id().equals(other.id())) {
            return false;
        }
        return switch (kind) {
            case ANSWERS ->
                    one.kind().has() && !other.kind().has() && !one.member().equals(other.member());
            case SAME -> one.kind().has() == other.kind().has();
        };
    }
}
