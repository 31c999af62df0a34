package org.cordee.partnership.stage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sealed questions of a path: those that are open, and what the latest check of a stage said.
@Repository
class StageRows {
    private final JdbcClient db;

    StageRows(JdbcClient db) {
        this.db = db;
    }

    /// What the current member has not sealed and still can, asked first first.
    List<Awaiting> awaiting(MemberId me, PartnershipId room, LocalDate today) {
        return db.sql(
                        """
                        select r.subject, r.kind
                          from round r
                         where r.room = :room and r.kind in ('stage-check', 'stage-results')
                           and r.revealed_at is null and r.closed_at is null
                           and (r.deadline is null or r.deadline + r.grace >= :today)
                           and (select true from round_party p where p.round = r.id and p.member = :me)
                           and not exists (select from seal s where s.round = r.id and s.member = :me)
                         order by r.opened_at, r.id
                        """)
                .param("me", me.value())
                .param("room", room.value())
                .param("today", today)
                .query((row, _) ->
                        new Awaiting(
                                new StageId(row.getObject("subject", UUID.class)),
                                row.getString("kind")))
                .list();
    }

    /// Those of these stages whose latest check has opened, and said no.
    Set<StageId> notGood(MemberId me, PartnershipId room, Collection<StageId> stages) {
        return db.sql(
                        """
                        select s.stage
                          from unnest(cast(:stages as uuid[])) s(stage)
                          join lateral (select r.id, r.revealed_at
                                          from round r
                                         where r.room = :room and r.kind = 'stage-check' and r.subject = s.stage
                                         order by r.opened_at desc, r.id desc limit 1) r on r.revealed_at is not null
                         where (select true from round_party p where p.round = r.id and p.member = :me)
                           and exists (select from answer a where a.round = r.id and a.heading = 'worth' and a.words = 'no')
                        """)
                .param("me", me.value())
                .param("room", room.value())
                .param("stages", stages.stream().map(StageId::value).toArray(UUID[]::new))
                .query((row, _) -> new StageId(row.getObject("stage", UUID.class)))
                .set();
    }
}
