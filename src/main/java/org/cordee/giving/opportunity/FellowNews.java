package org.cordee.giving.opportunity;

import java.time.Duration;
import org.cordee.job.Job;
import org.springframework.stereotype.Component;

/// Lets go of old news of fellows, of which only the latest serves. Any node may do it; done twice
/// it is done once.
@Component
class FellowNews extends Job {
    private final OpportunityRows rows;

    FellowNews(OpportunityRows rows) {
        super("fellow-news", Duration.ofHours(1));
        this.rows = rows;
    }

    @Override
    protected void look() {
        rows.tidyFellowNews();
    }
}
