package org.cordee.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why something that the guard has found may stay.
///
/// @param words the author's own; may be empty beside a ready one
public record GuardReason(Ready ready, String words) {
    /// In code points.
    public static final int LONGEST = 200;

    /// What people mean most often.
    public enum Ready {
        NOT_A_NAME,
        /// Everybody may say it of them.
        PUBLIC,
        AGREED,
        /// It could be many.
        WIDE,
        OWN_WORDS;

        /// As forms and tables call it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Ready> of(String key) {
            return Arrays.stream(values()).filter(ready -> ready.key().equals(key)).findFirst();
        }
    }

    public static GuardReason of(Ready ready) {
        return new GuardReason(ready, "");
    }

    /// Whether it says something.
    public boolean isSaid() {
        return ready != Ready.OWN_WORDS || !words.isEmpty();
    }
}
