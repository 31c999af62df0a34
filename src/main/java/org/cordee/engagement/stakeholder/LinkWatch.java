package org.cordee.engagement.stakeholder;

import java.time.Clock;
import java.time.Duration;
import org.cordee.job.Job;
import org.springframework.stereotype.Component;

/// Sweeps away the links that are over: they open nothing any more.
@Component
class LinkWatch extends Job {
    private final LinkRows rows;
    private final Clock clock;

    LinkWatch(LinkRows rows, Clock clock) {
        super("link-watch", Duration.ofHours(1));
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    protected void look() {
        rows.forget(clock.instant());
    }
}
