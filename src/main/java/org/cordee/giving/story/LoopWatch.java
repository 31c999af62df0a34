package org.cordee.giving.story;

import java.time.Duration;
import org.cordee.giving.network.NetworkWeeks;
import org.cordee.job.Job;
import org.springframework.stereotype.Component;

/// Looks every few seconds whether a loop has closed, and whether the network was drawn this week.
/// Whichever node comes first does it.
@Component
public class LoopWatch extends Job {
    private final LoopTeller teller;
    private final NetworkWeeks weeks;

    LoopWatch(LoopTeller teller, NetworkWeeks weeks) {
        super("loop-watch", Duration.ofSeconds(10));
        this.teller = teller;
        this.weeks = weeks;
    }

    @Override
    protected void look() {
        while (isRunning() && teller.tell()) {
            // A portion at a time, until none is left.
        }
        if (isRunning()) {
            weeks.draw();
        }
    }
}
