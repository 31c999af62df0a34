package org.cordee.partnership.work;

import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AwaitedValueRows {
    private final JdbcClient db;

    AwaitedValueRows(JdbcClient db) {
        this.db = db;
    }

    /// A room in which values wait for one's own.
    record Awaited(PartnershipId room, List<String> others, int values) {}

    List<Awaited> of(MemberId me, int most) {
        return db.sql(
                        """
                        select w.room, w.waiting,
                               coalesce((select array_agg(m.name order by m.name)
                                           from party o join member m on m.id = o.member
                                          where o.partnership = w.room and o.left_at is null and o.member <> :me), '{}') as others
                          from (select r.room, count(*) as waiting, max(r.opened_at) as latest
                                  from party t
                                  join round r on r.room = t.partnership and r.kind = 'value'
                                              and r.revealed_at is null and r.closed_at is null
                                 where t.member = :me and t.left_at is null
                                   and (select true from round_party p where p.round = r.id and p.member = :me)
                                   and not exists (select from seal s where s.round = r.id and s.member = :me)
                                 group by r.room) w
                         order by w.latest desc
                         limit :most
                        """)
                .param("me", me.value())
                .param("most", most)
                .query((row, _) ->
                        new Awaited(
                                new PartnershipId(row.getObject("room", UUID.class)),
                                List.of((String[]) row.getArray("others").getArray()),
                                row.getInt("waiting")))
                .list();
    }
}
