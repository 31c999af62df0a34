package org.cordee.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.letter.LinkSecrets;
import org.cordee.signin.SignIns.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of signing in: functions of *work*, since nobody has entered yet.
@Repository
class SignInRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    SignInRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    String ask(String email, FreshLink link, Asking asking, Instant now) {
        return db.sql("select ask_link(?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        secrets.house(),
                        link.id(),
                        email,
                        link.hash(),
                        asking.device(),
                        asking.browser(),
                        asking.source(),
                        asking.language(),
                        Timestamp.from(now))
                .query(String.class)
                .single();
    }

    Optional<Waiting> look(byte[] secret, byte[] browser, Instant now) {
        return db.sql("select device, asked_at, same_browser from look_at_link(?, ?, ?)")
                .params(secret, browser, Timestamp.from(now))
                .query((row, _) ->
                        new Waiting(
                                row.getString("device"),
                                row.getTimestamp("asked_at").toInstant(),
                                row.getBoolean("same_browser")))
                .optional();
    }

    Optional<MemberId> follow(
            byte[] secret,
            Asking asking,
            String zone,
            UUID newMember,
            UUID session,
            byte[] sessionHash,
            Instant now) {
        return db.sql("select follow_link(?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        secret,
                        asking.source(),
                        newMember,
                        session,
                        sessionHash,
                        asking.device(),
                        asking.language(),
                        zone,
                        Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }

    boolean waits(UUID link, Instant now) {
        return db.sql("select link_waits(?, ?)")
                .params(link, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }
}
