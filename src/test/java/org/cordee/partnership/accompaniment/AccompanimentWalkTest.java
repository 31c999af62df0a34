package org.cordee.partnership.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cordee.InTheHouse;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From proposing somebody to reading with them, and to the end of it, over HTTP and without
/// scripts.
@InTheHouse
class AccompanimentWalkTest {
    @LocalServerPort int port;

    @Test
    void two_invite_a_third_who_reads_what_they_opened_and_no_more() {
        var alix = Walker.member(port, "alix@guide.example", "Alix Vourey");
        var baya = Walker.member(port, "baya@guide.example", "Baya Lestrange");
        var cosme = Walker.member(port, "cosme@guide.example", "Cosme Hautefage");
        var room = opened(alix, baya, "Lestrange");
        var page = room + "/accompaniment";
        assertThat(cosme.get(page).status()).isEqualTo(404);
        assertThat(alix.get(page).state()).isEqualTo("accompaniment:none");

        propose(alix, page, "Hautefage", "expectations");
        assertThat(baya.get("/today").body())
                .contains("Inviter Cosme Hautefage à vous accompagner");
        assertThat(cosme.get(page).status()).as("not all have said yes").isEqualTo(404);
        baya.post(page + "/voices", "proposal", proposal(baya, page), "yes", "true");
        assertThat(alix.get(page).state()).isEqualTo("accompaniment:asked");

        assertThat(cosme.get("/today").body()).contains("vous invitent à les accompagner");
        var asked = cosme.get(page);
        assertThat(asked.state()).isEqualTo("accompaniment:invited");
        assertThat(asked.body())
                .contains("Alix Vourey", "Baya Lestrange", "Un chemin à deux")
                .doesNotContain("Une voix franche");
        var reading = cosme.post(page + "/answers", "yes", "true");
        assertThat(reading.state()).isEqualTo("accompaniment:accompanying");
        assertThat(reading.body()).contains("Une voix franche", "Du temps à deux");
        assertThat(cosme.get("/partnerships").body()).contains("Vous accompagnez", page);
        for (var other : new String[] {"", "/expectations", "/charter", "/people"}) {
            assertThat(cosme.get(room + other).status()).as(other).isEqualTo(404);
        }

        assertThat(alix.get(page).state()).isEqualTo("accompaniment:standing");
        baya.post(page + "/end");
        assertThat(cosme.get(page).status()).isEqualTo(404);
        assertThat(cosme.get("/partnerships").body()).doesNotContain(page);
        assertThat(alix.get(page).body()).contains("Cosme Hautefage vous a accompagnés");
    }

    @Test
    void a_session_with_one_is_seen_by_the_two_of_them_and_a_shared_note_by_all() {
        var dora = Walker.member(port, "dora@guide.example", "Dora Quincieu");
        var elie = Walker.member(port, "elie@guide.example", "Élie Bramans");
        var fanny = Walker.member(port, "fanny@guide.example", "Fanny Termignon");
        var page = accompanied(dora, elie, "Bramans", fanny, "Termignon");

        var soon = LocalDate.now(ZoneOffset.UTC).plusDays(22);
        var day = soon.toString();
        var begins =
                DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                        .withZone(ZoneOffset.UTC)
                        .format(soon.atTime(10, 0).atZone(ZoneId.of("Europe/Paris")));
        var refused = fanny.post(page + "/sessions", "what", "", "day", day, "time", "10:00");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.state()).isEqualTo("accompaniment:unfit");
        var form = fanny.get(page);
        var doras = form.find("name=\"with\" value=\"([^\"]+)\"[^>]*><span>Dora");
        var elies = form.find("name=\"with\" value=\"([^\"]+)\"[^>]*><span>Élie");
        fanny.post(
                page + "/sessions",
                "what",
                "Ce qui vous pèse",
                "with",
                doras,
                "day",
                day,
                "time",
                "10:00");
        assertThat(dora.get(page).body()).contains("Ce qui vous pèse", "Seules les deux personnes");
        assertThat(elie.get(page).body()).doesNotContain("Ce qui vous pèse");
        assertThat(dora.get("/today").body())
                .contains("Fanny Termignon vous propose un rendez-vous");

