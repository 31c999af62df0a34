package org.cordee.partnership.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The way out, over HTTP and without scripts.
@InTheHouse
class ExitWalkTest {
    private static final List<String> LINES =
            List.of("clients", "work", "money", "material", "outside", "thanks");

    @LocalServerPort int port;

    @Test
    void two_leave_together_and_cleanly_and_each_takes_a_note_along() {
        var alma = Walker.member(port, "alma@exit.example", "Alma Bergeret");
        var bruno = Walker.member(port, "bruno@exit.example", "Bruno Castaing");
        var room = room(alma, "Deux ans d’ateliers", "bruno@exit.example", bruno);
        var before = alma.get(room + "/exit");
        assertThat(before.state()).isEqualTo("exit:before");
        assertThat(before.body())
                .contains("Partir ensemble, proprement", "Qui lira quoi", "trois ans");

        assertThat(alma.post(room + "/exit/openings").state()).isEqualTo("exit:under-way");
        assertThat(bruno.get(room).body()).contains("Une sortie est en cours");
        assertThat(bruno.get("/today").body()).contains("Une sortie attend votre mot.");
        write(alma, room, "outside", "Nous avons travaillé deux belles années ensemble.", 1);
        assertThat(bruno.get(room + "/exit").body()).contains("deux belles années");
        for (var who : List.of(alma, bruno)) {
            LINES.forEach(line -> tick(who, room, line, line.equals("outside") ? 2 : 1));
        }
        feedback(alma, room, "Les matins dans la voiture");
        assertThat(bruno.get(room + "/exit").body()).doesNotContain("Les matins dans la voiture");
        feedback(bruno, room, "Ton calme");
        assertThat(bruno.get(room + "/exit").body()).contains("Les matins dans la voiture");

        alma.post(room + "/exit/readiness");
        assertThat(alma.get(room).state()).isEqualTo("partnership:open");
        var closed = bruno.post(room + "/exit/readiness");
        assertThat(closed.state()).isEqualTo("partnership:left");
        for (var who : List.of(alma, bruno)) {
            assertThat(who.get(room).state()).isEqualTo("partnership:left");
            var page = who.get(room + "/exit");
            assertThat(page.state()).isEqualTo("exit:closed");
            assertThat(page.body())
                    .contains("Close proprement", "Les matins dans la voiture", "Ton calme");
            var text = who.get(room + "/exit.txt");
            assertThat(text.headers().firstValue("content-disposition"))
                    .contains("attachment; filename=\"closing-note.txt\"");
            assertThat(text.body())
                    .contains(
                            "Note de clôture\u00a0: Alma Bergeret et Bruno Castaing",
                            "Deux ans d’ateliers",
                            "Il n’y en avait pas.",
                            "Ce qu’on en dit au-dehors - close par tous",
                            "Nous avons travaillé deux belles années ensemble.",
                            "Bruno Castaing, Ce que j’emporte",
                            "Ton calme");
            var pdf = who.get(room + "/exit.pdf");
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(pdf.body()).startsWith("%PDF-");
        }
        var stranger = Walker.member(port, "stranger@exit.example", "Sidonie Perrachon");
        assertThat(stranger.get(room + "/exit").status()).isEqualTo(404);
        assertThat(stranger.get(room + "/exit.txt").status()).isEqualTo(404);
        assertThat(stranger.get(room + "/exit.pdf").status()).isEqualTo(404);
    }

