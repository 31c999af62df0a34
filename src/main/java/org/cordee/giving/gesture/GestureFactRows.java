package org.cordee.giving.gesture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.round.Evidence;
import org.cordee.round.FactRows;
import org.cordee.round.Witness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// That something was given between parties of a partnership, and when: what it was is read by the
/// two alone.
@Repository
class GestureFactRows implements Witness {
    private final JdbcClient db;

    GestureFactRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms) {
        return FactRows.gather(
                db.sql(
                                """
                                select room, kind, member, day, null::uuid as about, 0::float8 as amount
                                  from gesture_facts(:rooms)
                                """)
                        .param("rooms", rooms.toArray(UUID[]::new)));
    }
}