        var session = dora.get(page).find("name=\"session\" value=\"([^\"]+)\"");
        assertThat(elie.get(page + ".ics?session=" + session).status()).isEqualTo(404);
        assertThat(
                        elie.post(page + "/sessions/answers", "session", session, "answer", "yes")
                                .status())
                .isEqualTo(404);
        dora.post(page + "/sessions/answers", "session", session, "answer", "yes");
        assertThat(fanny.get(page).body()).contains("Confirmé par tous");
        var file = dora.get(page + ".ics?session=" + session);
        assertThat(file.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/calendar");
        assertThat(file.body())
                .contains("SUMMARY:Cordée : un rendez-vous", "DTSTART:" + begins)
                .doesNotContain("pèse", "Dora", "Fanny");

        fanny.post(
                page + "/sessions",
                "what",
                "Faire le point",
                "with",
                doras,
                "with",
                elies,
                "day",
                day,
                "time",
                "18:00");
        var both = elie.get(page).find("name=\"session\" value=\"([^\"]+)\"");
        elie.post(
                page + "/sessions/answers",
                "session",
                both,
                "answer",
                "another",
                "word",
                "Plutôt le matin");
        assertThat(dora.get(page).body()).contains("Plutôt le matin");

        fanny.post(page + "/notes", "words", "Pour moi seulement", "share", "false");
        assertThat(dora.get(page).body()).doesNotContain("Pour moi seulement");
        // In two windows at once.
        var draft = fanny.get(page).find("name=\"note\" value=\"([^\"]+)\"");
        rewrite(fanny, page, draft, "Pour moi, relu à gauche", "1");
        var crossed = rewrite(fanny, page, draft, "Pour moi, relu à droite", "1");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.body())
                .contains(
                        "Pour moi, relu à gauche",
                        "Pour moi, relu à droite",
                        "Gardez le vôtre, ou le sien");
        rewrite(fanny, page, draft, "Pour moi seulement", "2");
        fanny.post(page + "/notes", "words", "Vous vous écoutez mieux", "share", "true");
        assertThat(dora.get(page).body()).contains("Vous vous écoutez mieux");
        var note = elie.get(page).find("name=\"note\" value=\"([^\"]+)\"");
        elie.post(page + "/replies", "note", note, "words", "C’est vrai depuis mars");
        assertThat(fanny.get(page).body()).contains("C’est vrai depuis mars");

