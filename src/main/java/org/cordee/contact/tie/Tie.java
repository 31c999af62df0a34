package org.cordee.contact.tie;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one asked about a contact of one's own.
///
/// @param agreedAt since when both say so; null while nothing is known, whatever the reason
/// @param name of the member, where it is agreed
public record Tie(TieId id, Instant askedAt, @Nullable Instant agreedAt, @Nullable String name) {}
