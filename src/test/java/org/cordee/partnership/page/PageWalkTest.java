package org.cordee.partnership.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.write;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Publishing a page, reading it as anyone, and its end: over HTTP and without scripts.
@InTheHouse
class PageWalkTest {
    @LocalServerPort int port;

    @Test
    void two_agree_anyone_reads_it_and_one_takes_it_down() {
        var odile = Walker.member(port, "odile@page.example", "Odile Tréguier");
        var yvon = Walker.member(port, "yvon@page.example", "Yvon Malestroit");
        var room = room(odile, yvon);
        assertThat(odile.get(room).body()).contains("Vivant ou façade", "Au début.");
        assertThat(odile.get(room + "/page").state()).isEqualTo("public-page:none");

        var proposed = proposes(odile, room, "Nous relisons ensemble.", "");
        assertThat(proposed.state()).isEqualTo("public-page:proposed");
        assertThat(yvon.get("/today").body()).contains("Une page publique, proposée par Odile");
        var waiting = yvon.get(room + "/page");
        assertThat(waiting.state()).isEqualTo("public-page:awaits-you");
        assertThat(waiting.body()).contains("La proposition d’Odile Tréguier", "Nous relisons");

        assertThat(accepts(yvon, room).state()).isEqualTo("public-page:published");
        var address = address(yvon, room);
        assertThat(address).matches("/p/[a-z2-7]{20}");
        var anyone = new Walker(port).get(address);
        assertThat(anyone.status()).isEqualTo(200);
        assertThat(anyone.state()).isEqualTo("partner-page:shown");
        assertThat(anyone.body())
                .contains("travaillent ensemble", "Nous relisons ensemble.", "noindex")
                .doesNotContain(room.replace("/partnerships/", ""), "Un essai à plusieurs");
        assertThat(anyone.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(anyone.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-store");
        assertThat(new Walker(port, "en").get(address).body()).contains("work together");

        assertThat(yvon.post(room + "/page/removal").state()).isEqualTo("public-page:none");
        var gone = new Walker(port).get(address);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).isEqualTo(new Walker(port).get("/p/jamais-vue").body());
        assertThat(odile.get(room + "/page").body()).contains("Yvon Malestroit a retiré la page");
    }

    @Test
    void three_have_to_agree_and_who_hesitates_says_why() {
        var ana = Walker.member(port, "ana@page.example", "Ana Kergoat");
        var bob = Walker.member(port, "bob@page.example", "Bob Lanester");
        var cam = Walker.member(port, "cam@page.example", "Cam Quiberon");
        var room = room(ana, bob, cam);
        proposes(ana, room, "Nous trois.", "");
        accepts(bob, room);
        var hesitates =
                cam.post(
                        room + "/page/voices",
                        "terms",
                        terms(cam, room),
                        "answer",
                        "not-yet",
                        "why",
                        "Mon nom d’abord");
        assertThat(hesitates.body()).contains("C’est noté.");
        assertThat(ana.get(room + "/page").body()).contains("Mon nom d’abord");
        assertThat(ana.get(room + "/page").state()).isEqualTo("public-page:proposed");
        assertThat(accepts(cam, room).state()).isEqualTo("public-page:published");
    }

    @Test
    void what_does_not_fit_is_said_beside_its_field_and_all_else_kept() {
        var eva = Walker.member(port, "eva@page.example", "Eva Plouhinec");
        var luc = Walker.member(port, "luc@page.example", "Luc Plouharnel");
        var first = room(eva, luc);
        proposes(eva, first, "La première.", "une-adresse-a-deux");
        accepts(luc, first);
        assertThat(address(eva, first)).isEqualTo("/p/une-adresse-a-deux");

        var second = room(eva, luc);
        var taken = refused(eva, second, "La deuxième.", "une-adresse-a-deux");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body())
                .contains("id=\"address-error\"", "Un autre partenariat", "La deuxième.");
        assertThat(refused(eva, second, "", "Été 2026").body())
                .contains("id=\"address-error\"", "id=\"words-error\"", "été 2026");
        assertThat(refused(eva, second, "x".repeat(601), "admin").body())
                .contains("id=\"words-error\"", "gardé pour la maison");

        // Both rooms wished for the same; the first to agree has it.
        proposes(eva, second, "La deuxième.", "une-autre-adresse");
        var third = room(eva, luc);
        proposes(eva, third, "La troisième.", "une-autre-adresse");
        accepts(luc, second);
        var late =
                luc.postOnce(third + "/page/voices", "terms", terms(luc, third), "answer", "yes");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("L’adresse a été prise entre-temps");
    }

