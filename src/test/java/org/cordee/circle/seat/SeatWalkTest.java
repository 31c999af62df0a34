package org.cordee.circle.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Circles that Cordée proposes, over HTTP: who is willing, with whom and why, why not the other
/// one, what each answers, and the circle that comes of it. Of each test its own times of the week:
/// whoever has none in common never meets.
@InTheHouse
class SeatWalkTest {
    private static final String NO_PLACE =
            "Il n’y avait pas de place pour tous\u00a0: un cercle compte de cinq à huit personnes";

    @LocalServerPort int port;

    @Autowired CircleRounds rounds;

    private final Scene scene = new Scene();
    private final List<Someone> all = new ArrayList<>();

    private record Someone(String name, String email, Walker walker) {}

    @AfterEach
    void leave() {
        for (var one : all) {
            scene.run("delete from circle_willing where member = ?::uuid", id(one));
        }
        scene.close();
    }

    @Test
    void who_is_willing_says_when_and_takes_it_back() {
        var one = someone("Adèle Libre");
        assertThat(one.walker.get("/circles").body()).contains("Se voir proposer un cercle");
        assertThat(one.walker.get("/circles/willing").state()).isEqualTo("circle-willing:asked");
        assertThat(one.walker.get("/circles/willing").body())
                .contains(
                        "Sans code de déontologie signé, aucun cercle n’est possible.",
                        "Sans approche parmi vos offres");
        var few = one.walker.post("/circles/willing", "slot", "fri-evening", "slot", "sun-night");
        assertThat(few.status()).isEqualTo(422);
        assertThat(few.state()).isEqualTo("circle-willing:unfit");
        assertThat(few.body())
                .contains("Choisissez deux moments au moins.")
                .containsPattern("value=\"fri-evening\"[^>]*checked");
        var kept = willing(one, "fri-evening", "fri-midday");
        assertThat(kept.state()).isEqualTo("circle-willing:willing");
        assertThat(kept.body()).containsPattern("value=\"fri-midday\"[^>]*checked");
        assertThat(one.walker.get("/circles").body())
                .contains("Vous voulez bien qu’on vous propose un cercle");
        // Other times, in two windows: the last counts.
        willing(one, "fri-evening", "fri-morning");
        assertThat(one.walker.get("/circles/willing").body())
                .doesNotContainPattern("value=\"fri-midday\"[^>]*checked");
        var left = one.walker.post("/circles/willing/withdrawal");
        assertThat(left.state()).isEqualTo("circle-willing:asked");
        assertThat(left.body()).contains("Plus aucun cercle ne vous sera proposé.");
        assertThat(one.walker.post("/circles/willing/withdrawal").status()).isEqualTo(200);
    }

    @Test
    void ten_who_fit_are_proposed_two_circles_with_reasons_and_why_not_the_other() {
        var ten = fitting(10, "Dizaine", "mon-morning", "mon-midday");
        var first = ten.getFirst();
        scene.run(
                "insert into profile_item (id, member, kind, words, position, skill) values (gen_random_uuid(), ?::uuid, 'search', 'Tarifs', 5, 'practice/pricing')",
                id(first));
        for (var other : ten.subList(1, 10)) {
            scene.run(
                    "insert into profile_item (id, member, kind, words, position, skill) values (gen_random_uuid(), ?::uuid, 'offer', 'Tarifs', 5, 'practice/pricing')",
                    id(other));
            scene.run(
                    "insert into positioning_pick (member, kind, choice) values (?::uuid, 'clientele', 'health')",
                    id(other));
        }
        mondayComes();
        var list = first.walker.get("/circles");
        assertThat(list.body()).contains("Un cercle avec", "À vous de dire, jusqu’au");
        assertThat(first.walker.get("/today").body())
                .containsOnlyOnce("Cordée vous propose un cercle")
                .contains("avec 4 personnes");
        var page = first.walker.get(proposed(first));
        assertThat(page.state()).isEqualTo("circle-proposed:asked");
        assertThat(page.body())
                .contains(
                        "Cercle de 5 personnes, à fonder",
                        "Approche systémique",
                        "lundi matin et lundi midi",
                        "Sait faire ce que vous cherchez",
                        "Travaille aussi avec d’autres que vous\u00a0: Santé et médico-social",
                        "Tous les partages possibles ont été comparés")
                .contains("Pourquoi pas l’autre cercle", "Un autre cercle de 5 personnes")
                .contains("Cela aurait été aussi bien.");
        // Of those in the other circle nobody is named.
        var fellows = fellows(page);
        assertThat(fellows).hasSize(4);
        for (var other : ten.subList(1, 10)) {
            if (!fellows.contains(other.name())) {
                assertThat(page.body() + list.body()).doesNotContain(other.name());
            }
        }
        // Whoever sits there reads the same, from their side.
        var fellow = called(ten, fellows.getFirst());
        assertThat(proposed(fellow)).isEqualTo(proposed(first));
        assertThat(fellows(fellow.walker.get(proposed(first)))).contains("Dizaine 0");
        var outside =
                ten.stream()
                        .filter(one -> one != first && !fellows.contains(one.name()))
                        .findFirst()
                        .orElseThrow();
        assertThat(outside.walker.get(proposed(first)).status()).isEqualTo(404);
        assertThat(outside.walker.get(proposed(outside)).status()).isEqualTo(200);

        // A week later they rest, though they are still willing.
        mondayComes();
        assertThat(seats(first)).isEqualTo("1");
        scene.run(
                "update circle_proposed set week = week - 28, ends_at = ends_at - interval '28 days' where id = ?::uuid",
                proposed(first).substring("/circles/proposed/".length()));
        assertThat(first.walker.get("/circles").body()).doesNotContain("Un cercle avec");
        mondayComes();
        assertThat(seats(first)).isEqualTo("2");
    }

