package org.cordee.giving.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One's own helm: what hangs on whom, asked of oneself by one's own threshold, and read by nobody
/// else.
@InTheHouse
class HelmWalkTest {
    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Someone apolline = new Someone("", "", new Walker(0));
    private Someone barnabe = new Someone("", "", new Walker(0));
    private Someone stranger = new Someone("", "", new Walker(0));
    private UUID room = UUID.randomUUID();

    private record Someone(String name, String email, Walker walker) {}

    @BeforeEach
    void two_partners_and_a_stranger() {
        apolline = someone("Apolline Barre");
        barnabe = someone("Barnabé Voile");
        stranger = someone("Sixtine Rivage");
        room = UUID.randomUUID();
        scene.run(
                "insert into partnership (id, purpose, exchange_on, opened_by, opened_at)"
                        + " select ?, 'Ensemble', current_date, member, now() from account where email = ?",
                room,
                apolline.email());
        for (var who : List.of(apolline, barnabe)) {
            scene.run(
                    "insert into party (partnership, member, joined_at) select ?, member, now() from account where email = ?",
                    room,
                    who.email());
        }
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void income_through_one_partner_is_asked_about_by_one_s_own_threshold_and_nowhere_else() {
        assertThat(apolline.walker.get("/helm").state()).isEqualTo("helm:calm");
        knows(apolline, barnabe);
        for (int n = 0; n < 4; n++) {
            lead(apolline, "through", 1500, n);
        }
        assertThat(apolline.walker.get("/helm").body()).contains("4 faits en douze mois");
        var before = timeless(barnabe.walker.get("/partnerships/" + room));
        lead(apolline, "direct", 4000, 1);
        var page = apolline.walker.get("/helm");
        assertThat(page.state()).isEqualTo("helm:asks");
        assertThat(page.body())
                .contains("60\u00a0% de vos revenus sont venus par Barnabé Voile")
                .contains("Est-ce ce que vous voulez");

        apolline.walker.post("/helm/threshold", "percent", "60");
        assertThat(apolline.walker.get("/helm").state()).isEqualTo("helm:calm");
        apolline.walker.post("/helm/threshold", "percent", "59");
        assertThat(apolline.walker.get("/helm").state()).isEqualTo("helm:asks");

        assertThat(apolline.walker.get("/today").body()).doesNotContain("revenus");
        for (var who : List.of(apolline, barnabe)) {
            assertThat(who.walker.get("/partnerships/" + room).body()).doesNotContain("revenus");
        }
        assertThat(timeless(barnabe.walker.get("/partnerships/" + room))).isEqualTo(before);
        assertThat(barnabe.walker.get("/helm").state()).isEqualTo("helm:calm");
        assertThat(barnabe.walker.get("/helm").body()).doesNotContain("60\u00a0%");
    }

    @Test
    void gestures_that_went_one_way_are_a_question_without_a_number() {
        for (int n = 0; n < 5; n++) {
            scene.given(person(apolline), person(barnabe), 10 + n, false);
        }
        var asked = apolline.walker.get("/helm");
        assertThat(asked.state()).isEqualTo("helm:asks");
        assertThat(asked.body())
                .contains("Avec Barnabé Voile", "les gestes sont partis de vous", "libre")
                .doesNotContain("5 gestes", "cinq gestes");
        assertThat(barnabe.walker.get("/helm").body()).contains("les gestes sont venus vers vous");
        scene.given(person(barnabe), person(apolline), 3, false);
        assertThat(apolline.walker.get("/helm").state()).isEqualTo("helm:calm");
        assertThat(barnabe.walker.get("/helm").state()).isEqualTo("helm:calm");
    }

    @Test
    void a_share_of_a_month_is_noted_changed_and_taken_out() {
        var month = LocalDate.now(ZoneId.of("Europe/Paris")).withDayOfMonth(1);
        for (int n = 0; n < 5; n++) {
            apolline.walker.post(
                    "/helm/time",
                    "partner",
                    id(barnabe),
                    "month",
                    month.minusMonths(n).toString(),
                    "percent",
                    n == 0 ? "60 %" : "55");
        }
        var page = apolline.walker.get("/helm");
        assertThat(page.body())
                .contains("56\u00a0% de votre temps est allé", "Barnabé Voile, 60\u00a0%");
        apolline.walker.post(
                "/helm/time", "partner", id(barnabe), "month", month.toString(), "percent", "0");
        assertThat(apolline.walker.get("/helm").body()).contains("4 faits en douze mois");
    }

    @Test
    void what_does_not_fit_is_said_and_kept() {
        var month = LocalDate.now(ZoneId.of("Europe/Paris")).withDayOfMonth(1).toString();
        for (var refused :
                List.of(
                        List.of("", month, "10", "Choisissez un partenaire."),
                        List.of(id(stranger), month, "10", "Choisissez un partenaire."),
                        List.of(id(barnabe), "2019-01-01", "10", "Choisissez un des douze"),
                        List.of(id(barnabe), "mars", "10", "Choisissez un des douze"),
                        List.of(id(barnabe), month, "101", "Écrivez un nombre"),
                        List.of(id(barnabe), month, "-3", "Écrivez un nombre"))) {
            var answer =
                    apolline.walker.postOnce(
                            "/helm/time",
                            "partner",
                            refused.get(0),
                            "month",
                            refused.get(1),
                            "percent",
                            refused.get(2));
            assertThat(answer.status()).as(refused.toString()).isEqualTo(422);
            assertThat(answer.state()).isEqualTo("helm:unfit");
            assertThat(answer.body()).contains(refused.get(3));
        }
        for (var percent : List.of("9", "96", "beaucoup", "")) {
            var answer = apolline.walker.postOnce("/helm/threshold", "percent", percent);
            assertThat(answer.status()).as(percent).isEqualTo(422);
            assertThat(answer.body()).contains("de 10 à 95");
        }
    }

    @Test
    void what_one_answers_oneself_is_read_by_nobody_and_two_windows_lose_nothing() {
        var address = "/helm/" + id(barnabe);
        assertThat(apolline.walker.get(address).state()).isEqualTo("helm-one:open");
        apolline.walker.post(
                address, "version", "0", "dares", "sometimes", "weighs", "Ses deux clients");
        assertThat(apolline.walker.get(address).body()).contains("Ses deux clients");
        var other =
                apolline.walker.postOnce(
                        address, "version", "0", "dares", "no", "beyond", "Mes dimanches");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.state()).isEqualTo("helm-one:crossed");
        assertThat(other.body()).contains("Ses deux clients", "Mes dimanches");
        apolline.walker.post(address, "version", "1", "dares", "no", "beyond", "Mes dimanches");
        assertThat(apolline.walker.get(address).body())
                .contains("Mes dimanches")
                .doesNotContain("Ses deux clients");
        var long_ = apolline.walker.postOnce(address, "version", "2", "weighs", "x".repeat(1001));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.body()).contains("mille caractères");

