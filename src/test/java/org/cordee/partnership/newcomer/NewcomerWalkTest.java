package org.cordee.partnership.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody comes later: with everybody's yes, and without what had opened before.
@InTheHouse
class NewcomerWalkTest {
    @LocalServerPort int port;

    @Test
    void an_invitation_goes_when_all_have_said_yes() {
        var ada = Walker.member(port, "ada@newcomer.example", "Ada Quintard");
        var bob = Walker.member(port, "bob@newcomer.example", "Bob Rosières");
        var cam = Walker.member(port, "cam@newcomer.example", "Cam Sauvageot");
        var room = room(ada, "bob@newcomer.example", bob);
        join(ada, room, "cam@newcomer.example", cam, bob);

        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var proposed =
                    ada.post(
                            room + "/invitations",
                            "key",
                            key,
                            "name",
                            "Dune Tavernier",
                            "email",
                            "dune@newcomer.example");
            assertThat(proposed.body())
                    .contains("L’invitation partira quand tous auront dit oui", "Dune Tavernier")
                    .containsOnlyOnce("Reprendre la proposition");
        }
        assertThat(
                        ada.post(
                                        room + "/invitations",
                                        "name",
                                        "Dune",
                                        "email",
                                        "DUNE@newcomer.example")
                                .status())
                .isEqualTo(422);
        assertThat(bob.get("/today").body()).contains("Dune Tavernier pourrait venir.");
        var asked = bob.get(room + "/people");
        assertThat(asked.body())
                .contains("Dune Tavernier", "Proposé par Ada Quintard", "vous et Cam Sauvageot");
        var voices = asked.find("action=\"([^\"]+/voices)\"");
        bob.post(voices, "yes", "false", "why", "J’aimerais la rencontrer d’abord.");
        cam.post(voices, "yes", "true");
        assertThat(ada.get(room + "/people").body())
                .contains("J’aimerais la rencontrer d’abord.", "Il manque le oui de");
        assertThat(bob.post(voices, "yes", "true").body())
                .contains("L’invitation est partie")
                .doesNotContain("Proposés pour venir");

        var dune = Walker.member(port, "dune@newcomer.example", "Dune Tavernier");
        var link = URI.create(Outbox.take("invitation", "dune@newcomer.example").link()).getPath();
        var invitation = dune.get(link);
        assertThat(invitation.body()).contains("Ada Quintard");
        assertThat(dune.post(invitation.path() + "/acceptance").state())
                .isEqualTo("partnership:open");
    }

    @Test
    void what_had_opened_before_is_opened_to_them_item_by_item() {
        var elm = Walker.member(port, "elm@newcomer.example", "Elm Ughetto");
        var fay = Walker.member(port, "fay@newcomer.example", "Fay Vercauteren");
        var gus = Walker.member(port, "gus@newcomer.example", "Gus Wambergue");
        var room = room(elm, "fay@newcomer.example", fay);
        seal(elm, room, "De la franchise");
        seal(fay, room, "Du temps devant nous");
        assertThat(elm.get(room + "/people").body()).doesNotContain("Ce qui s’était ouvert avant");
        join(elm, room, "gus@newcomer.example", gus, fay);
        assertThat(gus.get(room + "/expectations").body())
                .doesNotContain("De la franchise", "Du temps devant nous");
        assertThat(gus.get(room + "/people").body()).doesNotContain("/openings");

        var people = elm.get(room + "/people");
        assertThat(people.body()).contains("Pas lues de Gus Wambergue");
        var round = people.find("name=\"round\" value=\"([^\"]+)\"");
        assertThat(gus.get(room + "/opened/" + round).status()).isEqualTo(404);
        elm.post(room + "/openings", "round", round);
        assertThat(gus.get(room + "/opened/" + round).status()).isEqualTo(404);
        var voices = fay.get(room + "/people").find("action=\"([^\"]+/openings/[^\"]+/voices)\"");
        fay.post(voices, "yes", "false");
        assertThat(gus.get(room + "/opened/" + round).status()).isEqualTo(404);
        assertThat(fay.post(voices, "yes", "true").body()).contains("C’est ouvert");

        var read = gus.get(gus.get(room + "/people").find("href=\"([^\"]+/opened/[^\"]+)\""));
        assertThat(read.state()).isEqualTo("opened");
        assertThat(read.body()).contains("De la franchise", "Du temps devant nous");
        assertThat(elm.get(room + "/people").body()).doesNotContain("Pas lues de");
        // They read, and mark nothing: it is not theirs.
        assertThat(gus.postOnce(room + "/expectations/marks", "mark", mark(elm, room)).status())
                .isEqualTo(404);
        // Whoever comes after that reads nothing of it either.
        var hal = Walker.member(port, "hal@newcomer.example", "Hal Xhrouet");
        join(elm, room, "hal@newcomer.example", hal, fay, gus);
        assertThat(hal.get(room + "/opened/" + round).status()).isEqualTo(404);
        assertThat(elm.get(room + "/people").body()).contains("Pas lues de Hal Xhrouet");
    }

    @Test
    void who_leaves_without_a_word_holds_nothing_up() {
        var ivo = Walker.member(port, "ivo@newcomer.example", "Ivo Yvetot");
        var jil = Walker.member(port, "jil@newcomer.example", "Jil Zanetti");
        var kim = Walker.member(port, "kim@newcomer.example", "Kim Aubrac");
        var room = room(ivo, "jil@newcomer.example", jil);
        seal(ivo, room, "De la lenteur");
        seal(jil, room, "Des rires");
        join(ivo, room, "kim@newcomer.example", kim, jil);
        var round = ivo.get(room + "/people").find("name=\"round\" value=\"([^\"]+)\"");
        ivo.post(room + "/openings", "round", round);
        assertThat(kim.get(room + "/opened/" + round).status()).isEqualTo(404);
        jil.post(room + "/exit");
        assertThat(kim.get(room + "/opened/" + round).body()).contains("De la lenteur");
        assertThat(ivo.get(room + "/people").body()).doesNotContain("Pas lues de");
    }

    private static String mark(Walker who, String room) {
        return who.get(room + "/expectations").find("name=\"mark\" value=\"([^\"]+)\"");
    }

    private static void seal(Walker who, String room, String words) {
        who.post(room + "/expectations/seal", "words.expect", words, "version.expect", "0");
    }

    private static String room(Walker host, String address, Walker guest) {
        var people =
                host.post(
                        "/partnerships",
                        "purpose",
                        "À deux, puis plus",
                        "exchangeOn",
                        "2027-01-15");
        var room = people.path().replace("/people", "");
        join(host, room, address, guest);
        return room;
    }

    private static void join(
            Walker host, String room, String address, Walker guest, Walker... inside) {
        host.post(room + "/invitations", "name", "Quelqu’un", "email", address);
        for (var one : List.of(inside)) {
            one.agreesToNewcomers(room);
        }
        var link = URI.create(Outbox.take("invitation", address).link()).getPath();
        guest.post(guest.get(link).path() + "/acceptance");
    }
}
