package org.cordee.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The vault as its page shows it.
///
/// @param since when it was opened here; null while it is shut
/// @param holders how many engagements it has keys for
/// @param next where one was going; empty for nowhere
/// @param tried by what it did not open just now; null for nothing
public record VaultView(
        boolean setUp,
        @Nullable Instant since,
        List<Line> openers,
        @Nullable Instant kit,
        int holders,
        String next,
        @Nullable Tried tried) {

    /// @param apart whether the key itself is needed, and the house could not do without
    public record Line(
            String id,
            String kind,
            String name,
            boolean apart,
            Instant madeAt,
            @Nullable Instant usedAt) {}

    /// @param by the opener it was tried with
    public record Tried(String by, String why) {}

    public boolean has(String kind) {
        return openers.stream().anyMatch(one -> one.kind().equals(kind));
    }

    /// Those that whoever has database and key of the instance could stand in for.
    public List<Line> open() {
        return openers.stream().filter(one -> !one.apart()).toList();
    }

    /// What went wrong with one of them.
    public @Nullable String wrong(String by) {
        return Optional.ofNullable(tried)
                .filter(one -> one.by().equals(by))
                .map(Tried::why)
                .orElse(null);
    }
}
