package org.cordee.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the database answers, asked with a role that can do nothing else.
///
/// One connection is kept, so that asking often costs the server little.
public final class Health implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Health.class);

    private final Database database;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection connection;

    Health(Database database) {
        this.database = database;
    }

    /// True when the database answered now, within two seconds.
    public boolean ready() {
        turn.lock();
        try {
            if (connection != null && answers(connection)) {
                return true;
            }
            // The server may have been restarted since: one fresh try.
            drop();
            connection = connect();
            return answers(connection);
        } catch (SQLException e) {
            log.warn("The database does not answer: {}", e.getSQLState());
            return false;
        } finally {
            turn.unlock();
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Roles.HEALTH);
        properties.setProperty("password", database.healthSecret());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "2");
        properties.setProperty("socketTimeout", "2");
        return java.sql.DriverManager.getConnection(database.url(), properties);
    }

    private static boolean answers(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1")) {
            return row.next();
        } catch (SQLException e) {
            log.info("The connection for health was lost: {}", e.getSQLState());
            return false;
        }
    }

    private void drop() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    @Override
    public void close() throws SQLException {
        turn.lock();
        try {
            drop();
        } finally {
            turn.unlock();
        }
    }
}
