package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One server that runs, and what is typed beside it.
@Tag("slow")
class RunningServerTest {
    private static final String CANARY = "serin-jaune-7341";

    @TempDir static Path place = Path.of("");

    private static Path folder = Path.of("");
    private static int port;
    private static @Nullable Program started;

    private static Program server() {
        return Objects.requireNonNull(started);
    }

    @BeforeAll
    static void start() {
        folder = place.resolve("data");
        port = Program.freePort();
        started = Program.server(folder, port);
    }

    @AfterAll
    static void end() {
        server().close();
    }

    @Test
    void one_line_says_that_it_is_ready_and_nothing_else_is_on_standard_output() throws Exception {
        assertThat(server().out())
                .matches("ready http://127\\.0\\.0\\.1:" + port + " \\d+\\.\\d s\n");
        assertThat(server().err()).doesNotContain("ready http");

        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_taken_port_says_by_whom_and_leaves_no_trace() {
        var fresh = place.resolve("never-made");
        try (var second =
                Program.start(
                        place,
                        "run",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        fresh.toString())) {
            assertThat(second.exit()).isEqualTo(4);
            assertThat(second.out()).isEmpty();
            assertThat(second.err())
                    .isEqualTo(
                            "cordee: port %d is taken by pid %d (java)\n"
                                    .formatted(port, server().pid()));
        }
        assertThat(fresh).doesNotExist();
    }

    @Test
    void a_held_folder_says_by_whom() {
        try (var second = Program.start(place, "run", "--port", "0", "--data", folder.toString())) {
            assertThat(second.exit()).isEqualTo(4);
            assertThat(second.out()).isEmpty();
            assertThat(second.err())
                    .matches(
                            "cordee: \\S+/data is held by pid %d since \\S+Z\n"
                                    .formatted(server().pid()));
        }
        assertThat(new Walker(port).get("/health").body()).isEqualTo("ok\n");
    }

    @Test
    void a_steward_is_named_while_the_server_runs() throws Exception {
        Program.member(folder, port, "perrine@process.example", "Perrine Aubert");

        try (var named = steward("Perrine@Process.example");
                var unknown = steward("personne@process.example")) {
            assertThat(named.exit()).isZero();
            assertThat(unknown.exit()).isEqualTo(1);
            assertThat(unknown.err())
                    .isEqualTo("cordee: no member has the address personne@process.example\n");
            assertThat(named.out() + unknown.out()).isEmpty();
        }
        assertThat(stewards()).isEqualTo("perrine@process.example");
    }

    /// Everything a server says of itself, while people write and statements fail.
    @Test
    void what_people_write_reaches_no_log_not_even_when_it_cannot_be_kept() throws Exception {
        var octave = Program.member(folder, port, "octave@process.example", "Octave Lemoine");
        var room = Rooms.open(octave, "Un atelier " + CANARY);
        var draft = room + "/expectations/draft";
        assertThat(draft(octave, draft, CANARY + " gardé")).isEqualTo(303);

        try (var superuser = Program.superuser(folder);
                Statement statement = superuser.createStatement()) {
            // A real failure in the middle of a save: the database quotes the row it refuses.
            statement.execute("alter table answer add constraint gone check (false) not valid");
            var failed =
                    octave.postOnce(draft, "words.fear", CANARY + " refusé", "version.fear", "0");
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.body())
                    .contains("data-state=\"broken\"")
                    .doesNotContain("Exception", "org.", "constraint")
                    // Given back to who wrote it, and said by nothing else.
                    .containsOnlyOnce(CANARY + " refusé")
                    .containsOnlyOnce(CANARY);
            assertThatThrownBy(() ->
                            statement.execute(
                                    "update answer set words = words || ' " + CANARY + "'"))
                    .hasMessageContaining(CANARY);
            statement.execute("alter table answer drop constraint gone");
        }
        failAsTheApplication();
        assertThat(octave.get("/partnerships/" + CANARY).status()).isEqualTo(404);
        assertThat(octave.get(room + "/expectations").body())
                .contains(CANARY + " gardé")
                .doesNotContain(CANARY + " refusé");

        assertThat(server().err()).as("the failure itself is logged").contains(" 500 POST ");
        assertThat(folder.resolve("postgres.log")).isNotEmptyFile();
        for (var log : logs()) {
            assertThat(holds(log, CANARY)).as(log.toString()).isFalse();
        }
        assertThat(holds(logs().getFirst(), "ready to accept connections"))
                .as("the search finds what is there")
                .isTrue();
    }

    private static int draft(Walker who, String address, String words) {
        return who.postOnce(address, "words.expect", words, "version.expect", "0").status();
    }

    private static void failAsTheApplication() throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + TestInstance.port(folder) + "/cordee";
        try (var app =
                        DriverManager.getConnection(
                                url, "cordee_app", TestInstance.secret(folder, "app"));
                Statement statement = app.createStatement()) {
            for (var sql :
                    List.of(
                            "select '" + CANARY + "'::int",
                            "selekt " + CANARY,
                            "insert into answer values ('" + CANARY + "')",
                            "do $$ begin raise log '%', repeat('x', 3); raise exception '"
                                    + CANARY
                                    + "'; end $$")) {
                assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
            }
        }
    }

    /// PostgreSQL's own log first.
    private static List<Path> logs() throws java.io.IOException {
        try (var outputs = Files.list(folder.resolveSibling("data-outputs"))) {
            return Stream.concat(Stream.of(folder.resolve("postgres.log")), outputs.sorted())
                    .toList();
        }
    }

    private static boolean holds(Path file, String words) {
        return Program.read(file).contains(words);
    }

    private static Program steward(String email) {
        return Program.start(place, "steward", email, "--data", folder.toString());
    }

    private static String stewards() throws SQLException {
        try (var superuser = Program.superuser(folder)) {
            return String.valueOf(
                    TestInstance.ask(
                            superuser,
                            "select string_agg(a.email::text, ' ' order by a.email)"
                                    + " from stewardship s join account a using (member)"));
        }
    }
}
