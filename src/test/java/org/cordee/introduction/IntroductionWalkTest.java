package org.cordee.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Scene;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Two people whom somebody asks whether they want to meet: from mails, inside, one way and the
/// other, and what nobody learns of it.
@InTheHouse
class IntroductionWalkTest {
    @LocalServerPort int port;
    @Autowired Forgetting forgetting;

    private final Scene scene = new Scene();
    private Walker solange = new Walker(0);
    private Walker nobody = new Walker(0);
    private String fanny = "";
    private String maud = "";

    @BeforeEach
    void one() {
        solange = Walker.member(port, UUID.randomUUID() + "@intro.example", "Solange Introduite");
        nobody = new Walker(port);
        fanny = UUID.randomUUID() + "@contact.example";
        maud = UUID.randomUUID() + "@contact.example";
        note("Fanny Aubrespin", fanny, "formatrice");
        note("Maud Cheverny", maud, "coach d’équipe");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void what_is_begun_is_kept_until_it_is_sent_or_let_go() {
        solange.post(
                "/introductions/new/draft",
                "first",
                "Fanny Aubrespin",
                "first.reason",
                "Un mot commencé",
                "days",
                "30");
        assertThat(solange.get("/introductions").body()).contains("Reprendre le brouillon");
        assertThat(solange.get("/introductions/new").body())
                .contains("Un mot commencé", "value=\"Fanny Aubrespin\"");
        var other = Walker.member(port, UUID.randomUUID() + "@intro.example", "Oscar Présent");
        assertThat(other.get("/introductions/new").body()).doesNotContain("Un mot commencé");
        solange.post("/introductions/new/draft/removal");
        assertThat(solange.get("/introductions/new").body()).doesNotContain("Un mot commencé");
        solange.post("/introductions/new/draft", "first", "Fanny Aubrespin");
        propose();
        assertThat(solange.get("/introductions").body()).doesNotContain("Reprendre le brouillon");
    }

    @Test
    void each_is_asked_apart_and_only_two_yeses_exchange_anything() {
        var one = propose();
        assertThat(one.state()).isEqualTo("introduction:open");
        var untouched = standing(one.body());

        var letter = Outbox.take("introduction", fanny);
        assertThat(letter.subject()).isEqualTo("Solange Introduite vous propose une rencontre");
        assertThat(letter.text())
                .contains("Solange Introduite a votre adresse dans son carnet")
                .doesNotContain("Maud", "Pour Fanny", maud);
        assertThat(links(letter)).hasSize(3);

        var asked = nobody.get(links(letter).getFirst());
        assertThat(asked.state()).isEqualTo("introduction-mail:yes");
        assertThat(asked.body())
                .contains("Voudriez-vous rencontrer Maud, coach d’équipe", "Pour Fanny")
                .doesNotContain("Cheverny", maud, fanny, "Pour Maud");
        // Programs that read mail look at every link: nothing has happened.
        nobody.get(links(letter).get(1));
        assertThat(nobody.get(links(letter).getFirst()).state()).isEqualTo("introduction-mail:yes");

        var said = nobody.post(links(letter).getFirst(), "yes", "true", "reach", "06 11 22 33 44");
        assertThat(said.state()).isEqualTo("introduction-mail:answered");
        assertThat(said.body()).contains("Oui, c’est noté").doesNotContain("Cheverny", maud);
        assertThat(Outbox.take("notice", fanny).text())
                .contains("Vous avez dit oui.")
                .doesNotContain("Cheverny", maud);
        // Nor does the introducer learn that an answer has come.
        assertThat(standing(solange.get(one.path()).body())).isEqualTo(untouched);
        assertThat(Outbox.find("notice", maud)).isEmpty();

        var second = Outbox.take("introduction", maud);
        var met = nobody.post(links(second).getFirst(), "yes", "true");
        // The addresses leave by mail alone: whoever pressed may not be who was asked.
        assertThat(met.state()).isEqualTo("introduction-mail:both");
        assertThat(met.body()).doesNotContain("Aubrespin", "06 11 22 33 44", fanny);
        var told = Outbox.take("notice", maud);
        assertThat(told.text()).contains("Fanny Aubrespin", "06 11 22 33 44");
        assertThat(nobody.get(links(told).getFirst()).body())
                .contains("Fanny Aubrespin", "06 11 22 33 44")
                .doesNotContain(fanny);
        assertThat(Outbox.take("notice", fanny).text()).contains("Maud Cheverny", maud);
        assertThat(solange.get(one.path()).body()).contains("Deux oui");
        assertThat(solange.get(one.path()).state()).isEqualTo("introduction:met");
    }

    @Test
    void a_no_is_told_to_nobody() {
        var one = propose();
        var untouched = standing(one.body());
        var no = links(Outbox.take("introduction", fanny)).get(1);
        assertThat(nobody.get(no).state()).isEqualTo("introduction-mail:no");
        assertThat(nobody.post(no, "yes", "false").body()).contains("Pas maintenant, c’est noté");
        assertThat(standing(solange.get(one.path()).body())).isEqualTo(untouched);

        var yes = links(Outbox.take("introduction", maud)).getFirst();
        var said = nobody.post(yes, "yes", "true");
        assertThat(said.state()).isEqualTo("introduction-mail:answered");
        assertThat(said.body()).contains("Vos coordonnées ne partiront que");
        assertThat(standing(solange.get(one.path()).body())).isEqualTo(untouched);
    }

    @Test
    void an_answer_counts_once_and_is_taken_back_for_a_day() {
        propose();
        var link = links(Outbox.take("introduction", fanny)).getFirst();
        var said = nobody.post(link, "yes", "true");
        assertThat(nobody.get(link).status()).isEqualTo(410);
        assertThat(nobody.post(link, "yes", "false").status()).isEqualTo(410);

        var again = nobody.post(said.path());
        assertThat(again.path()).isEqualTo(path(link));
        assertThat(again.state()).isEqualTo("introduction-mail:yes");
        assertThat(nobody.get(said.path()).status()).isEqualTo(410);

        nobody.post(link, "yes", "true");
        scene.run(
                "update introduction_side set answered_at = answered_at - interval '25 hours' where email = ?",
                fanny);
        assertThat(nobody.get(said.path()).status()).isEqualTo(410);
        assertThat(nobody.post(said.path()).status()).isEqualTo(410);
    }

    @Test
    void two_answers_at_once_are_one() {
        propose();
        var link = links(Outbox.take("introduction", fanny)).getFirst();
        var said = AtOnce.all(2, () -> new Walker(port).post(link, "yes", "true").state());
        assertThat(said).containsOnly("introduction-mail:answered");
        Outbox.take("notice", fanny);
        assertThat(Outbox.find("notice", fanny)).isEmpty();
    }

    @Test
    void the_same_answer_pressed_again_says_the_same_again() {
        propose();
        var link = links(Outbox.take("introduction", fanny)).getFirst();
        var said = nobody.post(link, "yes", "true", "reach", "06 11 22 33 44");
        assertThat(nobody.post(link, "yes", "true", "reach", "06 11 22 33 44").path())
                .isEqualTo(said.path());
        // Another answer comes too late, and another way to be reached is another answer.
        assertThat(nobody.post(link, "yes", "false").status()).isEqualTo(410);
        assertThat(nobody.post(link, "yes", "true", "reach", "ailleurs").status()).isEqualTo(410);
        // Whoever finds the link later learns nothing of what was said.
        scene.run(
                "update introduction_side set answered_at = answered_at - interval '11 minutes' where email = ?",
                fanny);
        assertThat(nobody.post(link, "yes", "true", "reach", "06 11 22 33 44").status())
                .isEqualTo(410);

        var inside = Walker.member(port, maud, "Maud Cheverny");
        var answers =
                inside.get("/introductions")
                        .find("(/introductions/questions/[0-9a-f-]{36}/answers)");
        for (int press = 0; press < 2; press++) {
            assertThat(inside.post(answers, "yes", "true").body())
                    .contains("Les coordonnées sont échangées")
                    .doesNotContain("n’attend plus de réponse");
        }
        assertThat(inside.post(answers, "yes", "false").body())
                .contains("n’attend plus de réponse");
    }

    @Test
    void it_goes_out_after_its_last_day_and_when_it_is_taken_back() {
        var one = propose();
        var link = links(Outbox.take("introduction", fanny)).getFirst();
        scene.run(
                "update introduction set until_on = ? where owner = (select member from account where email = ?)",
                LocalDate.now(ZoneOffset.UTC).minusDays(1),
                mine());
        assertThat(nobody.get(link).status()).isEqualTo(410);
        assertThat(nobody.post(link, "yes", "true").status()).isEqualTo(410);
        assertThat(solange.get(one.path()).body()).contains("N’a pas abouti");

        // Asking again is allowed now.
        var other = propose();
        var second = links(Outbox.take("introduction", maud)).getFirst();
        solange.post(other.path() + "/withdrawal");
        assertThat(nobody.get(second).status()).isEqualTo(410);
        assertThat(solange.get(other.path()).body()).contains("Reprise par vous");
    }

    @Test
    void never_again_is_kept_and_can_be_undone() {
        propose();
        var never = links(Outbox.take("introduction", fanny)).get(2);
        assertThat(nobody.get(never).state()).isEqualTo("introduction-mail:asked");
        assertThat(nobody.post(never, "yes", "true").state()).isEqualTo("introduction-mail:quiet");

        var ursule = Walker.member(port, UUID.randomUUID() + "@intro.example", "Ursule Présente");
        noteIn(ursule, "Fanny", fanny, "formatrice");
        var paul = UUID.randomUUID() + "@contact.example";
        noteIn(ursule, "Paul Sauvetan", paul, "médiateur");
        var asked = proposeIn(ursule, "Fanny", "Paul Sauvetan");
        // Whoever asks sees the same as always.
        assertThat(asked.body()).contains("Demandé le");
        Outbox.take("introduction", paul);
        assertThat(Outbox.find("introduction", fanny)).isEmpty();

        assertThat(nobody.post(never, "yes", "false").state()).isEqualTo("introduction-mail:asked");
    }

    @Test
    void what_may_not_be_seen_from_a_mail_is_not() {
        var one =
                solange.post(
                        "/introductions/new",
                        "first",
                        "Fanny Aubrespin",
                        "first.reason",
                        "Pour Fanny",
                        "second",
                        "Maud Cheverny",
                        "second.reason",
                        "Pour Maud",
                        "days",
                        "7");
        assertThat(one.state()).isEqualTo("introduction:open");
        var asked = nobody.get(links(Outbox.take("introduction", fanny)).getFirst());
        assertThat(asked.body())
                .contains("Solange Introduite vous propose une rencontre")
                .doesNotContain("Pour Fanny", "coach d’équipe", "Maud");

        // Whoever has that address and comes in reads it inside.
        var inside = Walker.member(port, fanny, "Fanny Aubrespin");
        assertThat(inside.get("/introductions").body())
                .contains("Voudriez-vous rencontrer Maud, coach d’équipe", "Pour Fanny")
                .doesNotContain("Cheverny", "Pour Maud");
        assertThat(inside.get("/today").body()).contains("Rencontrer Maud, coach d’équipe");
    }

    @Test
    void a_member_is_asked_inside_and_writes_down_who_led_there() throws SQLException {
        var address = UUID.randomUUID() + "@intro.example";
        var name = "Gildas " + word();
        var gildas = Walker.member(port, address, name);
        var id = memberAt(address);
        var one =
                solange.post(
                        "/introductions/new",
                        "first",
                        name,
                        "first.chosen",
                        "member." + id,
                        "first.asked",
                        name,
                        "first.reason",
                        "Pour Gildas",
                        "first.presented",
                        "Gildas, guide",
                        "second",
                        "Maud Cheverny",
                        "second.reason",
                        "Pour Maud",
                        "second.shown",
                        "true");
        assertThat(one.body()).contains("Gildas, guide");
        assertThat(Outbox.find("introduction", address)).isEmpty();

        var list = gildas.get("/introductions");
        assertThat(list.body()).contains("Pour Gildas").doesNotContain("Cheverny", "Pour Maud");
        var question = list.find("/introductions/questions/([0-9a-f-]{36})/answers");
        var address1 = "/introductions/questions/" + question;
        assertThat(gildas.post(address1 + "/answers", "yes", "true").body())
                .contains("Oui noté.")
                .doesNotContain("Cheverny");
        assertThat(gildas.post(address1 + "/answers/withdrawal").body())
                .contains("La question vous attend de nouveau");
        gildas.post(address1 + "/answers", "yes", "true");
        assertThat(gildas.post(address1 + "/contact").status()).isEqualTo(404);

        nobody.post(links(Outbox.take("introduction", maud)).getFirst(), "yes", "true");
        assertThat(Outbox.take("notice", maud).text()).contains(name, address);
        assertThat(gildas.get("/introductions").body()).contains("Maud Cheverny", maud);
        assertThat(gildas.get("/today").body()).contains("Maud Cheverny veut bien");
        assertThat(gildas.post(address1 + "/answers/withdrawal").body())
                .contains("n’attend plus de réponse");

        var contact = gildas.post(address1 + "/contact");
        assertThat(contact.body()).contains("Maud Cheverny", maud, "Solange Introduite");
        assertThat(gildas.post(address1 + "/contact").path()).isEqualTo(contact.path());
        scene.run(
                "delete from submission where made = ?",
                UUID.fromString(contact.path().substring(10)));
        assertThat(gildas.post(address1 + "/contact").path()).isEqualTo(contact.path());
    }

    @Test
    void whom_one_met_is_written_once_however_late_one_presses_again() {
        propose();
        nobody.post(
                links(Outbox.take("introduction", fanny)).getFirst(),
                "yes",
                "true",
                "reach",
                "06 11 22 33 44");
        var inside = Walker.member(port, maud, "Maud Cheverny");
        var answers =
                inside.get("/introductions")
                        .find("(/introductions/questions/[0-9a-f-]{36}/answers)");
        inside.post(answers, "yes", "true");
        var write = answers.replace("/answers", "/contact");
        var contact = inside.post(write);
        assertThat(contact.body()).contains("Fanny Aubrespin", "06 11 22 33 44");
        var forget = "delete from submission where made = ?";
        scene.run(forget, uuid(contact));
        assertThat(inside.post(write).path()).isEqualTo(contact.path());
        assertThat(inside.get("/contacts").body().split("Fanny Aubrespin</", -1)).hasSize(2);
        // Nor is anybody written down again who was taken out.
        inside.post(contact.path() + "/removal");
        scene.run(forget, uuid(contact));
        assertThat(inside.post(write).path()).isEqualTo(contact.path());
    }

    @Test
    void nobody_else_answers_or_reads() {
        var one = propose();
        var stranger =
                Walker.member(port, UUID.randomUUID() + "@intro.example", "Étrangère Passante");
        assertThat(stranger.get(one.path()).status()).isEqualTo(404);
        assertThat(stranger.get("/introductions").body()).doesNotContain("Fanny", "Maud");
        var inside = Walker.member(port, fanny, "Fanny Aubrespin");
        var question =
                inside.get("/introductions")
                        .find("/introductions/questions/([0-9a-f-]{36})/answers");
        for (var walker : List.of(stranger, solange)) {
            assertThat(
                            walker.post(
                                            "/introductions/questions/" + question + "/answers",
                                            "yes",
                                            "true")
                                    .status())
                    .isEqualTo(404);
        }
        assertThat(standing(solange.get(one.path()).body())).isEqualTo(standing(one.body()));
    }

    @Test
    void who_leaves_is_led_to_nobody() throws SQLException {
        var address = UUID.randomUUID() + "@intro.example";
        var name = "Oscar " + word();
        var oscar = Walker.member(port, address, name);
        var id = memberAt(address);
        solange.post(
                "/introductions/new",
                "first",
                name,
                "first.chosen",
                "member." + id,
                "first.asked",
                name,
                "first.reason",
                "Pour Oscar",
                "second",
                "Maud Cheverny",
                "second.reason",
                "Pour Maud");
        var question =
                oscar.get("/introductions")
                        .find("/introductions/questions/([0-9a-f-]{36})/answers");
        oscar.post("/introductions/questions/" + question + "/answers", "yes", "true");
        scene.run("delete from account where member = ?", UUID.fromString(id));
        scene.run("delete from member where id = ?", UUID.fromString(id));
        var said = nobody.post(links(Outbox.take("introduction", maud)).getFirst(), "yes", "true");
        assertThat(said.state()).isEqualTo("introduction-mail:answered");
    }

    @Test
    void a_fee_is_written_and_the_client_is_told() {
        var one =
                solange.post(
                        "/introductions/new",
                        "first",
                        "Fanny Aubrespin",
                        "first.reason",
                        "Pour Fanny",
                        "first.shown",
                        "true",
                        "second",
                        "Maud Cheverny",
                        "second.reason",
                        "Pour Maud",
                        "second.shown",
                        "true",
                        "fee",
                        "agreed",
                        "fee.what",
                        "dix pour cent",
                        "fee.payer",
                        "second");
        assertThat(one.body())
                .contains(
                        "Avant que nous commencions\u00a0: Maud Cheverny me verse dix pour cent",
                        "À dire au client");
        assertThat(nobody.get(links(Outbox.take("introduction", fanny)).getFirst()).body())
                .contains("Solange Introduite reçoit de l’autre personne\u00a0: dix pour cent");
        assertThat(nobody.get(links(Outbox.take("introduction", maud)).getFirst()).body())
                .contains("vous versez à Solange Introduite\u00a0: dix pour cent");

        var today = LocalDate.now(ZoneOffset.UTC);
        var unfit = solange.post(one.path() + "/telling", "day", today.plusDays(2).toString());
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.body()).contains(today.plusDays(2).toString(), "un jour passé");
        assertThat(solange.post(one.path() + "/telling", "day", "hier").status()).isEqualTo(422);
        var told = solange.post(one.path() + "/telling", "day", today.minusDays(1).toString());
        assertThat(told.body()).contains("Dit au client le").doesNotContain("state--now");
    }

