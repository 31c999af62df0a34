package org.cordee.guard;

import java.util.Locale;

/// What a finding may be. The first layer looks for what a checksum, a numbering plan or one's own
/// address book can tell.
public enum Kind {
    EMAIL(Strength.BLOCK),
    PHONE(Strength.BLOCK),
    URL(Strength.CONFIRM),
    IBAN(Strength.BLOCK),
    SIREN(Strength.CONFIRM),
    SIRET(Strength.CONFIRM),
    NIR(Strength.BLOCK),
    VAT(Strength.CONFIRM),
    OWN_NAME(Strength.BLOCK);

    private final Strength strength;

    Kind(Strength strength) {
        this.strength = strength;
    }

    /// What leads to a person blocks; what a public register tells of an organisation is confirmed.
    Strength strength() {
        return strength;
    }

    /// As other programs call it: `own-name`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
