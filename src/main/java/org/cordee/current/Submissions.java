package org.cordee.current;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Forms that made something, known by the key that each form carries: a form that is sent twice,
/// by a second press or a second try, makes one thing. Kept for a day, in the transaction that
/// makes the thing.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Submissions {
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient db;
    private final Clock clock;

    Submissions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The key that a form came with; a new one where it has none that could be ours.
    public static UUID key(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /// What the form with this key makes: `made`, or what an earlier sending of it has made. Waits
    /// for one that is still on its way.
    public UUID first(MemberId me, UUID key, UUID made) {
        var now = clock.instant();
        db.sql("delete from submission where member = ? and sent_at < ?")
                .params(me.value(), Timestamp.from(now.minus(KEPT)))
                .update();
        db.sql(
                        "insert into submission (member, key, made, sent_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(me.value(), key, made, Timestamp.from(now))
                .update();
        return made(me, key).orElseThrow();
    }

    /// The form with this key has made nothing after all, and may be sent again.
    public void forget(MemberId me, UUID key) {
        db.sql("delete from submission where member = ? and key = ?")
                .params(me.value(), key)
                .update();
    }

    /// What the form with this key has made.
    public Optional<UUID> made(MemberId me, UUID key) {
        return db.sql("select made from submission where member = ? and key = ?")
                .params(me.value(), key)
                .query(UUID.class)
                .optional();
    }
}
