package org.cordee.circle.session;

import java.time.Clock;
import java.util.List;
import org.cordee.circle.CircleCalendar;
import org.cordee.circle.CircleId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The next sessions of a circle, for its page.
@Component
class ComingSessions implements CircleCalendar {
    private static final int SHOWN = 2;

    private final CircleSessionRows rows;
    private final Clock clock;

    ComingSessions(CircleSessionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Coming> coming(CircleId circle) {
        return rows.coming(circle, clock.instant().minus(CircleSessions.LATE), SHOWN).stream()
                .map(one ->
                        new Coming(
                                one.id().value(),
                                one.protocol().key(),
                                one.startsAt(),
                                one.place(),
                                one.phase() == CircleSession.Phase.DURING))
                .toList();
    }
}