    @Test
    void answers_are_sealed_until_all_have_said_and_one_of_those_who_would_founds_it() {
        var five = fitting(5, "Sceau", "tue-morning", "tue-midday");
        mondayComes();
        var path = proposed(five.getFirst());
        var last = five.getLast();
        var before = words(last.walker.get(path));
        for (var one : five.subList(0, 4)) {
            var said = one.walker.post(path + "/answers", "wanted", "yes");
            assertThat(said.state()).isEqualTo("circle-proposed:wanted");
            assertThat(said.body()).contains("C’est gardé, et fermé aux autres.");
        }
        // Nothing on the page of who has not answered, nor of who has, tells what others said.
        assertThat(words(last.walker.get(path))).isEqualTo(before);
        assertThat(words(five.getFirst().walker.get(path)).replaceAll("S(ceau )?\\d", ""))
                .isEqualTo(words(five.get(1).walker.get(path)).replaceAll("S(ceau )?\\d", ""));
        assertThat(five.getFirst().walker.get("/circles/new?proposal=" + path.substring(18)).body())
                .contains("Un cercle que Cordée a proposé.");
        assertThat(founds(five.getFirst(), path, "Trop tôt").status()).isEqualTo(422);
        // One changes their mind, twice.
        assertThat(five.get(1).walker.post(path + "/answers", "wanted", "no").state())
                .isEqualTo("circle-proposed:declined");
        five.get(1).walker.post(path + "/answers", "wanted", "yes");
        assertThat(last.walker.post(path + "/answers", "wanted", "no").state())
                .isEqualTo("circle-proposed:over");
        // The one who would not reads nobody's answer, and is done.
        assertThat(last.walker.get(path).body())
                .contains("Ce cercle se décide sans vous")
                .doesNotContain("Avec vous", "Fonder ce cercle");
        assertThat(last.walker.get("/circles").body()).doesNotContain("Un cercle avec");
        assertThat(last.walker.post(path + "/answers", "wanted", "yes").body())
                .contains("Les réponses étaient déjà ouvertes.");
        assertThat(founds(last, path, "Sans droit").status()).isEqualTo(422);

        var open = five.getFirst().walker.get(path);
        assertThat(open.state()).isEqualTo("circle-proposed:ready");
        assertThat(open.body())
                .contains("Vous êtes 4 à le vouloir", "Sceau 1, Sceau 2 et Sceau 3")
                .contains("href=\"/circles/new?proposal=");
        assertThat(five.getFirst().walker.get("/today").body())
                .contains("Vous êtes 4 à vouloir ce cercle");

        var founded = founds(five.getFirst(), path, "Le cercle du mardi");
        assertThat(founded.state()).isEqualTo("circle:door");
        // The same form once more, and the form of another who was slower.
        assertThat(founds(five.getFirst(), path, "Le cercle du mardi").path())
                .isEqualTo(founded.path());
        var late = founds(five.get(1), path, "Un autre nom");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Ce cercle n’est plus à fonder", "Un autre nom");
        for (var other : five.subList(1, 4)) {
            assertThat(other.walker.get(path).body()).contains("Sceau 0 a fondé le cercle");
            var door = other.walker.get(founded.path());
            assertThat(door.state()).isEqualTo("circle-door:invited");
            assertThat(other.walker.get("/circles/willing").state())
                    .isEqualTo("circle-willing:asked");
        }
        assertThat(last.walker.get(founded.path()).status()).isEqualTo(404);
        assertThat(last.walker.get("/circles/willing").state()).isEqualTo("circle-willing:willing");
    }

