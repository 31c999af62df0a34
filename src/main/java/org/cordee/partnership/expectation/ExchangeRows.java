package org.cordee.partnership.expectation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExchangeRows {
    private final JdbcClient db;

    ExchangeRows(JdbcClient db) {
        this.db = db;
    }

    /// Exchanges of one's rooms that are open, or that opened lately and of which one has marked
    /// nothing yet.
    List<Exchange> current(MemberId me, Instant openedSince, int most) {
        return db.sql(
                        """
                        select r.room, r.deadline, r.revealed_at is not null as revealed,
                               exists (select from seal s where s.round = r.id and s.member = :me) as sealed,
                               exists (select from expectation_mark k where k.round = r.id and k.member = :me) as begun,
                               coalesce((select array_agg(m.name order by m.name)
                                           from round_party o join member m on m.id = o.member
                                          where o.round = r.id and o.member <> :me), '{}') as others
                          from party t
                          join round r on r.room = t.partnership and r.kind = :kind and r.closed_at is null
                                      and (r.revealed_at is null or r.revealed_at > :since)
                         where t.member = :me and t.left_at is null
                           and (select true from round_party p where p.round = r.id and p.member = :me)
                         order by coalesce(r.revealed_at, r.opened_at) desc
                         limit :most
                        """)
                .param("me", me.value())
                .param("kind", Heading.KIND)
                .param("since", Timestamp.from(openedSince))
                .param("most", most)
                .query((row, _) ->
                        new Exchange(
                                new PartnershipId(row.getObject("room", UUID.class)),
                                List.of((String[]) row.getArray("others").getArray()),
                                row.getObject("deadline", LocalDate.class),
                                row.getBoolean("sealed"),
                                row.getBoolean("revealed"),
                                row.getBoolean("begun")))
                .list();
    }
}
