package org.cordee.partnership.work;

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

/// What the work noted in a room, and the values that opened, say to the rules.
@Repository
class WorkFactRows implements Witness {
    private final JdbcClient db;

    WorkFactRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms) {
        return FactRows.gather(
                db.sql(
                                """
                                select c.partnership as room, 'CONTRIBUTION_NOTED' as kind, h.member,
                                       (c.noted_at at time zone 'UTC')::date as day, c.id as about, 0::float8 as amount
                                  from contribution c join contribution_hand h on h.contribution = c.id
                                 where c.partnership = any (:rooms) and c.withdrawn_at is null
                                union all
                                select r.room,
                                       case c.measure when 'euros' then 'CONTRIBUTION_VALUED_IN_EUROS' else 'CONTRIBUTION_VALUED_IN_POINTS' end,
                                       w.member, (r.revealed_at at time zone 'UTC')::date, c.id,
                                       case c.measure when 'euros' then w.words::float8 / 100 else w.words::float8 end
                                  from round r
                                  join contribution c on c.id = r.subject and c.withdrawn_at is null
                                  join answer w on w.round = r.id and w.heading = 'value' and w.words ~ '^[0-9]+$'
                                 where r.room = any (:rooms) and r.kind = 'value' and r.revealed_at is not null
                                """)
                        .param("rooms", rooms.toArray(UUID[]::new)));
    }

    @Override
    public Map<UUID, String> names(MemberId me, UUID room, Collection<UUID> things) {
        return FactRows.names(
                db.sql(
                                "select id, words as name from contribution where partnership = :room and id = any (:things)")
                        .param("room", room)
                        .param("things", things.toArray(UUID[]::new)));
    }
}
