package org.cordee.contact.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a file is chosen, with those that came before.
///
/// @param key of the form that is offered
/// @param more whether there are earlier ones still
/// @param fault why a file was not taken; null where none was turned away
public record ImportsView(
        UUID key, List<Import> earlier, boolean more, @Nullable Fault fault, Instant now) {

    /// Why a file is turned away before anybody reads it.
    public enum Fault {
        NO_FILE,
        TOO_LARGE
    }

    /// @param found one more than a page, where others follow
    static ImportsView of(List<Import> found, @Nullable Fault fault, Instant now) {
        int shown = Math.min(Imports.PAGE, found.size());
        return new ImportsView(
                UUID.randomUUID(),
                found.subList(0, shown),
                found.size() > Imports.PAGE,
                fault,
                now);
    }
}
