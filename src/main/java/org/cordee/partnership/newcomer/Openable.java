package org.cordee.partnership.newcomer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/// An exchange that had opened before somebody came, and what is said of opening it to them.
///
/// @param newcomers who is here and may not read it; their names
/// @param owners whose it is, of those who are still here
/// @param proposal what is proposed; null where nothing is
public record Openable(
        UUID round,
        Instant revealedAt,
        List<Newcomer> newcomers,
        Set<MemberId> owners,
        @Nullable Agreement proposal) {
    /// The kind of its agreements.
    public static final String KIND = "opening";

    public record Newcomer(MemberId member, String name) {}

    /// To whom it is opened.
    public record Terms(List<UUID> people) {}

    public List<String> names() {
        return newcomers.stream().map(Newcomer::name).toList();
    }
}
