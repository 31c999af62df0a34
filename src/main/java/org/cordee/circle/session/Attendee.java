package org.cordee.circle.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// Somebody who is asked to a session.
///
/// @param answer null while they have said nothing
/// @param question what they bring, where it is their turn; empty for nothing yet
/// @param within whether they are in the circle still
public record Attendee(
        MemberId member,
        String name,
        Role role,
        @Nullable Answer answer,
        String question,
        boolean within) {
    public enum Answer {
        HERE,
        /// From elsewhere, by voice or picture.
        REMOTE,
        NO;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Answer> of(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /// Whether they will be there, or were.
    public boolean sits() {
        return answer == Answer.HERE || answer == Answer.REMOTE;
    }
}
