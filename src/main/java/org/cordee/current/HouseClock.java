package org.cordee.current;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The clock of the house: UTC, to the microsecond that PostgreSQL keeps, shifted by an offset
/// where one explores a demo, and moved by hand for those who enter the demo's past.
public final class HouseClock extends Clock {
    private static final ScopedValue<Instant> MOVED = ScopedValue.newInstance();

    private final Clock ticking;
    private final Duration offset;

    public HouseClock(Clock ticking, Duration offset) {
        this.ticking = ticking;
        this.offset = offset;
    }

    /// Does something at another moment. Only the caller's own call sees it.
    public static <T, X extends Throwable> T at(Instant moment, ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(MOVED, moment).call(work);
    }

    @Override
    public Instant instant() {
        return MOVED.isBound()
                ? MOVED.get()
                : ticking.instant().plus(offset).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