        fanny.post(page + "/end");
        assertThat(fanny.get(page).status()).isEqualTo(404);
        // What she was writing meanwhile is not lost with it.
        var late = rewrite(fanny, page, draft, "Une dernière pensée pour vous deux", "3");
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.body()).contains("Une dernière pensée pour vous deux");
        assertThat(dora.get(page).body())
                .contains("Vous vous écoutez mieux")
                .doesNotContain("Pour moi seulement");
    }

    @Test
    void a_partner_elsewhere_is_told_by_the_two_concerned_or_by_nobody() {
        var gaelle = Walker.member(port, "gaelle@guide.example", "Gaëlle Aussois");
        var honore = Walker.member(port, "honore@guide.example", "Honoré Modane");
        var iris = Walker.member(port, "iris@guide.example", "Iris Valfréjus");
        room(honore, "À part");
        join(honore, room(honore, "Ailleurs"), "Valfréjus", iris);
        var room = room(gaelle, "Un chemin à deux");
        join(gaelle, room, "Modane", honore);
        var page = room + "/accompaniment";
        propose(gaelle, page, "Valfréjus", "charter");
        honore.post(page + "/voices", "proposal", proposal(honore, page), "yes", "true");

        assertThat(gaelle.get(page).body())
                .contains("Une réponse manque")
                .doesNotContain("Ailleurs");
        assertThat(honore.get(page).body()).contains("Iris Valfréjus. Le dire aux autres");
        var asked = iris.get(page);
        assertThat(asked.body()).contains("Honoré Modane. Le dire aux autres");
        assertThat(iris.post(page + "/answers", "yes", "true").state())
                .isEqualTo("accompaniment:accepted");
        var told = asked.find("name=\"about\" value=\"([^\"]+)\"");
        iris.post(page + "/answers", "about", told, "yes", "true");
        var missing = gaelle.get(page);
        assertThat(missing.state()).isEqualTo("accompaniment:asked");
        assertThat(missing.body())
                .contains("Une réponse manque")
                .doesNotContain("est aussi partenaire");

        var about = honore.get(page).find("name=\"about\" value=\"([^\"]+)\"");
        assertThat(honore.post(page + "/answers", "about", about, "yes", "true").body())
                .contains("Iris Valfréjus est aussi partenaire d’Honoré Modane ailleurs");
        assertThat(gaelle.get(page).body())
                .contains("Iris Valfréjus est aussi partenaire d’Honoré Modane ailleurs");
        assertThat(iris.get(page).state()).isEqualTo("accompaniment:accompanying");
    }

    @Test
    void who_becomes_a_partner_elsewhere_later_is_asked_then() {
        var nadege = Walker.member(port, "nadege@guide.example", "Nadège Termignon");
        var oscar = Walker.member(port, "oscar@guide.example", "Oscar Villarodin");
        var prune = Walker.member(port, "prune@guide.example", "Prune Avrieux");
        room(oscar, "À côté");
        var page = accompanied(nadege, oscar, "Villarodin", prune, "Avrieux");
        join(oscar, room(oscar, "Ailleurs"), "Avrieux", prune);

        // Nobody is told of whom it is, and nothing is read meanwhile.
        assertThat(prune.get(page).state()).isEqualTo("accompaniment:waiting");
        assertThat(prune.get(page).body()).doesNotContain("Une voix franche");
        var missing = nadege.get(page);
        assertThat(missing.state()).isEqualTo("accompaniment:paused");
        assertThat(missing.body()).doesNotContain("est aussi partenaire", "Le dire aux autres");
        for (var who : List.of(oscar, prune)) {
            var about = who.get(page).find("name=\"about\" value=\"([^\"]+)\"");
            who.post(page + "/answers", "about", about, "yes", "true");
        }
        assertThat(nadege.get(page).body())
                .contains("Prune Avrieux est aussi partenaire d’Oscar Villarodin ailleurs");
        assertThat(prune.get(page).body()).contains("Une voix franche");
    }

    @Test
    void of_three_who_comes_later_is_asked_as_well_and_until_then_nothing_is_read() {
        var judith = Walker.member(port, "judith@guide.example", "Judith Lanslebourg");
        var kilian = Walker.member(port, "kilian@guide.example", "Kilian Bessans");
        var lison = Walker.member(port, "lison@guide.example", "Lison Bonneval");
        var maxence = Walker.member(port, "maxence@guide.example", "Maxence Sollières");
        var page = accompanied(judith, kilian, "Bessans", lison, "Bonneval");
        var room = page.replace("/accompaniment", "");
        join(judith, room, "Sollières", maxence, kilian);

        assertThat(lison.get(page).state()).isEqualTo("accompaniment:waiting");
        assertThat(lison.get(page).body()).doesNotContain("Une voix franche");
        assertThat(maxence.get("/today").body()).contains("Lison Bonneval accompagnait");
        assertThat(maxence.post(page + "/answers", "yes", "true").state())
                .isEqualTo("accompaniment:standing");
        assertThat(lison.get(page).body()).contains("Une voix franche");
    }

    private static Walker.Page rewrite(
            Walker who, String page, String draft, String words, String version) {
        return who.post(
                page + "/notes",
                "note",
                draft,
                "words",
                words,
                "version",
                version,
                "share",
                "false");
    }

    private static String accompanied(
            Walker one, Walker other, String others, Walker guide, String guides) {
        var page = opened(one, other, others) + "/accompaniment";
        propose(one, page, guides, "expectations");
        other.post(page + "/voices", "proposal", proposal(other, page), "yes", "true");
        assertThat(guide.post(page + "/answers", "yes", "true").state())
                .isEqualTo("accompaniment:accompanying");
        return page;
    }

    /// Two who have read each other's expectations.
    private static String opened(Walker one, Walker other, String name) {
        var room = room(one, "Un chemin à deux");
        join(one, room, name, other);
        one.post(
                room + "/expectations/seal",
                "words.expect",
                "Une voix franche",
                "version.expect",
                "0");
        other.post(
                room + "/expectations/seal",
                "words.bring",
                "Du temps à deux",
                "version.bring",
                "0");
        return room;
    }

    private static String room(Walker opener, String purpose) {
        return opener.post("/partnerships", "purpose", purpose, "exchangeOn", "2027-01-15")
                .path()
                .replace("/people", "");
    }

    private static void join(
            Walker inviter, String room, String name, Walker invited, Walker... inside) {
        var found = inviter.get(room + "/people?name=" + encoded(name));
        inviter.post(
                room + "/invitations", "member", found.find("name=\"member\" value=\"([^\"]+)\""));
        for (var one : inside) {
            one.agreesToNewcomers(room);
        }
        var invitation = invited.get(invited.get("/today").find("href=\"(/invitations/[^\"]+)\""));
        assertThat(invited.post(invitation.path() + "/acceptance").state())
                .isEqualTo("partnership:open");
    }

    private static void propose(Walker party, String page, String name, String opens) {
        var found = party.get(page + "?name=" + encoded(name));
        assertThat(
                        party.post(
                                        page + "/proposals",
                                        "member",
                                        found.find("name=\"member\" value=\"([^\"]+)\""),
                                        "opens",
                                        opens)
                                .state())
                .isEqualTo("accompaniment:proposed");
    }

    private static String proposal(Walker party, String page) {
        return party.get(page).find("name=\"proposal\" value=\"([^\"]+)\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
