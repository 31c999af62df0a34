package org.cordee.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The web room alone, over a real connection, with three small pages and no database.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = WebTest.Alone.class)
@ExtendWith(OutputCaptureExtension.class)
class WebTest {

    static final MemberId HELENE = MemberId.of("0197a000-0000-7000-8000-000000000001");

    @LocalServerPort int port;

    final HttpClient browser = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/open",
                "/nowhere",
                "/broken",
                "/broken/filter",
                "/things/not-an-id",
                "/member",
                "/assets/x/icons/cordee.svg",
                "/error",
                "/a/../b",
                "/a;b=c",
                "/a%2f%2e%2e%2fb"
            })
    void every_answer_carries_the_headers(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy")).contains(Headers.CSP);
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=31536000");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void files_are_kept_for_good_under_their_content() throws Exception {
        var style = get(Assets.url("css/cordee.css"), "Accept-Encoding", "gzip");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(style.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(get("/css/cordee.css").statusCode()).isEqualTo(404);
        assertThat(get("/assets/x/css/other.css").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_not_there_and_what_is_hidden_are_the_same_to_the_byte() throws Exception {
        var nowhere = get("/nowhere");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("Il n’y a pas de page à cette adresse");
        assertThat(nowhere.headers().allValues("Set-Cookie")).isEmpty();
        for (var path :
                new String[] {"/hidden", "/things/not-an-id", "/error", "/a;b=c", "/assets/x/y/z"})
            assertThat(get(path).body()).as(path).isEqualTo(nowhere.body());
        assertThat(post("/nowhere", "").statusCode()).isEqualTo(403);
    }

    @Test
    void pages_speak_the_language_that_is_asked_for() throws Exception {
        assertThat(get("/nowhere", "Accept-Language", "en-GB,fr;q=0.5").body())
                .contains("<html lang=\"en\"")
                .contains("There is no page at this address");
        assertThat(get("/nowhere", "Accept-Language", "de").body()).contains("<html lang=\"fr\"");
        assertThat(get("/nowhere", "Accept-Language", ";;,q=").body()).contains("lang=\"fr\"");
        assertThat(get("/nowhere", "Accept-Language", "fr", "Cookie", "lang=en").body())
                .contains("<html lang=\"en\"");
        for (var path : List.of("/open", "/nowhere")) {
            assertThat(
                            get(path, "Accept-Language", "fr", "Cookie", "lang=en")
                                    .headers()
                                    .allValues("Content-Language"))
                    .containsExactly("en");
        }
    }

    @Test
    void what_breaks_says_so_without_repeating_anything(CapturedOutput log) throws Exception {
        for (var path :
                new String[] {
                    "/broken?word=chuchote",
                    "/broken/filter?word=chuchote",
                    "/broken/page?word=chuchote"
                }) {
            var broken = get(path);
            assertThat(broken.statusCode()).isEqualTo(500);
            assertThat(broken.headers().firstValue("Content-Type"))
                    .contains("text/html;charset=UTF-8");
            assertThat(broken.body())
                    .contains("Quelque chose a lâché")
                    .doesNotContain("chuchote")
                    .doesNotContain("Exception");
            var reference = Pattern.compile("R-[0-9A-Z]{4}-[0-9A-Z]{2}").matcher(broken.body());
            assertThat(reference.find()).isTrue();
            assertThat(log.getAll()).containsOnlyOnce(reference.group());
        }
        assertThat(log.getAll()).doesNotContain("chuchote").contains("WebTest");
    }

    @Test
    void what_was_written_comes_back_to_who_wrote_it_and_to_no_other_site(CapturedOutput log)
            throws Exception {
        var cookie = get("/open").headers().firstValue("Set-Cookie").orElseThrow();
        var token = cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';'));
        var form =
                "word=Ce+que+j%E2%80%99allais+vous+dire%3Cb%3E&key="
                        + UUID.randomUUID()
                        + "&_csrf="
                        + token;
        var broken = post("/broken", form, "Cookie", "XSRF-TOKEN=" + token);
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body())
                .contains("Ce que vous aviez écrit", ">Ce que j’allais vous dire&lt;b&gt;</p>")
                .doesNotContain(token);
        var forged = post("/broken", form, "Cookie", "XSRF-TOKEN=other");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).doesNotContain("allais");
        assertThat(log.getAll()).doesNotContain("allais");
    }

    @ParameterizedTest
    @CsvSource({
        "/amount?amount=much, 400",
        "/amount, 400",
        "/form, 405",
        "/member, 500",
        "/open, 200"
    })
    void each_kind_of_wrong_has_its_status(String path, int status) throws Exception {
        var answer = get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("<main").contains("data-page=").contains("</html>");
    }

    @Test
    void head_is_get_without_a_body() throws Exception {
        var uri = uri("/open");
        var head =
                browser.send(
                        HttpRequest.newBuilder(uri).HEAD().build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_form_goes_through_with_the_token_of_its_cookie_and_only_then() throws Exception {
        var page = get("/open");
        var cookie =
                page.headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("XSRF-TOKEN="))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie)
                .contains("Path=/")
                .contains("SameSite=Lax")
                .contains("Max-Age=")
                .doesNotContain("HttpOnly")
                .doesNotContain("Secure");
        var token = cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';'));
        assertThat(page.body()).contains("name=\"_csrf\" value=\"" + token + "\"");

        assertThat(
                        post("/form", "word=oui&_csrf=" + token, "Cookie", "XSRF-TOKEN=" + token)
                                .statusCode())
                .isEqualTo(303);
        assertThat(
                        post("/form", "word=oui&_csrf=other", "Cookie", "XSRF-TOKEN=" + token)
                                .statusCode())
                .isEqualTo(403);
        assertThat(post("/form", "word=oui", "Cookie", "XSRF-TOKEN=" + token).body())
                .contains("Cette page était ouverte depuis trop longtemps");
        assertThat(
                        send("/form", "word=oui&_csrf=" + token, "Sec-Fetch-Site", "cross-site")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        send("/form", "word=oui&_csrf=" + token, "Sec-Fetch-Site", "same-site")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        send("/form", "word=oui&_csrf=" + token, "Sec-Fetch-Site", "same-origin")
                                .statusCode())
                .isEqualTo(303);
        assertThat(get("/open", "Cookie", "XSRF-TOKEN=" + token).headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_sentence_waits_for_the_next_page_and_is_said_once() throws Exception {
        var sent = send("/form", "word=oui&_csrf=x");
        var flash =
                sent.headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("flash="))
                        .findFirst()
                        .orElseThrow();
        assertThat(flash).startsWith("flash=web.undo;").contains("HttpOnly");
        var next = get("/open", "Cookie", "flash=web.undo");
        assertThat(next.body()).contains("<div class=\"toast\"><p>Annuler</p>");
        assertThat(next.headers().allValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("flash=;") && c.contains("Max-Age=0"));
        assertThat(get("/open", "Cookie", "flash=<b>boo</b>").body()).doesNotContain("boo");
        assertThat(get("/open", "Cookie", "flash=web.profile.of").statusCode()).isEqualTo(200);
    }

    @Test
    void language_and_theme_are_chosen_without_a_script() throws Exception {
        var english = send("/language", "lang=en&back=/open&_csrf=x");
        assertThat(english.statusCode()).isEqualTo(303);
        assertThat(english.headers().firstValue("Location")).contains("/open");
        assertThat(english.headers().allValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("lang=en;"));
        assertThat(
                        send("/theme", "theme=dark&back=/open&_csrf=x")
                                .headers()
                                .allValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("theme=dark;"));
        assertThat(
                        send("/theme", "theme=auto&back=/open&_csrf=x")
                                .headers()
                                .allValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("theme=;"));
        assertThat(get("/open", "Cookie", "theme=dark").body()).contains("data-theme=\"dark\"");
        assertThat(get("/open", "Cookie", "theme=evil").body()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "evil",
                "/a%0d%0aX:+y"
            })
    void a_form_leads_back_into_the_house_only(String back) throws Exception {
        assertThat(
                        send("/language", "lang=en&_csrf=x&back=" + back)
                                .headers()
                                .firstValue("Location"))
                .contains("/");
    }

    @Test
    void another_host_gets_no_page() throws Exception {
        assertThat(raw("GET /open HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("text/plain")
                .contains("Content-Security-Policy")
                .contains("ne répond pas à cette adresse");
        assertThat(raw("GET /open HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("GET /open HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(
                        raw(
                                "GET /open HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("evil");
    }

    @Test
    void what_is_too_large_is_said_calmly() throws Exception {
        var word = "a".repeat(3_000_000);
        var form = send("/form", "_csrf=x&word=" + word);
        assertThat(form.statusCode()).isEqualTo(413);
        assertThat(form.body()).contains("C’est trop volumineux");
        var parts =
                "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
                        + word
                        + word
                        + "\r\n--b--\r\n";
        var file =
                post(
                        "/file",
                        parts,
                        "Content-Type",
                        "multipart/form-data; boundary=b",
                        "Cookie",
                        "XSRF-TOKEN=x");
        assertThat(file.statusCode()).isEqualTo(413);
        assertThat(file.body()).contains("C’est trop volumineux");
    }

    @Test
    void the_server_itself_keeps_quiet() throws Exception {
        for (var path : List.of("/[", "/%", "/%00", "/a\\b"))
            assertThat(
                            raw(
                                    "GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("Content-Security-Policy: " + Headers.CSP)
                    .contains("Rouvrez la page")
                    .doesNotContain("Tomcat")
                    .doesNotContain("HTTP Status");
        for (var odd :
                List.of("NONSENSE", "TRACE /open HTTP/1.1", "GET /open HTTP/9.9", "GET  HTTP/1.1"))
            assertThat(raw(odd + "\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n"))
                    .as(odd)
                    .doesNotContain("Tomcat")
                    .doesNotContain("HTTP Status")
                    .doesNotContain("Exception");
    }

    @Test
    void policy_reports_are_taken_without_a_token_and_keep_only_the_rule(CapturedOutput log)
            throws Exception {
        var report =
                "{\"csp-report\":{\"document-uri\":\"http://x/secret\",\"violated-directive\":\"script-src-elem\"}}";
        for (var i = 0; i < 30; i++)
            assertThat(
                            post(
                                            "/csp-reports",
                                            report,
                                            "Content-Type",
                                            "application/csp-report",
                                            "Sec-Fetch-Site",
                                            "same-origin")
                                    .statusCode())
                    .isEqualTo(204);
        assertThat(log.getAll()).contains("script-src-elem").doesNotContain("secret");
        assertThat(log.getAll().split("content policy stopped", -1).length - 1)
                .isLessThanOrEqualTo(20);
    }

    @Test
    void a_member_finds_their_shell() throws Exception {
        var page = get("/member", "X-Test-Member", "yes").body();
        assertThat(page)
                .contains("<main class=\"page\" id=\"contenu\" data-page=\"today\"")
                .contains("href=\"/today\" aria-current=\"page\"")
                .contains("Hélène Marcilly, my profile")
                .contains(">HM</span>")
                .contains("9:14\u00a0am")
                .contains("&lt;b&gt;")
                .contains(HELENE.toString())
                .doesNotContain("data-state")
                .doesNotContain("data-domain");
    }

    @Test
    void there_is_never_a_session() throws Exception {
        for (var path : new String[] {"/open", "/nowhere", "/broken"})
            assertThat(get(path).headers().allValues("Set-Cookie"))
                    .noneMatch(c -> c.contains("SESSION"));
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return ask(HttpRequest.newBuilder(uri(path)), headers);
    }

    /// A form with its token.
    HttpResponse<String> send(String path, String form, String... headers) throws Exception {
        var token = form.replaceFirst("(?s).*_csrf=([^&]*).*", "$1");
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Cookie";
        all[headers.length + 1] = "XSRF-TOKEN=" + token;
        return post(path, form, all);
    }

    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (!Arrays.asList(headers).contains("Content-Type"))
            request.header("Content-Type", "application/x-www-form-urlencoded");
        return ask(request, headers);
    }

    HttpResponse<String> ask(HttpRequest.Builder request, String... headers) throws Exception {
        if (headers.length > 0) request.headers(headers);
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(request.replace("%d", String.valueOf(port)).getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
                "org.springframework.modulith.events.config.EventPublicationAutoConfiguration"
            })
    @ComponentScan("org.cordee.web")
    static class Alone {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-17T08:14:00Z"), ZoneOffset.UTC);
        }
    }

    @Component
    @Order(-150)
    static class SignedIn extends org.springframework.web.filter.OncePerRequestFilter {
        @Override
        protected void doFilterInternal(
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.HttpServletResponse response,
                jakarta.servlet.FilterChain chain)
                throws jakarta.servlet.ServletException, IOException {
            if (request.getHeader("X-Test-Member") != null)
                request.setAttribute(
                        Viewer.class.getName(),
                        new Viewer(
                                HELENE,
                                java.util.UUID.randomUUID(),
                                "Hélène Marcilly",
                                Locale.ENGLISH,
                                ZoneId.of("Europe/Paris"),
                                null,
                                false));
            if (request.getRequestURI().equals("/broken/filter"))
                throw new IllegalStateException(new IOException(request.getParameter("word")));
            chain.doFilter(request, response);
        }
    }

    @Controller
    static class Pages {
        @Autowired Templates templates;

        @GetMapping("/open")
        View open() {
            return Html.ok(templates.webDoor("Ouvert", "open", null, List.of(), null, _ -> {}));
        }

        @GetMapping("/member")
        View member(MemberId me, Viewer viewer) {
            return Html.ok(
                    templates.webLayout(
                            "Today",
                            "today",
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            0,
                            out ->
                                    out.writeUserContent(
                                            me
                                                    + " <b> "
                                                    + viewer.name()
                                                    + Dates.time(Rendering.current().now()))));
        }

        @GetMapping("/hidden")
        View hidden() {
            throw new NotFound();
        }

        @GetMapping("/things/{id}")
        View thing(@PathVariable UUID id) {
            throw new NotFound();
        }

        @GetMapping("/amount")
        View amount(@RequestParam int amount) {
            return open();
        }

        @GetMapping("/broken")
        View broken(@RequestParam(defaultValue = "") String word) {
            throw new IllegalStateException(
                    new java.util.NoSuchElementException("the row (" + word + ")"));
        }

        @PostMapping("/broken")
        View brokenForm(@RequestParam String word) {
            throw new IllegalStateException(word);
        }

        @GetMapping("/broken/page")
        View brokenPage(@RequestParam String word) {
            return Html.ok(
                    templates.webDoor(
                            "Ouvert",
                            "open",
                            null,
                            List.of(),
                            null,
                            _ -> {
                                throw new java.io.UncheckedIOException(new IOException(word));
                            }));
        }

        @PostMapping("/form")
        View form(@RequestParam String word) {
            return Html.seeOther("/open", "web.undo");
        }

        @PostMapping("/file")
        View file(@RequestParam MultipartFile file) {
            return Html.seeOther("/open");
        }
    }
}
