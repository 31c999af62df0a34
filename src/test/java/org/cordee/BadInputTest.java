package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.Plain.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever is typed, pasted, cut short or sent twice: a calm answer, and nothing lost.
@InTheHouse
class BadInputTest {
    private static final String SOON = LocalDate.now(ZoneOffset.UTC).plusDays(20).toString();

    /// What must come back as it was typed.
    private static final List<String> UNUSUAL =
            List.of(
                    "👩🏽‍🚀🧗‍♀️🏔️ ensemble",
                    "שלום עולם ומה שלומך",
                    "مرحبا بكم في الجبل",
                    "Ze\u0301lie\u0323\u0307 Cote\u0302 A\u030a\u0301",
                    "<script>alert('x')</script><img src=x onerror=\"alert(1)\">",
                    "'; drop table member; --",
                    "\" onfocus=alert(1) autofocus x=\"",
                    "${7*7} #{7*7} {{7*7}} %s %n {0}");

    /// What can only be an accident or an attack: its visible part comes back.
    private static final List<String> HOSTILE =
            List.of(
                    "avant\u0000apres",
                    "avant\u0007\u001b[31mapres\u0085\u009b2J",
                    "avant\u202e\u2066apres",
                    "avant\r\n2026-01-01T00:00:00.000Z ERROR Faux: apres");

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private Scene.Person writer;

    @SuppressWarnings("NullAway.Init")
    private Scene.Room room;

    @SuppressWarnings("NullAway.Init")
    private Plain browser;

