package org.cordee.giving.feedback;

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

/// That one partner gave the other feedback, and when; to the two, and only where nobody else was.
@Repository("personalFeedbackFactRows")
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
                                select room, kind, member, day, null::uuid as about, 0::float8 as amount
                                  from feedback_facts(:rooms)
                                """)
                        .param("rooms", rooms.toArray(UUID[]::new)));
    }
}
