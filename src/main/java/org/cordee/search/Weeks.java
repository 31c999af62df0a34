package org.cordee.search;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cordee.affinity.Candidate;
import org.cordee.affinity.Members;
import org.cordee.affinity.Proposal;
import org.cordee.affinity.Refusals;
import org.cordee.affinity.WeeklyRound;
import org.cordee.search.WeekRows.Count;
import org.springframework.stereotype.Component;

/// The weekly round: from the night to Monday on, Cordée proposes pairs of those who look, each to
/// both. It is read, reckoned and then kept whole, so that a fall in the middle leaves nothing; of
/// several who reckon the same, one keeps it.
@Component
public class Weeks {
    /// For how many weeks a proposal stands. As long, it counts among the introductions that
    /// somebody wants a month.
    static final int STANDS = 4;

    /// After how many weeks two who did not meet may be proposed to each other again.
    static final int AGAIN = 26;

    private final WeekRows rows;
    private final Clock clock;

    Weeks(WeekRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// The Monday by which a round is called.
    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// The last week whose proposals stand no more.
    static LocalDate gone(LocalDate today) {
        return week(today).minusWeeks(STANDS);
    }

    /// The last day on which what was proposed that week can be answered.
    static LocalDate lastDay(LocalDate week) {
        return week.plusWeeks(STANDS).minusDays(1);
    }

    /// Holds the round of this week where nobody has; false where there was nothing to do.
    public boolean hold() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var week = week(today);
        if (!rows.isDue(week)) {
            return false;
        }
        var again = week.minusWeeks(AGAIN);
        var counts = rows.counts(week.minusWeeks(STANDS));
        var open = rows.looking(today, one -> stillOpen(one, counts));
        var proposals =
                WeeklyRound.of(
                        open,
                        Refusals.of(rows.apart(again, today)),
                        waited(counts),
                        new Random(week.toEpochDay()));
        return rows.keep(week, proposals, waiting(open, proposals), again, today, now);
    }

    /// With what is left of the introductions that they want.
    private static Candidate stillOpen(Candidate one, Map<UUID, Count> counts) {
        var standing = counts.getOrDefault(one.id(), Count.NONE).standing();
        return new Candidate(
                one.id(), one.profile(), one.weights(), Math.max(0, one.capacity() - standing));
    }

    private static Map<UUID, Integer> waited(Map<UUID, Count> counts) {
        var waited = new HashMap<UUID, Integer>();
        counts.forEach((id, count) -> waited.put(id, count.waited()));
        return waited;
    }

    /// Those who were open to it and are proposed to nobody. An empty profile does not wait.
    private static Set<UUID> waiting(Members open, List<Proposal> proposals) {
        var waiting = new HashSet<UUID>();
        open.candidates()
                .filter(one -> one.capacity() > 0)
                .filter(one -> !one.profile().needs().isEmpty() || !one.profile().weak().isEmpty())
                .forEach(one -> waiting.add(one.id()));
        proposals.forEach(proposal -> {
            waiting.remove(proposal.one());
            waiting.remove(proposal.other());
        });
        return waiting;
    }
}