        assertThat(barnabe.walker.get("/helm/" + id(apolline)).body())
                .doesNotContain("Mes dimanches");
        assertThat(stranger.walker.get(address).status()).isEqualTo(404);
        assertThat(stranger.walker.postOnce(address, "dares", "no").status()).isEqualTo(404);
        assertThat(stranger.walker.get("/rules/helm").body())
                .contains("50\u00a0%", "180", "12 mois");
    }

    private void knows(Someone owner, Someone other) {
        scene.run(
                "insert into contact (id, owner, name, given_name, family_name, made_at, card)"
                        + " select gen_random_uuid(), o.member, ?, '', '', now(), l.member"
                        + " from account o, account l where o.email = ? and l.email = ?",
                other.name(),
                owner.email(),
                other.email());
    }

    private void lead(Someone owner, String way, int euros, int daysAgo) {
        scene.run(
                "insert into channel_lead (id, owner, what, came_on, way, contact, source, outcome, euros, made_at)"
                        + " select gen_random_uuid(), a.member, 'Un atelier', current_date - ?, ?,"
                        + " case when ? = 'through' then (select c.id from contact c where c.owner = a.member limit 1) end,"
                        + " '', 'client', ?, now() from account a where a.email = ?",
                daysAgo,
                way,
                way,
                euros,
                owner.email());
    }

    private static String timeless(Walker.Page page) {
        return page.body()
                .replaceAll("name=\"(_csrf|key)\" value=\"[^\"]*\"", "")
                .replaceAll("nonce=\"[^\"]*\"", "");
    }

    private Someone someone(String name) {
        var email = UUID.randomUUID() + "@barre.example";
        return new Someone(name, email, Walker.member(port, email, name));
    }

    private Scene.Person person(Someone who) {
        return new Scene.Person(UUID.fromString(id(who)), who.name(), who.email());
    }

    private String id(Someone who) {
        return scene.ask("select member::text from account where email = ?", who.email());
    }
}
