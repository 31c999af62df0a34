package org.cordee.partnership.stage;

import java.sql.Timestamp;
import java.time.Clock;
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

/// What the path and the promises of a room say to the rules.
@Repository
class StageFactRows implements Witness {
    private final JdbcClient db;
    private final Clock clock;

    StageFactRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms) {
        return FactRows.gather(
                db.sql(
                                """
                                with promise as (
                                    select c.id, c.partnership, c.member, coalesce(m.due, c.due) as due, coalesce(m.ends_at, c.ends_at) as ends_at,
                                           e.what as ended, e.said_at as ended_at, t.left_at
                                      from commitment c
                                      left join party t on t.partnership = c.partnership and t.member = c.member
                                      left join lateral (select o.due, o.ends_at from commitment_outcome o
                                                          where o.commitment = c.id and o.what = 'renegotiated'
                                                          order by o.said_at desc, o.id desc limit 1) m on true
                                      left join commitment_outcome e on e.commitment = c.id and e.what <> 'renegotiated'
                                     where c.partnership = any (:rooms))
                                select partnership as room, 'COMMITMENT_KEPT' as kind, member, (ended_at at time zone 'UTC')::date as day,
                                       null::uuid as about, 0::float8 as amount
                                  from promise where ended = 'kept' and ended_at < ends_at
                                union all
                                select partnership, 'COMMITMENT_MISSED', member, due, null, 0
                                  from promise
                                 where (ended is null and ends_at <= :now or ended = 'kept' and ended_at >= ends_at)
                                   and (left_at is null or left_at >= ends_at)
                                union all
                                select c.partnership, 'COMMITMENT_RENEGOTIATED', c.member, (o.said_at at time zone 'UTC')::date, null, 0
                                  from commitment_outcome o join commitment c on c.id = o.commitment
                                 where c.partnership = any (:rooms) and o.what = 'renegotiated'
                                union all
                                select a.partnership, 'STAGE_PASSED', v.member, (a.closed_at at time zone 'UTC')::date, a.subject, 0
                                  from agreement a join agreement_voice v on v.agreement = a.id
                                 where a.partnership = any (:rooms) and a.kind = 'stage-exit' and a.outcome = 'agreed'
                                union all
                                select r.room, 'STAGE_RATED', w.member, (r.revealed_at at time zone 'UTC')::date, r.subject, w.words::float8
                                  from round r join answer w on w.round = r.id and w.heading = 'came'
                                 where r.room = any (:rooms) and r.kind = 'stage-results' and r.revealed_at is not null
                                   and w.words ~ '^[1-7]$'
                                union all
                                select r.room, case w.words when 'no' then 'NOT_WORTH_IT' else 'WORTH_IT' end, w.member, (r.revealed_at at time zone 'UTC')::date, r.subject, 0
                                  from round r join answer w on w.round = r.id and w.heading = 'worth'
                                 where r.room = any (:rooms) and r.kind = 'stage-check' and r.revealed_at is not null
                                   and w.words in ('yes', 'no')
                                   and not exists (select from round later
                                                    where later.room = r.room and later.kind = r.kind and later.subject = r.subject
                                                      and later.revealed_at > r.revealed_at
                                                      and (later.revealed_at at time zone 'UTC')::date = (r.revealed_at at time zone 'UTC')::date)
                                """)
                        .param("rooms", rooms.toArray(UUID[]::new))
                        .param("now", Timestamp.from(clock.instant())));
    }

    @Override
    public Map<UUID, String> names(MemberId me, UUID room, Collection<UUID> things) {
        return FactRows.names(
                db.sql(
                                """
                                select distinct on (subject) subject as id, terms ->> 'name' as name
                                  from agreement
                                 where partnership = :room and kind = 'stage' and outcome = 'agreed' and subject = any (:things)
                                 order by subject, closed_at desc
                                """)
                        .param("room", room)
                        .param("things", things.toArray(UUID[]::new)));
    }
}
