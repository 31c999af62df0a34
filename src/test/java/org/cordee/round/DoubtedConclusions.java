package org.cordee.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.current.MemberId;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// In the tests nothing that was kept is believed: all of it is drawn anew, each time, and must be
/// the same. So a kind of fact whose table tells nobody that something happened fails the walk of
/// whoever reads it.
@Component
@Primary
class DoubtedConclusions extends Conclusions {
    private final ChangeRows rows;

    DoubtedConclusions(ChangeRows rows, Clock clock) {
        super(rows, clock);
        this.rows = rows;
    }

    @Override
    public <T> Map<UUID, List<T>> of(
            MemberId me,
            Collection<UUID> rooms,
            Class<T> what,
            Function<Collection<UUID>, Map<UUID, List<T>>> anew) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return super.of(me, rooms, what, anew);
        }
        var before = rows.changes(rooms);
        var kept = super.of(me, rooms, what, anew);
        var drawn = anew.apply(rooms);
        // Others may have written in between.
        if (rows.changes(rooms).equals(before)) {
            for (var room : rooms) {
                assertThat(kept.getOrDefault(room, List.of()))
                        .as(what.getSimpleName() + " of a room")
                        .containsExactlyInAnyOrderElementsOf(drawn.getOrDefault(room, List.of()));
            }
        }
        return kept;
    }
}
