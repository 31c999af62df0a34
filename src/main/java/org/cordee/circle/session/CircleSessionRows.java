package org.cordee.circle.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.circle.CircleId;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// All SQL of sessions, of who is asked to them and of their clock. What is written there is
/// written by functions of *work*.
@Repository
class CircleSessionRows {
    private static final String SESSION =
            """
            select s.id, s.circle, c.name, s.protocol, s.starts_at, s.place, s.planned_by, s.version, s.cancelled_at, s.opened_at,
                   s.closed_at, s.beat,
                   (select sum(t.minutes)::int from session_step t where t.session = s.id) as minutes
              from circle_session s join circle c on c.id = s.circle
            """;

    private final JdbcClient db;

    CircleSessionRows(JdbcClient db) {
        this.db = db;
    }

    Optional<CircleSession> find(CircleSessionId id) {
        return db.sql(SESSION + " where s.id = ?")
                .param(id.value())
                .query((row, _) -> session(row))
                .optional();
    }

    /// Those to come and those that go on, the next first.
    ///
    /// @param since those that should have begun before are past
    List<CircleSession> coming(CircleId circle, Instant since, int most) {
        return db.sql(
                        SESSION
                                + """
                                 where s.circle = ? and s.starts_at >= ? and s.closed_at is null and s.cancelled_at is null
                                 order by s.starts_at, s.id limit ?
                                """)
                .params(circle.value(), Timestamp.from(since), most)
                .query((row, _) -> session(row))
                .list();
    }

    /// Those that were, and those that were called off, the latest first.
    ///
    /// @param after the last that was shown; null to begin
    List<CircleSession> past(
            CircleId circle, Instant since, @Nullable CircleSessionId after, int most) {
        return db.sql(
                        SESSION
                                + """
                                 where s.circle = :circle
                                   and (s.starts_at < :since or s.closed_at is not null or s.cancelled_at is not null)
                                   and (:after::uuid is null
                                        or (s.starts_at, s.id) < (select a.starts_at, a.id from circle_session a where a.id = :after))
                                 order by s.starts_at desc, s.id desc limit :most
                                """)
                .param("circle", circle.value())
                .param("since", Timestamp.from(since))
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("most", most)
                .query((row, _) -> session(row))
                .list();
    }

    /// Those who are asked to it, who came to the circle first first; nobody for whoever is not
    /// asked.
    List<Attendee> attendees(CircleSessionId id) {
        return db.sql(
                        """
                        select a.member, m.name, a.role, a.answer, a.question, c.left_at is null as within
                          from session_attendee a
                          join member m on m.id = a.member
                          join circle_member c on c.circle = a.circle and c.member = a.member
                         where a.session = ?
                         order by c.joined_at, a.member
                        """)
                .param(id.value())
                .query((row, _) ->
                        new Attendee(
                                new MemberId(row.getObject("member", UUID.class)),
                                row.getString("name"),
                                Role.of(row.getString("role")),
                                Attendee.Answer.of(
                                                Objects.requireNonNullElse(
                                                        row.getString("answer"), ""))
                                        .orElse(null),
                                row.getString("question"),
                                row.getBoolean("within")))
                .list();
    }

    List<SessionStep> steps(CircleSessionId id) {
        return db.sql(
                        "select position, key, minutes, more, took from session_step where session = ? order by position")
                .param(id.value())
                .query((row, _) -> {
                    var took = row.getObject("took", Integer.class);
                    return new SessionStep(
                            row.getInt("position"),
                            row.getString("key"),
                            row.getInt("minutes"),
                            row.getInt("more"),
                            took == null ? null : Duration.ofSeconds(took));
                })
                .list();
    }

    /// Empty before it is opened, and once it is over.
    Optional<SessionClock> clock(CircleSessionId id) {
        return db.sql(
                        """
                        select s.step, s.step_since, s.paused_at, t.minutes + t.more as minutes, s.beat
                          from circle_session s join session_step t on t.session = s.id and t.position = s.step
                         where s.id = ? and s.closed_at is null
                        """)
                .param(id.value())
                .query((row, _) -> {
                    var paused = row.getTimestamp("paused_at");
                    return new SessionClock(
                            row.getInt("step"),
                            row.getTimestamp("step_since").toInstant(),
                            paused == null ? null : paused.toInstant(),
                            Duration.ofMinutes(row.getInt("minutes")),
                            row.getInt("beat"));
                })
                .optional();
    }

    /// Who held what in the latest sessions of a circle that took place.
    List<Turns.Held> held(CircleId circle, int sessions) {
        return db.sql(
                        """
                        with latest as (
                            select s.id, s.opened_at from circle_session s
                             where s.circle = ? and s.opened_at is not null
                             order by s.starts_at desc, s.id desc limit ?)
                        select a.member, a.role, l.opened_at
                          from latest l join session_attendee a on a.session = l.id
                         where a.role <> 'consults'
                        """)
                .params(circle.value(), sessions)
                .query((row, _) ->
                        new Turns.Held(
                                new MemberId(row.getObject("member", UUID.class)),
                                Role.of(row.getString("role")),
                                row.getTimestamp("opened_at").toInstant()))
                .list();
    }