    @Test
    void a_fee_is_read_inside_where_the_words_are() {
        solange.post(
                "/introductions/new",
                "first",
                "Fanny Aubrespin",
                "first.reason",
                "Pour Fanny",
                "second",
                "Maud Cheverny",
                "second.reason",
                "Pour Maud",
                "second.shown",
                "true",
                "fee",
                "agreed",
                "fee.what",
                "dix pour cent",
                "fee.payer",
                "second");
        var hidden = nobody.get(links(Outbox.take("introduction", fanny)).getFirst()).body();
        assertThat(hidden)
                .contains("Des honoraires d’apport ont été convenus")
                .doesNotContain("dix pour cent", "de l’autre personne\u00a0:");
        assertThat(nobody.get(links(Outbox.take("introduction", maud)).getFirst()).body())
                .contains("vous versez à Solange Introduite\u00a0: dix pour cent");
        assertThat(Walker.member(port, fanny, "Fanny Aubrespin").get("/introductions").body())
                .contains("Solange Introduite reçoit de l’autre personne\u00a0: dix pour cent");
    }

    @Test
    void addresses_go_with_what_was_asked() {
        var one = propose();
        nobody.post(links(Outbox.take("introduction", fanny)).getFirst(), "yes", "true");
        assertThat(addresses(one)).isEqualTo("2");
        solange.post(one.path() + "/withdrawal");
        assertThat(addresses(one)).isEqualTo("0");

        var other = propose();
        nobody.post(links(Outbox.take("introduction", fanny)).getFirst(), "yes", "false");
        forgetting.forget();
        assertThat(addresses(other)).isEqualTo("2");
        scene.run("update introduction set until_on = current_date - 2 where id = ?", uuid(other));
        while (forgetting.forget() > 0) {
            // What other tests left is let go of too.
        }
        assertThat(addresses(other)).isEqualTo("0");
        assertThat(
                        scene.ask(
                                "select count(answer) from introduction_side where introduction = ?",
                                uuid(other)))
                .isEqualTo("0");
        assertThat(solange.get(other.path()).body()).contains("Fanny Aubrespin", "N’a pas abouti");
    }

