package org.cordee.circle.session;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of what stays of a session: its minutes, and what each takes home.
@Repository
class SessionMinuteRows {
    private final JdbcClient db;

    SessionMinuteRows(JdbcClient db) {
        this.db = db;
    }

    /// In the order in which they were written; none for whoever was not there.
    List<SessionMinute> minutes(CircleSessionId session) {
        return db.sql(
                        """
                        select m.id, m.words, m.agreed_at is not null as agreed, m.withdrawn_at is not null as withdrawn, w.name,
                               array(select a.member from session_minute_assent a where a.minute = m.id) as assents
                          from session_minute m left join member w on w.id = m.withdrawn_by
                         where m.session = ?
                         order by m.id
                        """)
                .param(session.value())
                .query((row, _) ->
                        new SessionMinute(
                                new SessionMinuteId(row.getObject("id", UUID.class)),
                                row.getString("words"),
                                row.getBoolean("agreed"),
                                row.getBoolean("withdrawn")
                                        ? Objects.requireNonNullElse(row.getString("name"), "")
                                        : null,
                                Arrays.stream((UUID[]) row.getArray("assents").getArray())
                                        .map(MemberId::new)
                                        .collect(Collectors.toSet())))
                .list();
    }

    /// One's own, and those that were offered.
    List<SessionTakeaway> takeaways(CircleSessionId session) {
        return db.sql(
                        """
                        select t.member, m.name, t.words, t.offered
                          from session_takeaway t join member m on m.id = t.member
                         where t.session = ?
                         order by m.name, t.member
                        """)
                .param(session.value())
                .query((row, _) ->
                        new SessionTakeaway(
                                new MemberId(row.getObject("member", UUID.class)),
                                row.getString("name"),
                                row.getString("words"),
                                row.getBoolean("offered")))
                .list();
    }

    /// @return `written`, `enough` or `not yours`
    String write(SessionMinuteId id, CircleSessionId session, String words, Instant now) {
        return db.sql("select write_session_minute(?, ?, ?, ?)")
                .params(id.value(), session.value(), words, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @return `said`, `gone` or `not yours`
    String say(SessionMinuteId id, boolean agrees, Instant now) {
        return db.sql("select say_of_minute(?, ?, ?)")
                .params(id.value(), agrees, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @param words empty to take it back
    boolean keep(CircleSessionId session, String words, boolean offered) {
        return db.sql("select keep_takeaway(?, ?, ?)")
                .params(session.value(), words, offered)
                .query(Boolean.class)
                .single();
    }
}
