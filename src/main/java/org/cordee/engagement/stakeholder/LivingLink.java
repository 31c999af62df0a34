package org.cordee.engagement.stakeholder;

import java.time.Instant;
import java.util.UUID;

/// A link that still opens.
///
/// @param open the public key that seals for its holder
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LivingLink(UUID id, byte[] open, Instant madeAt, Instant untilAt) {}
