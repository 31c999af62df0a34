package org.cordee.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cordee.job.Job;
import org.springframework.stereotype.Component;

/// Looks every minute whether a night has fallen, and draws who looks, so that nobody waits for it
/// who asks first; then whether the round of this week has been held, and holds it where it has
/// not: one that fell, or a Monday on which no machine ran, is taken up by whichever node is there.
@Component
public class NightWatch extends Job {
    private final Night night;
    private final Weeks weeks;
    private final Clock clock;

    NightWatch(Night night, Weeks weeks, Clock clock) {
        super("night-watch", Duration.ofMinutes(1));
        this.night = night;
        this.weeks = weeks;
        this.clock = clock;
    }

    @Override
    protected void look() {
        night.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (isRunning()) {
            weeks.hold();
        }
    }
}