    @Test
    void who_leaves_is_never_held_and_open_points_stay_written() {
        var carl = Walker.member(port, "carl@exit.example", "Carl Dumoulin");
        var dina = Walker.member(port, "dina@exit.example", "Dina Falkenberg");
        var room = room(carl, "Un essai", "dina@exit.example", dina);
        carl.post(room + "/exit/openings");
        var refused = carl.post(room + "/exit/lines/money/open-point", "words", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Dites en quelques mots ce qui reste ouvert.");
        carl.post(room + "/exit/lines/money/open-point", "words", "Une facture de 1 350 €");
        // Dina, who does not leave by it, cannot close it.
        assertThat(dina.postOnce(room + "/exit/closing").status()).isEqualTo(404);
        var closed = carl.post(room + "/exit/closing");
        assertThat(closed.state()).isEqualTo("exit:closed");
        assertThat(closed.body())
                .contains("Close avec des points ouverts", "Une facture de 1 350 €");
        assertThat(dina.get(room).state()).isEqualTo("partnership:left");
        assertThat(dina.get(room + "/exit.txt").body())
                .contains("L’argent - restée ouverte\n    Une facture de 1 350 €");
    }

    @Test
    void what_another_left_open_is_not_written_over_unseen() {
        var maud = Walker.member(port, "maud@exit.example", "Maud Quéméneur");
        var noe = Walker.member(port, "noe@exit.example", "Noé Roussillon");
        var room = room(maud, "Un séminaire", "noe@exit.example", noe);
        maud.post(room + "/exit/openings");
        tick(maud, room, "work", 1);
        noe.post(room + "/exit/readiness");
        leaveOpen(maud, room, "Le projecteur est chez Maud", 0);
        // He said so of a list on which nothing was open.
        assertThat(noe.get(room + "/exit").body()).contains("Pour moi, on peut clore");
        var stale =
                noe.post(
                        room + "/exit/lines/material/open-point",
                        "words",
                        "Le projecteur est à rendre",
                        "version",
                        "0");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body())
                .contains(
                        "Le projecteur est chez Maud",
                        "Le projecteur est à rendre",
                        "Gardez vos mots, ou les siens");
        assertThat(maud.get(room + "/exit").body()).doesNotContain("Le projecteur est à rendre");
        // The same said twice is said once.
        assertThat(leaveOpen(maud, room, "Le projecteur est chez Maud", 0).status()).isEqualTo(200);
        leaveOpen(noe, room, "Le projecteur est à rendre", 1);
        assertThat(maud.get(room + "/exit").body())
                .contains("Le projecteur est à rendre")
                .doesNotContain("Le projecteur est chez Maud");
        noe.post(room + "/exit/readiness");
        maud.post(room + "/exit/lines/work/ticks", "version", "1", "done", "false");
        assertThat(noe.get(room + "/exit").body()).contains("Pour moi, on peut clore");
    }

    @Test
    void words_of_a_last_feedback_that_never_opened_stay_with_who_wrote_them() {
        var olga = Walker.member(port, "olga@exit.example", "Olga Sainteny");
        var paul = Walker.member(port, "paul@exit.example", "Paul Taillefer");
        var room = room(olga, "Un cycle", "paul@exit.example", paul);
        olga.post(room + "/exit/openings");
        paul.post(room + "/exit/feedback", "words.takes", "Votre patience", "version.takes", "0");
        olga.post(room + "/exit/closing");
        var late =
                paul.post(
                        room + "/exit/feedback/seal",
                        "words.takes",
                        "Votre patience infinie",
                        "version.takes",
                        "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Ce retour n’est plus ouvert", "Votre patience infinie");
        assertThat(paul.get(room + "/exit").body())
                .contains("Ce que vous aviez écrit", "Votre patience")
                .doesNotContain("Votre patience infinie");
        assertThat(olga.get(room + "/exit").body()).doesNotContain("Votre patience");
        assertThat(olga.get(room + "/exit.txt").body()).doesNotContain("Votre patience");
    }

    @Test
    void what_was_sealed_before_one_of_three_left_is_there_to_be_sealed_again() {
        var rita = Walker.member(port, "rita@exit.example", "Rita Urruty");
        var saul = Walker.member(port, "saul@exit.example", "Saül Vanneau");
        var tess = Walker.member(port, "tess@exit.example", "Tess Wattel");
        var room = room(rita, "Un trio", "saul@exit.example", saul);
        join(rita, room, "tess@exit.example", tess, saul);
        rita.post(room + "/exit/openings");
        saul.post(room + "/exit/openings");
        feedback(saul, room, "Votre humour");
        tess.post(room + "/exit");
        var page = saul.get(room + "/exit").body();
        assertThat(page).contains("Votre humour</textarea>", "Mon dernier retour");
        feedback(saul, room, "Votre humour");
        assertThat(saul.get(room + "/exit").body())
                .contains("Vous avez scellé. Rien ne s’ouvre sans Rita Urruty");
        feedback(rita, room, "Nos silences");
        assertThat(rita.get(room + "/exit").body()).contains("Votre humour", "Nos silences");
    }

