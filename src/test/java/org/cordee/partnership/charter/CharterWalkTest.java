package org.cordee.partnership.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Plain;
import org.cordee.Walker;
import org.cordee.web.Fingerprint;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From a blank page to a charter in force, over HTTP and without scripts.
@InTheHouse
class CharterWalkTest {
    @LocalServerPort int port;

    @Test
    void two_people_agree_on_one_text_and_its_fingerprint() {
        var alix = Walker.member(port, "alix@charter.example", "Alix Verdonck");
        var brune = Walker.member(port, "brune@charter.example", "Brune Ostrowski");
        var room = room(alix, "Une charte à deux", "Brune", "brune@charter.example", brune);

        assertThat(alix.get(room + "/charter").state()).isEqualTo("charter:none");
        assertThat(alix.get(room + "/charter.txt").status()).isEqualTo(404);
        var form = alix.get(room + "/charter/proposals/new");
        assertThat(form.state()).isEqualTo("charter-writing:writing");
        assertThat(form.body()).contains("Chacun peut partir quand il le veut.");

        var proposed =
                alix.post(
                        room + "/charter/proposals",
                        "base",
                        "0",
                        "words.vision",
                        "Une offre à deux.  \r\n\r\nChacun garde sa maison.",
                        "words.exit",
                        "Chacun peut partir.",
                        "words.word",
                        "Dis-moi si cela te va.");
        assertThat(proposed.state()).isEqualTo("charter:proposed");

        assertThat(brune.get("/today").body()).contains("Alix Verdonck propose un texte");
        var read = brune.get(room + "/charter");
        assertThat(read.body())
                .contains(
                        "Dis-moi si cela te va.",
                        "data-state=\"yours\"",
                        "la version 1 entrera en vigueur");
        var agreed = brune.post(room + "/charter/acceptances", hidden(read));
        assertThat(agreed.state()).isEqualTo("charter:in-force");
        assertThat(agreed.body()).contains("C’est en vigueur.");

        var text = alix.get(room + "/charter.txt");
        assertThat(text.headers().firstValue("content-type")).contains("text/plain;charset=UTF-8");
        assertThat(text.body())
                .startsWith(
                        "# vision\nUne offre à deux.\n\nChacun garde sa maison.\n\n# contributions\n")
                .endsWith("# exit\nChacun peut partir.\n");
        var fingerprint = Fingerprint.of(text.body());
        assertThat(alix.get(room + "/charter").body())
                .contains(fingerprint.hex(), fingerprint.abridged());
        assertThat(alix.get(room).body()).contains("Version 1 en vigueur depuis");
        assertThat(alix.get("/today").body()).doesNotContain("propose un texte");
    }

