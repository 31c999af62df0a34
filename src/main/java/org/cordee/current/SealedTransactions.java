package org.cordee.current;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Every transaction enters before it does anything else: the database looks the session up itself
/// and sets the member together with a keyed MAC, so that no statement of ours, meant or injected,
/// can choose who it is.
final class SealedTransactions extends JdbcTransactionManager {
    private final transient Clock clock;

    SealedTransactions(DataSource data, Clock clock) {
        super(data);
        this.clock = clock;
        setEnforceReadOnly(false);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (Entrance.ERRAND.isBound()) {
            try (var enter = connection.prepareStatement("select enter_for_digest(?, ?)")) {
                enter.setBytes(1, Entrance.ERRAND.get().house());
                enter.setObject(2, Entrance.ERRAND.get().letter());
                enter.execute();
            }
            return;
        }
        if (!Entrance.TOKEN.isBound()) {
            return;
        }
        try (var enter = connection.prepareStatement("select enter(?, ?)")) {
            enter.setBytes(1, Entrance.TOKEN.get().secret());
            enter.setTimestamp(2, Timestamp.from(clock.instant()));
            enter.execute();
        }
    }
}
