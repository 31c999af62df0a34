package org.cordee.partnership.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What paths ask of a member, in one query: doors and texts that await a word, sealed questions,
/// and promises of theirs whose day has come.
@Repository
class StageCallRows {
    private final JdbcClient db;

    StageCallRows(JdbcClient db) {
        this.db = db;
    }

    /// One thing that awaits.
    ///
    /// @param kind of the agreement or the round; `commitment` for a promise
    /// @param subject the stage, or the promise
    /// @param words the name of the stage, or what was promised
    /// @param due the day of a promise; null otherwise
    record Awaiting(
            PartnershipId room,
            String kind,
            UUID subject,
            String words,
            @Nullable LocalDate due,
            List<String> others) {}

    List<Awaiting> of(MemberId me, LocalDate today, LocalDate since, int most) {
        return db.sql(
                        """
                        select w.room, w.kind, w.subject, coalesce(w.words, s.name, '') as words, w.due,
                               coalesce((select array_agg(n.name order by n.name)
                                           from party o join member n on n.id = o.member
                                          where o.partnership = w.room and o.left_at is null and o.member <> :me), '{}') as others
                          from (
                            (select a.partnership as room, a.kind, a.subject,
                                    case when a.kind = 'stage' then a.terms ->> 'name' end as words,
                                    null::date as due, a.proposed_at as at
                               from party t
                               join agreement a on a.partnership = t.partnership
                              where t.member = :me and t.left_at is null
                                and a.kind in ('stage', 'stage-entry', 'stage-exit', 'stage-stop') and a.closed_at is null
                                and not exists (select from agreement_voice v where v.agreement = a.id and v.member = :me)
                                and not exists (select from agreement mine
                                                 where mine.partnership = a.partnership and mine.kind = a.kind
                                                   and mine.subject = a.subject and mine.author = :me and mine.closed_at is null
                                                   and mine.id > a.id)
                              order by a.id desc limit :most)
                            union all
                            (select r.room, r.kind, r.subject, null, null, r.opened_at
                               from party t
                               join round r on r.room = t.partnership and r.kind in ('stage-check', 'stage-results')
                                           and r.revealed_at is null and r.closed_at is null
                              where t.member = :me and t.left_at is null
                                and (select true from round_party p where p.round = r.id and p.member = :me)
                                and (r.deadline is null or r.deadline + r.grace >= :today)
                                and not exists (select from seal s where s.round = r.id and s.member = :me)
                              order by r.id desc limit :most)
                            union all
                            (select c.partnership, 'commitment', c.id, c.words, d.due, c.noted_at
                               from commitment c
                               join party t on t.partnership = c.partnership and t.member = c.member and t.left_at is null
                              cross join lateral (
                                    select coalesce((select o.due from commitment_outcome o
                                                      where o.commitment = c.id and o.what = 'renegotiated'
                                                      order by o.said_at desc, o.id desc limit 1), c.due) as due) d
                              where c.id = any (array(select commitments_due(:since, :today))) and d.due between :since and :today
                                and not exists (select from commitment_outcome e where e.commitment = c.id and e.what <> 'renegotiated')
                              order by d.due desc limit :most)) w
                          left join lateral (
                                select a.terms ->> 'name' as name from agreement a
                                 where a.partnership = w.room and a.kind = 'stage' and a.subject = w.subject
                                   and (a.closed_at is null or a.outcome = 'agreed')
                                 order by a.closed_at is not null and a.ended_at is null desc, a.id desc limit 1) s on w.words is null
                         order by w.at desc
                         limit :most
                        """)
                .param("me", me.value())
                .param("today", today)
                .param("since", since)
                .param("most", most)
                .query((row, _) ->
                        new Awaiting(
                                new PartnershipId(row.getObject("room", UUID.class)),
                                row.getString("kind"),
                                row.getObject("subject", UUID.class),
                                row.getString("words"),
                                row.getObject("due", LocalDate.class),
                                List.of((String[]) row.getArray("others").getArray())))
                .list();
    }
}
