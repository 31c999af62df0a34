package org.cordee.partnership.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cordee.InTheHouse;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The rhythm, an answer, the seal and the opening, over HTTP and without scripts.
@InTheHouse
class PulseWalkTest {
    @LocalServerPort int port;

    @Test
    void two_agree_on_a_rhythm_answer_apart_and_see_each_other_open() {
        var adele = Walker.member(port, "adele@pulse.example", "Adèle Brunschwig");
        var bruno = Walker.member(port, "bruno@pulse.example", "Bruno Castelnau");
        var room = room(adele, bruno);
        var page = adele.get(room + "/pulse");
        assertThat(page.state()).isEqualTo("pulse:unplanned");

        agree(room, adele, bruno);
        assertThat(bruno.get("/today").body()).contains("en trente secondes", "Adèle Brunschwig");
        assertThat(adele.get(room + "/pulse").state()).isEqualTo("pulse:asked");

        var sealed = answers(adele, room, "Une semaine lente", 5, 6, 4, 5, 6, 3);
        assertThat(sealed.state()).isEqualTo("pulse:waiting");
        assertThat(sealed.body()).contains("C’est scellé.");
        assertThat(bruno.get(room + "/pulse").body()).doesNotContain("Une semaine lente");
        assertThat(bruno.get(room + "/pulse").state()).isEqualTo("pulse:asked");

        var opened = answers(bruno, room, "De l’élan", 7, 6, 6, 5, 6, 6);
        assertThat(opened.state()).isEqualTo("pulse:opened");
        assertThat(opened.body()).contains("Une semaine lente", "De l’élan", "class=\"chart\"");
        assertThat(adele.get(room + "/pulse").body()).contains("De l’élan", "5,2", "6,0");
        assertThat(adele.get("/today").body()).contains("Le pouls est ouvert");
        assertThat(adele.get(room).body()).contains("La mise en route", "Cordée le lit ainsi");
    }

    @Test
    void three_answer_and_the_last_seal_opens_it() {
        var colette = Walker.member(port, "colette@pulse.example", "Colette Desrosiers");
        var damien = Walker.member(port, "damien@pulse.example", "Damien Estournel");
        var elina = Walker.member(port, "elina@pulse.example", "Élina Fauconnet");
        var room = room(colette, damien, elina);
        agree(room, colette, damien, elina);

        answers(colette, room, "", 5, 5, 5, 5, 5, 5);
        answers(damien, room, "", 4, 4, 4, 4, 4, 4);
        assertThat(colette.get(room + "/pulse").state()).isEqualTo("pulse:waiting");
        assertThat(colette.post(room + "/pulse/unsealing").state()).isEqualTo("pulse:asked");
        assertThat(colette.get(room + "/pulse").body())
                .contains("name=\"relevant\" value=\"5\" required checked");
        assertThat(answers(elina, room, "", 6, 6, 6, 6, 6, 6).state()).isEqualTo("pulse:waiting");
        assertThat(answers(colette, room, "Mieux", 7, 7, 7, 7, 7, 7).state())
                .isEqualTo("pulse:opened");
        assertThat(damien.get(room + "/pulse").body()).contains("Mieux");
        assertThat(damien.post(room + "/pulse/unsealing").body()).contains("Trop tard");
    }

    @Test
    void what_is_missing_or_out_of_range_is_asked_for_and_all_else_kept() {
        var fabien = Walker.member(port, "fabien@pulse.example", "Fabien Grosjean");
        var gisele = Walker.member(port, "gisele@pulse.example", "Gisèle Haberkorn");
        var room = room(fabien, gisele);
        agree(room, fabien, gisele);
        var refused =
                fabien.postOnce(
                        room + "/pulse/answers",
                        "day",
                        today().toString(),
                        "relevant",
                        "6",
                        "generous",
                        "8",
                        "trusting",
                        "0",
                        "clean",
                        "x",
                        "line",
                        "À garder");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "id=\"generous-error\"",
                        "id=\"trusting-error\"",
                        "id=\"responsive-error\"",
                        "id=\"clean-error\"",
                        "id=\"energy-error\"",
                        "name=\"relevant\" value=\"6\" required checked",
                        "À garder")
                .doesNotContain("id=\"relevant-error\"");
        var long_ = new ArrayList<>(fields("x".repeat(281), 5, 5, 5, 5, 5, 5));
        assertThat(fabien.postOnce(room + "/pulse/answers", long_.toArray(String[]::new)).status())
                .isEqualTo(422);

