package org.cordee.circle.practice;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cordee.current.MemberId;

/// What somebody did with a practice of another, the last they said of it.
///
/// @param words what happened; empty for nothing said
public record PracticeUse(
        SharedPracticeId practice,
        MemberId member,
        String name,
        Kind kind,
        String words,
        Instant at) {

    public enum Kind {
        USED,
        ADAPTED,
        NOT_FOR_ME;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static Kind ofStored(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }

        static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
        }
    }
}
