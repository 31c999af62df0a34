package org.cordee.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.cordee.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir Path place = Path.of("");

    @Test
    void data_survives_an_orderly_end_a_hard_end_and_a_stale_file() throws Exception {
        DataFolder folder = DataFolder.create(place);
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder)) {
            execute(first, folder, "create table kept (word text)");
            execute(first, folder, "insert into kept values ('one')");
        }
        Path pidFile = folder.postgres().resolve("postmaster.pid");
        assertThat(pidFile).doesNotExist();

        try (EmbeddedPostgres second = EmbeddedPostgres.start(folder)) {
            execute(second, folder, "insert into kept values ('two')");
            ProcessHandle.of(second.pid()).orElseThrow().destroyForcibly();
        }
        assertThat(pidFile).exists();
        // The number in it now belongs to somebody else, who must not be taken for a server.
        List<String> lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        try (EmbeddedPostgres third = EmbeddedPostgres.start(folder)) {
            try (Connection superuser = superuser(third, folder)) {
                assertThat(TestInstance.ask(superuser, "select string_agg(word, ' ') from kept"))
                        .isEqualTo("one two");
            }
            assertThat(EmbeddedPostgres.portOfRunning(folder)).hasValue(third.port());
        }
    }

    @Test
    void a_server_that_lost_its_application_gives_way() throws Exception {
        DataFolder folder = DataFolder.create(place);
        try (EmbeddedPostgres orphan = EmbeddedPostgres.start(folder);
                EmbeddedPostgres next = EmbeddedPostgres.start(folder)) {
            assertThat(ProcessHandle.of(orphan.pid()).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(ProcessHandle.of(next.pid())).isPresent();
        }
    }

    @Test
    void nothing_that_was_written_reaches_the_log() throws Exception {
        DataFolder folder = DataFolder.create(place);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
                Connection superuser = superuser(postgres, folder);
                Statement statement = superuser.createStatement()) {
            for (String sql :
                    List.of(
                            "select 'my private words'::int",
                            "select * from nowhere where note = 'my private words'",
                            "do $$ begin raise warning 'my private words'; end $$")) {
                try {
                    statement.execute(sql);
                } catch (java.sql.SQLException expected) {
                    assertThat(expected.getSQLState()).isNotNull();
                }
            }
        }
        assertThat(Files.readString(folder.postgresLog())).doesNotContain("private words");
    }

    private static void execute(EmbeddedPostgres postgres, DataFolder folder, String sql)
            throws Exception {
        try (Connection superuser = superuser(postgres, folder);
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection superuser(EmbeddedPostgres postgres, DataFolder folder)
            throws Exception {
        return Roles.connect(
                Roles.url(postgres.port(), "postgres"),
                Roles.SUPERUSER,
                folder.secret(DataFolder.Secret.SUPERUSER));
    }
}
