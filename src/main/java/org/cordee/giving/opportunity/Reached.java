package org.cordee.giving.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// Something that was passed to a member.
///
/// @param waits whether it can be answered now
/// @param reopens whether the answer can still be taken back
/// @param mine whether they said they are in, first
/// @param road by whom it came, whoever heard of it first
/// @param taker who is in, where it went on through this member; null for nobody
public record Reached(
        PassId id,
        OpportunityId opportunity,
        String words,
        String line,
        LocalDate untilOn,
        Instant askedAt,
        boolean waits,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        boolean reopens,
        boolean mine,
        List<Stop> road,
        @Nullable String taker,
        String outcome,
        @Nullable Instant outcomeAt,
        String thanks,
        @Nullable Instant thankedAt) {
    public Reached {
        road = List.copyOf(road);
    }

    /// @param member null for somebody who has left
    /// @param name empty for somebody who has left
    public record Stop(@Nullable MemberId member, String name, Instant sentAt) {}

    public enum Answer {
        PRESENT,
        NOT_FOR_ME,
        PASSED_ON
    }

    /// Who passed it to this member.
    public Stop sender() {
        return road.getLast();
    }
}
