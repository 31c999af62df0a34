package org.cordee.guard;

import java.util.Locale;

/// What a finding may be.
public enum Kind {
    PERSON(Strength.CONFIRM),
    ORGANISATION(Strength.CONFIRM),
    PLACE(Strength.CONFIRM),
    /// Somebody's, something's or a place's: it cannot be told.
    NAME(Strength.CONFIRM),
    EMAIL(Strength.BLOCK),
    PHONE(Strength.BLOCK),
    URL(Strength.BLOCK),
    IBAN(Strength.BLOCK),
    SIREN(Strength.BLOCK),
    SIRET(Strength.BLOCK),
    NIR(Strength.BLOCK),
    VAT(Strength.BLOCK),
    ADDRESS(Strength.CONFIRM),
    OWN_NAME(Strength.BLOCK),
    COMBINATION(Strength.CONFIRM);

    private final Strength strength;

    Kind(Strength strength) {
        this.strength = strength;
    }

    /// What carries its own check blocks, and so do one's own clients; what only looks like a name
    /// or leads to somebody together with other things is asked about.
    Strength strength() {
        return strength;
    }

    /// As other programs call it: `own-name`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
