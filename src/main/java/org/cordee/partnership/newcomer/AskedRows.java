package org.cordee.partnership.newcomer;

import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Proposals of newcomers that await a word of one member, over all their rooms: one query.
@Repository
class AskedRows {
    private final JdbcClient db;

    AskedRows(JdbcClient db) {
        this.db = db;
    }

    /// @param author who proposes
    /// @param name whom
    record Awaiting(PartnershipId room, String author, String name) {}

    List<Awaiting> of(MemberId me, int most) {
        return db.sql(
                        """
                        select a.partnership, m.name as author, a.terms ->> 'name' as name
                          from party t
                          join agreement a on a.partnership = t.partnership
                          join member m on m.id = a.author
                         where t.member = :me and t.left_at is null and a.kind = :kind and a.closed_at is null
                           and not exists (select from agreement_voice v where v.agreement = a.id and v.member = :me)
                         order by a.id desc limit :most
                        """)
                .param("me", me.value())
                .param("kind", Asked.KIND)
                .param("most", most)
                .query((row, _) ->
                        new Awaiting(
                                new PartnershipId(row.getObject("partnership", UUID.class)),
                                row.getString("author"),
                                row.getString("name")))
                .list();
    }
}
