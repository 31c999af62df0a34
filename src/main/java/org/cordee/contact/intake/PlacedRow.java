package org.cordee.contact.intake;

import java.util.UUID;
import org.cordee.contact.file.Person;
import org.cordee.contact.file.Row;
import org.jspecify.annotations.Nullable;

/// A row of a file as it is kept until the import is settled.
///
/// @param number which row, from 1
/// @param person null where it is refused
/// @param placing null where it is refused
/// @param refused null where it is not
record PlacedRow(
        int number,
        int line,
        @Nullable Person person,
        @Nullable Placing placing,
        Row.@Nullable Refused refused) {

    Outcome outcome() {
        return placing == null ? Outcome.REFUSED : placing.outcome();
    }

    /// A person whom an earlier count has placed.
    ///
    /// @param contact the one they made, or added to
    /// @param candidate whom they were like
    /// @param united what their owner said of it, null for nothing
    record Known(
            int number,
            Person person,
            Outcome outcome,
            UUID contact,
            @Nullable UUID candidate,
            @Nullable Boolean united) {

        Matching.@Nullable Choice choice() {
            return candidate == null || united == null
                    ? null
                    : new Matching.Choice(candidate, united);
        }
    }
}
