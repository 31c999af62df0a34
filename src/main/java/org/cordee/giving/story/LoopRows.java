package org.cordee.giving.story;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.Ids;
import org.cordee.letter.LinkSecrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the house asks of gestures to find loops.
@Repository
class LoopRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    LoopRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// @param told whether both let it be told in the stories of others
    record Given(UUID id, UUID giver, UUID receiver, LocalDate day, boolean told) {}

    /// Gestures with which something became otherwise; nobody else takes them meanwhile.
    List<UUID> take(int most) {
        return db.sql("select take_loop_changes(?, ?)")
                .params(secrets.house(), most)
                .query(UUID.class)
                .list();
    }

    /// Whatever can lie in a loop with a gesture, and itself; empty where it does not count.
    List<Given> around(UUID gesture, int days) {
        return db.sql("select id, giver, receiver, day, told from loops_around(?, ?, ?)")
                .params(secrets.house(), gesture, days)
                .query((row, n) ->
                        new Given(
                                row.getObject("id", UUID.class),
                                row.getObject("giver", UUID.class),
                                row.getObject("receiver", UUID.class),
                                row.getObject("day", LocalDate.class),
                                row.getBoolean("told")))
                .list();
    }

    void keep(Collection<ToldLoop> loops, Instant now) {
        db.sql("select keep_stories(?, ?, ?, ?, ?, ?, ?)")
                .params(
                        secrets.house(),
                        loops.stream().map(_ -> Ids.at(now)).toArray(UUID[]::new),
                        loops.stream().map(ToldLoop::member).toArray(UUID[]::new),
                        loops.stream().map(ToldLoop::gave).toArray(UUID[]::new),
                        loops.stream().map(LoopRows::way).toArray(String[]::new),
                        loops.stream().map(ToldLoop::received).toArray(UUID[]::new),
                        Timestamp.from(now))
                .query((_, _) -> true)
                .list();
    }

    private static String way(ToldLoop loop) {
        return loop.way().stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
