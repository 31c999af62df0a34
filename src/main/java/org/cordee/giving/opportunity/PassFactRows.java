package org.cordee.giving.opportunity;

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

/// How long one partner took to answer what the other passed them; to the two, and only where
/// nobody else was. Of a no nothing: it is told to nobody.
@Repository
class PassFactRows implements Witness {
    private final JdbcClient db;

    PassFactRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms) {
        return FactRows.gather(
                db.sql(
                                """
                                select room, 'ANSWERED_AFTER' as kind, member, day, null::uuid as about, days as amount
                                  from pass_facts(:rooms)
                                """)
                        .param("rooms", rooms.toArray(UUID[]::new)));
    }
}
