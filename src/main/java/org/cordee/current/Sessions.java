package org.cordee.current;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The open sessions of a member: who came by a cookie, the list, and closing them.
@Component
public class Sessions {
    private final JdbcClient db;
    private final Clock clock;

    Sessions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A device that is signed in.
    ///
    /// @param device in the words of a person: the browser and the system
    public record Open(UUID id, String device, Instant createdAt, Instant seenAt) {}

    /// Who comes with this token; empty when its session has ended.
    public Optional<Viewer> arrive(SessionToken token) {
        return db.sql(
                        "select member, session, name, locale, zone, theme, steward from arrive(?, ?)")
                .params(token.secret(), Timestamp.from(clock.instant()))
                .query(Sessions::viewer)
                .optional();
    }

    /// All that are open, the latest visit first.
    @Transactional(readOnly = true)
    public List<Open> list(MemberId me) {
        return db.sql(
                        "select id, device, created_at, seen_at from session where member = ? order by seen_at desc, id limit 100")
                .param(me.value())
                .query((row, _) ->
                        new Open(
                                row.getObject("id", UUID.class),
                                row.getString("device"),
                                row.getTimestamp("created_at").toInstant(),
                                row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    /// Closes one of them. It can do nothing from its next request on.
    @Transactional
    public boolean close(MemberId me, UUID session) {
        return db.sql("delete from session where member = ? and id = ?")
                        .params(me.value(), session)
                        .update()
                == 1;
    }

    /// Closes all but the one that asks.
    @Transactional
    public int closeOthers(Viewer me) {
        return db.sql("delete from session where member = ? and id <> ?")
                .params(me.id().value(), me.session())
                .update();
    }

    /// Signs out.
    public void end(SessionToken token) {
        db.sql("select end_session(?)").param(token.secret()).query((_, _) -> true).single();
    }

    private static Viewer viewer(ResultSet row, int n) throws SQLException {
        return new Viewer(
                new MemberId(row.getObject("member", UUID.class)),
                row.getObject("session", UUID.class),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                row.getString("theme"),
                row.getBoolean("steward"));
    }
}
