package org.cordee.contact;

import java.util.Locale;

/// Which contacts a list shows.
public enum Shelf {
    ALL,
    CLIENTS,
    /// Nothing was noted of them, nor changed, for three years.
    QUIET,
    /// Taken out, and not gone yet.
    REMOVED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What an address says; all, where it says nothing we know.
    static Shelf of(String key) {
        return switch (key) {
            case "clients" -> CLIENTS;
            case "quiet" -> QUIET;
            case "removed" -> REMOVED;
            default -> ALL;
        };
    }
}
