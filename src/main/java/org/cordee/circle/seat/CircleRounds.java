package org.cordee.circle.seat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// The weekly round of circles: from the night to Monday on, Cordée seats those who are willing. It
/// is read, reckoned and then kept whole, so that a fall in the middle leaves nothing; of several
/// who reckon at the same time, one keeps it.
@Component
public class CircleRounds {
    /// For how many weeks whoever was proposed a circle is proposed no other.
    static final int REST = 4;

    /// After how many weeks what was proposed is forgotten, and so who sat with whom.
    static final int FORGET = 26;

    /// How long good circles are looked for where there are many who are willing.
    static final Duration SEARCH = Duration.ofSeconds(12);

    private final SeatRoundRows rows;
    private final Clock clock;

    CircleRounds(SeatRoundRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Holds the round of this week where nobody has; false where there was nothing to do.
    public boolean hold() {
        var now = clock.instant();
        var week = Weekly.of(now);
        if (!rows.isDue(week)) {
            return false;
        }
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var willing = rows.willing(today, week.minusWeeks(REST));
        var round = SeatRound.of(willing, rows.past(), week.toEpochDay(), SEARCH);
        return rows.keep(
                week, round, now.plus(ProposedCircle.ANSWER), week.minusWeeks(FORGET), now);
    }
}
