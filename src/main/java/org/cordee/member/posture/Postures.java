package org.cordee.member.posture;

import java.time.Clock;
import java.util.List;
import org.cordee.current.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One's posture, as often as one answers.
@Service
@Transactional
public class Postures {
    private final PostureRows rows;
    private final Clock clock;

    Postures(PostureRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// What one has answered so far, the latest first.
    @Transactional(readOnly = true)
    public List<Answered> of(MemberId me) {
        return rows.of(me);
    }

    /// Keeps the answers of now; the same again is nothing new.
    public void answer(MemberId me, List<Integer> items) {
        var before = rows.of(me);
        if (before.isEmpty() || !before.getFirst().items().equals(items)) {
            rows.add(me, items, clock.instant());
        }
    }
}
