package org.cordee.partnership.charter;

import java.util.Locale;

/// The sections of a charter, in the order of its text (PRODUCT 4).
public enum Section {
    VISION,
    CONTRIBUTIONS,
    VALUE,
    CLIENTS,
    CONFIDENTIALITY,
    COMMUNICATION,
    DISAGREEMENT,
    DURATION,
    EXIT;

    /// In code points, in canonical form.
    static final int LONGEST = 6000;

    /// As it stands in the canonical text, in forms and rows.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The section of a key; an `IllegalArgumentException` where it is none.
    static Section of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
