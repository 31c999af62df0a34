package org.cordee.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A connection as the owner, for one command of whoever runs the instance.
///
/// It reaches the database of a running server beside it, or starts the database for a moment.
public final class OwnerConnection implements AutoCloseable {
    private final @Nullable Database started;
    private final Connection connection;

    private OwnerConnection(@Nullable Database started, Connection connection) {
        this.started = started;
        this.connection = connection;
    }

    /// Opens it with what this machine knows: the folder's secrets, or the external server's.
    public static OwnerConnection open(DatabaseSettings settings, Instant now)
            throws IOException, InterruptedException {
        if (settings.external().isPresent()) {
            var external = settings.external().get();
            String password =
                    external.ownerPassword()
                            .orElseThrow(() ->
                                    new StartRefused(
                                            StartRefused.Reason.MISSING,
                                            "CORDEE_DATABASE_OWNER_PASSWORD is missing"));
            return new OwnerConnection(null, connect(external.url(), password));
        }
        DataFolder folder = new DataFolder(settings.data());
        if (folder.isNew()) {
            throw new StartRefused(
                    StartRefused.Reason.MISSING,
                    folder.root() + " has no database yet; ./cordee run makes one");
        }
        if (folder.isHeld()) {
            return new OwnerConnection(null, beside(folder));
        }
        Database database = Database.open(settings, now);
        return new OwnerConnection(database, connect(database.url(), secret(folder)));
    }

    /// Opens it in the very process that holds the folder. [#open] would look at the folder's lock,
    /// and a process that closes a second look at its own lock lets go of it.
    public static OwnerConnection inside(DataFolder folder)
            throws IOException, InterruptedException {
        return new OwnerConnection(null, beside(folder));
    }

    /// Makes the member with this address a steward; false where there is none. Twice is once.
    public boolean nameSteward(String email, Instant now) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select name_steward(?, ?)")) {
            statement.setString(1, email);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// The server that holds the folder may still be starting.
    private static Connection beside(DataFolder folder) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline) {
            OptionalInt port = EmbeddedPostgres.portOfRunning(folder);
            if (port.isPresent()) {
                return connect(Roles.url(port.getAsInt(), Roles.DATABASE), secret(folder));
            }
            Thread.sleep(100);
        }
        throw new StartRefused(
                StartRefused.Reason.BUSY,
                folder.root() + " is held by another process, whose database does not answer");
    }

    private static String secret(DataFolder folder) {
        return folder.secret(DataFolder.Secret.OWNER);
    }

    private static Connection connect(String url, String secret) {
        try {
            return Roles.connect(url, Roles.OWNER, secret);
        } catch (SQLException e) {
            throw Database.unreachable(e);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException, SQLException {
        try (started) {
            connection.close();
        }
    }
}
