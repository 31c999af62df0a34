package org.cordee.engagement.objective;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an engagement is to reach, as it was agreed.
///
/// @param text a sentence
/// @param indicator by what all will see it
/// @param by when it is to be reached; null where no day was agreed
/// @param endedAt null while it stands
/// @param outcome null while it stands
public record Objective(
        ObjectiveId id,
        int version,
        String text,
        String indicator,
        @Nullable LocalDate by,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome) {

    /// How many stand in one engagement at the most: a stakeholder answers all of them on a
    /// telephone within twelve taps.
    public static final int MOST = 5;

    /// How it ended.
    public enum Outcome {
        REACHED,
        /// Left aside: what one wants may change.
        ASIDE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Outcome> of(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    public boolean stands() {
        return outcome == null;
    }
}
