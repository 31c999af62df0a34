package org.cordee.partnership.agreement;

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

/// How long each took to answer what others proposed to all: wordings, doors, dates, and texts of
/// the charter. Of sealed rounds nothing, for when somebody sealed is theirs.
@Repository
class AnswerFactRows implements Witness {
    private final JdbcClient db;

    AnswerFactRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms) {
        return FactRows.gather(
                db.sql(
                                """
                                select a.partnership as room, 'ANSWERED_AFTER' as kind, v.member, (v.first_said_at at time zone 'UTC')::date as day,
                                       null::uuid as about, greatest(0, extract(epoch from v.first_said_at - a.proposed_at)::float8 / 86400) as amount
                                  from agreement a join agreement_voice v on v.agreement = a.id and v.member <> a.author
                                 where a.partnership = any (:rooms)
                                union all
                                select p.partnership, 'ANSWERED_AFTER', c.member, (c.accepted_at at time zone 'UTC')::date, null,
                                       greatest(0, extract(epoch from c.accepted_at - p.proposed_at)::float8 / 86400)
                                  from charter_proposal p join charter_acceptance c on c.proposal = p.id and c.member <> p.author
                                 where p.partnership = any (:rooms) and c.base = p.base
                                """)
                        .param("rooms", rooms.toArray(UUID[]::new)));
    }
}
