package org.cordee.partnership.accompaniment;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What the parties may open to who accompanies them. Nothing is opened by itself.
public enum Opening {
    /// What each wrote, in the exchanges that have opened.
    EXPECTATIONS,
    /// The version in force.
    CHARTER,
    /// The pulses that have opened.
    PULSE,
    /// Their texts, and the doors that all have opened.
    STAGES;

    /// As it stands in terms, forms and rows.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Those that are named; what is no name of one is left out.
    static Set<Opening> of(Collection<String> keys) {
        return Arrays.stream(values())
                .filter(opening -> keys.contains(opening.key()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Opening.class)));
    }

    static List<String> keys(Set<Opening> openings) {
        return openings.stream().map(Opening::key).toList();
    }
}