    @BeforeEach
    void somebody_writes() {
        writer = scene.person(UUID.randomUUID() + "@bad.example", "Maud Marceau");
        room = scene.room(writer, null, null, null);
        browser = Plain.nobody(port).in(scene.session(writer).text());
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    /// A text field, how it is sent, and the page on which it is read again.
    private record Field(String form, String name, String page, String... beside) {}

    private List<Field> fields(String room) {
        var expectations = room + "/expectations";
        return List.of(
                new Field("/profile/card", "name", "/profile"),
                new Field("/profile/card", "headline", "/profile", "name", "Maud"),
                new Field("/profile/card", "place", "/profile", "name", "Maud"),
                new Field("/profile/items/offers", "words", "/profile/items/offers"),
                new Field("/profile/items/weak-spots", "words", "/profile"),
                new Field("/profile/positioning", "forehand", "/profile"),
                new Field("/profile/record", "training", "/profile/record"),
                new Field("/profile/record", "credentials", "/profile"),
                new Field("/welcome/1", "name", "/welcome/1"),
                new Field("/welcome/1", "headline", "/welcome/1", "name", "Maud"),
                new Field("/welcome/2", "offers", "/welcome/2"),
                new Field("/welcome/2", "searches", "/welcome/2"),
                new Field("/welcome/3", "strengths", "/welcome/3"),
                new Field("/welcome/3", "weakSpots", "/welcome/3"),
                new Field("/contacts/new", "name", "/contacts"),
                ofContact("organisation"),
                ofContact("role"),
                ofContact("phone"),
                ofContact("also"),
                ofContact("label"),
                ofContact("note"),
                new Field("/partnerships", "purpose", "/partnerships", "exchangeOn", SOON),
                new Field(
                        room + "/invitations",
                        "name",
                        room + "/people",
                        "email",
                        "UNIQUE@bad.example"),
                new Field(expectations + "/draft", "words.expect", expectations),
                new Field(expectations + "/draft", "words.fear", expectations));
    }

    private Field ofContact(String name) {
        var contact = "/contacts/" + scene.contact(writer, "Yann");
        return new Field(contact, name, contact, "name", "Yann", "version", "1");
    }

    @Test
    void what_is_unusual_comes_back_as_it_was_typed() {
        for (var text : UNUSUAL) {
            for (var field : fields("/partnerships/" + room.id())) {
                assertThat(send(field, text).status()).as(field + " " + text).isEqualTo(303);
                assertThat(read(browser.get(field.page())))
                        .as(field + " " + text)
                        .contains(Normalizer.normalize(text, Normalizer.Form.NFC));
                forgetDrafts();
            }
        }
    }

    @Test
    void what_is_hostile_leaves_its_visible_part_and_no_trace_of_the_rest() {
        for (var text : HOSTILE) {
            for (var field : fields("/partnerships/" + room.id())) {
                assertThat(send(field, text).status()).as(field + " " + text).isEqualTo(303);
                var page = read(browser.get(field.page()));
                assertThat(page).as(field.toString()).contains("avant", "apres");
                forgetDrafts();
            }
        }
    }

    @Test
    void a_hundred_thousand_characters_are_refused_with_a_reason_and_stay_in_the_field() {
        var long_ = "é".repeat(100_000);
        for (var field : fields("/partnerships/" + room.id())) {
            var answer = send(field, long_);
            assertThat(answer.status()).as(field.toString()).isEqualTo(422);
            assertThat(answer.body())
                    .as(field.toString())
                    .contains(long_)
                    .contains("aria-invalid=\"true\"");
        }
        assertThat(browser.post("/settings", "language", "fr", "zone", long_).body())
                .contains(long_);
        assertThat(browser.post("/sign-in", "email", "a@" + long_ + ".example").status())
                .isEqualTo(422);
        assertThat(
                        browser.post("/partnerships", "purpose", "Essayer", "exchangeOn", long_)
                                .status())
                .isEqualTo(422);
        assertThat(
                        browser.post(
                                        "/partnerships/" + room.id() + "/expectations/marks",
                                        "mark",
                                        long_)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void one_heading_too_long_keeps_what_stands_under_all_the_others() {
        var answer =
                browser.post(
                        "/partnerships/" + room.id() + "/expectations/seal",
                        "words.expect",
                        "x".repeat(20_001),
                        "words.bring",
                        "Du temps le jeudi",
                        "words.fear",
                        "De trop promettre");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("x".repeat(20_001), "Du temps le jeudi", "De trop promettre")
                .contains("vingt mille signes au plus");
    }

    @Test
    void other_fields_take_hostile_text_calmly() {
        for (var text : Stream.concat(UNUSUAL.stream(), HOSTILE.stream()).toList()) {
            calm(browser.post("/sign-in", "email", text), 422);
            calm(
                    browser.post("/sign-in", "email", text.replace(" ", "") + "@bad.example"),
                    422,
                    303);
            calm(browser.post("/settings", "language", text, "theme", text, "zone", text), 422);
            calm(browser.post("/partnerships", "purpose", "Essayer", "exchangeOn", text), 422);
            calm(
                    browser.post(
                            "/partnerships/" + room.id() + "/invitations",
                            "name",
                            "Zoé",
                            "email",
                            text),
                    422);
            calm(
                    browser.post(
                            "/partnerships/" + room.id() + "/expectations/marks", "mark", text),
                    404);
            calm(browser.post("/language", "lang", text, "back", text), 303);
            calm(browser.post("/theme", "theme", text, "back", text), 303);
            calm(
                    browser.get(
                            "/partnerships/" + room.id() + "/people?" + Plain.form("name", text)),
                    200);
            calm(browser.get("/partnerships?" + Plain.form("after", text)), 400);
            calm(
                    browser.with("User-Agent", "Firefox/1 Linux " + text.replaceAll("[^ -~]", ""))
                            .get("/today"),
                    200);
        }
    }

    @Test
    void bytes_that_are_no_text_are_taken_calmly() {
        var draft = "/partnerships/" + room.id() + "/expectations/draft";
        for (var bytes : List.of("%ED%A0%80", "%FF%FE%00", "%C3", "%zz", "%", "a%00b")) {
            var answer =
                    browser.send("POST", draft, "_csrf=" + Plain.TOKEN + "&words.expect=" + bytes);
            assertThat(answer.status()).as(bytes).isIn(303, 400);
            calm(answer, answer.status());
        }
        calm(
                browser.with("Content-Type", "application/json").send("POST", draft, "{\"a\":1}"),
                403);
        calm(
                browser.with("Content-Type", "multipart/form-data; boundary=x")
                        .send("POST", draft, "--nothing"),
                400,
                403);
    }

    @Test
    void a_body_of_a_megabyte_and_a_half_is_too_large() {
        var answer =
                browser.post(
                        "/partnerships/" + room.id() + "/expectations/draft",
                        "words.expect",
                        "a".repeat(1_500_000));
        calm(answer, 413);
        assertThat(answer.body()).contains("C’est trop volumineux pour passer ici");
    }

    @Test
    void a_form_sent_half_is_never_our_fault() {
        var asked = 0;
        for (var route : AccessMatrixTest.routes(mapping)) {
            var parts = route.split(" ");
            if (!parts[0].equals("POST")) {
                continue;
            }
            var path =
                    parts[1].replace("/invitations/{id}", "/invitations/" + UUID.randomUUID())
                            .replace("{id}", scene.room(writer, null, null, null).id().toString())
                            .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
            var session = scene.session(writer).text();
            var answer = Plain.nobody(port).in(session).with("X-Forwarded-For", "half").post(path);
            assertThat(answer.status()).as(route).isLessThan(500);
            if (answer.status() >= 400 && parts.length == 2) {
                assertThat(answer.body()).as(route).contains("<html lang=\"fr\"", "<h1");
            }
            asked++;
        }
        assertThat(asked).isGreaterThan(25);
    }

    @Test
    void a_choice_that_nobody_offered_changes_nothing() {
        browser.post("/settings", "language", "de", "theme", "pink", "zone", "Europe/Paris");
        assertThat(
                        scene.ask(
                                "select locale || coalesce(theme, '-') from account where member = ?",
                                writer.id()))
                .isEqualTo("fr-");
        var people = "/partnerships/" + room.id() + "/invitations";
        calm(browser.post(people, "member", "personne"), 400);
        calm(
                browser.post(
                        people + "/" + UUID.randomUUID() + "/claims/" + UUID.randomUUID(),
                        "known",
                        "peut-être"),
                400);
        calm(browser.get("/welcome/9"), 404);
        calm(browser.get("/welcome/deux"), 404);
    }

    static Stream<Arguments> days() {
        return Stream.of(
                Arguments.of("2027-02-31", "Choisissez un jour."),
                Arguments.of("31/02/2027", "Choisissez un jour."),
                Arguments.of("", "Choisissez un jour."),
                Arguments.of("hier", "Choisissez un jour."),
                Arguments.of("2020-01-01", "Choisissez un jour à venir."),
                Arguments.of("-999999999-01-01", "Choisissez un jour à venir."),
                Arguments.of("+999999999-12-31", "Choisissez un jour dans l’année qui vient."),
                Arguments.of("2999-01-01", "Choisissez un jour dans l’année qui vient."));
    }

    @ParameterizedTest
    @MethodSource("days")
    void a_day_that_does_not_fit_is_said_beside_its_field_and_all_stays(String day, String reason) {
        var opening = browser.post("/partnerships", "purpose", "Marcher à deux", "exchangeOn", day);
        assertUnfit(opening, day, reason);
        assertThat(opening.body()).contains("Marcher à deux");

        var page = "/partnerships/" + room.id() + "/expectations";
        scene.run(
                "insert into seal (round, member, sealed_at) values (?, ?, now())",
                room.round(),
                writer.id());
        scene.run("update round set deadline = current_date - 2 where id = ?", room.round());
        assertUnfit(browser.post(page + "/extensions", "until", day), day, reason);

        scene.run("update round set closed_at = now() where id = ?", room.round());
        assertUnfit(browser.post(page + "/rounds", "until", day), day, reason);

        var opened = scene.room(writer, null, null, null);
        scene.reveal(opened, writer);
        assertUnfit(
                browser.post("/partnerships/" + opened.id() + "/expectations/rounds", "until", day),
                day,
                reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s", "%s ", "\t%s"})
    void a_day_with_space_around_it_is_a_day(String form) {
        var answer =
                browser.post(
                        "/partnerships", "purpose", "Essayer", "exchangeOn", form.formatted(SOON));
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void fifty_presses_open_one_room() {
        var key =
                browser.get("/partnerships/new")
                        .body()
                        .replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        var answers =
                AtOnce.all(
                        50,
                        () ->
                                browser.post(
                                        "/partnerships",
                                        "key",
                                        key,
                                        "purpose",
                                        "Une seule fois",
                                        "exchangeOn",
                                        SOON));
        assertThat(answers).allMatch(answer -> answer.status() == 303);
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct()).hasSize(1);
        assertThat(rooms("Une seule fois")).isEqualTo("1");
        // A form that was opened anew is another wish, though it say the same.
        browser.post(
                "/partnerships",
                "key",
                UUID.randomUUID().toString(),
                "purpose",
                "Une seule fois",
                "exchangeOn",
                SOON);
        assertThat(rooms("Une seule fois")).isEqualTo("2");
        // Nobody reaches another's room by their key.
        var other =
                Plain.nobody(port)
                        .in(
                                scene.session(
                                                scene.person(
                                                        UUID.randomUUID() + "@bad.example", "Nils"))
                                        .text());
        assertThat(
                        other.post(
                                        "/partnerships",
                                        "key",
                                        key,
                                        "purpose",
                                        "La mienne",
                                        "exchangeOn",
                                        SOON)
                                .header("Location"))
                .isNotEqualTo(answers.getFirst().header("Location"));
    }

    @Test
    void fifty_presses_invite_once() {
        var key = UUID.randomUUID().toString();
        var email = UUID.randomUUID() + "@bad.example";
        var answers =
                AtOnce.all(
                        50,
                        () ->
                                browser.post(
                                        "/partnerships/" + room.id() + "/invitations",
                                        "key",
                                        key,
                                        "name",
                                        "Zoé",
                                        "email",
                                        email));
        assertThat(answers).allMatch(answer -> answer.status() == 303);
        assertThat(scene.ask("select count(*) from invitation where email = ?", email))
                .isEqualTo("1");
        var again =
                browser.post(
                        "/partnerships/" + room.id() + "/invitations",
                        "name",
                        "Zoé",
                        "email",
                        email);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Cette personne est déjà là, ou déjà invitée");
    }

    @Test
    void fifty_presses_keep_one_text_and_seal_once() {
        var page = "/partnerships/" + room.id() + "/expectations";
        var answers =
                AtOnce.all(
                        50,
                        () ->
                                browser.post(
                                        page + "/seal",
                                        "words.expect",
                                        "Du temps",
                                        "version.expect",
                                        "0"));
        assertThat(answers).allMatch(answer -> answer.status() == 303);
        assertThat(
                        scene.ask(
                                "select max(version) || '-' || count(*) from answer where round = ?",
                                room.round()))
                .isEqualTo("1-1");
        assertThat(scene.ask("select count(*) from seal where round = ?", room.round()))
                .isEqualTo("1");
        assertThat(scene.ask("select count(*) from spare_answer where round = ?", room.round()))
                .isEqualTo("0");
    }

    @Test
    void another_text_that_is_sealed_after_the_seal_is_shown_and_not_swallowed() {
        var page = "/partnerships/" + room.id() + "/expectations";
        browser.post(page + "/seal", "words.expect", "Du temps", "version.expect", "0");
        var late =
                browser.post(
                        page + "/seal", "words.expect", "Un autre texte", "version.expect", "0");
        calm(late, 409);
        assertThat(late.body()).contains("data-state=\"not-open\"", "Un autre texte");
        assertThat(scene.ask("select words from answer where round = ?", room.round()))
                .isEqualTo("Du temps");
    }

    @Test
    void two_tabs_that_write_at_the_same_place_keep_both_texts() {
        var page = "/partnerships/" + room.id() + "/expectations";
        assertThat(
                        browser.post(
                                        page + "/draft",
                                        "words.fear",
                                        "Premier onglet",
                                        "version.fear",
                                        "0")
                                .status())
                .isEqualTo(303);
        var crossed =
                browser.post(
                        page + "/draft",
                        "words.fear",
                        "Second onglet",
                        "version.fear",
                        "0",
                        "words.bring",
                        "Écrit dans le second seul",
                        "version.bring",
                        "0");
        calm(crossed, 409);
        assertThat(crossed.body())
                .contains(
                        "data-state=\"crossed\"",
                        "Premier onglet",
                        "Second onglet",
                        "Les deux textes sont gardés");
        var after = browser.get(page).body();
        assertThat(after)
                .contains(
                        "Premier onglet",
                        "Second onglet",
                        "Écrit dans le second seul",
                        "gardé trente jours");
        assertThat(
                        browser.post(
                                        page + "/draft",
                                        "words.fear",
                                        "Second onglet",
                                        "version.fear",
                                        "1")
                                .status())
                .isEqualTo(303);
        assertThat(
                        scene.ask(
                                "select words from answer where heading = 'fear' and round = ?",
                                room.round()))
                .isEqualTo("Second onglet");
    }

    @Test
    void a_session_that_ended_while_one_wrote_loses_nothing() {
        var noemie = Walker.member(port, "noemie@bad.example", "Noémie Naud");
        var room =
                noemie.post("/partnerships", "purpose", "Essayer", "exchangeOn", SOON)
                        .path()
                        .replace("/people", "");
        noemie.forget("session");
        var sent =
                new String[] {
                    "words.expect",
                    "Première ligne\nseconde <ligne> & « suite »",
                    "version.expect",
                    "0",
                    "words.fear",
                    "De\u00a0rien"
                };
        var kept = noemie.post(room + "/expectations/draft", sent);
        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.state()).isEqualTo("kept:signed-out");
        assertThat(unescaped(kept.body()))
                .contains(
                        "Première ligne\nseconde <ligne> & « suite »",
                        "De\u00a0rien",
                        "name=\"version.expect\" value=\"0\"");
        assertThat(kept.body()).contains("action=\"" + room + "/expectations/draft\"");

        // In another tab of the same browser, then the same form once more.
        noemie.signIn("noemie@bad.example");
        var again = noemie.post(kept.find("action=\"(/partnerships/[^\"]+)\""), sent);
        assertThat(again.status()).isEqualTo(200);
        assertThat(unescaped(again.body())).contains("seconde <ligne> & « suite »", "De\u00a0rien");
    }

    @Test
    void every_form_that_arrives_without_a_session_comes_back_whole() {
        for (var field : fields("/partnerships/" + room.id())) {
            var answer =
                    Plain.nobody(port)
                            .post(
                                    field.form(),
                                    field.name(),
                                    "Une phrase à garder, " + field.name());
            assertThat(answer.status()).as(field.toString()).isEqualTo(401);
            assertThat(answer.body())
                    .contains(
                            "Une phrase à garder, " + field.name(),
                            "action=\"" + field.form() + "\"");
        }
    }

    @Test
    void the_script_that_saves_is_told_what_became_of_it() {
        var draft = "/partnerships/" + room.id() + "/expectations/draft";
        var script = browser.with("Accept", "application/json");
        var saved = script.post(draft, "words.expect", "Du temps", "version.expect", "0");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("Content-Type")).startsWith("application/json");
        assertThat(saved.body())
                .contains("\"expect\":1", "Enregistré à ")
                .doesNotContain("Du temps");

        var crossed = script.post(draft, "words.expect", "Autre", "version.expect", "0");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.body()).isEmpty();

        assertThat(
                        script.post(
                                        draft,
                                        "words.expect",
                                        "x".repeat(20_001),
                                        "version.expect",
                                        "1")
                                .status())
                .isEqualTo(422);
        var nobody = script.in(null).post(draft, "words.expect", "Du temps", "version.expect", "1");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.body()).isEmpty();

        browser.post("/partnerships/" + room.id() + "/expectations/seal");
        assertThat(script.post(draft, "words.expect", "Trop tard", "version.expect", "1").status())
                .isEqualTo(422);
        assertThat(scene.ask("select words from answer where round = ?", room.round()))
                .isEqualTo("Du temps");
    }

    private Answer send(Field field, String text) {
        var all = new ArrayList<>(List.of(field.name(), text));
        for (var beside : field.beside()) {
            all.add(beside.replace("UNIQUE", UUID.randomUUID().toString()));
        }
        if (field.form().endsWith("/invitations")) {
            scene.run(
                    "update invitation set answer = 'withdrawn', answered_at = now() where partnership = ? and answer is null",
                    room.id());
            scene.run(
                    "update invitation set invited_at = invited_at - interval '2 days' where partnership = ?",
                    room.id());
        }
        return browser.post(field.form(), all.toArray(String[]::new));
    }

    /// So that the next text is the first again.
    private void forgetDrafts() {
        scene.run("delete from answer where round = ?", room.round());
    }

    private String rooms(String purpose) {
        return scene.ask(
                "select count(*) from partnership where purpose = ? and opened_by = ?",
                purpose,
                writer.id());
    }

    private static void assertUnfit(Answer answer, String day, String reason) {
        calm(answer, 422);
        assertThat(answer.body()).contains("aria-invalid=\"true\"", "<span>" + reason + "</span>");
        assertThat(answer.body()).contains("value=\"" + day + "\"");
    }

    /// One of our pages, with nothing of what was sent run or repeated unseen.
    private static void calm(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.body()).isIn((Object[]) statuses);
        assertThat(answer.body())
                .doesNotContain("<script>alert", "<img src=x", "Exception", "org.springframework")
                .doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\u202e]");
        if (answer.status() != 303) {
            assertThat(answer.body()).contains("<html lang=\"fr\"", "<h1");
        }
    }

    private static String read(Answer page) {
        calm(page, 200);
        return unescaped(page.body());
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
