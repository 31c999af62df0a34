package org.cordee.introduction;

import java.time.Clock;
import java.time.Duration;
import org.cordee.job.Job;
import org.springframework.stereotype.Component;

/// Lets go of the addresses of those who were asked, once what they were asked is over. Any node
/// may do it; done twice it is done once.
@Component
class Forgetting extends Job {
    private final ForgettingRows rows;
    private final Clock clock;

    Forgetting(ForgettingRows rows, Clock clock) {
        super("forgetting", Duration.ofHours(1));
        this.rows = rows;
        this.clock = clock;
        ring();
    }

    @Override
    protected void look() {
        while (isRunning() && forget() > 0) {
            // A portion at a time, until none is left.
        }
    }

    /// How many addresses went.
    int forget() {
        return rows.forget(clock.instant());
    }
}