    @Test
    void another_wording_answers_and_acceptances_of_the_older_text_fall() {
        var cleo = Walker.member(port, "cleo@charter.example", "Cléo Marchetti");
        var dario = Walker.member(port, "dario@charter.example", "Dario Lindqvist");
        var room = room(cleo, "Un tiers ou la moitié", "Dario", "dario@charter.example", dario);
        inForce(cleo, dario, room, "words.value", "Un tiers.");

        cleo.post(room + "/charter/proposals", "base", "1", "words.value", "La moitié.");
        var waiting = dario.get(room + "/charter");
        assertThat(waiting.state()).isEqualTo("charter:in-force-proposed");
        assertThat(waiting.body()).contains("<del>", "<ins>", "Un tiers.", "La moitié.");
        var answering = waiting.find("href=\"([^\"]*answering=[^\"]+)\"").replace("&amp;", "&");
        var form = dario.get(answering);
        assertThat(form.body()).contains("Répondre à Cléo Marchetti", "La moitié.");
        dario.post(
                room + "/charter/proposals",
                "base",
                "1",
                "answering",
                form.find("name=\"answering\" value=\"([^\"]+)\""),
                "words.value",
                "Quarante pour cent.");

        var both = cleo.get(room + "/charter");
        assertThat(both.body()).contains("Quarante pour cent.", "La moitié.", "En réponse à Cléo");
        var agreed = cleo.post(room + "/charter/acceptances", hidden(both));
        assertThat(agreed.body()).contains("C’est en vigueur.", "à vous, de nouveau");
        assertThat(cleo.get(room + "/charter.txt").body())
                .contains("# value\nQuarante pour cent.\n");

        var old = dario.post(room + "/charter/acceptances", hidden(waiting));
        assertThat(old.status()).isEqualTo(409);
        assertThat(old.state()).isEqualTo("proposal:changed");
        assertThat(old.body()).contains("Le texte a changé depuis que vous l’avez lu");
        assertThat(cleo.get(room + "/charter.txt").body()).contains("Quarante pour cent.");

        var version = cleo.get(room + "/charter/versions/2");
        assertThat(version.state()).isEqualTo("version:in-force");
        assertThat(version.body()).contains("Un tiers.", "Quarante pour cent.");
        assertThat(cleo.get(room + "/charter/versions/1").state()).isEqualTo("version:earlier");
        assertThat(cleo.get(room + "/charter.txt?version=1").body()).contains("Un tiers.");
        assertThat(cleo.get(room + "/charter/versions").body()).contains("Version 2", "Version 1");

        var mine = cleo.get(room + "/charter/proposals");
        assertThat(mine.body()).contains("Entrée en vigueur", "Ouverte");
        var withdrawal = cleo.get(room + "/charter").find("action=\"([^\"]+/withdrawal)\"");
        assertThat(dario.post(withdrawal).body()).contains("n’est plus ouverte");
        assertThat(cleo.post(withdrawal).state()).isEqualTo("proposal:withdrawn");
        assertThat(cleo.get(room + "/charter").state()).isEqualTo("charter:in-force");
    }

