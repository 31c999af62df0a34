package org.cordee.engagement.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody is in a contract. One person may be two of them.
public enum ContractRole {
    COACH,
    COACHEE,
    SPONSOR,
    PAYER,
    MANAGER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ContractRole> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
