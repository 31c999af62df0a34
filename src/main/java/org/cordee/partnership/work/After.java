package org.cordee.partnership.work;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Where a page of contributions goes on: after this one, by its day.
record After(LocalDate doneOn, UUID id) {
    /// What stands in the address of a page; the first page where it is none of ours.
    static Optional<After> of(String typed) {
        var parts = typed.split("\\.", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new After(LocalDate.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static String key(Contribution last) {
        return last.doneOn() + "." + last.id().value();
    }
}
