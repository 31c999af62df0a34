package org.cordee.circle.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.circle.CircleId;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the common actions of one's circles ask of oneself.
@Repository
class ActionAskRows {
    private final JdbcClient db;

    ActionAskRows(JdbcClient db) {
        this.db = db;
    }

    /// @param what a line of one's own that is to be done; empty where one's word is waited for
    /// @param until the day by which
    record Ask(
            CommonActionId action, CircleId circle, String title, String what, LocalDate until) {}

    /// What is due by a day, the earliest first, and what one is asked.
    List<Ask> of(MemberId me, LocalDate today, LocalDate until) {
        return db.sql(
                        """
                        with mine as materialized (select my_circles() as circle),
                             current as materialized (
                                 select a.id, a.circle, a.title, a.asked_round, a.started_at
                                   from mine join common_action a on a.circle = mine.circle
                                  where a.over_at is null)
                        select c.id, c.circle, c.title, '' as what, r.deadline + r.grace as until
                          from current c
                          join round r on r.id = c.asked_round
                          join round_party p on p.round = r.id and p.member = :me
                          left join seal s on s.round = r.id and s.member = :me
                         where c.started_at is null and r.revealed_at is null and r.closed_at is null
                           and s.round is null and r.deadline + r.grace >= :today
                        union all
                        select c.id, c.circle, c.title, l.what, l.due
                          from current c
                          join action_line l on l.action = c.id and l.doer = :me and l.done_at is null and l.due <= :until
                         where c.started_at is not null
                         order by until, title, id, what
                        """)
                .param("me", me.value())
                .param("today", today)
                .param("until", until)
                .query((row, _) ->
                        new Ask(
                                new CommonActionId(row.getObject("id", UUID.class)),
                                new CircleId(row.getObject("circle", UUID.class)),
                                row.getString("title"),
                                row.getString("what"),
                                row.getObject("until", LocalDate.class)))
                .list();
    }
}
