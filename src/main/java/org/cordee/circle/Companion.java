package org.cordee.circle;

import java.time.Instant;
import org.cordee.current.MemberId;

/// Somebody who is in a circle.
///
/// @param brings what they bring, as they said it
/// @param seeks what they came to find
/// @param signed the latest version of the charter that they signed; 0 for none
public record Companion(
        MemberId member, String name, Instant joinedAt, String brings, String seeks, int signed) {}
