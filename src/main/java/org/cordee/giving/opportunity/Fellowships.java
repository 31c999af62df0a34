package org.cordee.giving.opportunity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.cordee.current.MemberId;
import org.springframework.stereotype.Component;

/// Remembers of each member whom they can ask and what these say, for as long as nothing of it
/// changes. The database says at every request whether something did, so a right that is taken away
/// counts at once (decision 34).
@Component
class Fellowships {
    /// The words of a skill that a steward adds are heard within that, beside what [Ears] takes.
    private static final Duration KEPT = Duration.ofMinutes(10);

    /// Fellows in all, over all members: some sixty megabytes.
    private static final int MOST_FELLOWS = 60_000;

    private final OpportunityRows rows;
    private final WatchRows watches;
    private final Ears ears;
    private final Clock clock;
    private final Cache<MemberId, Remembered> remembered =
            Caffeine.newBuilder()
                    .expireAfterWrite(KEPT)
                    .maximumWeight(MOST_FELLOWS)
                    .weigher((MemberId _, Remembered one) -> one.fellowship.fellows().size() + 1)
                    .executor(Runnable::run)
                    .build();

    Fellowships(OpportunityRows rows, WatchRows watches, Ears ears, Clock clock) {
        this.rows = rows;
        this.watches = watches;
        this.ears = ears;
        this.clock = clock;
    }

    /// @param today needs fade by the day
    private record Remembered(String stamp, LocalDate today, Fellowship fellowship) {}

    /// Of the current member, as it stands now.
    Fellowship of(MemberId me) {
        // Read first: what changes from here on has another stamp.
        var stamp = rows.fellowStamp();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var known = remembered.getIfPresent(me);
        if (known != null && known.stamp.equals(stamp) && known.today.equals(today)) {
            return known.fellowship;
        }
        var lines = new ArrayList<>(rows.lines(today));
        lines.addAll(watches.lines(me));
        var fellowship = Fellowship.of(rows.fellows(), ears.hear(lines));
        remembered.put(me, new Remembered(stamp, today, fellowship));
        return fellowship;
    }
}
