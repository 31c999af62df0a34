package org.cordee.vault;

import java.time.Clock;
import java.time.Duration;
import org.cordee.job.Job;
import org.springframework.stereotype.Component;

/// Sweeps away what was opened and then left quiet: it opens nothing any more.
@Component
class VaultWatch extends Job {
    private final OpeningRows rows;
    private final Clock clock;

    VaultWatch(OpeningRows rows, Clock clock) {
        super("vault-watch", Duration.ofMinutes(5));
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    protected void look() {
        rows.forget(clock.instant().minus(Openings.QUIET));
    }
}
