package org.cordee.encounter;

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

/// That partners met, and when, where the one who noted it lets the partnership know; never what
/// was noted.
@Repository
class MeetingFactRows implements Witness {
    private final JdbcClient db;

    MeetingFactRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms) {
        return FactRows.gather(
                db.sql(
                                """
                                select room, kind, member, day, null::uuid as about, 0::float8 as amount
                                  from meeting_facts(:rooms)
                                """)
                        .param("rooms", rooms.toArray(UUID[]::new)));
    }
}
