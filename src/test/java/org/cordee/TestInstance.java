package org.cordee;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.database.Database;
import org.cordee.database.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// One throw-away instance for all tests of a run: the real PostgreSQL, migrated, without demo.
///
/// Use `@ContextConfiguration(initializers = TestInstance.class)`. All contexts share it, so a test
/// leaves behind only what no other test stumbles over: members with names of their own.
public final class TestInstance
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FOLDER =
            Path.of("target", "test-data", Long.toString(ProcessHandle.current().pid()))
                    .toAbsolutePath();

    private static @Nullable Database database;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test instance",
                                Map.of(
                                        "cordee.data",
                                        FOLDER.toString(),
                                        "cordee.trusted-proxies",
                                        "127.0.0.1",
                                        "cordee.demo",
                                        "false",
                                        "server.port",
                                        "0")));
        Database shared = database();
        // A context that is closed must not take the database from the others.
        ((GenericApplicationContext) context)
                .registerBean(Database.class, () -> shared, bean -> bean.setDestroyMethodName(""));
    }

    /// The shared database, started by whoever asks first and stopped when the tests end.
    public static synchronized Database database() {
        if (database == null) {
            database =
                    Database.open(
                            new DatabaseSettings(FOLDER, false, Optional.empty(), List.of()),
                            Instant.now());
            Runtime.getRuntime().addShutdownHook(new Thread(TestInstance::end, "test instance"));
            holdNoRound();
        }
        return database;
    }

    /// The weekly round is held by those who test it: not in the middle of another's test.
    private static void holdNoRound() {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    "insert into affinity_round (week, held_at) values ('2099-01-05', now());"
                            + " insert into network_week (week, drawn_at) values ('2099-01-05', now())");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A connection as `postgres`, which no policy binds: to arrange and to look behind the walls.
    public static Connection superuser() {
        return connect("postgres", "superuser");
    }

    /// A connection as `cordee_owner`, the role that migrates.
    public static Connection owner() {
        return connect("cordee_owner", "owner");
    }

    /// A connection as `cordee_app`, as the application has it.
    public static Connection app() {
        return connect("cordee_app", "app");
    }

    /// A connection as `cordee_health`.
    public static Connection health() {
        return connect("cordee_health", "health");
    }

    /// The JDBC address of the shared database.
    public static String url() {
        return "jdbc:postgresql://127.0.0.1:" + port(database().folder().root()) + "/cordee";
    }

    /// The secret of a role, as its file in the data folder holds it.
    public static String secret(String file) {
        return secret(database().folder().root(), file);
    }

    public static String secret(Path folder, String file) {
        return read(folder.resolve("secrets").resolve(file)).strip();
    }

    /// The port of the PostgreSQL that runs on a data folder.
    public static int port(Path folder) {
        List<String> lines =
                read(folder.resolve("postgres").resolve("postmaster.pid")).lines().toList();
        return Integer.parseInt(lines.get(3).strip());
    }

    /// The first column of the first row, as text.
    public static @Nullable String ask(Connection connection, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String role, String secretFile) {
        try {
            return DriverManager.getConnection(url(), role, secret(secretFile));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void end() {
        try {
            database().close();
            delete(FOLDER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path left, @Nullable IOException e)
                            throws IOException {
                        Files.delete(left);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
