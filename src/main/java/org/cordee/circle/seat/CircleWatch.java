package org.cordee.circle.seat;

import java.time.Duration;
import org.cordee.job.Job;
import org.springframework.stereotype.Component;

/// Looks every minute whether the circles of this week have been proposed, and proposes them where
/// they have not: one that fell, or a Monday on which no machine ran, is taken up by whichever node
/// is there.
@Component
public class CircleWatch extends Job {
    private final CircleRounds rounds;

    CircleWatch(CircleRounds rounds) {
        super("circle-watch", Duration.ofMinutes(1));
        this.rounds = rounds;
    }

    @Override
    protected void look() {
        rounds.hold();
    }
}
