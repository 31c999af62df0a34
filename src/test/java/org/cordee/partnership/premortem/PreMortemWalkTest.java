package org.cordee.partnership.premortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How it could fail, said apart and read side by side, over HTTP and without scripts.
@InTheHouse
class PreMortemWalkTest {
    @LocalServerPort int port;

    @Test
    void two_friends_write_apart_and_read_together() {
        var ayla = Walker.member(port, "ayla@premortem.example", "Ayla Demirci");
        var bard = Walker.member(port, "bard@premortem.example", "Bard Nilsen", "en");
        var room = room(ayla, "Entre amis", "Bard", "bard@premortem.example", bard);

        assertThat(ayla.get(room).body()).contains("Dix minutes au début");
        assertThat(ayla.get(room + "/pre-mortem").state()).isEqualTo("pre-mortem:idle");
        assertThat(ayla.post(room + "/pre-mortem/rounds").state()).isEqualTo("pre-mortem:writing");
        assertThat(bard.get("/today").body()).contains("Say how it could fail");

        var kept =
                ayla.post(
                        room + "/pre-mortem/draft",
                        "words.failure",
                        "Par politesse",
                        "version.failure",
                        "0",
                        "words.closeness",
                        "9",
                        "version.closeness",
                        "0");
        assertThat(kept.body()).contains("Par politesse").doesNotContain("value=\"9\"");
        var sealed =
                ayla.post(
                        room + "/pre-mortem/seal",
                        "words.failure",
                        "Par politesse",
                        "version.failure",
                        "1",
                        "words.closeness",
                        "6",
                        "version.closeness",
                        "0");
        assertThat(sealed.state()).isEqualTo("pre-mortem:waiting");
        assertThat(bard.get(room + "/pre-mortem").body())
                .contains("Ayla Demirci has sealed")
                .doesNotContain("Par politesse");

        var opened =
                bard.post(
                        room + "/pre-mortem/seal",
                        "words.failure",
                        "By haste",
                        "words.closeness",
                        "7",
                        "words.unsaid",
                        "That I am tired of selling");
        assertThat(opened.state()).isEqualTo("pre-mortem:revealed");
        assertThat(opened.body())
                .contains("Par politesse", "By haste", "6 of 7", "7 of 7", "tired of selling");
        assertThat(ayla.get("/today").body()).contains("votre pré-mortem vient de s’ouvrir");
        assertThat(ayla.get(room).body()).contains("Ouvert ensemble le");

        // Another, later; the first is still to be read.
        ayla.post(room + "/pre-mortem/rounds");
        var writing = ayla.get(room + "/pre-mortem");
        assertThat(writing.state()).isEqualTo("pre-mortem:writing");
        var earlier = ayla.get(writing.find("href=\"([^\"]+\\?round=[^\"]+)\""));
        assertThat(earlier.body()).contains("By haste");
        assertThat(ayla.get(room + "/pre-mortem?round=" + java.util.UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(ayla.get(room + "/pre-mortem?round=hier").status()).isEqualTo(404);
    }

    @Test
    void three_open_at_the_last_seal_and_only_what_was_said_is_asked_again_of_nobody() {
        var cira = Walker.member(port, "cira@premortem.example", "Cira Montalban");
        var doru = Walker.member(port, "doru@premortem.example", "Doru Ionescu");
        var evi = Walker.member(port, "evi@premortem.example", "Evi Papadaki");
        var room = room(cira, "À trois", "Doru", "doru@premortem.example", doru);
        join(cira, room, "Evi", "evi@premortem.example", evi, doru);
        cira.post(room + "/pre-mortem/rounds");
        cira.post(room + "/pre-mortem/seal", "words.failure", "Un");
        doru.post(room + "/pre-mortem/seal", "words.failure", "Deux");
        assertThat(doru.get(room + "/pre-mortem").body())
                .contains("On attend Evi Papadaki")
                .doesNotContain("Un</p>");
        doru.post(room + "/pre-mortem/unsealing");
        assertThat(doru.get(room + "/pre-mortem").state()).isEqualTo("pre-mortem:writing");
        // Two last seals at once, and each pressed twice.
        var turn = new AtomicInteger();
        AtOnce.all(
                4,
                () ->
                        turn.getAndIncrement() % 2 == 0
                                ? doru.postOnce(
                                                room + "/pre-mortem/seal",
                                                "words.failure",
                                                "Deux",
                                                "version.failure",
                                                "1")
                                        .status()
                                : evi.postOnce(room + "/pre-mortem/seal", "words.failure", "Trois")
                                        .status());
        var opened = cira.get(room + "/pre-mortem");
        assertThat(opened.state()).isEqualTo("pre-mortem:revealed");
        assertThat(opened.body())
                .contains("reveal--three", "Deux", "Trois")
                .doesNotContain("Que n’oserions-nous");
    }

    @Test
    void two_windows_cross_a_long_text_is_kept_and_a_departure_opens_nothing() {
        var faye = Walker.member(port, "faye@premortem.example", "Faye Ostergaard");
        var gino = Walker.member(port, "gino@premortem.example", "Gino Tramontana");
        var room = room(faye, "Deux fenêtres", "Gino", "gino@premortem.example", gino);
        faye.post(room + "/pre-mortem/rounds");
        faye.post(room + "/pre-mortem/draft", "words.signs", "Une", "version.signs", "0");
        var crossed =
                faye.postOnce(
                        room + "/pre-mortem/draft", "words.signs", "Autre", "version.signs", "0");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.body()).contains("Une", "Autre", "Que verrions-nous");
        var long_ =
                faye.postOnce(
                        room + "/pre-mortem/draft",
                        "words.failure",
                        "x".repeat(20_001),
                        "version.failure",
                        "0");
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.state()).isEqualTo("pre-mortem:unfit");
        assertThat(long_.body()).contains("x".repeat(20_001));
        gino.post(room + "/pre-mortem/seal", "words.failure", "Par ennui");
        gino.post(room + "/exit");
        var idle = faye.get(room + "/pre-mortem");
        assertThat(idle.state()).isEqualTo("pre-mortem:idle");
        assertThat(idle.body()).contains("Une").doesNotContain("Par ennui");
        assertThat(faye.postOnce(room + "/pre-mortem/seal", "words.failure", "Trop tard").status())
                .isEqualTo(409);
        assertThat(gino.get(room + "/pre-mortem").body()).contains("Par ennui");
    }

    private static String room(
            Walker host, String purpose, String name, String address, Walker guest) {
        var people = host.post("/partnerships", "purpose", purpose, "exchangeOn", "2027-01-15");
        var room = people.path().replace("/people", "");
        join(host, room, name, address, guest);
        return room;
    }

    private static void join(
            Walker host, String room, String name, String address, Walker guest, Walker... inside) {
        host.post(room + "/invitations", "name", name, "email", address);
        for (var one : inside) {
            one.agreesToNewcomers(room);
        }
        var link = java.net.URI.create(Outbox.take("invitation", address).link()).getPath();
        guest.post(guest.get(link).path() + "/acceptance");
    }
}
