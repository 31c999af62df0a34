package org.cordee.partnership.premortem;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreMortemRows {
    private final JdbcClient db;

    PreMortemRows(JdbcClient db) {
        this.db = db;
    }

    /// A pre-mortem as Today needs it.
    ///
    /// @param others the other parties
    /// @param ended the last day on which it could open; null where it has none
    record Current(
            PartnershipId room, List<String> others, @Nullable LocalDate ended, boolean revealed) {}

    /// Those of one's rooms that opened lately, or that wait for one's own answer.
    List<Current> of(MemberId me, Instant openedSince, int most) {
        return db.sql(
                        """
                        select r.room, r.deadline + r.grace as ended, r.revealed_at is not null as revealed,
                               coalesce((select array_agg(m.name order by m.name)
                                           from round_party o join member m on m.id = o.member
                                          where o.round = r.id and o.member <> :me), '{}') as others
                          from party t
                          join round r on r.room = t.partnership and r.kind = :kind and r.closed_at is null
                         where t.member = :me and t.left_at is null
                           and (select true from round_party p where p.round = r.id and p.member = :me)
                           and (r.revealed_at > :since
                                or r.revealed_at is null
                                   and not exists (select from seal s where s.round = r.id and s.member = :me))
                         order by coalesce(r.revealed_at, r.opened_at) desc
                         limit :most
                        """)
                .param("me", me.value())
                .param("kind", PreMortemQuestion.KIND)
                .param("since", Timestamp.from(openedSince))
                .param("most", most)
                .query((row, _) ->
                        new Current(
                                new PartnershipId(row.getObject("room", UUID.class)),
                                List.of((String[]) row.getArray("others").getArray()),
                                row.getObject("ended", LocalDate.class),
                                row.getBoolean("revealed")))
                .list();
    }
}
