package org.cordee.circle.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cordee.job.Job;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/// Hears, on every node, that the clock of a session moved: the database says which, on the channel
/// `circle_session`, once the transaction that moved it has committed.
///
/// It never says what: whoever waits looks for themselves, as the member they are. Should the
/// database be away for a while, those who wait look again by themselves.
@Component
class ClockBell extends Job {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LISTEN_MILLIS = 500;

    /// What somebody waits for; forgotten when nobody has for a while.
    private final Cache<UUID, CountDownLatch> bells =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(5)).build();

    private final DataSource database;

    ClockBell(DataSource database) {
        super("session-clock", PATIENCE);
        this.database = database;
    }

    /// The next stroke of a session, from now on: taken before one looks, so that what moves
    /// meanwhile is not missed.
    CountDownLatch next(CircleSessionId id) {
        return bells.get(id.value(), _ -> new CountDownLatch(1));
    }

    /// Waits for it, at most so long.
    ///
    /// @return whether the house still stands: who waits on goes home when it closes
    boolean await(CountDownLatch stroke, Duration most) {
        try {
            stroke.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
        return isRunning();
    }

    @Override
    protected void look() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen circle_session");
            try {
                var heard = connection.unwrap(PGConnection.class);
                while (isRunning()) {
                    for (var one : heard.getNotifications(LISTEN_MILLIS)) {
                        strike(UUID.fromString(one.getParameter()));
                    }
                }
            } finally {
                statement.execute("unlisten circle_session");
            }
        } catch (SQLException away) {
            throw new IllegalStateException("Session clocks cannot be heard", away);
        } finally {
            bells.asMap().keySet().forEach(this::strike);
        }
    }

    private void strike(UUID session) {
        var stroke = bells.asMap().remove(session);
        if (stroke != null) {
            stroke.countDown();
        }
    }
}
