package org.cordee.partnership.premortem;

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

/// What the pre-mortems that opened say to the rules: how near, and whether the friends' question
/// was answered.
@Repository
class PreMortemFactRows implements Witness {
    private final JdbcClient db;

    PreMortemFactRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms) {
        return FactRows.gather(
                db.sql(
                                """
                                with latest as (
                                    select distinct on (r.room) r.room, r.id, (r.revealed_at at time zone 'UTC')::date as day
                                      from round r
                                     where r.room = any (:rooms) and r.kind = 'pre-mortem' and r.revealed_at is not null
                                     order by r.room, r.revealed_at desc)
                                select l.room, 'CLOSENESS_DECLARED' as kind, w.member, l.day, null::uuid as about, w.words::float8 as amount
                                  from latest l join answer w on w.round = l.id and w.heading = 'closeness' and w.words ~ '^[1-7]$'
                                union all
                                select l.room, 'FRIENDS_QUESTION_LEFT_EMPTY', p.member, l.day, null, 0
                                  from latest l join round_party p on p.round = l.id
                                 where not exists (select from answer w
                                                    where w.round = l.id and w.member = p.member and w.heading = 'unsaid'
                                                      and btrim(w.words) <> '')
                                """)
                        .param("rooms", rooms.toArray(UUID[]::new)));
    }
}