    @Test
    void of_several_who_found_it_at_once_one_does() {
        var five = fitting(5, "Hâte", "tue-evening", "wed-morning");
        mondayComes();
        var path = proposed(five.getFirst());
        five.forEach(one -> one.walker.post(path + "/answers", "wanted", "yes"));
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        var founded =
                AtOnce.all(4, () -> founds(five.get(turn.getAndIncrement()), path, "Le même"));
        assertThat(founded.stream().filter(page -> page.state().equals("circle:door"))).hasSize(1);
        assertThat(founded.stream().filter(page -> page.status() == 422)).hasSize(3);
        assertThat(
                        scene.ask(
                                "select count(*) from candidacy d join circle_proposed p on p.circle = d.circle where p.id = ?::uuid",
                                path.substring("/circles/proposed/".length())))
                .isEqualTo("4");
    }

    @Test
    void when_its_time_is_over_who_would_learns_it_and_the_silent_are_told_to_nobody() {
        var five = fitting(5, "Délai", "wed-midday", "wed-evening");
        mondayComes();
        var path = proposed(five.getFirst());
        for (var one : five.subList(0, 3)) {
            one.walker.post(path + "/answers", "wanted", "yes");
        }
        var proposal = path.substring("/circles/proposed/".length());
        scene.run("update circle_proposed set ends_at = now() where id = ?::uuid", proposal);
        var few = five.getFirst().walker.get(path);
        assertThat(few.state()).isEqualTo("circle-proposed:few");
        assertThat(few.body()).contains("Délai 1 et Délai 2").doesNotContain("Fonder ce cercle");
        assertThat(five.getLast().walker.get(path).state()).isEqualTo("circle-proposed:over");
        assertThat(five.getLast().walker.get("/today").body())
                .doesNotContain("Cordée vous propose un cercle");
        assertThat(founds(five.getFirst(), path, "À trois").status()).isEqualTo(422);
        assertThat(five.getLast().walker.post(path + "/answers", "wanted", "yes").body())
                .contains("Les réponses étaient déjà ouvertes.");
        // Who takes their willingness back is no longer among those who would.
        five.get(1).walker.post("/circles/willing/withdrawal");
        assertThat(five.getFirst().walker.get(path).body()).doesNotContain("Délai 1 et");
        scene.run(
                "update circle_proposed set ends_at = now() - interval '14 days' where id = ?::uuid",
                proposal);
        assertThat(five.getFirst().walker.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_declared_conflict_changes_nothing_that_others_read_but_who_sits_with_whom() {
        var five = fitting(5, "Réserve", "thu-morning", "thu-midday");
        // As many as make no circle, without any conflict.
        var control = fitting(4, "Témoin", "thu-evening", "fri-evening");
        var reader = five.get(1);
        var pages = List.of("/circles", "/circles/willing", "/today", "/profile");
        var before = pages.stream().map(page -> words(reader.walker.get(page))).toList();
        var declarer = five.getFirst();
        var profile = words(reader.walker.get("/members/" + id(declarer)));

        var found = declarer.walker.get("/circles/willing?name=R%C3%A9serve+1");
        assertThat(found.body()).contains("Réserve 1");
        assertThat(
                        declarer.walker
                                .post("/circles/willing/apart", "name", "Réserve", "member", "")
                                .status())
                .isEqualTo(422);
        var kept =
                declarer.walker.post(
                        "/circles/willing/apart", "name", "Réserve", "member", id(reader));
        assertThat(kept.body()).contains("Personne n’en saura rien.", "Réserve 1");
        assertThat(pages.stream().map(page -> words(reader.walker.get(page))).toList())
                .isEqualTo(before);
        assertThat(words(reader.walker.get("/members/" + id(declarer)))).isEqualTo(profile);

        mondayComes();
        assertThat(seats(reader)).isEqualTo("0");
        assertThat(seats(declarer)).isEqualTo("0");
        // Those whom it does not concern are told of places, and who is concerned what four are
        // told
        // who are too few.
        for (var one : five.subList(2, 5)) {
            assertThat(words(one.walker.get("/circles/willing"))).contains(NO_PLACE);
        }
        var told = words(control.getFirst().walker.get("/circles/willing"));
        assertThat(without(words(reader.walker.get("/circles/willing"))))
                .contains("Pas de place cette semaine")
                .isEqualTo(without(told));
        assertThat(without(words(reader.walker.get("/circles"))))
                .isEqualTo(without(words(control.getFirst().walker.get("/circles"))));

        // Taken back, there is a circle for all.
        declarer.walker.post("/circles/willing/apart/removal", "member", id(reader));
        mondayComes();
        assertThat(seats(reader)).isEqualTo("1");
        assertThat(proposed(reader)).isEqualTo(proposed(declarer));
    }

    @Test
    void who_has_no_place_is_told_in_general_words_what_was_missing() {
        var five = fitting(5, "Place", "mon-evening", "tue-evening");
        var odd = someone("Place Autre");
        ready(odd, "approaches/gestalt");
        willing(odd, "mon-evening", "tue-evening");
        var codeless = someone("Place Sanscode");
        willing(codeless, "mon-evening", "tue-evening");
        mondayComes();
        assertThat(odd.walker.get("/circles").body())
                .contains("Il n’y a pas eu de place pour vous cette semaine.");
        var page = odd.walker.get("/circles/willing");
        assertThat(page.state()).isEqualTo("circle-willing:unseated");
        assertThat(page.body())
                .contains("Assez de personnes aux approches proches des vôtres.")
                .doesNotContain("Place 0", NO_PLACE);
        assertThat(codeless.walker.get("/circles/willing").body())
                .contains("Un code de déontologie en commun avec assez de personnes.");
        // Those who sit read nothing of them.
        assertThat(five.getFirst().walker.get(proposed(five.getFirst())).body())
                .doesNotContain("Place Autre", "Place Sanscode");
    }

    @Test
    void a_stranger_and_a_steward_read_nothing() {
        var five = fitting(5, "Mur", "wed-morning", "thu-morning");
        mondayComes();
        var path = proposed(five.getFirst());
        var steward = someone("Irénée Mur");
        scene.run("insert into stewardship values (?::uuid, now())", id(steward));
        for (var other : List.of(someone("Sidoine Dehors"), steward)) {
            assertThat(other.walker.get(path).status()).isEqualTo(404);
            assertThat(other.walker.postOnce(path + "/answers", "wanted", "yes").status())
                    .isEqualTo(404);
            assertThat(other.walker.get("/circles").body()).doesNotContain("Mur 0", "Mur 1");
            assertThat(founds(other, path, "Pas le mien").status()).isEqualTo(422);
        }
        scene.run("delete from stewardship where member = ?::uuid", id(steward));
        assertThat(five.getFirst().walker.get("/circles/proposed/pas-un-id").status())
                .isEqualTo(five.getFirst().walker.get("/circles/pas-un-id").status());
    }

    @Test
    void several_nodes_hold_one_round() {
        var five = fitting(5, "Nœud", "thu-evening", "fri-morning");
        scene.run("delete from circle_round");
        assertThat(AtOnce.all(4, rounds::hold).stream().filter(held -> held).count())
                .isLessThanOrEqualTo(1);
        assertThat(rounds.hold()).isFalse();
        for (var one : five) {
            assertThat(seats(one)).isEqualTo("1");
        }
    }

    // What they do ---------------------------------------------------------------------------

    /// People who could all sit together.
    private List<Someone> fitting(int many, String name, String... slots) {
        var people = new ArrayList<Someone>();
        for (int n = 0; n < many; n++) {
            var one = someone(name + " " + n);
            ready(one, "approaches/systemic");
            assertThat(willing(one, slots).state()).isEqualTo("circle-willing:willing");
            people.add(one);
        }
        return people;
    }

    private void ready(Someone one, String approach) {
        Mondays.ready(scene, id(one), approach);
    }

    private static Walker.Page willing(Someone one, String... slots) {
        return Mondays.willing(one.walker, slots);
    }

    private void mondayComes() {
        Mondays.come(scene, rounds);
    }

    private static String proposed(Someone one) {
        return one.walker.get("/circles").find("href=\"(/circles/proposed/[^\"]+)\"");
    }

    private String seats(Someone one) {
        return scene.ask("select count(*) from circle_seat where member = ?::uuid", id(one));
    }

    private static List<String> fellows(Walker.Page page) {
        return Pattern.compile("person__name\"><a href=\"[^\"]+\">([^<]+)<")
                .matcher(page.body())
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private static Someone called(List<Someone> people, String name) {
        return people.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static Walker.Page founds(Someone who, String path, String name) {
        return who.walker.post(
                "/circles/new",
                "key",
                UUID.randomUUID().toString(),
                "proposal",
                path.substring("/circles/proposed/".length()),
                "name",
                name,
                "purpose",
                "Se relire",
                "goals",
                "",
                "admission",
                "vouching",
                "vouchers",
                "1",
                "levels",
                "1",
                "nearness",
                "20",
                "most",
                "8",
                "charter",
                "Ce qui se dit ici reste ici.",
                "brings",
                "Des cas",
                "seeks",
                "Un regard");
    }

    /// What a page says, without what is of this moment or of this reader.
    private static String words(Walker.Page page) {
        var main = page.body().substring(page.body().indexOf("<main"));
        return main.replaceAll("(?s)<script.*?</script>|<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private static String without(String words) {
        return words.replaceAll("(Réserve|Témoin) \\d|[RT]\\d", "");
    }

    private Someone someone(String name) {
        var email = UUID.randomUUID() + "@places.example";
        var one = new Someone(name, email, Walker.member(port, email, name));
        all.add(one);
        return one;
    }

    private String id(Someone who) {
        return scene.ask("select member::text from account where email = ?", who.email());
    }
}