    @Test
    void what_was_ticked_was_ticked_as_it_read() {
        var elie = Walker.member(port, "elie@exit.example", "Élie Gauthreau");
        var flore = Walker.member(port, "flore@exit.example", "Flore Hazebrouck");
        var room = room(elie, "Une chronique", "flore@exit.example", flore);
        elie.post(room + "/exit/openings");
        tick(flore, room, "work", 1);
        flore.post(room + "/exit/readiness");
        write(elie, room, "work", "Deux ateliers en avril", 1);
        var page = flore.get(room + "/exit").body();
        assertThat(page)
                .contains("Deux ateliers en avril")
                .doesNotContain("Vous\u00a0: c’est fait");
        assertThat(flore.get(room + "/exit").body()).contains("Pour moi, on peut clore");
        var stale =
                flore.post(room + "/exit/lines/work", "words", "Un seul atelier", "version", "1");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body())
                .contains(
                        "Deux ateliers en avril", "Un seul atelier", "Gardez le vôtre, ou le sien");
        assertThat(tick(flore, room, "work", 1).body()).contains("Le texte a changé entre-temps");
        var long422 = flore.post(room + "/exit/lines/work", "words", "z".repeat(2001));
        assertThat(long422.status()).isEqualTo(422);
        assertThat(flore.postOnce(room + "/exit/lines/nothing", "words", "x").status())
                .isEqualTo(404);
        // She stays after all: nothing is under way any more.
        assertThat(elie.post(room + "/exit/withdrawal").body()).contains("vous restez");
        assertThat(flore.get(room + "/exit").state()).isEqualTo("exit:before");
    }

    @Test
    void of_three_one_leaves_and_the_others_go_on() {
        var gil = Walker.member(port, "gil@exit.example", "Gil Isambert");
        var hana = Walker.member(port, "hana@exit.example", "Hana Jelinek");
        var ivo = Walker.member(port, "ivo@exit.example", "Ivo Kerhervé");
        var room = room(gil, "À trois", "hana@exit.example", hana);
        join(gil, room, "ivo@exit.example", ivo, hana);
        ivo.post(room + "/exit/openings");
        gil.post(
                room + "/expectations/draft",
                "words.expect",
                "Un brouillon",
                "version.expect",
                "0");
        feedback(ivo, room, "Leur patience");
        ivo.post(room + "/exit/closing");

        assertThat(ivo.get(room).state()).isEqualTo("partnership:left");
        assertThat(ivo.get(room + "/exit.txt").body()).contains("Gil Isambert", ", continue");
        for (var who : List.of(gil, hana)) {
            assertThat(who.get(room).state()).isEqualTo("partnership:open");
            var page = who.get(room + "/exit");
            assertThat(page.state()).isEqualTo("exit:before");
            assertThat(page.body())
                    .contains("Sortie\u00a0: Ivo Kerhervé")
                    .doesNotContain("Leur patience");
            assertThat(who.get(room + "/exit.txt").body()).doesNotContain("Leur patience");
        }
        // The round that was open has closed, and the draft is its author's.
        assertThat(gil.get(room + "/expectations").body()).contains("Un brouillon");
        assertThat(hana.get(room + "/expectations").body()).doesNotContain("Un brouillon");
    }

    @Test
    void two_exits_at_once_are_one_and_each_leaves_once() {
        var jo = Walker.member(port, "jo@exit.example", "Jo Lindegaard");
        var kaya = Walker.member(port, "kaya@exit.example", "Kaya Montbazon");
        var room = room(jo, "Ensemble, à l’instant", "kaya@exit.example", kaya);
        var both = new ArrayList<>(List.of(jo, kaya));
        var opened = AtOnce.all(2, () -> take(both).postOnce(room + "/exit/openings").status());
        assertThat(opened).containsExactly(303, 303);
        assertThat(jo.get(room + "/exit").body()).contains("Partent");
        both.addAll(List.of(jo, kaya));
        var closed = AtOnce.all(2, () -> take(both).postOnce(room + "/exit/closing").status());
        assertThat(closed).containsExactlyInAnyOrder(303, 404);
        for (var who : List.of(jo, kaya)) {
            assertThat(who.get(room + "/exit").state()).isEqualTo("exit:closed");
            assertThat(who.get(room + "/exit").body()).doesNotContain("Comment d’autres");
        }
    }

    @Test
    void leaving_at_once_ends_what_was_under_way() {
        var lia = Walker.member(port, "lia@exit.example", "Lia Nogaret");
        var marc = Walker.member(port, "marc@exit.example", "Marc Oberlin");
        var room = room(lia, "Aussitôt", "marc@exit.example", marc);
        lia.post(room + "/exit/openings");
        marc.post(room + "/exit");
        assertThat(marc.get(room + "/exit").state()).isEqualTo("exit:closed");
        assertThat(lia.get(room + "/exit").state()).isEqualTo("exit:before");
        assertThat(lia.get(room + "/exit").body())
                .contains("Sortie\u00a0: Marc Oberlin", "il n’y a rien à ranger ensemble");
        assertThat(lia.post(room + "/exit").path()).isEqualTo("/partnerships");
    }

    @Test
    void whose_account_is_gone_is_a_former_member() throws Exception {
        var nils = Walker.member(port, "nils@exit.example", "Nils Pontcharra");
        var olga = Walker.member(port, "olga@exit.example", "Olga Quarantotti");
        var room = room(nils, "Avant qu’elle ne parte", "olga@exit.example", olga);
        nils.post(room + "/exit/openings");
        feedback(nils, room, "Son rire");
        feedback(olga, room, "Sa patience");
        nils.post(room + "/exit/closing");
        try (var superuser = TestInstance.superuser()) {
            Somebody.write(
                    superuser,
                    "delete from account where member = (select id from member where name = 'Olga Quarantotti')");
            assertThat(nils.get(room + "/exit").body())
                    .contains("ancien membre", "Sa patience")
                    .doesNotContain("Olga");
            // And where the name went with it.
            Somebody.write(
                    superuser, "update member set name = '' where name = 'Olga Quarantotti'");
        }
        assertThat(nils.get(room).status()).isEqualTo(200);
        assertThat(nils.get(room + "/exit").body()).contains("ancien membre", "Sa patience");
        assertThat(nils.get(room + "/exit.txt").body())
                .contains("ancien membre et Nils Pontcharra", "ancien membre, Ce que j’emporte");
        assertThat(nils.get(room + "/exit.pdf").status()).isEqualTo(200);
    }

    private static synchronized Walker take(List<Walker> who) {
        return who.removeFirst();
    }

    private static void write(Walker who, String room, String line, String words, int version) {
        who.post(
                room + "/exit/lines/" + line, "words", words, "version", Integer.toString(version));
    }

    private static Walker.Page leaveOpen(Walker who, String room, String words, int version) {
        return who.post(
                room + "/exit/lines/material/open-point",
                "words",
                words,
                "version",
                Integer.toString(version));
    }

    private static Walker.Page tick(Walker who, String room, String line, int version) {
        return who.post(
                room + "/exit/lines/" + line + "/ticks",
                "version",
                Integer.toString(version),
                "done",
                "true");
    }

    private static void feedback(Walker who, String room, String takes) {
        who.post(
                room + "/exit/feedback/seal",
                "words.takes",
                takes,
                "version.takes",
                "0",
                "words.otherwise",
                "",
                "version.otherwise",
                "0");
    }

    private static String room(Walker host, String purpose, String address, Walker guest) {
        var people = host.post("/partnerships", "purpose", purpose, "exchangeOn", "2027-01-15");
        var room = people.path().replace("/people", "");
        join(host, room, address, guest);
        return room;
    }

    private static void join(
            Walker host, String room, String address, Walker guest, Walker... others) {
        host.post(room + "/invitations", "name", "Quelqu’un", "email", address);
        for (var other : others) {
            other.agreesToNewcomers(room);
        }
        var link = URI.create(Outbox.take("invitation", address).link()).getPath();
        guest.post(guest.get(link).path() + "/acceptance");
    }
}
