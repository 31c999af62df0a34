package org.cordee.partnership.complement;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What parties bring, link and read together, over HTTP and without scripts.
@InTheHouse
class ComplementWalkTest {
    @LocalServerPort int port;

    @Test
    void what_one_ticks_is_all_that_the_others_see() {
        var hana = member("hana", "Hana Kovalenko", "Vendre sans forcer", "Je lis mal un bilan");
        var ivar = member("ivar", "Ivar Lindholm", "Lire les comptes", "Je n’ose pas vendre");
        var room = room(hana, "Se compléter", "Ivar", "ivar@complement.example", ivar);
        var page = room + "/complementarities";

        assertThat(hana.get(room).body()).contains("Rien n’est montré encore");
        assertThat(hana.get(page).state()).isEqualTo("complementarities:empty");
        var brought =
                hana.post(page + "/items", "item", "weak_spot Je lis mal un bilan", "item", "x y");
        assertThat(brought.state()).isEqualTo("complementarities:brought");
        assertThat(brought.body()).contains("À découvert", "Qui pourrions-nous faire venir");
        var seen = ivar.get(page);
        assertThat(seen.body())
                .contains("Je lis mal un bilan")
                .doesNotContain("Vendre sans forcer");
        ivar.post(page + "/items", "item", "strength Lire les comptes");

        var both = ivar.get(page);
        var refused =
                ivar.post(
                        page + "/links",
                        "one",
                        option(both, "Lire les comptes"),
                        "other",
                        option(both, "Je lis mal un bilan"),
                        "kind",
                        "same");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("L’une est une force");
        assertThat(ivar.post(page + "/links", "kind", "same").body())
                .contains("Choisissez deux choses");
        // Whichever is named first: the strength answers.
        var linked =
                ivar.post(
                        page + "/links",
                        "one",
                        option(both, "Je lis mal un bilan"),
                        "other",
                        option(both, "Lire les comptes"),
                        "kind",
                        "answers");
        assertThat(linked.body())
                .contains(
                        "Couvert par vous",
                        "Lire les comptes répond à Je lis mal un bilan",
                        "Relié par Ivar Lindholm")
                .doesNotContain("À découvert");
        assertThat(hana.get(room).body()).contains("Une zone couverte. Rien à découvert.");

        // Any party takes it apart; a second press finds nothing left to take.
        var removal = hana.get(page).find("action=\"([^\"]+/removal)\"");
        assertThat(hana.post(removal).body()).contains("À découvert");
        assertThat(hana.postOnce(removal).status()).isEqualTo(404);

        // Unticked, it is nobody's to read any more.
        hana.post(page + "/items");
        assertThat(ivar.get(page).body()).doesNotContain("Je lis mal un bilan");
    }

    @Test
    void three_hold_the_same_twice_and_who_comes_sees_what_is_brought_again() {
        var jude = member("jude", "Jude Castellan", "Faciliter", "Je parle trop");
        var kira = member("kira", "Kira Sandoval", "Animer un groupe", "Je parle peu");
        var room = room(jude, "Puis trois", "Kira", "kira@complement.example", kira);
        var page = room + "/complementarities";
        jude.post(page + "/items", "item", "strength Faciliter");
        kira.post(page + "/items", "item", "strength Animer un groupe");
        var both = jude.get(page);
        jude.post(
                page + "/links",
                "one",
                option(both, "Faciliter"),
                "other",
                option(both, "Animer un groupe"),
                "kind",
                "same");
        assertThat(kira.get(page).body()).contains("En double");

        var lior = member("lior", "Lior Benezra", "Écouter", "Je tarde");
        join(jude, room, "Lior", "lior@complement.example", lior, kira);
        assertThat(lior.get(page).body()).doesNotContain("Faciliter", "Animer un groupe");
        assertThat(jude.get(page).body()).contains("Lior Benezra est arrivé depuis");
        jude.post(page + "/again");
        assertThat(lior.get(page).body()).contains("Faciliter").doesNotContain("Animer un groupe");
        assertThat(jude.get(page).body()).doesNotContain("est arrivé depuis");

        // What one has shown goes with one.
        jude.post(room + "/exit");
        assertThat(lior.get(page).body()).doesNotContain("Faciliter");
        assertThat(jude.get(page).status()).isEqualTo(404);
    }

    @Test
    void the_common_words_propose_a_link_and_a_party_makes_it() {
        var nour = member("nour", "Nour Belkacem", "Trancher vite", "Je fuis les chiffres");
        var omar = member("omar", "Omar Vidal", "Compter", "Je tarde à trancher");
        nour.post(
                "/profile/items/weak-spots",
                "words",
                "Je fuis les chiffres",
                "skill",
                "Lire les comptes");
        omar.post("/profile/items/strengths", "words", "Compter", "skill", "lire les comptes");
        var room = room(nour, "Par les mots", "Omar", "omar@complement.example", omar);
        var page = room + "/complementarities";
        nour.post(page + "/items", "item", "weak_spot Je fuis les chiffres");
        assertThat(nour.get(page).body()).doesNotContain("mots communs rapprochent");
        omar.post(page + "/items", "item", "strength Compter");

        var proposed = nour.get(page);
        assertThat(proposed.body())
                .contains("mots communs rapprochent", "Compter répond à Je fuis les chiffres")
                .contains("À découvert");
        nour.post(
                page + "/links",
                "one",
                proposed.find("name=\"one\" value=\"([^\"]+)\""),
                "other",
                proposed.find("name=\"other\" value=\"([^\"]+)\""),
                "kind",
                "answers");
        assertThat(nour.get(page).body())
                .contains("Couvert par Omar Vidal")
                .doesNotContain("mots communs rapprochent", "À découvert");
    }

    private Walker member(String who, String name, String strength, String weakSpot) {
        var walker = Walker.member(port, who + "@complement.example", name);
        walker.post("/welcome/3", "strengths", strength, "weakSpots", weakSpot);
        return walker;
    }

    private static String option(Walker.Page page, String words) {
        return page.find("<option value=\"([^\"]+)\"[^>]*>[^<]*" + words);
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
