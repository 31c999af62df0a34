package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.cordee.Plain.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every answer there is, the good ones and the failures: its headers, and what it gives away.
@InTheHouse
@ExtendWith(OutputCaptureExtension.class)
class AnswersTest {
    private static final Map<String, String> HEADERS =
            Map.of(
                    "content-security-policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; report-uri /csp-reports",
                    "strict-transport-security",
                    "max-age=31536000; includeSubDomains",
                    "x-content-type-options",
                    "nosniff",
                    "x-frame-options",
                    "DENY",
                    "referrer-policy",
                    "same-origin",
                    "cross-origin-opener-policy",
                    "same-origin",
                    "cross-origin-resource-policy",
                    "same-origin");

    private static final Pattern INSIDE =
            Pattern.compile(
                    "(?i)exception|tomcat|springframework|\\bjava\\.|org\\.cordee|hikari|sqlstate|psql|stack ?trace|\\bat [a-z]+\\.[a-z]+\\.|/[0-9]+\\.[0-9]+\\.[0-9]+");

    /// One line an event: when, how grave, who, what.
    private static final Pattern LOG_LINE =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (TRACE|DEBUG|INFO |WARN |ERROR) [A-Za-z0-9_$.]+: [^\\x00-\\x1f\\x7f-\\x9f]*");

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private Scene.Person member;

    @SuppressWarnings("NullAway.Init")
    private Scene.Room room;

    @SuppressWarnings("NullAway.Init")
    private Plain browser;

