package org.cordee.partnership.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Work noted, valued apart and read side by side, over HTTP and without scripts.
@InTheHouse
class WorkWalkTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    @LocalServerPort int port;

    @Test
    void two_people_value_one_day_and_see_that_they_differ() {
        var ugo = Walker.member(port, "ugo@work.example", "Ugo Barlavento");
        var vera = Walker.member(port, "vera@work.example", "Véra Sokolnik", "en");
        var room = room(ugo, "Une journée à deux", "Véra", "vera@work.example", vera);

        assertThat(ugo.get(room).body()).contains("Rien n’est noté encore.");
        assertThat(ugo.get(room + "/work").state()).isEqualTo("work:empty");
        var noted = note(ugo, room, "Journée de cadrage, 7 h", "euros", "Ugo Barlavento");
        assertThat(noted.state()).isEqualTo("work:noted");
        assertThat(noted.body()).contains("C’est noté", "Journée de cadrage, 7 h", "Retirer");
        assertThat(ugo.get("/today").body()).contains("Dire ce que vaut un travail noté");
        assertThat(vera.get("/today").body()).contains("Say what a piece of work is worth");

        var value = value(noted);
        var refused = ugo.post(value, "value", "beaucoup");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Écrivez un montant", "value=\"beaucoup\"");
        var sealed = ugo.post(value, "value", "1 200,50 €");
        assertThat(sealed.body()).contains("Scellée par vous. On attend Véra Sokolnik.");
        assertThat(sealed.body()).doesNotContain("Retirer", "1\u00a0200,50\u00a0€");
        assertThat(vera.get(room + "/work").body())
                .contains("Ugo Barlavento has sealed")
                .doesNotContain("€1,200");
        assertThat(ugo.get("/today").body()).doesNotContain("travail noté");

        ugo.post(value.replace("/value", "/unsealing"));
        assertThat(ugo.get(room + "/work").body()).contains("value=\"1\u00a0200,50\u00a0€\"");
        ugo.post(value, "value", "1 200,50 €");
        var opened = vera.post(value, "value", "800.33");
        assertThat(opened.body())
                .contains(
                        "Here are the values, side by side",
                        "€1,200.50",
                        "€800.33",
                        "You see it differently. It is small today");
        var read = ugo.get(room + "/work");
        assertThat(read.body()).contains("1\u00a0200,50\u00a0€", "800,33\u00a0€", "bon à se dire");
        // Nothing added up, nothing owed.
        assertThat(read.body()).doesNotContain("2\u00a0000", "400,17", "solde", "total");

        assertThat(ugo.post(value, "value", "900").body()).contains("1\u00a0200,50\u00a0€");
        assertThat(ugo.post(value.replace("/value", "/withdrawal")).body())
                .contains("le fait reste noté");
        assertThat(ugo.post(value.replace("/value", "/rounds")).body()).contains("800,33\u00a0€");
    }

    @Test
    void three_people_value_in_points_what_they_did_together() {
        var wanda = Walker.member(port, "wanda@work.example", "Wanda Fiorello");
        var xeno = Walker.member(port, "xeno@work.example", "Xénophon Laskaris");
        var yara = Walker.member(port, "yara@work.example", "Yara Mendoza");
        var room = room(wanda, "À trois", "Xénophon", "xeno@work.example", xeno);
        join(wanda, room, "Yara", "yara@work.example", yara, xeno);

        var noted =
                note(
                        wanda,
                        room,
                        "Soirée chez un prospect",
                        "points",
                        "Wanda Fiorello",
                        "Xénophon Laskaris",
                        "Yara Mendoza");
        assertThat(noted.body()).contains("tous ensemble");
        var value = value(noted);
        assertThat(wanda.post(value, "value", "8").status()).isEqualTo(422);
        wanda.post(value, "value", "4");
        xeno.post(value, "value", "5");
        assertThat(xeno.get(room + "/work").body())
                .contains("On attend Yara Mendoza.")
                .doesNotContain("sur 7");
        yara.post(value, "value", "5");
        assertThat(wanda.get(room + "/work").body())
                .contains("4 sur 7", "5 sur 7", "Vous la voyez de même");
    }

    @Test
    void what_does_not_fit_is_said_beside_it_and_everything_typed_is_kept() {
        var alban = Walker.member(port, "alban@work.example", "Alban Trezeguet");
        var bela = Walker.member(port, "bela@work.example", "Béla Orosz");
        var room = room(alban, "Une saisie", "Béla", "bela@work.example", bela);
        var refused =
                alban.post(
                        room + "/contributions",
                        "words",
                        "  ",
                        "doneOn",
                        "2999-01-01",
                        "measure",
                        "bananes");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.state()).isEqualTo("work:unfit");
        assertThat(refused.body())
                .contains(
                        "Écrivez en quelques mots",
                        "Choisissez un jour passé",
                        "Cochez au moins une personne",
                        "Choisissez comment dire sa valeur",
                        "value=\"2999-01-01\"");
        var long_ =
                alban.post(
                        room + "/contributions",
                        "words",
                        "x".repeat(301),
                        "doneOn",
                        TODAY.toString(),
                        "measure",
                        "euros",
                        "hands",
                        UUID.randomUUID().toString());
        assertThat(long_.body()).contains("trois cents signes", "x".repeat(301));
    }

    @Test
    void pressed_twice_it_is_noted_once() {
        var cosima = Walker.member(port, "cosima@work.example", "Cosima Delbrück");
        var dov = Walker.member(port, "dov@work.example", "Dov Halevi");
        var room = room(cosima, "Deux fois", "Dov", "dov@work.example", dov);
        var hand = hand(cosima.get(room + "/work"), "Cosima Delbrück");
        var key = UUID.randomUUID().toString();
        var answers =
                AtOnce.all(
                        4,
                        () ->
                                cosima.postOnce(
                                                room + "/contributions",
                                                "key",
                                                key,
                                                "words",
                                                "Une fois",
                                                "doneOn",
                                                TODAY.toString(),
                                                "measure",
                                                "points",
                                                "hands",
                                                hand)
                                        .status());
        assertThat(answers).containsOnly(303);
        assertThat(all(dov.get(room + "/work"), "<h3>(Une fois)</h3>")).hasSize(1);
    }

    @Test
    void two_last_seals_at_once_open_it_and_a_withdrawal_at_once_comes_before_or_after() {
        var elke = Walker.member(port, "elke@work.example", "Elke Johansen");
        var fosco = Walker.member(port, "fosco@work.example", "Fosco Bellandi");
        var room = room(elke, "Au même instant", "Fosco", "fosco@work.example", fosco);
        for (int round = 0; round < 3; round++) {
            var value = value(note(elke, room, "Tour " + round, "euros", "Elke Johansen"));
            var turn = new AtomicInteger();
            AtOnce.all(
                    4,
                    () ->
                            (turn.getAndIncrement() % 2 == 0 ? elke : fosco)
                                    .postOnce(value, "value", "100")
                                    .status());
            assertThat(all(elke.get(room + "/work"), "(100\u00a0€)")).hasSize(2 * (round + 1));
        }
        for (int round = 0; round < 4; round++) {
            var value = value(note(elke, room, "Retrait " + round, "points", "Elke Johansen"));
            var turn = new AtomicInteger();
            AtOnce.all(
                    2,
                    () ->
                            turn.getAndIncrement() == 0
                                    ? elke.postOnce(value.replace("/value", "/withdrawal")).status()
                                    : fosco.postOnce(value, "value", "3").status());
            var page = fosco.get(room + "/work").body();
            // Withdrawn and unsealed, or there and sealed; never gone under a seal.
            assertThat(page.contains("Retrait " + round))
                    .isEqualTo(
                            page.contains(
                                    "Desceller<span class=\"visually-hidden\"> Retrait " + round));
        }
    }

    @Test
    void what_was_noted_before_one_came_is_not_ones_own_and_who_leaves_opens_nothing() {
        var gala = Walker.member(port, "gala@work.example", "Gala Petrescu");
        var henk = Walker.member(port, "henk@work.example", "Henk Dijkstra");
        var room = room(gala, "Venir et partir", "Henk", "henk@work.example", henk);
        var before = value(note(gala, room, "Avant Inès", "euros", "Gala Petrescu"));
        gala.post(before, "value", "100");
        var ines = Walker.member(port, "ines@work.example", "Inès Valcourt");
        join(gala, room, "Inès", "ines@work.example", ines, henk);
        assertThat(ines.get(room + "/work").body()).doesNotContain("Avant Inès");
        assertThat(ines.postOnce(before, "value", "3").status()).isEqualTo(404);
        // Who came is not asked: it opens between the two who were there.
        henk.post(before, "value", "110");
        assertThat(gala.get(room + "/work").body()).contains("110\u00a0€");

        var together = value(note(gala, room, "À trois", "euros", "Inès Valcourt"));
        gala.post(together, "value", "10");
        ines.post(together, "value", "20");
        henk.post(room + "/exit");
        var page = gala.get(room + "/work");
        assertThat(page.body()).contains("Dire ce que cela vaut").doesNotContain("20\u00a0€");
        assertThat(henk.get(room + "/work").state()).isEqualTo("work:left");
        assertThat(henk.get(room + "/work").body())
                .contains("110\u00a0€", "Sa valeur ne s’est pas ouverte")
                .doesNotContain("Retirer");
        assertThat(henk.postOnce(together, "value", "3").status()).isEqualTo(303);

        gala.post(together.replace("/value", "/rounds"));
        gala.post(together, "value", "10");
        ines.post(together, "value", "20");
        assertThat(gala.get(room + "/work").body()).contains("20\u00a0€", "bon à se dire");
        note(ines, room, "Après Henk", "points", "Inès Valcourt");
        assertThat(henk.get(room + "/work").body()).doesNotContain("Après Henk");
    }

    @Test
    void alone_one_notes_and_takes_back_and_a_stranger_sees_nothing() {
        var jola = Walker.member(port, "jola@work.example", "Jola Wrona");
        var room =
                jola.post("/partnerships", "purpose", "Seule", "exchangeOn", "2027-01-15")
                        .path()
                        .replace("/people", "");
        var noted = note(jola, room, "Une préparation", "euros", "Jola Wrona");
        assertThat(noted.body()).contains("Sa valeur se dira quand vous serez plusieurs");
        var withdrawal = noted.find("action=\"([^\"]+/withdrawal)\"");
        assertThat(jola.post(withdrawal.replace("/withdrawal", "/rounds")).body())
                .contains("il n’y a personne");
        var kamal = Walker.member(port, "kamal@work.example", "Kamal Oudina");
        for (var path : List.of("/withdrawal", "/value", "/unsealing", "/rounds")) {
            assertThat(kamal.postOnce(withdrawal.replace("/withdrawal", path)).status())
                    .isEqualTo(404);
        }
        assertThat(kamal.get(room + "/work").status()).isEqualTo(404);
        assertThat(jola.post(withdrawal).body())
                .contains("C’est retiré")
                .doesNotContain("Une prép");
        assertThat(jola.postOnce(withdrawal).status()).isEqualTo(404);
    }

    @Test
    void pages_go_on_from_the_day_of_the_last() {
        var lazlo = Walker.member(port, "lazlo@work.example", "Lazlo Ferenc");
        var room =
                lazlo.post("/partnerships", "purpose", "Beaucoup", "exchangeOn", "2027-01-15")
                        .path()
                        .replace("/people", "");
        var hand = hand(lazlo.get(room + "/work"), "Lazlo Ferenc");
        for (int day = 0; day < 22; day++) {
            lazlo.postOnce(
                    room + "/contributions",
                    "words",
                    "Jour " + (100 + day),
                    "doneOn",
                    TODAY.minusDays(day / 2).toString(),
                    "measure",
                    "euros",
                    "hands",
                    hand);
        }
        var first = lazlo.get(room + "/work");
        assertThat(all(first, "<h3>(Jour \\d+)</h3>"))
                .hasSize(Work.PAGE)
                .startsWith("Jour 101", "Jour 100", "Jour 103");
        var second = lazlo.get(first.find("href=\"([^\"]+after=[^\"]+)\""));
        assertThat(all(second, "<h3>(Jour \\d+)</h3>")).containsExactly("Jour 121", "Jour 120");
        assertThat(lazlo.get(room + "/work?after=hier").status()).isEqualTo(200);
        assertThat(lazlo.get(room).body()).contains("22 contributions notées");
    }

    private static Walker.Page note(
            Walker who, String room, String words, String measure, String... hands) {
        var page = who.get(room + "/work");
        var fields = new ArrayList<String>();
        fields.addAll(List.of("words", words, "doneOn", TODAY.toString(), "measure", measure));
        for (var name : hands) {
            fields.add("hands");
            fields.add(hand(page, name));
        }
        return who.post(room + "/contributions", fields.toArray(String[]::new));
    }

    private static String hand(Walker.Page page, String name) {
        return page.find("name=\"hands\" value=\"([^\"]+)\"[^>]*><span>" + name);
    }

    /// Where the value of the contribution on top of a page is sealed.
    private static String value(Walker.Page page) {
        return page.find("action=\"([^\"]+/value)\"");
    }

    private static List<String> all(Walker.Page page, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
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
