package org.cordee.partnership.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Terms with a client, by two pens and by three, over HTTP and without scripts.
@InTheHouse
class TermsWalkTest {
    @LocalServerPort int port;

    @Test
    void an_introduction_is_agreed_by_both_and_the_client_is_told() {
        var malo = Walker.member(port, "malo@terms.example", "Malo Kerbrat");
        var neva = Walker.member(port, "neva@terms.example", "Neva Sorensen", "en");
        var room = room(malo, "Un apport", "Neva", "neva@terms.example", neva);
        assertThat(malo.get(room + "/terms").state()).isEqualTo("work-terms:none");

        var proposed =
                propose(
                        malo,
                        room,
                        "",
                        "introduction",
                        "La scierie",
                        "10",
                        "90",
                        "Malo Kerbrat",
                        "Neva Sorensen");
        assertThat(proposed.state()).isEqualTo("work-terms:proposed");
        assertThat(proposed.body())
                .contains(
                        "La scierie",
                        "Malo Kerbrat 10\u00a0% et Neva Sorensen 90\u00a0%",
                        "On attend Neva Sorensen");
        assertThat(neva.get("/today").body()).contains("Malo Kerbrat proposes terms for a client");
        assertThat(neva.get(room).body()).contains("Terms to read");
        var read = neva.get(room + "/terms");
        var yes = read.find("action=\"([^\"]+/yes)\"");

        var tooLong = neva.post(yes.replace("/yes", "/not-yet"), "why", "x".repeat(1001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("x".repeat(1001), "a thousand characters");
        neva.post(yes.replace("/yes", "/not-yet"), "why", "Ten is too much for me");
        assertThat(malo.get(room + "/terms").body())
                .contains("Neva Sorensen dit\u00a0: pas encore", "Ten is too much for me");
        assertThat(neva.get("/today").body()).doesNotContain("proposes terms");

        // Malo proposes five per cent in their place: the earlier proposal gives way.
        var subject = malo.get(room + "/terms/new").find("name=\"subject\" value=\"([^\"]+)\"");
        malo.post(yes.replace("/yes", "/withdrawal"));
        propose(
                malo,
                room,
                subject,
                "introduction",
                "La scierie",
                "5",
                "95",
                "Malo Kerbrat",
                "Neva Sorensen");
        var five = neva.get(room + "/terms").find("action=\"([^\"]+/yes)\"");
        var agreed = neva.post(five);
        assertThat(agreed.state()).isEqualTo("work-terms:in-force");
        assertThat(agreed.body())
                .contains(
                        "Agreed.",
                        "cette mise en relation est rémunérée",
                        "Malo Kerbrat 5\u00a0% et Neva Sorensen 95\u00a0%",
                        "this introduction is paid for",
                        "Malo Kerbrat 5% and Neva Sorensen 95%",
                        "The client does not know yet");

        var told = agreed.find("action=\"([^\"]+/told)\"");
        assertThat(neva.post(told, "day", "2999-01-01").status()).isEqualTo(422);
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();
        assertThat(neva.post(told, "day", day).body()).contains("noted by Neva Sorensen");
        // Noted twice it is noted once, and only who noted it takes it back.
        malo.post(told, "day", day);
        malo.post(told.replace("/told", "/untold"));
        assertThat(malo.get(room + "/terms").body()).contains("noté par Neva Sorensen");
        neva.post(told.replace("/told", "/untold"));
        assertThat(neva.get(room + "/terms").body()).contains("The client does not know yet");

        // Later terms replace them, once both have said yes; a form of before is shown again.
        var form = malo.get(room + "/terms/new?of=" + subject);
        assertThat(form.state()).isEqualTo("work-terms-form:other");
        var base = form.find("name=\"base\" value=\"([^\"]+)\"");
        propose(
                neva,
                room,
                subject,
                "joint",
                "La scierie",
                "50",
                "50",
                "Malo Kerbrat",
                "Neva Sorensen",
                "base",
                base);
        malo.post(malo.get(room + "/terms").find("action=\"([^\"]+/yes)\""));
        var moved =
                propose(
                        malo,
                        room,
                        subject,
                        "joint",
                        "La scierie",
                        "60",
                        "40",
                        "Malo Kerbrat",
                        "Neva Sorensen",
                        "base",
                        base);
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.body()).contains("convenues depuis", "value=\"60\"");
        assertThat(malo.get(room + "/terms").body())
                .contains("Malo Kerbrat 50")
                .doesNotContain("Malo Kerbrat 5\u00a0%");
        assertThat(malo.get(room + "/work").body())
                .contains("Des conditions sont en vigueur avec un client");
    }

    @Test
    void three_agree_on_a_fixed_fee_only_when_all_say_yes() {
        var olan = Walker.member(port, "olan@terms.example", "Olan Fitzroy");
        var pia = Walker.member(port, "pia@terms.example", "Pia Rosenthal");
        var quim = Walker.member(port, "quim@terms.example", "Quim Ferrer");
        var room = room(olan, "À trois", "Pia", "pia@terms.example", pia);
        join(olan, room, "Quim", "quim@terms.example", quim, pia);
        var form = olan.get(room + "/terms/new");
        var olans = form.find("name=\"feeTo\" value=\"([^\"]+)\"[^>]*><span>Olan Fitzroy");
        olan.post(
                room + "/terms",
                "subject",
                form.find("name=\"subject\" value=\"([^\"]+)\""),
                "form",
                "subcontracting",
                "client",
                "V.",
                "how",
                "fee",
                "fee",
                "1 200,50 €",
                "feeTo",
                olans,
                "invoicer",
                olans,
                "owner",
                "each",
                "end",
                "Les supports sont rendus.");
        var yes = pia.get(room + "/terms").find("action=\"([^\"]+/yes)\"");
        pia.post(yes);
        assertThat(pia.get(room + "/terms").body())
                .contains("On attend Quim Ferrer.", "1\u00a0200,50\u00a0€ pour Olan Fitzroy");
        assertThat(quim.post(yes).body())
                .contains(
                        "somme fixe de 1\u00a0200,50\u00a0€",
                        "La facture viendra d’Olan Fitzroy.",
                        "a fixed fee of €1,200.50",
                        "Les supports sont rendus.");
        assertThat(quim.post(yes).body()).contains("n’attend plus de réponse");
        quim.post(room + "/exit");
        assertThat(quim.get(room + "/terms").body())
                .contains("1\u00a0200,50")
                .doesNotContain("Proposer d’autres conditions");
        assertThat(quim.postOnce(yes).status()).isEqualTo(404);
    }

    @Test
    void what_is_missing_is_said_beside_it_and_everything_typed_is_kept() {
        var remo = Walker.member(port, "remo@terms.example", "Remo Castagna");
        var sunn = Walker.member(port, "sunn@terms.example", "Sunniva Dahl");
        var room = room(remo, "Une saisie", "Sunniva", "sunn@terms.example", sunn);
        var subject = remo.get(room + "/terms/new").find("name=\"subject\" value=\"([^\"]+)\"");
        var empty = remo.post(room + "/terms", "subject", subject, "end", "x".repeat(1001));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body())
                .contains(
                        "Choisissez ce que c’est",
                        "Donnez un nom au client",
                        "des parts ou une somme fixe",
                        "mille signes",
                        "x".repeat(1001));
        var parts =
                propose(
                        remo,
                        room,
                        subject,
                        "joint",
                        "K.",
                        "60",
                        "60",
                        "Remo Castagna",
                        "Sunniva Dahl");
        assertThat(parts.status()).isEqualTo(422);
        assertThat(parts.body()).contains("doivent faire cent", "value=\"60\"");
        assertThat(remo.postOnce(room + "/terms", "subject", "x").status()).isEqualTo(404);
        var stranger = Walker.member(port, "tove@terms.example", "Tove Brandt");
        assertThat(stranger.get(room + "/terms").status()).isEqualTo(404);
        assertThat(stranger.get(room + "/terms/new").status()).isEqualTo(404);
    }

    private static Walker.Page propose(
            Walker who,
            String room,
            String subject,
            String form,
            String client,
            String first,
            String second,
            String one,
            String other,
            String... more) {
        var page = who.get(room + "/terms/new");
        var fields = new ArrayList<String>();
        fields.addAll(
                List.of(
                        "subject",
                        subject.isEmpty()
                                ? page.find("name=\"subject\" value=\"([^\"]+)\"")
                                : subject,
                        "form",
                        form,
                        "client",
                        client,
                        "how",
                        "parts",
                        percent(page, one),
                        first,
                        percent(page, other),
                        second,
                        "invoicer",
                        "each",
                        "owner",
                        "each"));
        fields.addAll(List.of(more));
        return who.post(room + "/terms", fields.toArray(String[]::new));
    }

    private static String percent(Walker.Page page, String name) {
        return page.find("<span>" + name + "</span><input class=\"input\" name=\"([^\"]+)\"");
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
