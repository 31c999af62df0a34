package org.cordee.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Medians;
import org.cordee.Outbox;
import org.cordee.Plain;
import org.cordee.Scene;
import org.cordee.Walker;
import org.cordee.letter.Letters;
import org.cordee.web.BaseUrl;
import org.cordee.web.Cookies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletResponse;

/// The front door, tried by those who live there and by those who do not.
@InTheHouse
class SignInTest {
    @LocalServerPort int port;

    @Autowired Visit visit;
    @Autowired Letters letters;

    private final Scene scene = new Scene();

    @AfterEach
    void leave() {
        if (!letters.isRunning()) {
            letters.start();
        }
        scene.close();
    }

    @Test
    void a_mail_scanner_that_looks_does_not_use_the_link_up() {
        var link = asked("lucie@door.example");
        for (int look = 0; look < 2; look++) {
            assertThat(from("scanner").get(link).status()).isEqualTo(200);
            assertThat(from("scanner").send("HEAD", link, null).status()).isEqualTo(200);
        }
        assertThat(sessionOf(from("lucie").post(link))).isNotEmpty();
    }

    @Test
    void a_link_is_good_for_ten_minutes() {
        var fresh = asked("marc@door.example");
        age("marc@door.example", "9 minutes 50 seconds");
        assertThat(from("marc").get(fresh).status()).isEqualTo(200);
        age("marc@door.example", "70 seconds");
        assertGone(from("marc").get(fresh));
        assertGone(from("marc").post(fresh));
    }

    @Test
    void a_link_works_once() {
        var link = asked("nadia@door.example");
        assertThat(from("nadia").post(link).header("Location")).isEqualTo("/today");
        assertGone(from("nadia").get(link));
        var again = from("nadia").post(link);
        assertGone(again);
        assertThat(sessionOf(again)).isEmpty();
    }

    @Test
    void a_link_that_is_wrong_cut_or_made_for_something_else_opens_nothing() {
        var link = asked("oscar@door.example");
        var other = link.charAt(link.length() - 5) == 'A' ? "B" : "A";
        var host = scene.person("hote@door.example", "Hortense Hôte");
        var guest = scene.person("convive@door.example", "Côme Convive");
        var room = scene.room(host, null, guest, null);
        for (var wrong :
                List.of(
                        link.substring(0, link.length() - 5)
                                + other
                                + link.substring(link.length() - 4),
                        link.substring(0, link.length() - 1),
                        link.substring(0, 20),
                        "/sign-in/x",
                        "/sign-in/" + "A".repeat(43),
                        "/sign-in/" + "%C3%A9".repeat(20),
                        "/sign-in/" + room.invitation().text())) {
            assertGone(from("oscar").get(wrong));
            assertGone(from("oscar").post(wrong));
        }
        assertThat(sessionOf(from("oscar").post(link))).isNotEmpty();
    }

