package org.cordee.member.record;

import java.time.Instant;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// That its owner asked somebody to look at a credential, as the owner reads it.
///
/// @param asked null where a steward is asked
/// @param seenAt null as long as nobody said so
public record Look(
        UUID id,
        @Nullable MemberId asked,
        String name,
        Instant askedAt,
        @Nullable Instant seenAt) {}
