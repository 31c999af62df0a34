package org.cordee.channel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What became of a lead.
public enum LeadOutcome {
    OPEN,
    CLIENT,
    NOTHING;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LeadOutcome> of(String key) {
        return Arrays.stream(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
    }
}
