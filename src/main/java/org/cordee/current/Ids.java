package org.cordee.current;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Identifiers that sort by the moment they were made: UUIDv7 (RFC 9562, 5.7), 74 bits of them
/// random.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static UUID at(Instant moment) {
        long head = moment.toEpochMilli() << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
        long tail = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(head, tail);
    }

    private Ids() {}
}
