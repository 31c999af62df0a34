package org.cordee.partnership.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sealed rounds of a path, the latest of each kind about each stage, in one query.
@Repository
class StageRows {
    private final JdbcClient db;

    StageRows(JdbcClient db) {
        this.db = db;
    }

    List<Asked> asked(MemberId me, PartnershipId room, LocalDate today) {
        return db.sql(
                        """
                        select distinct on (r.subject, r.kind) r.subject, r.kind,
                               exists (select from seal s where s.round = r.id and s.member = :me) as sealed,
                               r.revealed_at is null and r.closed_at is null
                                   and (r.deadline is null or r.deadline + r.grace >= :today) as open,
                               r.revealed_at is not null and exists (
                                   select from answer a where a.round = r.id and a.heading = 'worth' and a.words = 'no') as no
                          from round r
                          join round_party p on p.round = r.id and p.member = :me
                         where r.room = :room and r.kind in ('stage-check', 'stage-results') and r.subject is not null
                         order by r.subject, r.kind, r.opened_at desc, r.id desc
                        """)
                .param("me", me.value())
                .param("room", room.value())
                .param("today", today)
                .query((row, _) ->
                        new Asked(
                                new StageId(row.getObject("subject", UUID.class)),
                                row.getString("kind"),
                                row.getBoolean("sealed"),
                                row.getBoolean("open"),
                                row.getBoolean("no")))
                .list();
    }
}
