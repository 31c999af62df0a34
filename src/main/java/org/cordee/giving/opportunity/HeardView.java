package org.cordee.giving.opportunity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something one has heard of: to whom it could go, and where it went.
///
/// @param choice null where it can go to nobody any more
public record HeardView(
        Heard heard, List<Passed> passed, @Nullable Choice choice, LocalDate today) {

    HeardView with(Choice typed) {
        return new HeardView(heard, passed, typed, today);
    }
}
