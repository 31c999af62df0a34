package org.cordee.circle.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Walker;
import org.cordee.Walker.Page;
import org.cordee.circle.Gathered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Sessions over HTTP: planned, answered, opened, kept by one clock, and what stays of them.
@InTheHouse
class SessionWalkTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDateTime SOON = LocalDateTime.now(PARIS).plusMinutes(30).withNano(0);

    @LocalServerPort int port;

    private Someone host = nobody();
    private Someone second = nobody();
    private Someone third = nobody();
    private Someone stranger = nobody();
    private String circle = "";

    private record Someone(String name, String email, Walker walker) {}

    @BeforeEach
    void a_circle_of_three() {
        host = someone("Ondine Palier");
        second = someone("Tancrède Muret");
        third = someone("Livia Courette");
        stranger = someone("Hector Dehors");
        circle = Gathered.circle("Le cercle du quai", host.walker, second.walker, third.walker);
    }

    @Test
    void everybody_is_invited_into_their_calendar_and_the_roles_are_given_out_in_turn() {
        var planned = plan(SOON);
        assertThat(planned.state()).isEqualTo("circle-session:before");
        assertThat(planned.body()).contains("La séance est prévue", "Codéveloppement");
        // Who came first brings, the next hosts, the next takes notes.
        assertThat(held(planned)).containsExactly(host.name, second.name, third.name);

        for (var one : List.of(host, second, third)) {
            var mail = Outbox.latest("notice", one.email);
            assertThat(mail.subject()).startsWith("Une séance de votre cercle, le ");
            assertThat(mail.subject() + mail.text() + mail.html() + mail.calendar())
                    .doesNotContain("quai", "Chez Ondine", host.name, second.name, third.name);
            assertThat(mail.calendar().lines())
                    .contains(
                            "METHOD:REQUEST",
                            "UID:" + id(planned),
                            "SEQUENCE:1",
                            "STATUS:CONFIRMED",
                            "SUMMARY:Séance\\, Cordée",
                            "ATTENDEE;RSVP=FALSE:mailto:" + one.email,
                            "DTSTART:" + utc(SOON),
                            // 10 + 15 + 5 + 30 + 10 + 10 minutes.
                            "DTEND:" + utc(SOON.plusMinutes(80)));
            assertThat(mail.calendar().lines().filter(line -> line.startsWith("ATTENDEE")))
                    .hasSize(1);
            assertThat(mail.link()).endsWith(planned.path());
        }
        assertThat(second.walker.get("/today").body()).contains("serez-vous là");
        assertThat(second.walker.get(circle).body()).contains("Prochaine séance", "Chez Ondine");
        assertThat(second.walker.get(planned.path() + "/session.ics").body())
                .contains("METHOD:PUBLISH", "UID:" + id(planned));

        // The next time the roles have turned.
        hold(planned, second, "open", 0);
        hold(planned, second, "close", 1);
        var next = plan(SOON.plusDays(14));
        assertThat(held(next)).containsExactly(second.name, host.name, third.name);
    }

    @Test
    void who_is_not_in_the_circle_finds_nothing_of_it() {
        var planned = plan(SOON).path();
        for (var path :
                List.of(
                        circle + "/sessions",
                        circle + "/sessions/new",
                        planned,
                        planned + "/plan",
                        planned + "/session.ics",
                        planned + "/clock")) {
            assertThat(stranger.walker.get(path).status()).as(path).isEqualTo(404);
        }
        for (var path :
                List.of("/cancellation", "/answers", "/roles", "/question", "/minutes", "/clock")) {
            var page = stranger.walker.post(planned + path, "answer", "here", "move", "open");
            assertThat(page.status()).as(path).isEqualTo(404);
        }
        assertThat(send(stranger, circle + "/sessions/new", SOON, "Ici").status()).isEqualTo(404);
    }

    @Test
    void what_does_not_fit_is_told_beside_its_field_with_everything_that_was_typed() {
        var past = send(host, circle + "/sessions/new", SOON.minusDays(2), "Au café");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.body()).contains("Ce moment est passé.", "value=\"Au café\"");
        var long_ = send(host, circle + "/sessions/new", SOON, "é".repeat(201));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.body()).contains("place-error");
        for (var minutes : List.of("", "0", "181", "dix", "-5", "1e3")) {
            var page =
                    host.walker.post(
                            circle + "/sessions/new", fields(SOON, "Là", "minutes-4", minutes));
            assertThat(page.status()).as(minutes).isEqualTo(422);
            assertThat(page.body()).contains("id=\"minutes-4-error\"", "value=\"Là\"");
        }
        for (var day : List.of("", "2026-02-30", "demain")) {
            var page = host.walker.post(circle + "/sessions/new", fields(SOON, "Là", "day", day));
            assertThat(page.status()).as(day).isEqualTo(422);
            assertThat(page.body()).contains("Un jour et une heure");
        }
        assertThat(host.walker.get(circle + "/sessions").state())
                .isEqualTo("circle-sessions:empty");
        // Whatever protocol is not known is the usual one.
        assertThat(host.walker.get(circle + "/sessions/new?protocol=x").body())
                .contains("Les six temps");
        assertThat(host.walker.get(circle + "/sessions/new?protocol=intervision").body())
                .contains("Les cinq temps");
    }

    @Test
    void the_same_form_sent_twice_plans_it_once() {
        var fields = fields(SOON, "Chez Ondine", "", "");
        var first = host.walker.post(circle + "/sessions/new", fields);
        var again = host.walker.post(circle + "/sessions/new", fields);
        assertThat(again.path()).isEqualTo(first.path());
        assertThat(host.walker.get(circle + "/sessions").body().split("Chez Ondine")).hasSize(2);
    }

    @Test
    void a_change_is_told_to_every_calendar_and_asks_again_who_comes() {
        var planned = plan(SOON);
        third.walker.post(planned.path() + "/answers", "answer", "here");
        assertThat(third.walker.get(planned.path() + "/plan").status()).isEqualTo(404);
        List.of(host, second, third).forEach(one -> Outbox.take("notice", one.email));

        var later = SOON.plusHours(1);
        var form = host.walker.get(planned.path() + "/plan");
        var version = form.find("name=\"version\" value=\"(\\d+)\"");
        var changed =
                host.walker.post(
                        planned.path() + "/plan", fields(later, "À distance", "version", version));
        assertThat(changed.body()).contains("C’est changé", "À distance");
        for (var one : List.of(host, second, third)) {
            var mail = Outbox.take("notice", one.email);
            assertThat(mail.subject()).startsWith("La séance de votre cercle change");
            assertThat(mail.calendar().lines())
                    .contains(
                            "METHOD:REQUEST",
                            "UID:" + id(planned),
                            "SEQUENCE:2",
                            "DTSTART:" + utc(later));
        }
        assertThat(third.walker.get(planned.path()).body())
                .contains("Une personne, 2 réponses attendues.");

        // Another window has the older version: nothing is lost, nothing is overwritten.
        var crossed =
                second.walker.post(
                        planned.path() + "/plan", fields(SOON, "Au café", "version", version));
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.body()).contains("value=\"Au café\"", "a changé dans une autre fenêtre");
        assertThat(third.walker.get(planned.path()).body()).contains("À distance");
        // What is the same disturbs nobody.
        var same =
                host.walker.post(
                        planned.path() + "/plan", fields(later, "À distance", "version", "2"));
        assertThat(same.body()).contains("personne n’est dérangé");
        assertThat(Outbox.find("notice", third.email)).isEmpty();

        assertThat(third.walker.post(planned.path() + "/cancellation").status()).isEqualTo(404);
        var off = second.walker.post(planned.path() + "/cancellation");
        assertThat(off.state()).isEqualTo("circle-session:cancelled");
        for (var one : List.of(host, second, third)) {
            assertThat(Outbox.take("notice", one.email).calendar().lines())
                    .contains("METHOD:CANCEL", "SEQUENCE:3", "STATUS:CANCELLED");
        }
        assertThat(third.walker.post(planned.path() + "/answers", "answer", "here").body())
                .contains("Trop tard");
        assertThat(host.walker.post(planned.path() + "/cancellation").body()).contains("Trop tard");
        assertThat(host.walker.get(circle + "/sessions").body()).contains("annulée");
    }

    @Test
    void roles_are_exchanged_and_go_on_to_another_when_somebody_does_not_come() {
        var fourth = someone("Quitterie Seuil");
        Gathered.comes(circle, host.walker, fourth.walker);
        var path = plan(SOON).path();
        host.walker.post(path + "/question", "question", "Comment dire non ?");

        var exchanged = third.walker.post(path + "/roles", "with", member(third, host));
        assertThat(exchanged.body()).contains("C’est échangé");
        assertThat(held(exchanged)).containsExactly(third.name, second.name, host.name);
        // The question stays with whoever wrote it.
        assertThat(exchanged.body()).doesNotContain("Comment dire non");

        fourth.walker.post(path + "/answers", "answer", "remote");
        var away = second.walker.post(path + "/answers", "answer", "no");
        assertThat(held(away)).containsExactly(third.name, fourth.name, host.name);
        assertThat(away.body()).contains("À distance\u00a0: " + fourth.name);
        // Nobody exchanges with who is away, with themselves or with nobody.
        for (var with : List.of(member(third, second), member(host, third), "", "rien")) {
            var page = third.walker.post(path + "/roles", "with", with);
            assertThat(held(third.walker.get(path)))
                    .as(page.body())
                    .containsExactly(third.name, fourth.name, host.name);
        }
    }

    @Test
    void one_keeps_the_time_and_all_see_it_move() throws Exception {
        var path = plan(SOON).path();
        assertThat(host.walker.post(path + "/clock", "move", "open", "from", "0").status())
                .isEqualTo(404);
        assertThat(second.walker.get(path).body()).contains("Ouvrir la séance");
        assertThat(told(third, path, "")).contains("\"step\":0");

        var opened = hold(path, second, "open", 0);
        assertThat(opened.state()).isEqualTo("circle-session:during");
        assertThat(opened.body())
                .contains("Exposer", "Temps 1 sur 6, vous animez", ">10:00<", "Temps suivant");
        assertThat(third.walker.get(path).body())
                .contains("Temps 1 sur 6, vous prenez des notes")
                .doesNotContain("Temps suivant");
        assertThat(third.walker.get("/today").body()).contains("La séance est ouverte");

        // Who waits is told as soon as it moves, and not before.
        var beat = Integer.parseInt(find(told(third, path, ""), "\"beat\":(\\d+)"));
        try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = waiting.submit(() -> told(third, path, "?after=" + beat));
            assertThat(answer.isDone()).isFalse();
            hold(path, second, "next", 1);
            assertThat(answer.get(10, TimeUnit.SECONDS))
                    .contains("\"step\":2", "\"beat\":" + (beat + 1), "\"paused\":false");
        }

        // Pressed twice, or in an older window: it moves once.
        var twice = hold(path, second, "next", 1);
        assertThat(twice.body()).contains("L’horloge avait déjà bougé", "Clarifier", ">15:00<");
        var paused = hold(path, second, "pause", 2);
        assertThat(paused.body()).contains("L’horloge est arrêtée", "Reprendre");
        assertThat(told(host, path, "")).contains("\"paused\":true");
        assertThat(hold(path, second, "resume", 2).body()).contains("Suspendre");
        assertThat(hold(path, second, "more", 2).body()).contains("20\u00a0min");
        assertThat(second.walker.post(path + "/clock", "move", "back", "from", "2").status())
                .isEqualTo(404);

        // Whoever takes the role keeps the time from then on.
        third.walker.post(path + "/roles", "with", member(third, second));
        assertThat(second.walker.post(path + "/clock", "move", "next", "from", "2").status())
                .isEqualTo(404);
        for (int step = 2; step < 6; step++) {
            hold(path, third, "next", step);
        }
        var over = hold(path, third, "next", 6);
        assertThat(over.state()).isEqualTo("circle-session:after");
        assertThat(over.body()).contains("0\u00a0min, prévu\u00a030");
        assertThat(told(host, path, "")).contains("\"step\":0");
        assertThat(hold(path, third, "open", 0).body()).contains("avait déjà bougé");
    }

    @Test
    void it_opens_two_hours_ahead_at_the_earliest() {
        var path = plan(SOON.plusHours(3)).path();
        assertThat(second.walker.get(path).body()).doesNotContain("Ouvrir la séance");
        assertThat(hold(path, second, "open", 0).body()).contains("au plus tôt deux heures avant");
    }

    @Test
    void what_is_brought_is_read_by_the_guard_first() {
        var path = plan(SOON).path();
        assertThat(second.walker.post(path + "/question", "question", "Moi ?").status())
                .isEqualTo(404);
        var named =
                host.walker.post(path + "/question", "question", "Rappeler le 06 12 34 56 78 ?");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.body()).contains("Un numéro de téléphone.", "Rappeler le");
        var long_ = host.walker.post(path + "/question", "question", "a".repeat(1201));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.body()).contains("trop long");
        assertThat(second.walker.get(path).body()).contains("Rien n’est encore écrit");
        host.walker.post(path + "/question", "question", "Comment dire non ?");
        assertThat(second.walker.get(path).body()).contains("Comment dire non ?");
    }

    @Test
    void what_is_being_written_is_kept_for_who_writes_it_until_it_is_said() {
        var path = plan(SOON).path();
        assertThat(host.walker.save(path + "/draft", "question", "Comment dire").body())
                .contains("Brouillon gardé à");
        assertThat(host.walker.get(path).body())
                .contains("Comment dire</textarea>", "draft/removal");
        assertThat(second.walker.get(path).body())
                .contains("Rien n’est encore écrit")
                .doesNotContain("Comment dire");
        host.walker.post(path + "/draft/removal", "question", "Comment dire");
        assertThat(host.walker.get(path).body()).doesNotContain("Comment dire", "draft/removal");

        second.walker.post(path + "/answers", "answer", "here");
        third.walker.post(path + "/answers", "answer", "here");
        hold(path, second, "open", 0);
        third.walker.save(path + "/draft", "minute", "Redire le", "key", "");
        third.walker.save(path + "/draft", "takeaway", "Attendre", "offered", "true");
        var taken = third.walker.get(path).body();
        assertThat(taken).contains("Redire le</textarea>", "Attendre</textarea>");
        assertThat(taken).containsPattern("name=\"offered\" value=\"true\" checked");
        assertThat(second.walker.get(path).body()).doesNotContain("Redire le", "Attendre");
        minute(path, "Redire le contrat");
        var said = third.walker.get(path).body();
        assertThat(said)
                .contains("Redire le contrat", "Attendre</textarea>")
                .doesNotContain("Redire le</textarea>");
        third.walker.post(path + "/takeaway", "takeaway", "Attendre", "offered", "true");
        assertThat(second.walker.get(path).body()).contains("Attendre");
        assertThat(third.walker.save(path + "/draft", "other", "Rien").status()).isEqualTo(404);
        assertThat(third.walker.save(path + "/draft", "minute", "x".repeat(20_001)).status())
                .isEqualTo(422);
        assertThat(stranger.walker.save(path + "/draft", "minute", "Moi").status()).isEqualTo(404);
    }

    @Test
    void minutes_stand_by_agreement_of_all_who_were_there_and_go_when_one_withdraws() {
        var fourth = someone("Quitterie Seuil");
        Gathered.comes(circle, host.walker, fourth.walker);
        var path = plan(SOON).path();
        second.walker.post(path + "/answers", "answer", "here");
        third.walker.post(path + "/answers", "answer", "remote");
        fourth.walker.post(path + "/answers", "answer", "no");
        hold(path, second, "open", 0);

        assertThat(host.walker.post(path + "/minutes", "minute", "Moi").status()).isEqualTo(404);
        assertThat(minute(path, "").status()).isEqualTo(422);
        var named = minute(path, "Écrire à jean@atelier.example demain");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.body()).contains("Écrire à");
        minute(path, "Redire le contrat à voix haute");
        minute(path, "Le récit de la soirée");
        var key = UUID.randomUUID().toString();
        third.walker.post(path + "/minutes", "key", key, "minute", "Un premier pas avant vendredi");
        third.walker.post(path + "/minutes", "key", key, "minute", "Un premier pas avant vendredi");
        hold(path, second, "close", 1);

        var read = host.walker.get(path);
        assertThat(lines(read))
                .containsExactly(
                        "Redire le contrat à voix haute",
                        "Le récit de la soirée",
                        "Un premier pas avant vendredi");
        assertThat(read.body()).contains("À vous").doesNotContain("Tous d’accord");
        assertThat(host.walker.get("/today").body()).contains("attend votre accord");
        // Who was not there reads none of it.
        assertThat(fourth.walker.get(path).body())
                .doesNotContain("Redire le contrat", "récit de la soirée", "pas avant vendredi");

        say(host, path, 0, "agrees");
        assertThat(second.walker.get(path).body()).doesNotContain("Tous d’accord");
        assertThat(say(second, path, 0, "agrees").body()).contains("Tous d’accord");

        var gone = say(second, path, 1, "withdraws");
        assertThat(gone.body()).contains("Retirée par " + second.name, "Cette ligne n’existe plus");
        for (var one : List.of(host, second, third)) {
            assertThat(one.walker.get(path).body()).doesNotContain("récit de la soirée");
        }
        // Also what all had agreed to may be withdrawn.
        say(host, path, 0, "withdraws");
        assertThat(second.walker.get(path).body()).doesNotContain("Redire le contrat");

        // A departure agrees to nothing.
        say(host, path, 2, "agrees");
        second.walker.post(circle + "/departure");
        assertThat(host.walker.get(path).body()).doesNotContain("premier pas avant vendredi");
        assertThat(second.walker.get(path).status()).isEqualTo(404);
    }

    @Test
    void what_one_takes_home_is_ones_own_until_it_is_offered() {
        var path = plan(SOON).path();
        second.walker.post(path + "/answers", "answer", "here");
        hold(path, second, "open", 0);
        // Who said nothing is not there.
        assertThat(third.walker.post(path + "/takeaway", "takeaway", "Moi").status())
                .isEqualTo(404);
        // One's own is not guarded: nobody else reads it.
        var own = "Demander à jean@atelier.example";
        assertThat(host.walker.post(path + "/takeaway", "takeaway", own).body()).contains(own);
        assertThat(second.walker.get(path).body()).doesNotContain(own);
        var offered = host.walker.post(path + "/takeaway", "takeaway", own, "offered", "true");
        assertThat(offered.status()).isEqualTo(422);
        assertThat(second.walker.get(path).body()).doesNotContain(own);
        host.walker.post(path + "/takeaway", "takeaway", "Demander d’abord", "offered", "true");
        assertThat(second.walker.get(path).body()).contains("Demander d’abord", host.name);
        assertThat(third.walker.get(path).body()).doesNotContain("Demander d’abord");
        host.walker.post(path + "/takeaway", "takeaway", "", "offered", "true");
        assertThat(second.walker.get(path).body()).doesNotContain("Demander d’abord");
    }

    @Test
    void who_comes_to_the_circle_later_joins_what_is_to_come_and_reads_nothing_of_what_was() {
        var before = plan(SOON).path();
        hold(before, second, "open", 0);
        hold(before, second, "close", 1);
        var coming = plan(SOON.plusDays(7)).path();
        var late = someone("Quitterie Seuil");
        Gathered.comes(circle, host.walker, late.walker);
        assertThat(late.walker.get(before).status()).isEqualTo(404);
        var page = late.walker.get(coming);
        assertThat(page.body())
                .contains("Cette séance a été prévue avant votre arrivée")
                .doesNotContain(second.name, third.name);
        assertThat(late.walker.post(before + "/answers", "answer", "here").status()).isEqualTo(404);
        var joined = late.walker.post(coming + "/answers", "answer", "here");
        assertThat(joined.body()).contains(second.name, late.name);

        // Who leaves is asked to nothing more, and it leaves their calendar.
        Outbox.take("notice", third.email);
        Outbox.take("notice", third.email);
        third.walker.post(circle + "/departure");
        assertThat(Outbox.take("notice", third.email).calendar().lines())
                .contains(
                        "METHOD:CANCEL", "UID:" + coming.substring("/circles/sessions/".length()));
        assertThat(third.walker.get(coming).status()).isEqualTo(404);
        assertThat(held(host.walker.get(coming))).doesNotContain(third.name);
    }

    // -------------------------------------------------------------------------------------------

    private Page plan(LocalDateTime at) {
        return send(host, circle + "/sessions/new", at, "Chez Ondine");
    }

    private static Page send(Someone who, String path, LocalDateTime at, String place) {
        return who.walker.post(path, fields(at, place, "", ""));
    }

    private static String[] fields(LocalDateTime at, String place, String field, String value) {
        var fields =
                new java.util.LinkedHashMap<String, String>(
                        java.util.Map.of("protocol", "codevelopment", "place", place));
        fields.put("key", UUID.randomUUID().toString());
        fields.put("day", at.toLocalDate().toString());
        fields.put("time", at.toLocalTime().toString());
        var minutes = List.of("10", "15", "5", "30", "10", "10");
        for (int n = 1; n <= minutes.size(); n++) {
            fields.put("minutes-" + n, minutes.get(n - 1));
        }
        if (!field.isEmpty()) {
            fields.put(field, value);
        }
        return fields.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private static Page hold(Page session, Someone who, String move, int from) {
        return hold(session.path(), who, move, from);
    }

    private static Page hold(String path, Someone who, String move, int from) {
        return who.walker.post(path + "/clock", "move", move, "from", Integer.toString(from));
    }

    private static String told(Someone who, String path, String after) {
        var page = who.walker.get(path + "/clock" + after);
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    private Page minute(String path, String words) {
        return third.walker.post(
                path + "/minutes", "key", UUID.randomUUID().toString(), "minute", words);
    }

    /// @param line which of those that stand or stood, from 0
    private Page say(Someone who, String path, int line, String stance) {
        var minute = minutes(path).get(line);
        return who.walker.post(path + "/minutes/" + minute + "/words", "stance", stance);
    }

    /// The lines in the order in which they were written, also those that were withdrawn.
    private static List<String> minutes(String path) {
        try (var scene = new org.cordee.Scene()) {
            return List.of(
                    scene.ask(
                                    "select string_agg(id::text, ',' order by id) from session_minute where session = ?",
                                    UUID.fromString(path.substring("/circles/sessions/".length())))
                            .split(","));
        }
    }

    private static List<String> lines(Page page) {
        return all(page.body(), "lines__text\"><span class=\"pre\">([^<]+)<");
    }

    /// Who brings, who hosts, who takes notes.
    private static List<String> held(Page page) {
        var roles = page.body().substring(page.body().indexOf("id=\"session-roles\""));
        return all(roles, "person__name\">([^<]+)<");
    }

    /// The id of another, as somebody of the circle reads it.
    private String member(Someone reader, Someone other) {
        try (var scene = new org.cordee.Scene()) {
            return scene.ask("select member from account where email = ?::citext", other.email);
        }
    }

    private static List<String> all(String text, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String find(String text, String pattern) {
        return all(text, pattern).getFirst();
    }

    private static String id(Page session) {
        return session.path().substring("/circles/sessions/".length());
    }

    private static String utc(LocalDateTime there) {
        return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                .format(there.atZone(PARIS).withZoneSameInstant(java.time.ZoneOffset.UTC));
    }

    private Someone someone(String name) {
        var email = UUID.randomUUID() + "@sessions.example";
        return new Someone(name, email, Walker.member(port, email, name));
    }

    private static Someone nobody() {
        return new Someone("", "", new Walker(0));
    }
}
