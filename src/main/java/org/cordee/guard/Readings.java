package org.cordee.guard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The fields of a form as the guard read them.
///
/// @param fields in their order
/// @param replaced whether a neutral wording has just come into one of them
public record Readings(Map<String, Guarded> fields, boolean replaced) {
    public Readings {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// Whether all of it may go. What has just been replaced is shown to its author first.
    public boolean pass() {
        return !replaced && left() == 0;
    }

    /// How many places are still to be treated, in all fields.
    public int left() {
        return fields.values().stream().mapToInt(Guarded::left).sum();
    }

    /// One of the fields that were handed over.
    public Guarded of(String field) {
        return Objects.requireNonNull(fields.get(field), field);
    }

    /// What stands in it now: as it was written, or with a neutral wording.
    public String text(String field) {
        return of(field).text();
    }
}