        var other = new ArrayList<>(fields("D’hier", 5, 5, 5, 5, 5, 5));
        other.set(1, today().minusDays(14).toString());
        var over = fabien.postOnce(room + "/pulse/answers", other.toArray(String[]::new));
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.body()).contains("Ce pouls n’attend plus de réponse", "D’hier");
    }

    @Test
    void of_two_tabs_the_first_seal_holds_and_the_other_text_is_shown_again() {
        var hector = Walker.member(port, "hector@pulse.example", "Hector Imbault");
        var isaure = Walker.member(port, "isaure@pulse.example", "Isaure Jacquemart");
        var room = room(hector, isaure);
        agree(room, hector, isaure);
        answers(hector, room, "Premier onglet", 5, 5, 5, 5, 5, 5);
        assertThat(answers(hector, room, "Premier onglet", 5, 5, 5, 5, 5, 5).state())
                .as("the same press twice")
                .isEqualTo("pulse:waiting");
        var second = answers(hector, room, "Second onglet", 2, 2, 2, 2, 2, 2);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Vous aviez déjà scellé", "Second onglet");
        answers(isaure, room, "", 5, 5, 5, 5, 5, 5);
        assertThat(isaure.get(room + "/pulse").body())
                .contains("Premier onglet")
                .doesNotContain("Second onglet");
    }

    @Test
    void who_leaves_closes_the_pulse_unopened_and_each_keeps_their_own_answer() {
        var josiane = Walker.member(port, "josiane@pulse.example", "Josiane Kerbrat");
        var karim = Walker.member(port, "karim@pulse.example", "Karim Lhermitte");
        var leonie = Walker.member(port, "leonie@pulse.example", "Léonie Marchadier");
        var room = room(josiane, karim, leonie);
        agree(room, josiane, karim, leonie);
        answers(josiane, room, "Pour moi seule", 5, 5, 5, 5, 5, 5);
        answers(karim, room, "Le sien", 5, 5, 5, 5, 5, 5);
        leonie.post(room + "/exit");
        var shut = josiane.get(room + "/pulse");
        assertThat(shut.body())
                .contains("Ce pouls s’est refermé sans s’ouvrir", "Pour moi seule")
                .doesNotContain("Le sien");
        assertThat(karim.get("/today").body()).doesNotContain("Votre pouls du");
        assertThat(leonie.get(room + "/pulse").state()).isEqualTo("pulse:left");
        assertThat(
                        leonie.postOnce(
                                        room + "/pulse/answers",
                                        fields("", 5, 5, 5, 5, 5, 5).toArray(String[]::new))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void a_newcomer_reads_nothing_of_before_and_begins_with_the_next_one() {
        var marcel = Walker.member(port, "marcel@pulse.example", "Marcel Navarrot");
        var nine = Walker.member(port, "nine@pulse.example", "Nine Ollagnier");
        var room = room(marcel, nine);
        agree(room, marcel, nine);
        answers(marcel, room, "Entre nous deux", 5, 5, 5, 5, 5, 5);
        var otto = Walker.member(port, "otto@pulse.example", "Otto Pélissier");
        join(marcel, room, otto, nine);
        assertThat(otto.get(room + "/pulse").state()).isEqualTo("pulse:next-time");
        var tried = answers(otto, room, "Déjà là", 5, 5, 5, 5, 5, 5);
        assertThat(tried.status()).isEqualTo(409);
        assertThat(answers(nine, room, "De même", 5, 5, 5, 5, 5, 5).state())
                .as("it needs those who were asked")
                .isEqualTo("pulse:opened");
        assertThat(otto.get(room + "/pulse").body())
                .doesNotContain("Entre nous deux", "De même", "class=\"chart\"");
    }

    @Test
    void a_rhythm_needs_all_and_what_does_not_fit_is_said_beside_it() {
        var paola = Walker.member(port, "paola@pulse.example", "Paola Quillivic");
        var rodrigue = Walker.member(port, "rodrigue@pulse.example", "Rodrigue Sabatier");
        var room = room(paola, rodrigue);
        for (var wrong :
                List.of(
                        List.of("15", today().toString(), "5", "every-error"),
                        List.of("14", today().minusDays(2).toString(), "5", "first-error"),
                        List.of("14", "jamais", "5", "first-error"),
                        List.of("14", today().plusDays(400).toString(), "5", "first-error"),
                        List.of("14", today().toString(), "11", "delay-error"),
                        List.of("14", today().toString(), "peu", "delay-error"))) {
            var refused =
                    paola.postOnce(
                            room + "/pulse/rhythms",
                            "every",
                            wrong.get(0),
                            "first",
                            wrong.get(1),
                            "delay",
                            wrong.get(2));
            assertThat(refused.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("id=\"" + wrong.get(3) + "\"", "value=\"" + wrong.get(1) + "\"");
        }
        agree(room, paola);
        var voices = rodrigue.get(room + "/pulse").find("action=\"([^\"]+/voices)\"");
        rodrigue.post(voices, "answer", "not-yet", "why", "Trois semaines plutôt");
        assertThat(paola.get(room + "/pulse").state()).isEqualTo("pulse:unplanned");
        assertThat(paola.get(room + "/pulse").body()).contains("Trois semaines plutôt");
        assertThat(rodrigue.post(voices, "answer", "yes").body()).contains("Tous ont dit oui");
        var late =
                paola.postOnce(
                        room + "/pulse/rhythms",
                        "every",
                        "28",
                        "first",
                        today().plusDays(3).toString(),
                        "delay",
                        "5");
        assertThat(late.status()).as("from a page of before").isEqualTo(409);
        assertThat(late.body()).contains("Un autre rythme a été convenu");
    }

    @Test
    void each_notes_their_own_view_beside_the_season_and_takes_back_only_that() {
        var sabine = Walker.member(port, "sabine@pulse.example", "Sabine Tournemire");
        var tancrede = Walker.member(port, "tancrede@pulse.example", "Tancrède Uzureau");
        var room = room(sabine, tancrede);
        agree(room, sabine, tancrede);
        assertThat(sabine.postOnce(room + "/pulse/views", "words", " ").status()).isEqualTo(422);
        assertThat(sabine.postOnce(room + "/pulse/views", "words", "x".repeat(501)).status())
                .isEqualTo(422);
        sabine.post(room + "/pulse/views", "words", "Pour moi, c’est déjà parti");
        var read = tancrede.get(room + "/pulse");
        assertThat(read.body())
                .contains("Pour moi, c’est déjà parti", "Sabine Tournemire")
                .doesNotContain("/removal");
        var removal = sabine.get(room + "/pulse").find("action=\"([^\"]+/removal)\"");
        assertThat(tancrede.postOnce(removal).status()).isEqualTo(404);
        assertThat(sabine.post(removal).body()).doesNotContain("déjà parti");
    }

    static Walker.Page answers(Walker who, String room, String line, int... knots) {
        return who.post(room + "/pulse/answers", fields(line, knots).toArray(String[]::new));
    }

    static List<String> fields(String line, int... knots) {
        var fields = new ArrayList<>(List.of("day", today().toString(), "line", line));
        var questions = Question.values();
        for (int i = 0; i < questions.length; i++) {
            fields.addAll(List.of(questions[i].key(), String.valueOf(knots[i])));
        }
        return fields;
    }

    static void agree(String room, Walker author, Walker... others) {
        var proposed =
                author.post(
                        room + "/pulse/rhythms",
                        "every",
                        "14",
                        "first",
                        today().toString(),
                        "delay",
                        "5");
        assertThat(proposed.body()).contains("Proposé.");
        for (var other : others) {
            var voices =
                    other.get(room + "/pulse").find("action=\"([^\"]+/rhythms/[^\"]+/voices)\"");
            other.post(voices, "answer", "yes");
        }
    }

    static String room(Walker opener, Walker... others) {
        var people =
                opener.post(
                        "/partnerships",
                        "purpose",
                        "Un pouls",
                        "exchangeOn",
                        today().plusDays(30).toString());
        var room = people.path().replace("/people", "");
        for (int i = 0; i < others.length; i++) {
            join(opener, room, others[i], Arrays.copyOf(others, i));
        }
        return room;
    }

    static void join(Walker inviter, String room, Walker invited, Walker... inside) {
        var name = invited.get("/profile/card").find("name=\"name\"[^>]*value=\"([^\"]+)\"");
        var found =
                inviter.get(
                        room + "/people?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        inviter.post(
                room + "/invitations", "member", found.find("name=\"member\" value=\"([^\"]+)\""));
        for (var one : inside) {
            one.agreesToNewcomers(room);
        }
        var invitation = invited.get(invited.get("/today").find("href=\"(/invitations/[^\"]+)\""));
        invited.post(invitation.path() + "/acceptance");
    }

    private static LocalDate today() {
        // The members live in Paris: where the day has begun there, it is theirs already.
        var utc = LocalDate.now(ZoneOffset.UTC);
        var paris = LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
        return paris.isAfter(utc) ? paris : utc;
    }
}
