package org.cordee.circle.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.write;

import java.util.List;
import java.util.UUID;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.junit.jupiter.api.Test;

/// What the database itself tells of a session that was, to who came to the circle later.
class SessionWallTest {
    private static final String PLAN =
            "select plan_session(?, ?, 'supervision', now() + interval '1 hour', '', '{request}', '{10}', array[?]::uuid[],"
                    + " '{holds}', now())";

    @Test
    void who_comes_later_reads_no_row_of_what_was_and_the_moment_of_what_is_to_come()
            throws Exception {
        TestInstance.database();
        var host = Somebody.named("Hilda Mur");
        var late = Somebody.named("Tard Mur");
        var circle = host.founds("Des murs");
        var was = UUID.randomUUID();
        var coming = UUID.randomUUID();
        for (var session : List.of(was, coming)) {
            assertThat(host.ask(PLAN, session, circle, host.id())).isEqualTo("planned");
        }
        host.ask("select move_session_clock(?, 'open', 0, now())", was);
        host.ask("select move_session_clock(?, 'close', 1, now())", was);
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "insert into circle_member values (?, ?, now(), null, '', '')",
                    circle,
                    late.id());
        }
        for (var read :
                List.of(
                        "select id from circle_session where id = ?",
                        "select key from session_step where session = ?",
                        "select role from session_attendee where session = ?")) {
            assertThat(host.rows(read, was)).as(read).hasSize(1);
            assertThat(late.rows(read, was)).as(read).isEmpty();
        }
        assertThat(late.rows("select key from session_step where session = ?", coming))
                .containsExactly("request");
        assertThat(late.rows("select role from session_attendee where session = ?", coming))
                .isEmpty();
    }
}
