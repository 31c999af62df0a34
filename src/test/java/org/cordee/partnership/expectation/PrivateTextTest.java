package org.cordee.partnership.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.cordee.Somebody.lines;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.current.Entrance;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.round.Rounds.Draft;
import org.cordee.round.Saving;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What people write to one another in confidence is in no letter, no mail and no log, whether it
/// is kept, refused, opened or fails on its way.
@InTheHouse
@ExtendWith(OutputCaptureExtension.class)
class PrivateTextTest {
    private static final String CANARY = "Canari-des-attentes-" + UUID.randomUUID();

    @Autowired Expectations expectations;
    @Autowired JdbcTemplate batches;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void no_letter_mail_or_log_holds_a_text(CapturedOutput output) throws Exception {
        var fanny = Somebody.named("Fanny Private");
        var gaspard = Somebody.named("Gaspard Private");
        var room = fanny.opens("Le secret " + CANARY);
        fanny.invitesAndMeets(room, gaspard);
        var id = new PartnershipId(room);

        save(fanny, id, CANARY + " premier", 0);
        assertThat(save(fanny, id, CANARY + " croisé", 0)).isInstanceOf(Saving.Crossed.class);
        assertThat(save(fanny, id, CANARY + "x".repeat(20_001), 1))
                .isInstanceOf(Saving.TooLong.class);
        // A refusal of the database itself, which quotes what it refuses.
        assertThat(
                        fanny.writes(
                                "insert into answer values (?, ?, 'no such heading', ?, 1, now())",
                                fanny.roundOf(room),
                                fanny.id(),
                                CANARY))
                .isEqualTo("CR003");
        assertThat(lettersHold(CANARY)).isFalse();
        seal(fanny, id, CANARY + " premier");
        assertThat(lettersHold(CANARY)).isFalse();
        seal(gaspard, id, CANARY + " de Gaspard");
        assertThat(save(fanny, id, CANARY + " trop tard", 1)).isInstanceOf(Saving.NotOpen.class);

        until(() -> Outbox.find("notice", fanny.email()).isPresent());
        assertThat(lettersHold(CANARY)).isFalse();
        for (var mail : Outbox.all()) {
            assertThat(Files.readString(mail.file())).doesNotContain(CANARY);
            assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain(CANARY);
        }
        assertThat(output.getAll()).doesNotContain(CANARY);

        // The canary of the canary: the row has it, and the mail is the one about this room.
        assertThat(fanny.ask("select count(*) from answer where words like ?", CANARY + "%"))
                .isEqualTo("2");
        assertThat(Outbox.latest("notice", fanny.email()).text()).contains(room.toString());
    }

    /// A statement that fails must not be written down with the texts that were sent along.
    @Test
    void the_log_of_the_database_holds_no_text() throws Exception {
        var hector = Somebody.named("Hector Private");
        var room = hector.opens("Sans trace");
        var words = CANARY + " dans le journal";
        hector.drafts(hector.roundOf(room), words);
        assertThat(
                        hector.writes(
                                "insert into answer values (?, ?, 'expect', ?, 0, now())",
                                hector.roundOf(room),
                                hector.id(),
                                words))
                .isIn("23514", "23505");
        // Something that is logged, later, to know that the log is the one that is read.
        assertThatThrownBy(() ->
                        DriverManager.getConnection(TestInstance.url(), "no_such_role", "wrong"))
                .isInstanceOf(SQLException.class);
        until(() -> log().contains("no_such_role"));

        assertThat(log()).doesNotContain(words);
    }

    /// Texts are saved in batches, and a batch that fails is quoted by the driver unless told not
    /// to.
    @Test
    void an_exception_quotes_no_text() throws Exception {
        var ilona = Somebody.named("Ilona Private");
        var room = ilona.opens("Sans citation");
        var round = ilona.roundOf(room);
        var insert = "insert into answer values (?, ?, ?, ?, ?, now())";
        for (var refused :
                List.of(
                        new Object[] {round, ilona.id(), "no such heading", CANARY, 1},
                        new Object[] {round, ilona.id(), "expect", CANARY, 0},
                        new Object[] {round, UUID.randomUUID(), "expect", CANARY, 1})) {
            for (Runnable attempt :
                    List.<Runnable>of(
                            () -> batches.batchUpdate(insert, List.of(refused, refused)),
                            () -> batches.update(insert, refused))) {
                var thrown =
                        catchThrowable(() ->
                                Entrance.with(
                                        ilona.token(),
                                        () -> {
                                            new TransactionTemplate(transactions)
                                                    .executeWithoutResult(_ -> attempt.run());
                                            return null;
                                        }));
                assertThat(thrown).isInstanceOf(DataAccessException.class);
                assertThat(told(thrown)).doesNotContain(CANARY);
            }
        }
        // The canary: a connection that was not told so does quote.
        assertThatThrownBy(() ->
                        ilona.inside(app -> {
                            try (var batch = app.prepareStatement(insert)) {
                                for (int i = 0; i < 2; i++) {
                                    batch.setObject(1, round);
                                    batch.setObject(2, ilona.id());
                                    batch.setString(3, "no such heading");
                                    batch.setString(4, CANARY);
                                    batch.setInt(5, 1);
                                    batch.addBatch();
                                }
                                return batch.executeBatch();
                            }
                        }))
                .hasMessageContaining(CANARY);
    }

    private static String told(Throwable thrown) {
        var told = new StringWriter();
        thrown.printStackTrace(new PrintWriter(told));
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getNextException() != null) {
                told.append(String.valueOf(sql.getNextException().getMessage()));
            }
        }
        return told.toString();
    }

    private Saving save(Somebody who, PartnershipId room, String words, int version) {
        return Entrance.with(
                who.token(),
                () -> expectations.save(new MemberId(who.id()), room, drafts(words, version)));
    }

    private void seal(Somebody who, PartnershipId room, String words) {
        var sealed =
                Entrance.with(
                        who.token(),
                        () -> expectations.seal(new MemberId(who.id()), room, drafts(words, 0)));
        assertThat(sealed).isInstanceOf(Saving.Saved.class);
    }

    private static List<Draft> drafts(String words, int version) {
        return List.of(new Draft("expect", words, version));
    }

    private static boolean lettersHold(String words) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            return lines(superuser, "select l::text from letter l").stream()
                    .anyMatch(row -> row.contains(words));
        }
    }

    private static String log() {
        Path file = TestInstance.database().folder().outbox().resolveSibling("postgres.log");
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void until(BooleanSupplier come) {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!come.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
