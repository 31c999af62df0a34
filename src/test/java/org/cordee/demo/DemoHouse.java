package org.cordee.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordee.Application;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.cordee.current.HouseClock;
import org.cordee.database.Database;
import org.cordee.database.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A house on a demo folder, started as the command starts it.
final class DemoHouse implements AutoCloseable {
    private final Path folder;
    private final Database database;
    private final @Nullable HouseClock clock;
    private ConfigurableApplicationContext context;

    private DemoHouse(Path folder, String clockOffset, @Nullable HouseClock clock) {
        this.folder = folder;
        this.clock = clock;
        this.database =
                Database.open(
                        new DatabaseSettings(folder, true, Optional.empty(), List.of()),
                        Instant.now());
        this.context = start(clockOffset);
    }

    static DemoHouse on(Path folder) {
        return new DemoHouse(folder, "", null);
    }

    static DemoHouse on(Path folder, String clockOffset) {
        return new DemoHouse(folder, clockOffset, null);
    }

    /// Whose clock is in the hands of a test.
    static DemoHouse on(Path folder, HouseClock clock) {
        return new DemoHouse(folder, "", clock);
    }

    /// All but PostgreSQL, once more.
    void startAgain() {
        context.close();
        context = start("");
    }

    private ConfigurableApplicationContext start(String clockOffset) {
        Map<String, Object> options =
                Map.of(
                        "server.port",
                        0,
                        "cordee.data",
                        folder.toString(),
                        "cordee.clock-offset",
                        clockOffset);
        return new SpringApplicationBuilder(Application.class)
                .registerShutdownHook(false)
                .initializers(fresh -> {
                    fresh.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("options", options));
                    // PostgreSQL outlives a context that is started again.
                    ((GenericApplicationContext) fresh)
                            .registerBean(
                                    Database.class,
                                    () -> database,
                                    bean -> bean.setDestroyMethodName(""));
                    if (clock != null) {
                        ((GenericApplicationContext) fresh)
                                .registerBean(
                                        "handClock",
                                        Clock.class,
                                        () -> clock,
                                        bean -> bean.setPrimary(true));
                    }
                })
                .run();
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /// Somebody who has pressed the button of an invented person.
    Walker visit(String handle) {
        var walker = new Walker(port());
        var door = walker.get("/sign-in");
        if (!door.body().contains("name=\"member\" value=\"" + handle + "\"")) {
            throw new AssertionError("No button for " + handle);
        }
        if (!walker.post("/sign-in/demo", "member", handle).state().startsWith("today:")) {
            throw new AssertionError(handle + " does not come in");
        }
        return walker;
    }

    /// A connection that no policy binds, to look behind the walls.
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + TestInstance.port(folder) + "/cordee",
                "postgres",
                TestInstance.secret(folder, "superuser"));
    }

    /// How many rows lie in each table.
    Map<String, Integer> rows() throws SQLException {
        var rows = new TreeMap<String, Integer>();
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            var tables = new java.util.ArrayList<String>();
            try (var names =
                    statement.executeQuery(
                            "select tablename from pg_tables where schemaname = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                var count = TestInstance.ask(connection, "select count(*) from " + table);
                rows.put(table, Integer.parseInt(String.valueOf(count)));
            }
        }
        return rows;
    }

    List<Path> mails() throws IOException {
        try (var files = Files.list(database.folder().outbox())) {
            return files.toList();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        context.close();
        database.close();
    }
}
