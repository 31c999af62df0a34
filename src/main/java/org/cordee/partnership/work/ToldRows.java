package org.cordee.partnership.work;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.agreement.AgreementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ToldRows {
    private final JdbcClient db;

    ToldRows(JdbcClient db) {
        this.db = db;
    }

    /// Terms that wait for one's answer, in one room.
    record Awaited(PartnershipId room, String author, List<String> others) {}

    List<Told> of(PartnershipId room) {
        return db.sql(
                        """
                        select t.agreement, t.told_on, t.noted_by, m.name
                          from fee_told t join member m on m.id = t.noted_by
                         where t.partnership = ?
                        """)
                .param(room.value())
                .query((row, _) ->
                        new Told(
                                new AgreementId(row.getObject("agreement", UUID.class)),
                                row.getObject("told_on", LocalDate.class),
                                new MemberId(row.getObject("noted_by", UUID.class)),
                                row.getString("name")))
                .list();
    }

    /// Noted by two at once, it is noted once.
    void note(MemberId me, PartnershipId room, AgreementId terms, LocalDate on, Instant now) {
        db.sql(
                        """
                        insert into fee_told (agreement, partnership, told_on, noted_by, noted_at) values (?, ?, ?, ?, ?)
                        on conflict (agreement) do nothing
                        """)
                .params(terms.value(), room.value(), on, me.value(), Timestamp.from(now))
                .update();
    }

    boolean takeBack(MemberId me, PartnershipId room, AgreementId terms) {
        return db.sql(
                                "delete from fee_told where agreement = ? and partnership = ? and noted_by = ?")
                        .params(terms.value(), room.value(), me.value())
                        .update()
                == 1;
    }

    List<Awaited> awaited(MemberId me, int most) {
        return db.sql(
                        """
                        select a.partnership, m.name as author,
                               coalesce((select array_agg(n.name order by n.name)
                                           from party o join member n on n.id = o.member
                                          where o.partnership = a.partnership and o.left_at is null and o.member <> :me), '{}') as others
                          from party t
                         cross join lateral (
                               select a.partnership, a.author, a.id
                                 from agreement a
                                where a.partnership = t.partnership and a.kind = 'terms' and a.closed_at is null
                                  and not exists (select from agreement_voice v where v.agreement = a.id and v.member = :me)
                                order by a.id desc limit 1) a
                          join member m on m.id = a.author
                         where t.member = :me and t.left_at is null
                         order by a.id desc
                         limit :most
                        """)
                .param("me", me.value())
                .param("most", most)
                .query((row, _) ->
                        new Awaited(
                                new PartnershipId(row.getObject("partnership", UUID.class)),
                                row.getString("author"),
                                List.of((String[]) row.getArray("others").getArray())))
                .list();
    }
}
