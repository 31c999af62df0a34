package org.cordee.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.lines;
import static org.cordee.Somebody.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who a transaction belongs to is said by the database alone.
class SealedContextTest {
    private static final String BY_HAND = "select set_config('cordee.member', ?, true)";

    private static Somebody helene;
    private static Somebody irene;

    /// Two who share a room, and what they wrote there.
    @BeforeAll
    static void people() throws SQLException {
        helene = Somebody.named("Hélène Context");
        irene = Somebody.named("Irène Context");
        var room = helene.opens("Contexte");
        helene.invitesAndMeets(room, irene);
        var round = helene.roundOf(room);
        helene.drafts(round, "Franchise");
        helene.seals(round);
        irene.drafts(round, "Patience");
        irene.seals(round);
    }

    @Test
    void a_good_session_is_exactly_its_member() throws SQLException {
        assertThat(helene.ask("select current_member()")).isEqualTo(helene.id().toString());
        assertThat(helene.rows("select member, email from account"))
                .containsExactly(helene.id() + " | " + helene.email());
        assertThat(helene.rows("select distinct member from session"))
                .containsExactly(helene.id().toString());
        assertThat(irene.rows("select member from account")).containsExactly(irene.id().toString());
    }

    @Test
    void a_name_set_by_hand_reads_nothing() throws SQLException {
        nobodyAfter(helene.id().toString());
        nobodyAfter(helene.id() + ":" + "0".repeat(64));
        nobodyAfter(helene.id() + ":" + "f".repeat(64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":",
                "me",
                "' or true --",
                "00000000-0000-0000-0000-000000000000",
                "{00000000-0000-0000-0000-000000000000}:00",
                "00000000-0000-0000-0000-000000000000:",
                "été-été-été-été-été-été-été-été-été-:0"
            })
    void a_malformed_context_reads_nothing(String value) throws SQLException {
        nobodyAfter(value);
        nobodyAfter(value.repeat(1000));
    }

    @Test
    void a_context_that_only_looks_right_is_refused_or_reads_nothing() throws SQLException {
        try (var app = TestInstance.app()) {
            app.setAutoCommit(false);
            value(app, BY_HAND, "-".repeat(36) + ":" + "0".repeat(64));
            assertThat(
                            org.assertj.core.api.Assertions.catchThrowable(
                                    () -> lines(app, "select id from member")))
                    .hasMessageContaining("invalid input syntax for type uuid");
        }
    }

    @Test
    void a_context_copied_into_the_next_transaction_is_nobody() throws SQLException {
        try (var app = TestInstance.app()) {
            var copied =
                    helene.inside(
                            app,
                            entered -> value(entered, "select current_setting('cordee.member')"));
            assertThat(copied).startsWith(helene.id() + ":");

            assertThat(value(app, BY_HAND, copied)).isEqualTo(copied);
            assertNobody(app);
        }
    }

    @Test
    void a_context_copied_into_another_connection_is_nobody() throws SQLException {
        try (var app = TestInstance.app()) {
            app.setAutoCommit(false);
            helene.inside(entered -> {
                var copied = value(entered, "select current_setting('cordee.member')");
                assertThat(value(app, BY_HAND, String.valueOf(copied))).isEqualTo(copied);
                assertNobody(app);
                return copied;
            });
        }
    }

    @Test
    void another_name_under_a_good_seal_is_nobody() throws SQLException {
        helene.inside(entered -> {
            var own = String.valueOf(value(entered, "select current_setting('cordee.member')"));
            value(entered, BY_HAND, irene.id() + own.substring(36));
            assertNobody(entered);
            value(entered, BY_HAND, own);
            assertThat(value(entered, "select current_member()")).isEqualTo(helene.id().toString());
            return own;
        });
    }

    @Test
    void after_its_end_a_transaction_leaves_nobody_on_the_connection() throws SQLException {
        try (var app = TestInstance.app()) {
            helene.inside(app, entered -> value(entered, "select current_member()"));
            assertNobody(app);
            app.rollback();

            value(app, "select enter(?, now())", (Object) helene.token().secret());
            app.rollback();
            assertNobody(app);
            app.rollback();

            // Kept for the whole connection, by hand: the next one still is nobody.
            helene.inside(
                    app,
                    entered ->
                            value(
                                    entered,
                                    "select set_config('cordee.member', current_setting('cordee.member'), false)"));
            assertThat(value(app, "select current_setting('cordee.member')"))
                    .startsWith(helene.id().toString());
            assertNobody(app);
            app.rollback();
            var then = irene.inside(app, entered -> value(entered, "select current_member()"));
            assertThat(then).isEqualTo(irene.id().toString());
        }
    }

    @Test
    void the_last_who_enters_is_who_is_there() throws SQLException {
        helene.inside(entered -> {
            value(entered, "select enter(?, now())", (Object) irene.token().secret());
            assertThat(lines(entered, "select member from account"))
                    .containsExactly(irene.id().toString());
            value(entered, "select enter(?, now())", (Object) SessionToken.fresh().secret());
            assertNobody(entered);
            return "";
        });
    }

    @ParameterizedTest(name = "made {0} days and seen {1} seconds ago: {2}")
    @CsvSource({
        "0, 0, true",
        "20, 1209599, true",
        "20, 1209600, false",
        "20, 1209601, false",
        "59, 60, true",
        "60, 60, false",
        "61, 0, false"
    })
    void a_session_sleeps_after_fourteen_days_and_ends_after_sixty(
            int madeDaysAgo, long seenSecondsAgo, boolean lives) throws SQLException {
        var now = Instant.parse("2026-03-01T10:00:00Z");
        var ines =
                Somebody.named(
                        "Inès Context",
                        now.minusSeconds(madeDaysAgo * 86_400L),
                        now.minusSeconds(seenSecondsAgo));
        try (var app = TestInstance.app()) {
            app.setAutoCommit(false);
            var entered = value(app, "select enter(?, ?)", ines.token().secret(), now);
            assertThat(entered).isEqualTo(lives ? ines.id().toString() : "null");
            assertThat(lines(app, "select member from account"))
                    .isEqualTo(lives ? List.of(ines.id().toString()) : List.of());
            assertThat(lines(app, "select member from arrive(?, ?)", ines.token().secret(), now))
                    .hasSize(lives ? 1 : 0);
        }
    }

    @Test
    void a_session_that_was_ended_or_closed_is_nobody() throws SQLException {
        var ida = Somebody.named("Ida Context");
        ida.ask("select end_session(?)", (Object) ida.token().secret());
        assertThat(ida.ask("select current_member()")).isEqualTo("null");

        var ilse = Somebody.named("Ilse Context");
        assertThat(ilse.writes("delete from session")).isEqualTo("1 rows");
        assertThat(ilse.ask("select current_member()")).isEqualTo("null");
        assertThat(ilse.ask("select count(*) from member")).isEqualTo("0");
    }

    private static void nobodyAfter(String byHand) throws SQLException {
        try (var app = TestInstance.app()) {
            app.setAutoCommit(false);
            value(app, BY_HAND, byHand);
            assertNobody(app);
        }
    }

    private static void assertNobody(Connection connection) throws SQLException {
        assertThat(value(connection, "select current_member()")).isEqualTo("null");
        for (var table : List.of("member", "account", "partnership", "round", "answer")) {
            assertThat(value(connection, "select count(*) from " + table)).isEqualTo("0");
        }
    }
}
