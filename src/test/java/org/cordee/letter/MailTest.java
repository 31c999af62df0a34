package org.cordee.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import gg.jte.generated.precompiled.StaticTemplates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Plain;
import org.cordee.Scene;
import org.cordee.TestInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Mail as it leaves the house: into the outbox, through a real server, or later when that is down.
@InTheHouse
@ExtendWith(OutputCaptureExtension.class)
class MailTest {
    @LocalServerPort int port;

    @Autowired Letters letters;
    @Autowired JdbcClient db;
    @Autowired List<Composer> composers;
    @Autowired Clock clock;
    @Autowired LinkSecrets secrets;
    @Autowired JsonMapper json;
    @Autowired PlatformTransactionManager transactions;

    private final Scene scene = new Scene();
    private int smtpPort;

    @BeforeEach
    void a_free_port() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            smtpPort = free.getLocalPort();
        }
    }

    @AfterEach
    void the_house_carries_its_letters_again() {
        if (!letters.isRunning()) {
            letters.start();
        }
        scene.close();
    }

    @Test
    void a_mail_is_plain_text_with_one_link_alone_on_its_line() throws Exception {
        ask("lea@mail.example");
        var mail = Outbox.take("sign-in", "lea@mail.example");
        assertThat(mail.subject()).isEqualTo("Votre lien pour entrer");
        assertThat(mail.link()).startsWith("http://127.0.0.1:" + port + "/sign-in/");
        assertThat(mail.text().lines().filter(line -> line.contains("://")))
                .containsExactly(mail.link());
        assertThat(mail.text())
                .contains(
                        "Il vaut dix minutes et ne sert qu’une fois.",
                        "demandé depuis cet appareil\u00a0: Firefox, Linux");
        assertThat(mail.html())
                .contains("href=\"" + mail.link() + "\"")
                .doesNotContain("<img", "src=", "@import", "url(");
    }

    @Test
    void its_headers_say_what_it_is() throws Exception {
        ask("luc@mail.example");
        var file = Outbox.latest("sign-in", "luc@mail.example").file();
        var raw = java.nio.file.Files.readString(file, StandardCharsets.UTF_8);
        assertThat(raw)
                .contains(
                        "X-Cordee-Kind: sign-in",
                        "Auto-Submitted: auto-generated",
                        "Content-Language: fr",
                        "Content-Type: text/plain; charset=UTF-8",
                        "Content-Type: text/html; charset=UTF-8",
                        "Content-Transfer-Encoding: 8bit",
                        "ne sert qu’une fois")
                .doesNotContain("X-Mailer");
    }

    @Test
    void a_real_server_receives_it_whole() throws Exception {
        letters.stop();
        var server = server();
        server.start();
        var carrier = carrier();
        try {
            ask("manon@mail.example");
            carrier.start();
            ring(carrier);
            assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Votre lien pour entrer");
            assertThat(mail.getFrom()[0].toString()).isEqualTo("cordee@cordee.example");
            assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("manon@mail.example");
            assertThat(mail.getHeader("X-Cordee-Kind")).containsExactly("sign-in");
            var raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            var text = raw.toString(StandardCharsets.UTF_8);
            assertThat(text).contains("ne sert qu’une fois", "Content-Transfer-Encoding: 8bit");
            var link =
                    text.lines()
                            .filter(l -> l.startsWith("http://"))
                            .findFirst()
                            .orElseThrow()
                            .strip();
            assertThat(Plain.nobody(port).post(URI.create(link).getPath()).header("Location"))
                    .isEqualTo("/today");
            until(() -> waiting("manon@mail.example").isEmpty());
        } finally {
            carrier.stop();
            server.stop();
        }
    }

    @Test
    void while_the_server_is_down_the_page_works_and_the_letter_goes_later(CapturedOutput log)
            throws Exception {
        letters.stop();
        var carrier = carrier();
        carrier.start();
        var server = server();
        try {
            assertThat(ask("nestor@mail.example").header("Location")).isEqualTo("/sign-in/sent");
            ring(carrier);
            until(() ->
                    !waiting("nestor@mail.example").isEmpty()
                            && !waiting("nestor@mail.example").equals("0"));
            // It is put off, not lost, and not tried without end.
            assertThat(
                            scene.ask(
                                    "select due_at > now() + interval '30 seconds' from letter where email = 'nestor@mail.example'"))
                    .isEqualTo("t");
            until(() -> log.getAll().contains("could not be sent and will be tried again"));
            assertThat(log.getAll()).doesNotContain("nestor@mail.example");

            server.start();
            scene.run("update letter set due_at = now() where email = 'nestor@mail.example'");
            ask("odile@mail.example");
            ring(carrier);
            assertThat(server.waitForIncomingEmail(10_000, 2)).isTrue();
            until(() -> waiting("nestor@mail.example").isEmpty());
        } finally {
            carrier.stop();
            server.stop();
        }
    }

    @Test
    void a_link_that_is_of_no_use_any_more_is_not_sent() {
        letters.stop();
        ask("pia@mail.example");
        scene.run(
                "update sign_in_link set asked_at = asked_at - interval '11 minutes' where email = 'pia@mail.example'");
        letters.start();
        scene.run("update letter set due_at = now() where email = 'pia@mail.example'");
        ask("quentin@mail.example");
        Outbox.take("sign-in", "quentin@mail.example");
        until(() -> waiting("pia@mail.example").isEmpty());
        assertThat(Outbox.find("sign-in", "pia@mail.example")).isEmpty();
    }

    @Test
    void an_english_reader_gets_english() {
        Plain.nobody(port)
                .with("X-Forwarded-For", "mail")
                .with("Accept-Language", "en-GB,en;q=0.8")
                .post("/sign-in", "email", "ruth@mail.example");
        assertThat(Outbox.take("sign-in", "ruth@mail.example").subject())
                .isEqualTo("Your link to sign in");
    }

    private Plain.Answer ask(String email) {
        return Plain.nobody(port)
                .with("X-Forwarded-For", "mail")
                .with(
                        "User-Agent",
                        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .post("/sign-in", "email", email);
    }

    /// The house rings its own letters; this carrier is not its own.
    private void ring(Letters carrier) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> carrier.ringAfterCommit());
    }

    /// How often it was tried; empty when it is gone.
    private String waiting(String email) {
        return scene.ask("select attempts from letter where email = ? and kind <> 'digest'", email);
    }

    private Letters carrier() {
        var post =
                new Post(
                        TestInstance.database().folder(),
                        clock,
                        new StaticTemplates(),
                        "cordee@cordee.example",
                        "smtp://127.0.0.1:" + smtpPort);
        return new Letters(db, secrets, composers, post, clock, json);
    }

    private GreenMail server() {
        return new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static void until(BooleanSupplier happened) {
        var deadline = Instant.now().plus(Duration.ofSeconds(15));
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
