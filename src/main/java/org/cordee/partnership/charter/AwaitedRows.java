package org.cordee.partnership.charter;

import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AwaitedRows {
    private final JdbcClient db;

    AwaitedRows(JdbcClient db) {
        this.db = db;
    }

    /// A room in which a text waits for one's answer: who has answered by another wording waits
    /// themselves.
    ///
    /// @param author of the latest that waits
    /// @param again whether one had accepted it upon an earlier version
    /// @param newcomer whether it is the version in force, which the others accepted before one
    ///   came
    record Awaited(
            PartnershipId room,
            List<String> others,
            String author,
            boolean again,
            boolean newcomer) {}

    List<Awaited> of(MemberId me, int most) {
        return db.sql(
                        """
                        select t.partnership, m.name as author, w.newcomer,
                               exists (select from charter_acceptance a where a.proposal = w.id and a.member = :me) as again,
                               coalesce((select array_agg(n.name order by n.name)
                                           from party o join member n on n.id = o.member
                                          where o.partnership = t.partnership and o.left_at is null and o.member <> :me), '{}') as others
                          from party t
                          left join lateral (
                               select v.number, v.proposal from charter_version v
                                where v.partnership = t.partnership order by v.number desc limit 1) v on true
                         cross join lateral (
                               (select p.id, p.author, false as newcomer
                                  from charter_proposal p
                                 where p.partnership = t.partnership and p.closed_at is null
                                   and not exists (select from charter_acceptance a
                                                    where a.proposal = p.id and a.base = coalesce(v.number, 0) and a.member = :me)
                                   and not exists (select from charter_proposal mine
                                                    where mine.partnership = p.partnership and mine.closed_at is null
                                                      and mine.answers = p.id and mine.author = :me)
                                 order by p.id desc limit 1)
                               union all
                               (select p.id, p.author, true
                                  from charter_proposal p
                                 where p.id = v.proposal
                                   and not exists (select from charter_acceptance a
                                                    where a.proposal = p.id and a.base = v.number - 1 and a.member = :me))
                               limit 1) w
                          join member m on m.id = w.author
                         where t.member = :me and t.left_at is null
                         order by w.id desc
                         limit :most
                        """)
                .param("me", me.value())
                .param("most", most)
                .query((row, _) ->
                        new Awaited(
                                new PartnershipId(row.getObject("partnership", UUID.class)),
                                List.of((String[]) row.getArray("others").getArray()),
                                row.getString("author"),
                                row.getBoolean("again"),
                                row.getBoolean("newcomer")))
                .list();
    }
}
