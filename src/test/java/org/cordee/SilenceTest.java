package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cordee.letter.Letters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What people write stays where they wrote it: not in the log, not in a letter that waits, not in
/// a mail, not in an address.
@InTheHouse
@ExtendWith(OutputCaptureExtension.class)
class SilenceTest {
    /// In every private text; a name, which mails say, has none.
    private static final String CANARY = "CanariSecret";

    @LocalServerPort int port;

    @Autowired Letters letters;

    private final Scene scene = new Scene();
    private final List<String> locations = new ArrayList<>();

    @AfterEach
    void leave() {
        if (!letters.isRunning()) {
            letters.start();
        }
        scene.close();
    }

    @Test
    void nothing_private_leaves_the_page_it_was_written_on(CapturedOutput log) {
        letters.stop();
        var one = scene.person("une@silence.example", "Odette Une");
        var two = scene.person("deux@silence.example", "Damien Deux");
        var odette = Plain.nobody(port).in(scene.session(one).text());
        var damien = Plain.nobody(port).in(scene.session(two).text());
        for (var who : List.of(odette, damien)) {
            post(
                    who,
                    "/profile/card",
                    "name",
                    who == odette ? "Odette Une" : "Damien Deux",
                    "headline",
                    "Coach " + CANARY,
                    "place",
                    CANARY);
            post(
                    who,
                    "/welcome/2",
                    "offers",
                    CANARY + " un\n" + CANARY + " deux",
                    "searches",
                    CANARY);
            post(who, "/welcome/3", "strengths", CANARY, "weakSpots", CANARY);
            post(who, "/profile/items/offers", "words", CANARY + " un", "skill", CANARY);
            post(who, "/profile/positioning", "forehand", CANARY);
            post(who, "/profile/record", "training", CANARY, "credentials", CANARY);
            post(who, "/profile/needs", "words", CANARY);
        }
        var known =
                post(
                                odette,
                                "/contacts/new",
                                "name",
                                CANARY,
                                "email",
                                CANARY + "@silence.example",
                                "organisation",
                                CANARY,
                                "note",
                                CANARY)
                        .header("Location");
        post(odette, "/contacts/new", "name", CANARY, "email", CANARY + " sans arobase");
        post(odette, known, "name", CANARY + " encore", "version", "7");
        post(odette, known + "/client", "client", CANARY);
        post(damien, known, "name", CANARY);
        assertThat(odette.get(known).body()).contains(CANARY);
        var soon = LocalDate.now(ZoneOffset.UTC).plusDays(20).toString();
        var room =
                post(odette, "/partnerships", "purpose", "Pour " + CANARY, "exchangeOn", soon)
                        .header("Location")
                        .replace("/people", "");
        post(odette, room + "/invitations", "name", "Damien " + CANARY, "email", two.email());
        post(odette, room + "/invitations", "name", CANARY, "email", CANARY + " sans arobase");
        var invitation = scene.ask("select id from invitation where email = ?", two.email());
        post(damien, "/invitations/" + invitation + "/acceptance");
        for (var who : List.of(odette, damien)) {
            var headings =
                    new ArrayList<String>(
                            List.of("words.expect", CANARY + " attendu", "version.expect", "0"));
            for (var heading : List.of("interests", "commit", "bring", "refuse", "fear")) {
                headings.addAll(List.of("words." + heading, CANARY + " " + heading));
            }
            var words = headings.toArray(String[]::new);
            post(who, room + "/expectations/draft", words);
            // Crossed, too long, without a session, without a token: failures are told too.
            post(who, room + "/expectations/draft", "words.expect", CANARY + " encore");
            post(who, room + "/expectations/draft", "words.expect", CANARY.repeat(3000));
            post(Plain.nobody(port), room + "/expectations/draft", words);
            who.send("POST", room + "/expectations/draft", "words.expect=" + CANARY);
            post(who, room + "/expectations/draft", "words.expect", CANARY + "a".repeat(1_500_000));
            post(who, room + "/expectations/marks", "mark", CANARY + ".a.b.c");
            post(who, room + "/expectations/extensions", "until", CANARY);
            post(who, "/settings", "language", CANARY, "zone", CANARY);
            post(who, room + "/expectations/seal");
        }
        assertThat(odette.get(room + "/expectations").body())
                .contains("data-state=\"revealed\"", CANARY);
        post(odette, room + "/expectations/rounds", "until", soon);
        post(damien, room + "/expectations/draft", "words.expect", CANARY);
        post(damien, room + "/exit");

        // Both letters lie there: the invitation, and the news of the opening.
        var waiting =
                scene.ask(
                        "select string_agg(l::text, ' ') from letter l where email like '%@silence.example'");
        assertThat(waiting).contains("invitation", "notice").doesNotContain(CANARY);
        letters.start();
        scene.run("update letter set due_at = now() where email like '%@silence.example'");
        scene.run("update letter set attempts = 0 where email like '%@silence.example'");
        var mails =
                List.of(
                        Outbox.latest("invitation", two.email()),
                        Outbox.latest("notice", one.email()));
        for (var mail : mails) {
            assertThat(mail.subject() + mail.text() + mail.html() + mail.file())
                    .contains(mail.kind().equals("notice") ? "Damien Deux" : "Odette Une")
                    .doesNotContain(CANARY);
        }
        assertThat(locations).hasSizeGreaterThan(10).noneMatch(address -> address.contains(CANARY));
        assertThat(log.getAll()).contains("INFO  Failures:").doesNotContain(CANARY);
    }

    @Test
    void and_a_word_too_many_would_be_heard(CapturedOutput log) {
        LoggerFactory.getLogger(SilenceTest.class).warn("wrote {}", CANARY);
        assertThat(log.getAll()).contains(CANARY);
    }

    private Plain.Answer post(Plain who, String path, String... fields) {
        var answer = who.post(path, fields);
        assertThat(answer.status()).as(path).isLessThan(500);
        locations.add(answer.header("Location"));
        return answer;
    }
}
