package org.cordee.partnership.exit;

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

/// What the feedback that opened when somebody left says to the rules of those who go on.
@Repository
class FeedbackFactRows implements Witness {
    private final JdbcClient db;

    FeedbackFactRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms) {
        return FactRows.gather(
                db.sql(
                                """
                                select r.room, k.kind, p.member, (r.revealed_at at time zone 'UTC')::date as day,
                                       null::uuid as about, 0::float8 as amount
                                  from round r
                                  join round_party p on p.round = r.id
                                 cross join (values ('FEEDBACK_OPENED'), ('FEEDBACK_GIVEN')) k(kind)
                                 where r.room = any (:rooms) and r.kind = 'exit-feedback' and r.revealed_at is not null
                                """)
                        .param("rooms", rooms.toArray(UUID[]::new)));
    }
}