    @Test
    void nobody_is_asked_again_and_again() {
        for (int i = 0; i < 3; i++) {
            solange.post(propose().path() + "/withdrawal");
        }
        var fourth = said(solange, "Fanny Aubrespin", "Maud Cheverny");
        assertThat(fourth.status()).isEqualTo(422);
        assertThat(fourth.body()).contains("déjà reçu trois questions de vous cette semaine");
    }

    @Test
    void what_does_not_fit_is_said_beside_it_and_nobody_is_asked() {
        var unfit =
                solange.post(
                        "/introductions/new",
                        "first",
                        "Fanny Aubrespin",
                        "first.reason",
                        "Un mot gardé",
                        "second",
                        "Quelqu’un Denouveau",
                        "second.reason",
                        "",
                        "fee",
                        "agreed");
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.body())
                .contains(
                        "Un mot gardé",
                        "Chaque personne a droit à sa raison à elle",
                        "Il manque une adresse",
                        "Dites combien",
                        "Dites qui le verse");
        assertThat(said(solange, "Fanny Aubrespin", "Fanny Aubrespin").body())
                .contains("Choisissez deux personnes différentes");
        noteIn(solange, "Moi Même", mine(), "coach");
        assertThat(said(solange, "Moi Même", "Maud Cheverny").body())
                .contains("Choisissez quelqu’un d’autre que vous");
        propose();
        assertThat(said(solange, "Fanny Aubrespin", "Maud Cheverny").body())
                .contains("ont déjà une proposition de vous");
        assertThat(said(solange, "Maud Cheverny", "Fanny Aubrespin").body())
                .contains("ont déjà une proposition de vous");
        Outbox.take("introduction", fanny);
        assertThat(Outbox.find("introduction", fanny)).isEmpty();
    }

    @Test
    void a_form_sent_twice_asks_once() {
        var key = UUID.randomUUID().toString();
        String[] fields = {
            "key",
            key,
            "first",
            "Fanny Aubrespin",
            "first.reason",
            "Pour Fanny",
            "second",
            "Maud Cheverny",
            "second.reason",
            "Pour Maud"
        };
        var first = solange.post("/introductions/new", fields);
        var second = solange.post("/introductions/new", fields);
        assertThat(second.path()).isEqualTo(first.path());
        Outbox.take("introduction", fanny);
        assertThat(Outbox.find("introduction", fanny)).isEmpty();
    }

    private String addresses(Walker.Page one) {
        return scene.ask(
                "select count(email) from introduction_side where introduction = ?", uuid(one));
    }

    private static UUID uuid(Walker.Page one) {
        return UUID.fromString(one.path().substring(one.path().lastIndexOf('/') + 1));
    }

    private Walker.Page propose() {
        return proposeIn(solange, "Fanny Aubrespin", "Maud Cheverny");
    }

    private static Walker.Page proposeIn(Walker walker, String first, String second) {
        var page = said(walker, first, second);
        assertThat(page.state()).isEqualTo("introduction:open");
        return page;
    }

    private static Walker.Page said(Walker walker, String first, String second) {
        return walker.post(
                "/introductions/new",
                "first",
                first,
                "first.reason",
                "Pour " + first.split(" ")[0],
                "first.shown",
                "true",
                "second",
                second,
                "second.reason",
                "Pour " + second.split(" ")[0],
                "second.shown",
                "true",
                "days",
                "14");
    }

    private void note(String name, String email, String role) {
        noteIn(solange, name, email, role);
    }

    private static void noteIn(Walker walker, String name, String email, String role) {
        walker.post("/contacts/new", "name", name, "email", email, "role", role);
    }

    private String mine() {
        return solange.get("/settings").find("([0-9a-f-]{36}@intro\\.example)");
    }

    private static String memberAt(String email) throws SQLException {
        try (var superuser = TestInstance.superuser();
                var find =
                        superuser.prepareStatement("select member from account where email = ?")) {
            find.setString(1, email);
            try (var found = find.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private static List<String> links(Outbox.Mail mail) {
        var links = new ArrayList<String>();
        var link = Pattern.compile("(?m)^https?://[^/]+(/m/\\S+)$").matcher(mail.text());
        while (link.find()) {
            links.add(link.group(1));
        }
        return links;
    }

    private static String path(String link) {
        return link.replaceFirst("\\?.*", "");
    }

    private static String standing(String body) {
        return body.replaceFirst("(?s).*<header class=\"page-head\">", "")
                .replaceFirst("(?s)</header>.*", "");
    }

    private static String word() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }
}
