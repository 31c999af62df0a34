package org.cordee.engagement.reading;

import java.time.Clock;
import java.time.Duration;
import org.cordee.job.Job;
import org.springframework.stereotype.Component;

/// Closes the rounds whose time is over, so that a team's reading is made once.
@Component
class ReadingWatch extends Job {
    private final ReadingRoundRows rows;
    private final Clock clock;

    ReadingWatch(ReadingRoundRows rows, Clock clock) {
        super("reading-watch", Duration.ofMinutes(5));
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    protected void look() {
        rows.closeLapsed(clock.instant());
    }
}
