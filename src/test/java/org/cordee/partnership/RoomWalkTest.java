package org.cordee.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From opening a room to reading side by side, over HTTP and without scripts.
@InTheHouse
class RoomWalkTest {
    @LocalServerPort int port;

    @Test
    void two_write_apart_seal_and_see_each_other_open() {
        var agathe = Walker.member(port, "agathe@walk.example", "Agathe Ferrand");
        var bertille = Walker.member(port, "bertille@walk.example", "Bertille Quévremont");

        var people =
                agathe.post(
                        "/partnerships", "purpose", "Une offre à deux", "exchangeOn", "2027-01-15");
        assertThat(people.state()).isEqualTo("partnership-people");
        var room = people.path().replace("/people", "");

        var found = agathe.get(room + "/people?name=quevrem");
        agathe.post(
                room + "/invitations", "member", found.find("name=\"member\" value=\"([^\"]+)\""));
        assertThat(Outbox.take("invitation", "bertille@walk.example").text())
                .contains("Agathe Ferrand")
                .doesNotContain("Une offre à deux");

        var invitation =
                bertille.get(bertille.get("/today").find("href=\"(/invitations/[^\"]+)\""));
        assertThat(invitation.body()).contains("Une offre à deux");
        assertThat(bertille.post(invitation.path() + "/acceptance").state())
                .isEqualTo("partnership:open");

        assertThat(
                        agathe.post(
                                        room + "/expectations/seal",
                                        "words.expect",
                                        "Une voix franche",
                                        "version.expect",
                                        "0")
                                .state())
                .isEqualTo("expectations:waiting");
        var before = bertille.get(room + "/expectations");
        assertThat(before.body())
                .contains("Agathe Ferrand a scellé")
                .doesNotContain("Une voix franche");

        var opened =
                bertille.post(
                        room + "/expectations/seal",
                        "words.expect",
                        "Deux clients",
                        "version.expect",
                        "0");
        assertThat(opened.state()).isEqualTo("expectations:revealed");
        assertThat(opened.body()).contains("Une voix franche", "Deux clients");
        assertThat(agathe.get(room + "/expectations").body())
                .contains("Une voix franche", "Deux clients");
        assertThat(Outbox.take("notice", "agathe@walk.example").text())
                .contains("Tout est scellé")
                .doesNotContain("Deux clients");
    }

    @Test
    void a_seal_holds_for_those_who_were_there_or_invited_when_it_was_set() {
        var flore = Walker.member(port, "flore@walk.example", "Flore Antzenberger");
        var gilles = Walker.member(port, "gilles@walk.example", "Gilles Ommeslagh");
        var hanae = Walker.member(port, "hanae@walk.example", "Hanaé Wolkenstein");
        var people =
                flore.post(
                        "/partnerships",
                        "purpose",
                        "Une saison à trois",
                        "exchangeOn",
                        "2027-01-15");
        var room = people.path().replace("/people", "");
        join(flore, room, "Ommeslagh", gilles);

        flore.post(
                room + "/expectations/seal", "words.expect", "Avant elle", "version.expect", "0");
        join(gilles, room, "Wolkenstein", hanae, flore);

        assertThat(flore.get(room + "/expectations").state()).isEqualTo("expectations:writing");
        assertThat(flore.get(room + "/expectations").body()).contains("Avant elle");
        flore.post(room + "/expectations/seal", "words.expect", "Avec elle", "version.expect", "1");
        gilles.post(room + "/expectations/seal", "words.expect", "À trois", "version.expect", "0");
        var opened =
                hanae.post(
                        room + "/expectations/seal",
                        "words.expect",
                        "Me voici",
                        "version.expect",
                        "0");
        assertThat(opened.state()).isEqualTo("expectations:revealed");
        assertThat(opened.body()).contains("Avec elle", "À trois", "Me voici");
    }

    @Test
    void an_invitation_taken_back_opens_nothing_until_somebody_who_sealed_does() {
        var irmine = Walker.member(port, "irmine@walk.example", "Irmine Jasseron");
        var josse = Walker.member(port, "josse@walk.example", "Josse Kermabon");
        var people =
                irmine.post(
                        "/partnerships",
                        "purpose",
                        "Deux, et peut-être trois",
                        "exchangeOn",
                        "2027-01-15");
        var room = people.path().replace("/people", "");
        join(irmine, room, "Kermabon", josse);
        irmine.post(room + "/invitations", "name", "Léonce", "email", "leonce@walk.example");
        josse.agreesToNewcomers(room);
        irmine.post(room + "/expectations/seal", "words.expect", "De l’air", "version.expect", "0");
        var waiting =
                josse.post(
                        room + "/expectations/seal",
                        "words.expect",
                        "Du temps",
                        "version.expect",
                        "0");
        assertThat(waiting.state()).isEqualTo("expectations:waiting");

        irmine.post(irmine.get(room + "/people").find("action=\"([^\"]+/withdrawal)\""));
        var all = josse.get(room + "/expectations");
        assertThat(all.state()).isEqualTo("expectations:waiting");
        assertThat(all.body()).contains("Ouvrir ensemble").doesNotContain("De l’air");
        assertThat(josse.post(room + "/expectations/seal").body()).contains("De l’air", "Du temps");

        josse.post(room + "/expectations/rounds", "until", "2027-03-01");
        assertThat(josse.get(room).body()).contains("1er mars 2027");
    }

    private static void join(
            Walker inviter, String room, String name, Walker invited, Walker... inside) {
        var found =
                inviter.get(
                        room + "/people?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        inviter.post(
                room + "/invitations", "member", found.find("name=\"member\" value=\"([^\"]+)\""));
        for (var one : inside) {
            one.agreesToNewcomers(room);
        }
        var invitation = invited.get(invited.get("/today").find("href=\"(/invitations/[^\"]+)\""));
        assertThat(invited.post(invitation.path() + "/acceptance").state())
                .isEqualTo("partnership:open");
    }
}
