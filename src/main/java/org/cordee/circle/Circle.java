package org.cordee.circle;

import java.math.BigDecimal;
import java.time.Instant;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// A circle of trust, as those in it and those at its door read it.
///
/// @param vouchers how many vouch for whoever enters, where admission asks for that
/// @param levels how far apart the levels of those in it may lie, from 0 to 4
/// @param nearness how near in method each two are at least, from 0 to 1
/// @param most how many sit in it at most, from 4 to 12
/// @param listed whether members who are not in it may find it
/// @param host null where the host is gone and nobody took it up
public record Circle(
        CircleId id,
        String name,
        String purpose,
        String goals,
        Admission admission,
        int vouchers,
        int levels,
        BigDecimal nearness,
        int most,
        boolean listed,
        @Nullable MemberId host,
        Instant foundedAt,
        int version) {}