    @Test
    void a_version_that_came_while_one_wrote_is_shown_beside_what_one_wrote() {
        var elia = Walker.member(port, "elia@charter.example", "Élia Bonvoisin");
        var fanch = Walker.member(port, "fanch@charter.example", "Fañch Guillerm");
        var room = room(elia, "Pendant que j’écris", "Fañch", "fanch@charter.example", fanch);
        inForce(elia, fanch, room, "words.value", "Un tiers.");
        fanch.post(
                room + "/charter/proposals",
                "base",
                "1",
                "words.value",
                "La moitié.",
                "words.duration",
                "Un an.");
        elia.post(room + "/charter/acceptances", hidden(elia.get(room + "/charter")));

        var moved =
                elia.post(
                        room + "/charter/proposals",
                        "base",
                        "1",
                        "words.value",
                        "Tout pour qui travaille.",
                        "words.duration",
                        "",
                        "words.exit",
                        "Par la porte.");
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.state()).isEqualTo("charter-writing:moved");
        assertThat(moved.body())
                .contains(
                        "Tout pour qui travaille.",
                        "Par la porte.",
                        "En vigueur maintenant",
                        "La moitié.");
        assertThat(moved.find("(?s)name=\"words.duration\"[^>]*>\\n([^<]*)</textarea>"))
                .isEqualTo("Un an.");
        assertThat(moved.find("name=\"base\" value=\"(\\d+)\"")).isEqualTo("2");
    }

    @Test
    void what_is_being_written_stays_and_two_windows_lose_nothing() {
        var gala = Walker.member(port, "gala@charter.example", "Gala Wiertz");
        var hugo = Walker.member(port, "hugo@charter.example", "Hugo Zanardi");
        var room = room(gala, "Deux fenêtres", "Hugo", "hugo@charter.example", hugo);

        var kept =
                gala.postWith(
                        Map.of("Accept", "application/json"),
                        room + "/charter/draft",
                        "base",
                        "0",
                        "words.vision",
                        "Un brouillon.",
                        "version.vision",
                        "0");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).contains("\"vision\":1");
        assertThat(gala.get(room + "/charter/proposals/new").body()).contains("Un brouillon.");
        assertThat(gala.get(room + "/charter").body()).contains("Vous avez un brouillon");
        assertThat(hugo.get(room + "/charter").body()).doesNotContain("brouillon");
        assertThat(hugo.get(room + "/charter/proposals/new").body())
                .doesNotContain("Un brouillon.");

        var crossed =
                gala.post(
                        room + "/charter/proposals",
                        "base",
                        "0",
                        "words.vision",
                        "L’autre fenêtre.",
                        "version.vision",
                        "0");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("charter-writing:crossed");
        assertThat(crossed.body()).contains("L’autre fenêtre.", "Un brouillon.");
        assertThat(crossed.find("name=\"version.vision\" value=\"(\\d+)\"")).isEqualTo("1");

        var key = crossed.find("name=\"key\" value=\"([^\"]+)\"");
        var fields =
                List.of(
                        "key",
                        key,
                        "base",
                        "0",
                        "words.vision",
                        "Les deux.",
                        "version.vision",
                        "1");
        gala.post(room + "/charter/proposals", fields.toArray(String[]::new));
        gala.post(room + "/charter/proposals", fields.toArray(String[]::new));
        assertThat(gala.get(room + "/charter").body().split("data-proposal=", -1)).hasSize(2);
        assertThat(gala.get(room + "/charter").body()).doesNotContain("Vous avez un brouillon");
    }

    @Test
    void fifty_presses_make_one_proposal() {
        var theo = Walker.member(port, "theo@charter.example", "Théo Grandcolas");
        var uma = Walker.member(port, "uma@charter.example", "Uma Jorgensen");
        var room = room(theo, "Cinquante fois", "Uma", "uma@charter.example", uma);
        var browser = Plain.nobody(port).in(theo.cookie("session"));
        var key = UUID.randomUUID().toString();
        var answers =
                AtOnce.all(
                        50,
                        () ->
                                browser.post(
                                                room + "/charter/proposals",
                                                "key",
                                                key,
                                                "base",
                                                "0",
                                                "words.vision",
                                                "Une seule fois.")
                                        .status());
        assertThat(answers).containsOnly(303);
        assertThat(theo.get(room + "/charter").body().split("data-proposal=", -1)).hasSize(2);
        assertThat(theo.get(room + "/charter").body()).doesNotContain("Vous avez un brouillon");
    }

    @Test
    void what_does_not_fit_is_said_beside_it_and_stays() {
        var ines = Walker.member(port, "ines@charter.example", "Inès Quaghebeur");
        var joan = Walker.member(port, "joan@charter.example", "Joan Trémolières");
        var room = room(ines, "Trop long", "Joan", "joan@charter.example", joan);
        var long_ = "z".repeat(6001);
        var unfit =
                ines.post(
                        room + "/charter/proposals",
                        "base",
                        "0",
                        "words.vision",
                        long_,
                        "words.word",
                        "y".repeat(1001));
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.state()).isEqualTo("charter-writing:unfit");
        assertThat(unfit.body())
                .contains(
                        long_,
                        "six mille signes au plus",
                        "mille signes suffisent",
                        "aria-invalid=\"true\"");

        ines.post(room + "/charter/draft/removal");
        inForce(ines, joan, room, "words.vision", "Une offre.");
        var same =
                joan.post(
                        room + "/charter/proposals", "base", "1", "words.vision", " Une offre.\n");
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.state()).isEqualTo("charter-writing:same");
    }

    @Test
    void what_all_share_flows_into_a_proposal_once() {
        var kim = Walker.member(port, "kim@charter.example", "Kim Desrosiers");
        var lou = Walker.member(port, "lou@charter.example", "Lou Ferrandini");
        var room = room(kim, "Ce que nous partageons", "Lou", "lou@charter.example", lou);
        kim.post(
                room + "/expectations/seal",
                "words.commit",
                "Répondre sous deux jours",
                "version.commit",
                "0");
        lou.post(
                room + "/expectations/seal",
                "words.fear",
                "Être prévenue trop tard",
                "version.fear",
                "0");
        for (var who : List.of(kim, lou)) {
            var opened = who.get(room + "/expectations");
            for (var mark : all(opened, "value=\"([^\"]+\\.shared)\"")) {
                who.post(room + "/expectations/marks", "mark", mark);
            }
        }
        assertThat(kim.get(room + "/charter").body())
                .contains("2 points de vos attentes sont partagés");
        var form = kim.get(room + "/charter/proposals/new?points=true");
        assertThat(form.body())
                .contains(
                        "– Répondre sous deux jours (Kim Desrosiers)",
                        "– Être prévenue trop tard (Lou Ferrandini)");
        kim.post(
                room + "/charter/proposals",
                "base",
                "0",
                "points",
                "true",
                "words.contributions",
                "– Répondre sous deux jours (Kim Desrosiers)",
                "words.disagreement",
                "Nous en parlons.");
        assertThat(lou.get(room + "/charter").body()).doesNotContain("points de vos attentes");
        kim.post(kim.get(room + "/charter").find("action=\"([^\"]+/withdrawal)\""));
        assertThat(lou.get(room + "/charter").body())
                .contains("2 points de vos attentes sont partagés");
    }

    @Test
    void of_three_one_leaves_while_a_proposal_is_open() {
        var mila = Walker.member(port, "mila@charter.example", "Mila Vanhoutte");
        var noe = Walker.member(port, "noe@charter.example", "Noé Castelnau");
        var oona = Walker.member(port, "oona@charter.example", "Oona Rasmussen");
        var room = room(mila, "À trois", "Noé", "noe@charter.example", noe);
        join(mila, room, "Oona", "oona@charter.example", oona, noe);
        mila.post(room + "/charter/proposals", "base", "0", "words.vision", "À trois.");
        var accepted = noe.post(room + "/charter/acceptances", hidden(noe.get(room + "/charter")));
        assertThat(accepted.body()).contains("Le texte attend encore quelqu’un.");
        assertThat(accepted.state()).isEqualTo("charter:proposed");

        oona.post(room + "/exit");
        assertThat(mila.get(room + "/charter").state()).isEqualTo("charter:in-force");
        assertThat(mila.get(room + "/charter.txt").body()).startsWith("# vision\nÀ trois.\n");
        assertThat(oona.get(room + "/charter").body()).doesNotContain("À trois.");
        assertThat(oona.get(room + "/charter.txt").status()).isEqualTo(404);
    }

    @Test
    void who_joins_later_reads_what_is_in_force_and_nothing_before_it() {
        var paz = Walker.member(port, "paz@charter.example", "Paz Iribarren");
        var quentin = Walker.member(port, "quentin@charter.example", "Quentin Delvaux");
        var room = room(paz, "Puis quelqu’un vient", "Quentin", "quentin@charter.example", quentin);
        inForce(paz, quentin, room, "words.value", "Avant elle.");
        quentin.post(room + "/charter/proposals", "base", "1", "words.value", "Depuis peu.");
        paz.post(room + "/charter/acceptances", hidden(paz.get(room + "/charter")));

        var rosa = Walker.member(port, "rosa@charter.example", "Rosa Klingenberg");
        join(paz, room, "Rosa", "rosa@charter.example", rosa, quentin);
        assertThat(rosa.get("/today").body()).contains("vous ne l’avez pas encore acceptée");
        var page = rosa.get(room + "/charter");
        assertThat(page.body())
                .contains("Depuis peu.", "Vous êtes arrivé après")
                .doesNotContain("Avant elle.");
        assertThat(rosa.get(room + "/charter/versions/1").status()).isEqualTo(404);
        assertThat(rosa.get(room + "/charter.txt?version=1").status()).isEqualTo(404);
        assertThat(rosa.get(room + "/charter/versions/2").body()).doesNotContain("Avant elle.");
        rosa.post(room + "/charter/acceptances", hidden(page));
        assertThat(paz.get(room + "/charter").body())
                .contains("Rosa Klingenberg")
                .doesNotContain("n’y était pas encore");
    }

    private static void inForce(Walker one, Walker other, String room, String field, String words) {
        one.post(room + "/charter/proposals", "base", "0", field, words);
        other.post(room + "/charter/acceptances", hidden(other.get(room + "/charter")));
    }

    /// What the first form of acceptance on a page holds.
    private static String[] hidden(Walker.Page page) {
        var form = page.find("(?s)(<form[^>]*/charter/acceptances\">.*?</form>)");
        var fields = new ArrayList<String>();
        for (var name : List.of("proposal", "base", "fingerprint")) {
            fields.add(name);
            fields.add(
                    java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"")
                            .matcher(form)
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1));
        }
        return fields.toArray(String[]::new);
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
