package org.cordee.partnership.exit;

import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Exits under way that await a word of one member, over all their rooms: one query.
@Repository
class AwaitingRows {
    private final JdbcClient db;

    AwaitingRows(JdbcClient db) {
        this.db = db;
    }

    /// @param others who else is there
    record Awaiting(PartnershipId room, List<String> others) {}

    /// As [Exit#awaits] says it.
    List<Awaiting> of(MemberId me, int most) {
        return db.sql(
                        """
                        select e.partnership,
                               array(select m.name from party o join member m on m.id = o.member
                                      where o.partnership = e.partnership and o.left_at is null and o.member <> :me
                                      order by m.name) as others
                          from exit e
                         where exists (select from exit_line l
                                        where l.exit = e.id and l.open_point is null
                                          and not exists (select from exit_tick t
                                                           where t.exit = l.exit and t.line = l.line and t.member = :me))
                            or not exists (select from exit_ready r where r.exit = e.id and r.member = :me)
                               and not exists (select from exit_line l
                                                 join party o on o.partnership = e.partnership and o.left_at is null
                                                where l.exit = e.id and l.open_point is null
                                                  and not exists (select from exit_tick t
                                                                   where t.exit = l.exit and t.line = l.line
                                                                     and t.member = o.member))
                         order by e.opened_at desc, e.id limit :most
                        """)
                .param("me", me.value())
                .param("most", most)
                .query((row, _) ->
                        new Awaiting(
                                new PartnershipId(row.getObject("partnership", UUID.class)),
                                List.of((String[]) row.getArray("others").getArray())))
                .list();
    }
}