    /// What sessions ask of somebody.
    ///
    /// @param what `open` where one goes on, `answer` where one has not said whether one comes,
    ///   `question` where one brings it and has not written it, `minutes` where lines wait for
    ///   one's word
    record Ask(CircleSessionId id, String circle, String what, Instant startsAt) {}

    /// @param now for what goes on and is to come
    List<Ask> asks(MemberId me, Instant now) {
        return db.sql(
                        """
                        with own as materialized (select my_circle_sessions() as session),
                             clock as (select cast(:now as timestamptz) as now)
                        select s.id, c.name, s.starts_at,
                               case when s.closed_at is not null then 'minutes'
                                    when s.opened_at is not null then 'open'
                                    when a.answer is null then 'answer'
                                    else 'question' end as what
                          from own cross join clock k
                          join circle_session s on s.id = own.session
                          join session_attendee a on a.session = s.id and a.member = :me
                          join circle c on c.id = s.circle
                         where s.cancelled_at is null and s.starts_at between k.now - interval '30 days' and k.now + interval '7 days'
                           and case when s.closed_at is not null
                                    then a.answer in ('here', 'remote')
                                         and exists (select from session_minute m
                                                       left join session_minute_assent t on t.minute = m.id and t.member = :me
                                                      where m.session = s.id and m.agreed_at is null and m.withdrawn_at is null
                                                        and t.minute is null)
                                    when s.opened_at is not null then s.starts_at > k.now - interval '1 day' and a.answer is distinct from 'no'
                                    when s.starts_at < k.now - interval '2 hours' then false
                                    when a.answer is null then true
                                    else a.role = 'brings' and a.question = '' and a.answer <> 'no'
                                         and s.starts_at < k.now + interval '3 days' end
                         order by s.starts_at, s.id
                        """)
                .param("me", me.value())
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        new Ask(
                                new CircleSessionId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getString("what"),
                                row.getTimestamp("starts_at").toInstant()))
                .list();
    }

    /// @return `planned`, `enough` or `not yours`
    String plan(
            CircleSessionId id,
            CircleId circle,
            SessionPlanForm form,
            Map<MemberId, Role> turns,
            Instant now) {
        return db.sql("select plan_session(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        circle.value(),
                        form.protocol().key(),
                        Timestamp.from(form.moment()),
                        form.place(),
                        new SqlArrayValue(
                                "text",
                                form.protocol().steps().stream().map(Protocol.Step::key).toArray()),
                        new SqlArrayValue("int4", form.lengths().toArray()),
                        new SqlArrayValue(
                                "uuid", turns.keySet().stream().map(MemberId::value).toArray()),
                        new SqlArrayValue("text", turns.values().stream().map(Role::key).toArray()),
                        Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @return `changed`, `same`, `crossed`, `over` or `not yours`
    String change(CircleSessionId id, SessionPlanForm form, Instant now) {
        return db.sql("select change_session(?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        form.version(),
                        Timestamp.from(form.moment()),
                        form.place(),
                        new SqlArrayValue("int4", form.lengths().toArray()),
                        Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @return `cancelled`, `over` or `not yours`
    String cancel(CircleSessionId id, Instant now) {
        return db.sql("select cancel_session(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @return `answered`, `over` or `not yours`
    String answer(CircleSessionId id, Attendee.Answer answer, Instant now) {
        return db.sql("select answer_session(?, ?, ?)")
                .params(id.value(), answer.key(), Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean exchange(CircleSessionId id, MemberId with) {
        return db.sql("select exchange_session_roles(?, ?)")
                .params(id.value(), with.value())
                .query(Boolean.class)
                .single();
    }

    boolean ask(CircleSessionId id, String words) {
        return db.sql("select ask_in_session(?, ?)")
                .params(id.value(), words)
                .query(Boolean.class)
                .single();
    }

    /// @param from the step at which whoever moves it saw it; 0 before it is opened
    /// @return `moved`, `crossed`, `early`, `late` or `not yours`
    String move(CircleSessionId id, ClockMove move, int from, Instant now) {
        return db.sql("select move_session_clock(?, ?, ?, ?)")
                .params(id.value(), move.key(), from, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    private static CircleSession session(ResultSet row) throws SQLException {
        var planned = row.getObject("planned_by", UUID.class);
        return new CircleSession(
                new CircleSessionId(row.getObject("id", UUID.class)),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getString("name"),
                Protocol.of(row.getString("protocol")).orElseThrow(),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                row.getString("place"),
                planned == null ? null : new MemberId(planned),
                row.getInt("version"),
                instant(row, "cancelled_at"),
                instant(row, "opened_at"),
                instant(row, "closed_at"),
                row.getInt("beat"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
