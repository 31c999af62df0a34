package org.cordee.partnership.accompaniment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallRows {
    private final JdbcClient db;

    CallRows(JdbcClient db) {
        this.db = db;
    }

    /// Something that waits for one's answer in a room.
    ///
    /// @param name of whom it is about: the facilitator, or with whom one shares another room
    /// @param others of the room
    record Awaited(PartnershipId room, Why why, String name, List<String> others) {
        enum Why {
            /// To accompany a room that invites one.
            ASKED,
            /// To say that one is partners elsewhere.
            TIE,
            /// To invite somebody whom another party proposes.
            PROPOSAL,
            /// To somebody who accompanied the room before one came.
            NEWCOMER,
            SESSION
        }
    }

    List<Awaited> of(MemberId me, Instant now, int most) {
        return db.sql(
                        """
                        select w.why, w.room, m.name,
                               coalesce((select array_agg(n.name order by n.name)
                                           from party o join member n on n.id = o.member
                                          where o.partnership = w.room and o.left_at is null and o.member <> :me), '{}') as others
                          from (
                                select 1 as place, 'asked' as why, a.partnership as room, :me as member
                                  from accompaniment a
                                 where a.facilitator = :me and a.ended_at is null and a.began_at is null
                                   and not exists (select from accompaniment_word w
                                                    where w.accompaniment = a.id and w.member = :me and w.about = :me)
                                union all
                                select 2, 'tie', t.partnership, t.member from my_ties() t
                                union all
                                select 3, 'proposal', a.partnership, (a.terms ->> 'member')::uuid
                                  from party p
                                  join agreement a on a.partnership = p.partnership and a.kind = 'facilitator' and a.closed_at is null
                                 where p.member = :me and p.left_at is null
                                   and not exists (select from agreement_voice v where v.agreement = a.id and v.member = :me)
                                union all
                                select 4, 'newcomer', a.partnership, a.facilitator
                                  from party p
                                  join accompaniment a on a.partnership = p.partnership and a.ended_at is null
                                 where p.member = :me and p.left_at is null
                                   and not exists (select from accompaniment_word w
                                                    where w.accompaniment = a.id and w.member = :me and w.about = :me)
                                union all
                                select 5, 'session', s.partnership, s.facilitator
                                  from accompaniment_session_party p
                                  join accompaniment_session s on s.id = p.session
                                  join accompaniment a on a.partnership = s.partnership and a.facilitator = s.facilitator and a.ended_at is null
                                 where p.member = :me and p.answer is null and s.withdrawn_at is null and s.starts_at > :now
                               ) w
                          join member m on m.id = w.member
                         order by w.place, w.room
                         limit :most
                        """)
                .param("me", me.value())
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, _) ->
                        new Awaited(
                                new PartnershipId(row.getObject("room", UUID.class)),
                                Awaited.Why.valueOf(row.getString("why").toUpperCase(Locale.ROOT)),
                                row.getString("name"),
                                List.of((String[]) row.getArray("others").getArray())))
                .list();
    }
}