    @Test
    void pressing_twenty_times_at_once_signs_in_once() {
        var link = asked("paul@door.example");
        var answers = AtOnce.all(20, () -> from("paul").post(link));
        assertThat(answers).filteredOn(answer -> answer.status() == 303).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 410).hasSize(19);
        assertThat(
                        scene.ask(
                                "select count(*) from session s join account a on a.member = s.member where a.email = 'paul@door.example'"))
                .isEqualTo("1");
    }

    @Test
    void another_browser_is_told_who_asked_and_is_the_one_that_gets_in() {
        var asking = new Walker(port);
        asking.get("/sign-in");
        asking.post("/sign-in", "email", "quitterie@door.example");
        var link = path("quitterie@door.example");
        assertThat(asking.get(link).state()).isEqualTo("sign-in-link:here");

        var phone = new Walker(port);
        var page = phone.get(link);
        assertThat(page.state()).isEqualTo("sign-in-link:elsewhere");
        assertThat(page.body())
                .contains(
                        "depuis un autre navigateur\u00a0: Firefox, Linux",
                        "Entrer dans ce navigateur",
                        "Si ce n’est pas vous qui l’avez demandé, n’appuyez pas");
        assertThat(phone.post(link).state()).startsWith("welcome");
        assertThat(phone.cookie("session")).isNotEmpty();
        assertThat(asking.cookie("session")).isEmpty();
        assertThat(asking.get("/today").path()).isEqualTo("/sign-in");
    }

    @Test
    void the_answer_is_the_same_for_an_address_that_is_known_and_one_that_is_not() {
        // Hundreds of mails that nobody reads would only lie in everybody's way.
        letters.stop();
        for (int i = 0; i < 250; i++) {
            scene.person("connue" + i + "@door.example", "Connue " + i);
        }
        var known = new int[1];
        var unknown = new int[1];
        var answers = new ArrayList<Plain.Answer>();
        // A source of their own for every ten, so that no limit is met on either side.
        var medians =
                Medians.interleaved(
                        200,
                        () -> answers.add(ask("connue" + known[0]++ + "@door.example", known[0])),
                        () ->
                                answers.add(
                                        ask(
                                                "inconnue" + unknown[0]++ + "@door.example",
                                                unknown[0])));
        System.out.println("known and unknown address: " + medians);
        scene.run("delete from letter where email ~ '^(in)?connue[0-9]+@door'");
        assertThat(answers).hasSize(480);
        assertThat(answers.getFirst().status()).isEqualTo(303);
        assertThat(answers.getFirst().header("Location")).isEqualTo("/sign-in/sent");
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(medians.apart()).isLessThan(5_000_000);
    }

    private Plain.Answer ask(String email, int number) {
        return from("same-" + number / 10)
                .with("Cookie", "XSRF-TOKEN=" + Plain.TOKEN + "; browser=known")
                .post("/sign-in", "email", email)
                .timeless();
    }

    @Test
    void a_mailbox_is_not_flooded_and_its_owner_still_gets_in() {
        var answers = new ArrayList<Plain.Answer>();
        for (int i = 0; i < 8; i++) {
            answers.add(
                    from("flood-" + i)
                            .with("Cookie", "XSRF-TOKEN=" + Plain.TOKEN + "; browser=x")
                            .post("/sign-in", "email", "rose@door.example")
                            .timeless());
        }
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(waiting("rose@door.example")).isEqualTo("5");
        var last = Outbox.latest("sign-in", "rose@door.example");
        assertThat(sessionOf(from("rose").post(URI.create(last.link()).getPath()))).isNotEmpty();
    }

    @Test
    void nor_by_asking_thirty_times_at_once() {
        AtOnce.all(
                30,
                () ->
                        from("burst-" + UUID.randomUUID())
                                .post("/sign-in", "email", "sami@door.example"));
        assertThat(waiting("sami@door.example")).isEqualTo("5");
    }

    @Test
    void one_place_asks_for_sixty_links_in_ten_minutes_and_then_waits() {
        letters.stop();
        for (int i = 0; i < 60; i++) {
            assertThat(from("crowd").post("/sign-in", "email", "t" + i + "@door.example").status())
                    .isEqualTo(303);
        }
        var answer = from("crowd").post("/sign-in", "email", "t60@door.example");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body())
                .contains(
                        "data-state=\"too-many\"",
                        "Trop de liens demandés",
                        "attendez quelques minutes");
        assertThat(waiting("t60@door.example")).isEqualTo("0");
        scene.run("delete from letter where email ~ '^t[0-9]+@door'");
        assertThat(from("elsewhere").post("/sign-in", "email", "t60@door.example").status())
                .isEqualTo(303);
    }

    @Test
    void who_guesses_thirty_links_is_not_let_in_by_a_right_one_for_a_while() {
        var link = asked("ugo@door.example");
        for (int i = 0; i < 30; i++) {
            assertGone(from("guesser").post("/sign-in/" + "B".repeat(42) + "A"));
        }
        assertGone(from("guesser").post(link));
        assertThat(sessionOf(from("ugo").post(link))).isNotEmpty();
    }

    @Test
    void each_sign_in_is_a_session_of_its_own_and_ends_the_one_this_browser_had() {
        var viviane = Walker.member(port, "viviane@door.example", "Viviane Vial");
        var first = viviane.cookie("session");
        viviane.signIn("viviane@door.example");
        var second = viviane.cookie("session");
        assertThat(second).isNotEqualTo(first);
        assertNobody(first);
        assertMember(second);
        assertThat(first).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void a_session_that_an_attacker_chose_is_never_taken_over() {
        var chosen = "C".repeat(42) + "A";
        var link = asked("wanda@door.example");
        var answer =
                from("wanda")
                        .with("Cookie", "XSRF-TOKEN=" + Plain.TOKEN + "; session=" + chosen)
                        .post(link);
        assertThat(sessionOf(answer)).isNotEmpty().isNotEqualTo(chosen);
        assertNobody(chosen);
    }

    @Test
    void who_leaves_is_nobody_from_the_next_request_on() {
        var xavier = scene.person("xavier@door.example", "Xavier Xans");
        var session = scene.session(xavier).text();
        assertMember(session);
        var left = Plain.nobody(port).in(session).post("/sign-out");
        assertThat(left.status()).isEqualTo(303);
        assertThat(left.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(left.cookies())
                .anyMatch(cookie -> cookie.startsWith("session=;") && cookie.contains("Max-Age=0"));
        assertNobody(session);
    }

    @Test
    void a_device_is_closed_from_another_one_alone_or_with_the_rest() {
        var yves = scene.person("yves@door.example", "Yves Yon");
        var here = scene.session(yves);
        var phone = scene.session(yves);
        var tablet = scene.session(yves);
        var browser = Plain.nobody(port).in(here.text());
        assertThat(browser.get("/settings").body())
                .contains("/settings/sessions/" + phone.id() + "/closing")
                .doesNotContain("/settings/sessions/" + here.id() + "/closing")
                .contains("Firefox, Linux");

        browser.post("/settings/sessions/" + phone.id() + "/closing");
        assertNobody(phone.text());
        assertMember(tablet.text());

        browser.post("/settings/sessions/closing");
        assertNobody(tablet.text());
        assertMember(here.text());
    }

    @Test
    void nobody_visits_for_two_weeks_and_the_session_is_over() {
        var zoe = scene.person("zoe@door.example", "Zoé Zola");
        var session = scene.session(zoe);
        scene.run(
                "update session set seen_at = now() - interval '13 days 23 hours' where id = ?",
                session.id());
        assertMember(session.text());
        scene.run(
                "update session set seen_at = now() - interval '14 days 1 minute' where id = ?",
                session.id());
        assertNobody(session.text());
        var old = scene.session(zoe);
        scene.run(
                "update session set created_at = now() - interval '60 days 1 minute' where id = ?",
                old.id());
        assertNobody(old.text());
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var answer = from("cookie").post(asked("abel@door.example"));
        assertThat(cookie(answer.cookies(), "session"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Secure");
    }

    @Test
    void behind_tls_no_neighbour_can_plant_it() {
        var settings =
                new MockEnvironment().withProperty("cordee.base-url", "https://cordee.example");
        try (var house = new AnnotationConfigApplicationContext()) {
            house.setEnvironment(settings);
            house.register(BaseUrl.class, Cookies.class, SessionCookie.class);
            house.refresh();
            var session = house.getBean(SessionCookie.class);
            var response = new MockHttpServletResponse();
            session.write(response, org.cordee.current.SessionToken.fresh());
            assertThat(cookie(response.getHeaders("Set-Cookie"), "__Host-session"))
                    .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/;")
                    .doesNotContain("Domain");
            var gone = new MockHttpServletResponse();
            session.clear(gone);
            // A browser ignores a __Host- cookie without these, also one that clears.
            assertThat(cookie(gone.getHeaders("Set-Cookie"), "__Host-session"))
                    .contains("Secure", "Path=/;", "Max-Age=0")
                    .doesNotContain("Domain");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host", "X-Forwarded-Server", "X-Host", "Forwarded"})
    void no_header_of_a_request_gets_into_a_mail(String header) {
        var email = "b-" + header.toLowerCase(Locale.ROOT) + "@door.example";
        var value = header.equals("Forwarded") ? "host=evil.example;proto=https" : "evil.example";
        from("header")
                .with(header, value)
                .with("X-Forwarded-Proto", "https")
                .post("/sign-in", "email", email);
        var mail = Outbox.take("sign-in", email);
        assertThat(mail.link()).startsWith("http://127.0.0.1:" + port + "/sign-in/");
        assertThat(mail.text() + mail.html() + mail.subject()).doesNotContain("evil");
    }

    @Test
    void a_source_is_believed_only_from_a_proxy_that_is_named() {
        assertThat(source("127.0.0.1", "10.1.1.1")).isNotEqualTo(source("127.0.0.1", "10.1.1.2"));
        assertThat(source("127.0.0.2", "10.1.1.1")).isEqualTo(source("127.0.0.2", "10.1.1.2"));
        // What the visitor claims stands before what the proxy saw.
        assertThat(source("127.0.0.1", "6.6.6.6, 10.1.1.1"))
                .isEqualTo(source("127.0.0.1", "10.1.1.1"));
    }

    private List<Byte> source(String connected, String claimed) {
        var request = new org.springframework.mock.web.MockHttpServletRequest();
        request.setRemoteAddr(connected);
        request.addHeader("X-Forwarded-For", claimed);
        var bytes = visit.asking(request, new MockHttpServletResponse()).source();
        var list = new ArrayList<Byte>();
        for (var b : bytes) {
            list.add(b);
        }
        return list;
    }

    private Plain from(String source) {
        return Plain.nobody(port).with("X-Forwarded-For", "door-" + source);
    }

    private String asked(String email) {
        assertThat(from("asked-" + email).post("/sign-in", "email", email).status()).isEqualTo(303);
        return path(email);
    }

    private static String path(String email) {
        return URI.create(Outbox.take("sign-in", email).link()).getPath();
    }

    private void age(String email, String by) {
        assertThat(
                        scene.run(
                                "update sign_in_link set asked_at = asked_at - ?::interval where email = ?",
                                by,
                                email))
                .isEqualTo(1);
    }

    private String waiting(String email) {
        return scene.ask("select count(*) from sign_in_link where email = ?", email);
    }

    private static void assertGone(Plain.Answer answer) {
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body())
                .contains(
                        "Ce lien ne vaut plus",
                        "il suffit d’en demander un autre",
                        "name=\"email\"");
    }

    private void assertNobody(String session) {
        var answer = Plain.nobody(port).in(session).get("/today");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/sign-in");
    }

    private void assertMember(String session) {
        var answer = Plain.nobody(port).in(session).get("/today");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private static String sessionOf(Plain.Answer answer) {
        return answer.cookies().stream()
                .filter(cookie -> cookie.startsWith("session="))
                .map(cookie -> cookie.substring("session=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    private static String cookie(List<String> cookies, String name) {
        return cookies.stream().filter(c -> c.startsWith(name + "=")).findFirst().orElseThrow();
    }
}