    @Test
    void a_facade_is_told_to_its_parties_and_off_fourteen_days_later() throws SQLException {
        var ines = Walker.member(port, "ines@page.example", "Inès Carnac");
        var theo = Walker.member(port, "theo@page.example", "Théo Auray");
        var room = room(ines, theo);
        proposes(ines, room, "Autrefois.", "");
        accepts(theo, room);
        var address = address(ines, room);
        var id = UUID.fromString(room.replace("/partnerships/", ""));
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "update partnership set opened_at = opened_at - interval '200 days' where id = ?",
                    id);
            write(
                    superuser,
                    "update public_page set facade_from = current_date - 140 where partnership = ?",
                    id);
            write(
                    superuser,
                    "update letter set due_at = now() where kind = 'notice' and about = ?",
                    id);
        }
        for (var email : List.of("ines@page.example", "theo@page.example")) {
            var mail = Outbox.take("notice", email);
            assertThat(mail.subject()).isEqualTo("Votre page publique va s’éteindre");
            assertThat(mail.text()).doesNotContain("Autrefois", "Inès", "Théo", "Carnac");
            assertThat(mail.link()).endsWith(room + "/page");
        }
        assertThat(new Walker(port).get(address).state()).isEqualTo("partner-page:told");
        assertThat(ines.get(room + "/page").state()).isEqualTo("public-page:told");
        assertThat(ines.get(room).body()).contains("Façade", "la page s’éteindra le");
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "update public_page set told_on = told_on - 14 where partnership = ?",
                    id);
        }
        assertThat(new Walker(port).get(address).status()).isEqualTo(404);
        assertThat(ines.get(room + "/page").state()).isEqualTo("public-page:off");
        proposes(ines, room, "De nouveau.", "");
        accepts(theo, room);
        assertThat(new Walker(port).get(address).body()).contains("De nouveau.");
    }

    @Test
    void that_it_is_told_elsewhere_each_says_for_themselves() {
        var max = Walker.member(port, "max@page.example", "Max Penmarch");
        var zoe = Walker.member(port, "zoe@page.example", "Zoé Loctudy");
        var room = room(max, zoe);
        assertThat(max.post(room + "/page/announcements", "told", "true").body())
                .contains("Ce n’est plus annoncé");
        assertThat(zoe.get(room + "/page").body()).contains("Max Penmarch dit l’avoir annoncé.");
        assertThat(max.post(room + "/page/announcements", "told", "false").body())
                .contains("Je l’ai annoncé ailleurs");
        assertThat(zoe.get(room + "/page").body()).doesNotContain("dit l’avoir annoncé");
    }

    private static Walker.Page proposes(Walker who, String room, String words, String address) {
        return who.post(room + "/page/proposals", fields(who, room, words, address));
    }

    private static Walker.Page refused(Walker who, String room, String words, String address) {
        return who.postOnce(room + "/page/proposals", fields(who, room, words, address));
    }

    private static String[] fields(Walker who, String room, String words, String address) {
        var page = who.get(room + "/page").body();
        var fields =
                new ArrayList<>(List.of("since", "2025-10-06", "words", words, "address", address));
        for (var hidden : List.of("key", "base")) {
            var found = Pattern.compile("name=\"" + hidden + "\" value=\"([^\"]*)\"").matcher(page);
            if (found.find()) {
                fields.addAll(List.of(hidden, found.group(1)));
            }
        }
        var names =
                Pattern.compile("name=\"(name\\.[0-9a-f-]+)\" type=\"text\" value=\"([^\"]+)\"")
                        .matcher(page);
        while (names.find()) {
            fields.addAll(List.of(names.group(1), names.group(2)));
        }
        return fields.toArray(String[]::new);
    }

    private static Walker.Page accepts(Walker who, String room) {
        return who.post(room + "/page/voices", "terms", terms(who, room), "answer", "yes");
    }

    private static String terms(Walker who, String room) {
        return who.get(room + "/page").find("name=\"terms\" value=\"([^\"]+)\"");
    }

    private static String address(Walker who, String room) {
        return who.get(room + "/page").find("href=\"(/p/[^\"]+)\"");
    }

    private static String room(Walker opener, Walker... others) {
        var people =
                opener.post(
                        "/partnerships",
                        "purpose",
                        "Un essai à plusieurs",
                        "exchangeOn",
                        LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
        var room = people.path().replace("/people", "");
        for (int i = 0; i < others.length; i++) {
            join(opener, room, others[i], Arrays.copyOf(others, i));
        }
        return room;
    }

    private static void join(Walker inviter, String room, Walker invited, Walker... inside) {
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
}