    @BeforeEach
    void a_member() {
        member = scene.person(UUID.randomUUID() + "@answers.example", "Aline Arnaud");
        room =
                scene.room(
                        member,
                        null,
                        scene.person(UUID.randomUUID() + "@answers.example", "Rémi"),
                        null);
        browser = Plain.nobody(port).in(scene.session(member).text());
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void every_route_answers_with_all_headers_and_gives_nothing_away() {
        var seen = 0;
        for (var route : AccessMatrixTest.routes(mapping)) {
            var parts = route.split(" ");
            var path = path(parts[1]);
            for (var who :
                    java.util.List.of(
                            Plain.nobody(port),
                            Plain.nobody(port).in(scene.session(member).text()))) {
                var caller = who.with("X-Forwarded-For", "answers-" + UUID.randomUUID());
                assertDecent(route, parts[0].equals("POST") ? caller.post(path) : caller.get(path));
                assertDecent("HEAD " + path, caller.send("HEAD", path, null));
                assertDecent(
                        "DELETE " + path,
                        caller.with("X-XSRF-TOKEN", Plain.TOKEN).send("DELETE", path, null));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(80);
    }

    @Test
    void so_does_every_failure() {
        var token = browser.with("X-XSRF-TOKEN", Plain.TOKEN);
        var failures = new LinkedHashMap<String, Answer>();
        failures.put("400", browser.get("/partnerships?after=x"));
        failures.put("401", Plain.nobody(port).post("/profile/card", "name", "x"));
        failures.put("403", browser.send("POST", "/profile/card", "name=x"));
        failures.put("404", browser.get("/nowhere"));
        failures.put("405", token.send("PUT", "/today", ""));
        failures.put("406", browser.with("Accept", "application/xml").get("/health"));
        failures.put("409", crossed());
        failures.put("410", browser.get("/sign-in/" + "A".repeat(43)));
        failures.put("413", browser.post("/profile/card", "name", "a".repeat(1_500_000)));
        failures.put("422", browser.post("/profile/card", "name", ""));
        failures.forEach((status, answer) -> {
            assertThat(answer.status()).isEqualTo(Integer.parseInt(status));
            assertDecent(status, answer);
            assertThat(answer.body()).as(status).contains("<html lang=\"fr\"", "<h1");
        });
    }

    @Test
    void and_an_answer_that_gives_something_away_is_found() {
        assertThat(INSIDE.matcher("<p>org.cordee.web.NotFound</p>").find()).isTrue();
        assertThat(INSIDE.matcher("Apache Tomcat/11.0.27").find()).isTrue();
        assertThat(INSIDE.matcher(browser.get("/today").body()).find()).isFalse();
    }

    @Test
    void trace_is_refused() {
        var answer = browser.with("X-Secret", "canari").send("TRACE", "/today", null);
        assertThat(answer.status()).isIn(403, 405, 501);
        assertThat(answer.body()).doesNotContain("canari", "X-Secret");
        assertDecent("TRACE", answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/actuator/heapdump",
                "/metrics",
                "/assets",
                "/assets/",
                "/assets/x/",
                "/assets/x/js/",
                "/static/",
                "/META-INF/",
                "/WEB-INF/",
                "/words/",
                "/application.yaml",
                "/db/migration/V1__members.sql",
                "/h2-console",
                "/v3/api-docs",
                "/.git/config",
                "/.env",
                "/error",
                "/login",
                "/logout"
            })
    void what_is_inside_has_no_address(String path) {
        for (var who : java.util.List.of(Plain.nobody(port), browser)) {
            var answer = who.get(path);
            assertThat(answer.status()).isEqualTo(404);
            assertDecent(path, answer);
            assertThat(answer.body()).isEqualTo(who.get("/nowhere").body());
        }
    }

    @Test
    void another_host_is_turned_away_and_no_mail_leaves() throws IOException {
        var before =
                scene.ask("select count(*) from sign_in_link where email = 'hote@answers.example'");
        var form = Plain.form("_csrf", Plain.TOKEN, "email", "hote@answers.example");
        var answer =
                raw(
                        "POST /sign-in HTTP/1.1\r\nHost: evil.example\r\nCookie: XSRF-TOKEN="
                                + Plain.TOKEN
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: "
                                + form.length()
                                + "\r\n\r\n"
                                + form);
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("evil").contains("nosniff");
        assertThat(
                        scene.ask(
                                "select count(*) from sign_in_link where email = 'hote@answers.example'"))
                .isEqualTo(before);
    }

    @Test
    void a_database_that_dies_under_a_request_is_said_calmly_once_and_comes_back(CapturedOutput log)
            throws Exception {
        var address = "/partnerships/" + room.id() + "/invitations";
        Answer broken;
        try (var holder = TestInstance.superuser()) {
            holder.setAutoCommit(false);
            try (var lock =
                    holder.prepareStatement("select from partnership where id = ? for update")) {
                lock.setObject(1, room.id());
                lock.execute();
            }
            var asked =
                    CompletableFuture.supplyAsync(() ->
                            browser.post(address, "name", "Zoé", "email", "panne@answers.example"));
            // The request is inside the database, and waits there.
            var backend = "";
            var deadline = Instant.now().plus(Duration.ofSeconds(15));
            while (backend.isEmpty()) {
                assertThat(Instant.now()).isBefore(deadline);
                LockSupport.parkNanos(10_000_000);
                backend =
                        scene.ask(
                                "select pid from pg_stat_activity where usename = 'cordee_app' and wait_event_type = 'Lock'");
            }
            scene.ask(
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'cordee'");
            broken = asked.get();
            holder.rollback();
        }
        assertThat(broken.status()).isEqualTo(500);
        assertDecent("500", broken);
        assertThat(broken.body())
                .contains("data-state=\"broken\"", "Quelque chose a lâché. Ce n’est pas vous.")
                .doesNotContain("panne@answers.example");
        var reference = Pattern.compile("R-[2-9A-Z]{4}-[2-9A-Z]{2}").matcher(broken.body());
        assertThat(reference.find()).isTrue();
        assertThat(log.getAll().lines().filter(line -> line.contains(reference.group())))
                .singleElement()
                .asString()
                .contains(" ERROR Failures: ", "500 POST /partnerships/{id}/invitations")
                .doesNotContain("panne@answers.example");

        // The pool looks only at connections that have rested for half a second.
        var recovered = Instant.now().plus(Duration.ofSeconds(2));
        while (browser.get("/today").status() != 200) {
            assertThat(Instant.now()).isBefore(recovered);
        }
        assertThat(browser.post(address, "name", "Zoé", "email", "panne@answers.example").status())
                .isEqualTo(303);
    }

    @Test
    void nothing_that_is_sent_forges_a_line_of_the_log(CapturedOutput log) {
        var forged = "x\r\n2026-01-01T00:00:00.000Z ERROR Faux: tout va mal\u001b[2J\u0085\u2028";
        browser.post("/settings", "language", forged, "zone", forged);
        browser.get("/partnerships?" + Plain.form("after", forged));
        browser.post("/partnerships/" + room.id() + "/expectations/draft", "words.expect", forged);
        browser.post("/partnerships/" + room.id() + "/invitations", "member", forged);
        browser.with("Content-Type", "application/csp-report")
                .send(
                        "POST",
                        "/csp-reports",
                        "{\"violated-directive\":\"script-src\r\nERROR Faux\"}");
        // What the code itself hands to the log, should it ever quote somebody.
        LoggerFactory.getLogger(AnswersTest.class)
                .error("Said: {}", forged, new IllegalStateException(forged));
        assertThat(log.getErr()).contains("Said: x");
        assertThat(log.getErr().lines().filter(line -> !LOG_LINE.matcher(line).matches()))
                .isEmpty();
        assertThat(LOG_LINE.matcher("2026-01-01T00:00:00.000Z ERROR X: a\u001b[31m").matches())
                .isFalse();
    }

    private Answer crossed() {
        var draft = "/partnerships/" + room.id() + "/expectations/draft";
        browser.post(draft, "words.expect", "Un", "version.expect", "0");
        return browser.post(draft, "words.expect", "Deux", "version.expect", "0");
    }

    private static void assertDecent(String what, Answer answer) {
        HEADERS.forEach((name, value) ->
                assertThat(answer.header(name)).as(what + " " + name).isEqualTo(value));
        assertThat(answer.header("Permissions-Policy"))
                .as(what)
                .contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(answer.header("Cache-Control")).as(what).isEqualTo("no-store");
        assertThat(answer.headers()).as(what).doesNotContainKeys("server", "x-powered-by");
        assertThat(INSIDE.matcher(answer.body()).find()).as(what + "\n" + answer.body()).isFalse();
    }

    private String path(String pattern) {
        return pattern.replace("/i/{secret}", "/i/" + room.invitation().text())
                .replace("{secret}", scene.link("lien@answers.example").text())
                .replace("/invitations/{id}", "/invitations/" + room.invitation().id())
                .replace("{id}", room.id().toString())
                .replace("{step}", "1")
                .replace("{hash}/{folder}/{file}", "x/icons/cordee.svg")
                .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
