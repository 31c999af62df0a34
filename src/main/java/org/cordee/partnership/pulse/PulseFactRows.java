package org.cordee.partnership.pulse;

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

/// What the pulses that opened say to the rules: that all answered, and when it opened.
@Repository
class PulseFactRows implements Witness {
    private final JdbcClient db;

    PulseFactRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms) {
        return FactRows.gather(
                db.sql(
                                """
                                select r.room, 'PULSE_REVEALED' as kind, p.member, (r.revealed_at at time zone 'UTC')::date as day,
                                       null::uuid as about, 0::float8 as amount
                                  from round r join round_party p on p.round = r.id
                                 where r.room = any (:rooms) and r.kind = :kind and r.revealed_at is not null
                                """)
                        .param("rooms", rooms.toArray(UUID[]::new))
                        .param("kind", PulseRows.KIND));
    }
}
