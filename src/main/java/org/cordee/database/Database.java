package org.cordee.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database, started or reached, migrated, and ready for the application's role.
///
/// It holds the data folder until it is closed. The secrets of superuser and owner are used while
/// opening and not kept.
public final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final DataFolder folder;
    private final DataFolder.Hold hold;
    private final @Nullable EmbeddedPostgres postgres;
    private final String url;
    private final String appSecret;
    private final String healthSecret;
    private boolean closed;

    private Database(
            DataFolder folder,
            DataFolder.Hold hold,
            @Nullable EmbeddedPostgres postgres,
            String url,
            String appSecret,
            String healthSecret) {
        this.folder = folder;
        this.hold = hold;
        this.postgres = postgres;
        this.url = url;
        this.appSecret = appSecret;
        this.healthSecret = healthSecret;
    }

    /// Takes the data folder, settles whether it is a demo, starts or reaches PostgreSQL, migrates.
    public static Database open(DatabaseSettings settings, Instant now) {
        DataFolder folder = DataFolder.create(settings.data());
        DataFolder.Hold hold = folder.hold(now);
        try {
            settleDemo(folder, settings);
            folder.instanceKey();
            return settings.external().isPresent()
                    ? external(folder, hold, settings.external().get())
                    : embedded(folder, hold);
        } catch (RuntimeException e) {
            closeAfter(e, hold);
            throw e;
        }
    }

    /// The folder this instance lives in.
    public DataFolder folder() {
        return folder;
    }

    /// A pool of connections as the application's role; whoever asks for it closes it.
    HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("cordee");
        config.setJdbcUrl(url);
        config.setUsername(Roles.APP);
        config.setPassword(appSecret);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(4);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "cordee");
        // Planned once for each connection, whatever the values (decision 31).
        config.addDataSourceProperty("prepareThreshold", "1");
        config.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        // The database's detail quotes whole rows; what never comes here is never logged.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    String url() {
        return url;
    }

    String healthSecret() {
        return healthSecret;
    }

    /// Recorded once, on the first start, and never switched: invented and real people never meet.
    static void settleDemo(DataFolder folder, DatabaseSettings settings) {
        boolean open = !settings.open().isEmpty();
        boolean demo = folder.isNew() ? settings.demoWanted() && !open : folder.isDemo();
        if (!demo && !settings.demoOnly().isEmpty()) {
            // Before anything is recorded: the same folder may still begin as a demo.
            throw new StartRefused(
                    StartRefused.Reason.WRONG_USE,
                    String.join(", ", settings.demoOnly())
                            + " is for a demo only, and "
                            + folder.root()
                            + " is not one");
        }
        if (folder.isNew()) {
            folder.recordDemo(demo);
        } else if (folder.isDemo() && open) {
            throw new StartRefused(
                    StartRefused.Reason.WRONG_USE,
                    folder.root()
                            + " is a demo and cannot be used with "
                            + String.join(", ", settings.open())
                            + "; name another folder with --data");
        } else if (folder.isDemo() && !settings.demoWanted()) {
            log.info("{} was begun as a demo and stays one", folder.root());
        } else if (!folder.isDemo() && settings.demoWanted() && !open) {
            log.info("{} was begun without the demo and stays so", folder.root());
        }
    }

    private static Database embedded(DataFolder folder, DataFolder.Hold hold) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        try {
            Roles.prepare(folder, postgres.port());
            String url = Roles.url(postgres.port(), Roles.DATABASE);
            String ownerSecret = folder.secret(DataFolder.Secret.OWNER);
            String appSecret = folder.secret(DataFolder.Secret.APP);
            Migrations.migrate(url, ownerSecret, folder);
            verifyRoles(url, appSecret);
            String healthSecret = folder.secret(DataFolder.Secret.HEALTH);
            return new Database(folder, hold, postgres, url, appSecret, healthSecret);
        } catch (SQLException e) {
            var refused = unreachable(e);
            closeAfter(refused, postgres);
            throw refused;
        } catch (RuntimeException e) {
            closeAfter(e, postgres);
            throw e;
        }
    }

    private static Database external(
            DataFolder folder, DataFolder.Hold hold, DatabaseSettings.External external) {
        try {
            external.ownerPassword()
                    .ifPresent(it -> Migrations.migrate(external.url(), it, folder));
            verifyRoles(external.url(), external.appPassword());
            verifyHouse(external.url(), external.appPassword(), folder);
        } catch (SQLException e) {
            throw unreachable(e);
        }
        return new Database(
                folder,
                hold,
                null,
                external.url(),
                external.appPassword(),
                external.healthPassword());
    }

    private static void verifyRoles(String url, String appSecret) throws SQLException {
        try (Connection app = Roles.connect(url, Roles.APP, appSecret)) {
            Roles.verify(app);
        }
    }

    private static void verifyHouse(String url, String appSecret, DataFolder folder)
            throws SQLException {
        try (Connection app = Roles.connect(url, Roles.APP, appSecret);
                var ask = app.prepareStatement("select is_house(?)")) {
            ask.setBytes(1, folder.houseSecret());
            try (var row = ask.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw new StartRefused(
                            StartRefused.Reason.FAILED,
                            "The database does not know "
                                    + folder.secretFile(DataFolder.Secret.INSTANCE)
                                    + "; all nodes share this file, and after a change one of them"
                                    + " starts with CORDEE_DATABASE_OWNER_PASSWORD");
                }
            }
        }
    }

    static StartRefused unreachable(SQLException e) {
        return new StartRefused(
                StartRefused.Reason.FAILED, "The database cannot be used: " + e.getMessage(), e);
    }

    private static void closeAfter(Exception e, AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception second) {
            e.addSuppressed(second);
        }
    }

    /// PostgreSQL first, the folder last: nobody may start on it before its server is gone.
    @Override
    public synchronized void close() throws IOException, InterruptedException {
        if (closed) {
            return;
        }
        closed = true;
        try (hold) {
            if (postgres != null) {
                postgres.close();
            }
        }
    }
}
