package org.cordee.giving.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Scene.Person;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Loops as they close, and what is told of them to whom.
@InTheHouse
class StoryWalkTest {
    @LocalServerPort int port;
    @Autowired LoopTeller teller;

    private final Scene scene = new Scene();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Walker aube = new Walker(0);
    private Person a = person("Aube");
    private Person b = person("Basile");
    private Person c = person("Coline");
    private Person d = person("Doriane");

    @BeforeEach
    void people() {
        aube = walker(a);
        a =
                new Person(
                        UUID.fromString(
                                scene.ask("select id::text from member where name = ?", a.name())),
                        a.name(),
                        a.email());
        b = scene.person(b.email(), b.name());
        c = scene.person(c.email(), c.name());
        d = scene.person(d.email(), d.name());
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void three_close_a_loop_and_all_that_is_open_is_told_but_for_the_words_of_others() {
        scene.given(a, b, 30, false);
        scene.given(b, c, 20, true);
        assertThat(page().state()).isEqualTo("loops:empty");
        scene.given(c, a, 10, false);
        var page = page();
        assertThat(page.state()).isEqualTo("loops:told");
        assertThat(page.body())
                .contains(
                        "Un geste vous est revenu",
                        says(a, b),
                        says(c, a),
                        "De " + b.name() + " à " + c.name() + "</p>",
                        "Une idée en plus")
                .doesNotContain(says(b, c), "Et puis, par");
        // Once on Today, until it is put away.
        assertThat(aube.get("/today").body()).contains("a fait le tour\u00a0: " + says(a, b));
        var away = aube.post(page.find("action=\"(/gestures/loops/[^\"]+/reading)\""));
        assertThat(away.body()).contains("Elle reste ici", says(c, a)).doesNotContain("/reading");
        assertThat(aube.get("/today").body()).doesNotContain("a fait le tour");
        settle();
        assertThat(aube.get("/today").body()).doesNotContain("a fait le tour");
    }

    @Test
    void who_handed_on_is_told_too_and_a_stranger_nothing() {
        scene.given(b, c, 30, true);
        var handedOn = scene.given(c, a, 20, true);
        scene.given(a, b, 10, true);
        assertThat(page().body()).contains("Vous avez fait suivre", says(c, a), says(a, b));
        assertThat(aube.get("/gestures/" + handedOn).status()).isEqualTo(200);
        var stranger = walker(d);
        assertThat(stranger.get("/gestures/loops").state()).isEqualTo("loops:empty");
        assertThat(stranger.get("/today").body()).doesNotContain("boucle s’est fermée");
        assertThat(stranger.postOnce("/gestures/loops/" + story() + "/reading").status())
                .isEqualTo(404);
    }

    @Test
    void one_pair_of_hands_that_would_not_be_told_is_no_story_until_both_allow_it() {
        scene.given(a, b, 30, true);
        var between = scene.given(b, c, 20, false);
        scene.given(c, a, 10, true);
        assertThat(page().state()).isEqualTo("loops:empty");
        tells(between, b, true);
        assertThat(page().state()).isEqualTo("loops:empty");
        tells(between, c, true);
        assertThat(page().state()).isEqualTo("loops:told");
        tells(between, b, false);
        // At once, before anybody looks.
        assertThat(aube.get("/gestures/loops").state()).isEqualTo("loops:empty");
        assertThat(aube.get("/today").body()).doesNotContain("a fait le tour");
    }

    @Test
    void by_other_hands_says_neither_who_nor_what_nor_how_many() {
        scene.given(a, b, 40, true);
        // One of two is open: told alone, it would say how many are not.
        scene.given(b, c, 30, true);
        scene.given(c, d, 20, false);
        scene.given(d, a, 10, true);
        var page = page();
        assertThat(page.body())
                .contains("Et puis, par d’autres mains.", says(a, b), says(d, a))
                .doesNotContain(c.name(), says(b, c), says(c, d));
    }

    @Test
    void who_says_alone_what_reached_them_learns_nothing_of_others() {
        scene.given(a, b, 40, false);
        scene.given(b, c, 30, false);
        scene.given(c, d, 20, false);
        var alone = scene.given(d, a, 10, false);
        scene.run(
                "update gesture set noted_by = receiver, confirmed_at = null where id = ?", alone);
        assertThat(page().state()).isEqualTo("loops:empty");
        scene.run("update gesture set confirmed_at = now() where id = ?", alone);
        assertThat(page().body()).contains("Et puis, par d’autres mains.");
    }

    @Test
    void two_alone_are_no_loop_nor_is_the_same_day_nor_more_than_half_a_year() {
        scene.given(a, b, 30, true);
        scene.given(b, a, 8, true);
        scene.given(a, c, 30, true);
        scene.given(c, d, 20, true);
        scene.given(d, a, 20, true);
        scene.given(a, d, 190, true);
        scene.given(d, b, 100, true);
        scene.given(b, a, 9, true);
        assertThat(page().state()).isEqualTo("loops:empty");
        // Half a year to the day is within.
        scene.given(b, a, 10, true);
        assertThat(page().body()).contains(says(a, d));
    }

    @Test
    void what_is_taken_back_ends_the_story_and_what_is_put_back_tells_it_again() {
        scene.given(a, b, 30, true);
        var between = scene.given(b, c, 20, true);
        scene.given(c, a, 10, true);
        assertThat(page().state()).isEqualTo("loops:told");
        scene.run(
                "update gesture_side set removed_at = now() where gesture = ? and member = ?",
                between,
                b.id());
        assertThat(aube.get("/gestures/loops").state()).isEqualTo("loops:empty");
        assertThat(page().state()).isEqualTo("loops:empty");
        scene.run("update gesture_side set removed_at = null where gesture = ?", between);
        assertThat(page().state()).isEqualTo("loops:told");
        scene.run(
                "update gesture set withdrawn_at = now(), confirmed_at = null where id = ?",
                between);
        assertThat(page().state()).isEqualTo("loops:empty");
        scene.run("delete from gesture where id = ?", between);
        assertThat(page().state()).isEqualTo("loops:empty");
        // By another road it is a story again.
        scene.given(b, d, 25, true);
        scene.given(d, c, 15, true);
        assertThat(page().body()).contains("De " + d.name() + " à " + c.name());
    }

    @Test
    void twenty_at_once() {
        scene.given(a, b, 170, true);
        scene.given(b, c, 150, true);
        for (int day = 21; day > 0; day--) {
            scene.given(c, a, day, true);
        }
        var first = page();
        assertThat(first.body().split("/reading", -1)).hasSize(21);
        var next = aube.get(first.find("rel=\"next\" href=\"([^\"]+)\""));
        assertThat(next.body().split("/reading", -1)).hasSize(2);
    }

    /// Once all is told.
    private Walker.Page page() {
        settle();
        return aube.get("/gestures/loops");
    }

    private void settle() {
        while (teller.tell()) {
            // There may be more.
        }
        // The watch may have taken some and be at it.
        while (!scene.ask("select count(*)::text from loop_change").equals("0")) {
            Thread.onSpinWait();
            teller.tell();
        }
    }

    private String story() {
        return scene.ask("select id::text from story where member = ?", a.id());
    }

    private void tells(UUID gesture, Person who, boolean told) {
        scene.run(
                "update gesture_side set told = ? where gesture = ? and member = ?",
                told,
                gesture,
                who.id());
    }

    private Walker walker(Person person) {
        if (person.id().equals(NOBODY)) {
            return Walker.member(port, person.email(), person.name());
        }
        var walker = new Walker(port);
        walker.signIn(person.email());
        return walker;
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private Person person(String name) {
        return new Person(
                NOBODY,
                name + " Bouclée" + mark,
                name.toLowerCase(Locale.ROOT) + "-" + mark + "@loop.example");
    }

    private static String says(Person giver, Person receiver) {
        return "Offert par " + giver.name() + " pour " + receiver.name();
    }
}
