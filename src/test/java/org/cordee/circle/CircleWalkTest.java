package org.cordee.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Circles of trust over HTTP: founded, entered by the word of those inside, held together by a
/// charter that each signs, and left.
@InTheHouse
class CircleWalkTest {
    private static final String CHARTER = "Ce qui se dit ici reste ici.";
    private static final String WORD = "Nous avons animé trois ateliers ensemble.";

    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Someone host = new Someone("", "", new Walker(0));
    private Someone second = new Someone("", "", new Walker(0));
    private Someone third = new Someone("", "", new Walker(0));
    private Someone stranger = new Someone("", "", new Walker(0));

    /// Of this test alone: the house is shared.
    private final String name = "Les veilleurs " + UUID.randomUUID();

    private record Someone(String name, String email, Walker walker) {}

    @BeforeEach
    void people() {
        host = someone("Ombeline Foyer");
        second = someone("Firmin Corniche");
        third = someone("Sixtine Balcon");
        stranger = someone("Anselme Dehors");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void it_is_founded_once_and_nobody_else_finds_it_unless_it_is_listed() {
        var key = UUID.randomUUID().toString();
        var founded =
                AtOnce.all(
                        4, () -> host.walker.post("/circles/new", founding(key, "vouching", "2")));
        assertThat(founded).extracting(Walker.Page::state).containsOnly("circle:quiet");
        assertThat(founded)
                .extracting(Walker.Page::path)
                .hasSize(4)
                .containsOnly(founded.getFirst().path());
        var path = founded.getFirst().path();
        assertThat(host.walker.get("/circles").body()).contains(name);
        assertThat(host.walker.get(path).body())
                .contains(
                        "Charte version 1, signée par 1 sur 1",
                        "On y vient sur invitation seulement");
        assertThat(stranger.walker.get("/circles").body()).doesNotContain(name);
        assertThat(stranger.walker.get(path).status()).isEqualTo(404);
        assertThat(stranger.walker.get(path + "/door").status()).isEqualTo(404);

        host.walker.post(path + "/frame", changed("1", "listed", "true"));
        assertThat(stranger.walker.get("/circles").body()).contains(name);
        var door = stranger.walker.get(path);
        assertThat(door.state()).isEqualTo("circle-door:open");
        assertThat(door.body())
                .contains(CHARTER, "Ombeline Foyer")
                .doesNotContain("Des cas difficiles");
    }

    @Test
    void bad_input_is_told_beside_its_field_and_everything_typed_is_kept() {
        var refused =
                host.walker.post(
                        "/circles/new",
                        "name",
                        "",
                        "purpose",
                        "Se relire",
                        "vouchers",
                        "trois",
                        "levels",
                        "1",
                        "nearness",
                        "20",
                        "most",
                        "40",
                        "charter",
                        "x".repeat(8001),
                        "brings",
                        "Des cas",
                        "seeks",
                        "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.state()).isEqualTo("circle-new:unfit");
        assertThat(refused.body())
                .contains(
                        "Se relire",
                        "Dites-le en quelques mots.",
                        "C’est trop long pour être gardé.")
                .contains(
                        "Un nombre dans les limites indiquées",
                        "value=\"trois\"",
                        "x".repeat(8001));
    }

    @Test
    void somebody_asked_in_signs_says_what_they_bring_and_enters_by_the_word_of_those_inside() {
        var path = founds(host, "unanimity", "1");
        // Of this test alone: of a name that many bear, a few are shown.
        var rare = someone("Zéphyrine " + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        var sought = host.walker.get(path + "/invitations?name=" + rare.name().replace(" ", "+"));
        assertThat(sought.body()).contains("value=\"" + id(rare) + "\"", rare.name());
        invites(host, path, second);
        assertThat(second.walker.get("/today").body()).contains("On vous propose d’entrer");
        var door = second.walker.get(path);
        assertThat(door.state()).isEqualTo("circle-door:invited");
        assertThat(door.body())
                .contains("Ombeline Foyer vous propose d’entrer", "Viens voir", CHARTER);

        // Nobody enters without signing.
        var unsigned =
                second.walker.post(path + "/door", "brings", "Des outils", "seeks", "Un regard");
        assertThat(unsigned.status()).isEqualTo(422);
        assertThat(unsigned.body())
                .contains("La charte se signe avant d’entrer.", "Des outils", "Un regard");
        var knocked = knocks(second, path, "1");
        assertThat(knocked.state()).isEqualTo("circle-door:waiting");
        // From without one reads neither the members nor what is said.
        assertThat(second.walker.get(path + "/charter").status()).isEqualTo(404);

        assertThat(host.walker.get("/today").body()).contains("Firmin Corniche frappe à la porte");
        var seen = host.walker.get(path);
        assertThat(seen.state()).isEqualTo("circle:door");
        assertThat(seen.body()).contains("Des outils", "Aucun garant sur 1.");
        var empty =
                host.walker.post(
                        words(seen),
                        "stance",
                        "vouches",
                        "knows",
                        "",
                        "shares",
                        "Le respect",
                        "helps",
                        "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Le respect", "Dites-le en quelques mots.");
        vouches(host, path, second);
        assertThat(second.walker.get(path).state()).isEqualTo("circle:quiet");
        assertThat(host.walker.get(path).body()).contains("Firmin Corniche", "signée par 2 sur 2");

        // The next needs both words.
        invites(second, path, third);
        knocks(third, path, "1");
        vouches(host, path, third);
        assertThat(third.walker.get(path).state()).isEqualTo("circle-door:waiting");
        var said = second.walker.get(path);
        assertThat(said.body())
                .contains("Un garant sur 2.", WORD, "Ombeline Foyer se porte garant");
        vouches(second, path, third);
        assertThat(third.walker.get(path).state()).isEqualTo("circle:quiet");
        // What was said of them stays with those who said it.
        for (var page : List.of(path, path + "/charter", "/today", "/circles")) {
            assertThat(third.walker.get(page).body()).doesNotContain(WORD);
        }
    }

    @Test
    void who_vouches_in_a_ring_vouches_for_nobody() {
        var first = founds(host, "vouching", "1");
        enters(second, first, host);
        // Whom the host let in founds another, and would now let in the host.
        var other = founds(second, "vouching", "1");
        invites(second, other, host);
        knocks(host, other, "1");
        vouches(second, other, host);
        assertThat(host.walker.get(other).state()).isEqualTo("circle-door:waiting");
        assertThat(second.walker.get(other).body())
                .contains("se porte garant, sans compter", "Aucun garant sur 1.");

        // By the hand of a third it is the same.
        enters(third, other, second);
        vouches(third, other, host);
        assertThat(host.walker.get(other).state()).isEqualTo("circle-door:waiting");
        assertThat(third.walker.get(other).body()).contains("Aucun garant sur 1.", "sans compter");
    }

    @Test
    void a_charter_that_changes_while_one_signs_is_not_signed() {
        var path = founds(host, "unanimity", "1");
        invites(host, path, second);
        assertThat(second.walker.get(path).body()).contains("version 1");
        var written =
                host.walker.post(
                        path + "/charter", "after", "1", "words", CHARTER + " Et les noms aussi.");
        assertThat(written.state()).isEqualTo("circle-charter:signed");
        var crossed = knocks(second, path, "1");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("circle-door:crossed");
        assertThat(crossed.body())
                .contains(
                        "La charte a changé pendant que vous lisiez",
                        "Et les noms aussi",
                        "Des outils");
        knocks(second, path, "2");
        // Changed once more while they wait: nobody enters on a text they did not sign.
        host.walker.post(path + "/charter", "after", "2", "words", "Une troisième charte.");
        vouches(host, path, second);
        assertThat(second.walker.get(path).state()).isEqualTo("circle-door:unsigned");
        assertThat(second.walker.get("/today").body())
                .contains("La charte a changé : la signer pour entrer");
        knocks(second, path, "3");
        assertThat(second.walker.get(path).state()).isEqualTo("circle:quiet");

        // Two windows of the host: the second is told, and keeps its text.
        host.walker.post(path + "/charter", "after", "3", "words", "Une quatrième charte.");
        var late =
                host.walker.post(path + "/charter", "after", "3", "words", "Une autre quatrième.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Une quatrième charte.", "Une autre quatrième.");
        assertThat(second.walker.get("/today").body())
                .contains("Une charte attend votre signature");
        assertThat(second.walker.postOnce(path + "/charter/signatures", "version", "3").status())
                .isEqualTo(409);
        second.walker.post(path + "/charter/signatures", "version", "4");
        assertThat(second.walker.get(path + "/charter").body())
                .contains("Firmin Corniche a signé", CHARTER);
        // Who is not the host writes none.
        assertThat(
                        second.walker
                                .postOnce(path + "/charter", "after", "4", "words", "Ma charte")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void the_last_place_is_given_once() {
        var path = founds(host, "vouching", "1");
        host.walker.post(path + "/frame", changed("1", "most", "4", "listed", "true"));
        enters(second, path, host);
        enters(third, path, host);
        var waiting = new ArrayList<Someone>();
        for (var name : List.of("Capucine Seuil", "Barnabé Perron")) {
            var one = someone(name);
            invites(host, path, one);
            knocks(one, path, "1");
            waiting.add(one);
        }
        var doors = words(host.walker.get(path), 2);
        var turn = new AtomicInteger();
        var said =
                AtOnce.all(
                        2,
                        () ->
                                turn.getAndIncrement() == 0
                                        ? host.walker.post(doors.getFirst(), word())
                                        : second.walker.post(doors.getLast(), word()));
        assertThat(said).extracting(Walker.Page::status).containsOnly(200);
        assertThat(
                        waiting.stream()
                                .filter(one -> one.walker.get(path).state().startsWith("circle:")))
                .hasSize(1);
        assertThat(host.walker.get(path).body())
                .contains("Cercle de 4 personnes", "Le cercle est complet");
        // A larger circle has a place for who waited.
        host.walker.post(path + "/frame", changed("2", "most", "5", "listed", "true"));
        assertThat(
                        waiting.stream()
                                .filter(one -> one.walker.get(path).state().startsWith("circle:")))
                .hasSize(2);
    }

    @Test
    void a_no_is_kind_and_lasts_a_season_and_a_door_can_be_left() {
        var path = founds(host, "vouching", "1");
        host.walker.post(path + "/frame", changed("1", "listed", "true"));
        knocks(stranger, path, "1");
        var seen = host.walker.get(path);
        host.walker.post(seen.find("action=\"([^\"]+/closing)\""));
        assertThat(stranger.walker.get(path).state()).isEqualTo("circle-door:open");
        var again = knocks(stranger, path, "1");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("Vous pourrez frapper de nouveau dans trois mois", "Des outils");
        knocks(third, path, "1");
        assertThat(third.walker.post(path + "/door/leaving").path()).isEqualTo("/circles");
        assertThat(host.walker.get(path).state()).isEqualTo("circle:quiet");
        assertThat(third.walker.postOnce(path + "/door/leaving").status()).isEqualTo(404);
    }

    @Test
    void a_host_who_leaves_hands_over_and_the_last_closes_it() {
        var path = founds(host, "vouching", "1");
        enters(second, path, host);
        var stays = host.walker.post(path + "/departure");
        assertThat(stays.body()).contains("Nommez d’abord qui tiendra le cercle.");
        assertThat(host.walker.post(path + "/departure", "to", id(stranger)).body())
                .contains("Nommez d’abord qui tiendra le cercle.");
        // By hand to and fro, without leaving.
        assertThat(host.walker.post(path + "/host", "to", id(second)).body())
                .contains("Le cercle a un nouvel hôte.");
        assertThat(host.walker.get(path + "/frame").status()).isEqualTo(404);
        assertThat(host.walker.postOnce(path + "/host", "to", id(host)).status()).isEqualTo(404);
        second.walker.post(path + "/host", "to", id(host));
        var left = host.walker.post(path + "/departure", "to", id(second));
        assertThat(left.path()).isEqualTo("/circles");
        assertThat(host.walker.get(path).status()).isEqualTo(404);
        assertThat(second.walker.get(path + "/frame").status()).isEqualTo(200);
        assertThat(second.walker.post(path + "/departure").body()).contains("Le cercle est fermé");
        assertThat(second.walker.get(path).status()).isEqualTo(404);
    }

    @Test
    void the_frame_in_two_windows_is_not_overwritten_unseen() {
        var path = founds(host, "vouching", "1");
        host.walker.post(path + "/frame", changed("1", "goals", "Premier but"));
        var late = host.walker.post(path + "/frame", changed("1", "goals", "Second but"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Second but", "Le cadre a changé dans une autre fenêtre");
        assertThat(host.walker.get(path).body()).contains("Premier but");
    }

    @Test
    void those_in_a_circle_read_what_one_shows_to_circles() {
        var path = founds(host, "vouching", "1");
        second.walker.post("/profile/items/offers", "words", "Relire des contrats", "skill", "");
        var shown =
                "update profile_visibility set audience = 'circles' where member = ?::uuid and aspect = 'offers'";
        scene.run(
                "insert into profile_visibility (member, aspect, audience, serves) values (?::uuid, 'offers', 'circles', true)"
                        + " on conflict do nothing",
                id(second));
        scene.run(shown, id(second));
        assertThat(host.walker.get("/members/" + id(second)).body())
                .doesNotContain("Relire des contrats");
        invites(host, path, second);
        assertThat(host.walker.get("/members/" + id(second)).body())
                .doesNotContain("Relire des contrats");
        // Who knocks lets them read it.
        knocks(second, path, "1");
        assertThat(host.walker.get("/members/" + id(second)).body())
                .contains("Relire des contrats");
        assertThat(second.walker.get("/members/" + id(host)).status()).isEqualTo(200);
        vouches(host, path, second);
        assertThat(host.walker.get("/members/" + id(second)).body())
                .contains("Relire des contrats");
        second.walker.post(path + "/departure");
        assertThat(host.walker.get("/members/" + id(second)).body())
                .doesNotContain("Relire des contrats");
    }

    // What they do ---------------------------------------------------------------------------

    private String founds(Someone who, String admission, String vouchers) {
        var founded =
                who.walker.post(
                        "/circles/new",
                        founding(UUID.randomUUID().toString(), admission, vouchers));
        assertThat(founded.state()).isEqualTo("circle:quiet");
        return founded.path();
    }

    private String[] founding(String key, String admission, String vouchers) {
        return new String[] {
            "key", key, "name", name, "purpose", "Se relire", "goals", "",
            "admission", admission, "vouchers", vouchers, "levels", "1", "nearness", "20",
            "most", "8", "charter", CHARTER, "brings", "Des cas difficiles", "seeks", "Un regard"
        };
    }

    private String[] changed(String version, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "version",
                                version,
                                "name",
                                name,
                                "purpose",
                                "Se relire",
                                "admission",
                                "vouching",
                                "vouchers",
                                "1",
                                "levels",
                                "1",
                                "nearness",
                                "20"));
        if (!List.of(more).contains("most")) {
            fields.addAll(List.of("most", "8"));
        }
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private void invites(Someone who, String path, Someone other) {
        var asked =
                who.walker.post(
                        path + "/invitations",
                        "member",
                        id(other),
                        "name",
                        other.name(),
                        "word",
                        "Viens voir");
        assertThat(asked.body()).contains("L’invitation est partie.");
    }

    private static Walker.Page knocks(Someone who, String path, String version) {
        return who.walker.post(
                path + "/door", "version", version, "brings", "Des outils", "seeks", "Un regard");
    }

    private static void vouches(Someone who, String path, Someone candidate) {
        var address =
                who.walker
                        .get(path)
                        .find(
                                "(?s)aria-label=\""
                                        + candidate.name()
                                        + "\".*?action=\"([^\"]+/words)\"");
        var said = who.walker.post(address, word());
        assertThat(said.body()).contains("Votre mot est dit.");
    }

    private static String[] word() {
        return new String[] {
            "stance",
            "vouches",
            "knows",
            WORD,
            "shares",
            "La franchise",
            "helps",
            "Elle a porté mon projet"
        };
    }

    private void enters(Someone who, String path, Someone by) {
        invites(by, path, who);
        knocks(who, path, "1");
        vouches(by, path, who);
        assertThat(who.walker.get(path).state()).startsWith("circle:");
    }

    private static String words(Walker.Page circle) {
        return circle.find("action=\"([^\"]+/words)\"");
    }

    private static List<String> words(Walker.Page circle, int many) {
        var found =
                java.util.regex.Pattern.compile("action=\"([^\"]+/words)\"")
                        .matcher(circle.body())
                        .results()
                        .map(one -> one.group(1))
                        .toList();
        assertThat(found).hasSize(many);
        return found;
    }

    private Someone someone(String name) {
        var email = UUID.randomUUID() + "@cercle.example";
        return new Someone(name, email, Walker.member(port, email, name));
    }

    private String id(Someone who) {
        return scene.ask("select member::text from account where email = ?", who.email());
    }
}
