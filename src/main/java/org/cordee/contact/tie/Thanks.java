package org.cordee.contact.tie;

import java.time.Instant;
import java.util.UUID;
import org.cordee.current.MemberId;

/// A thank-you that reached the one who reads, because a name they gave led somewhere.
///
/// @param words what its sender added, empty for nothing
public record Thanks(UUID id, MemberId by, String name, String words, Instant sentAt) {
    static final int LONGEST = 280;
}
