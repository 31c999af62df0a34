package org.cordee.partnership.exit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.round.RoundId;
import org.jspecify.annotations.Nullable;

/// How an exit ended, as it was on that day. It changes no more, and is read by those who were
/// there.
///
/// @param clean whether every line was settled
/// @param ended whether all left by it
/// @param charter the version in force; null where there was none
/// @param round the last feedback; null where it had not opened
public record Closing(
        UUID id,
        Instant openedAt,
        Instant closedAt,
        boolean clean,
        boolean ended,
        @Nullable InForce charter,
        List<Exit.Line> lines,
        @Nullable RoundId round,
        List<Party> parties) {

    public record InForce(int number, String fingerprint, Instant since) {}

    /// Somebody who was there.
    ///
    /// @param name empty for somebody whose account is gone
    public record Party(MemberId member, String name, Instant joinedAt, boolean leaves) {}

    public List<Exit.Line> open() {
        var present = parties.stream().map(Party::member).toList();
        return lines.stream().filter(line -> !line.settled(present)).toList();
    }

    public List<String> names() {
        return parties.stream().map(Party::name).toList();
    }

    public String name(MemberId member) {
        return parties.stream()
                .filter(party -> party.member().equals(member))
                .map(Party::name)
                .findFirst()
                .orElse("");
    }
}
