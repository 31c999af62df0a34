package org.cordee.member.duty;

import java.util.Arrays;
import java.util.Optional;

/// The codes whose duties the house has put into words. One that a steward adds has none until
/// somebody writes them.
public enum EthicsCode {
    /// ICF Code of Ethics, 2025.
    ICF("icf"),
    /// Global Code of Ethics, version 3 (2021): one text, signed through two bodies.
    GLOBAL("emcc", "ac"),
    /// Code de déontologie of the Société française de coaching.
    SFCOACH("sfcoach");

    private final String[] keys;

    EthicsCode(String... keys) {
        this.keys = keys;
    }

    /// @param key as profiles keep it
    static Optional<EthicsCode> of(String key) {
        return Arrays.stream(values())
                .filter(code -> Arrays.asList(code.keys).contains(key))
                .findFirst();
    }
}
