package org.cordee;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/// Somebody with a cookie jar and no JavaScript: what anybody can do over HTTP, they can.
public final class Walker {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final String language;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    public Walker(int port) {
        this(port, "fr");
    }

    public Walker(int port, String language) {
        this.base = "http://127.0.0.1:" + port;
        this.language = language;
    }

    /// An answer, and the page it led to.
    public record Page(int status, String path, String body, java.net.http.HttpHeaders headers) {
        public String state() {
            var found =
                    Pattern.compile("data-page=\"([^\"]*)\"(?: data-state=\"([^\"]*)\")?")
                            .matcher(body);
            return found.find()
                    ? found.group(1) + (found.group(2) == null ? "" : ":" + found.group(2))
                    : "";
        }

        /// The first group of the first match.
        public String find(String pattern) {
            var found = Pattern.compile(pattern).matcher(body);
            if (!found.find()) {
                throw new AssertionError(pattern + " is not on " + path + ":\n" + body);
            }
            return found.group(1);
        }

        public String location() {
            return headers.firstValue("Location").orElse("");
        }
    }

    /// A member who has come in and said their name.
    public static Walker member(int port, String email, String name) {
        return member(port, email, name, "fr");
    }

    public static Walker member(int port, String email, String name, String language) {
        var walker = new Walker(port, language);
        walker.signIn(email);
        walker.post(
                "/welcome/1",
                "name",
                name,
                "headline",
                "Coach",
                "place",
                "Annecy",
                "languages",
                "fr");
        return walker;
    }

    /// Signs in by the link that is mailed.
    public void signIn(String email) {
        get("/sign-in");
        post("/sign-in", "email", email);
        var link = URI.create(Outbox.take("sign-in", email).link()).getPath();
        get(link);
        post(link);
    }

    /// Opens a page, going where redirections lead.
    public Page get(String path) {
        return follow(send(request(path).GET().build()), path);
    }

    /// A file that is no text.
    public byte[] file(String path) {
        return send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /// Asks once, without following.
    public Page ask(String method, String path, Map<String, String> headers) {
        var request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::setHeader);
        return page(send(request.build()), path);
    }

    /// Sends a form, with the token of this browser, and goes where the answer leads.
    public Page post(String path, String... fields) {
        return follow(send(form(path, fields).build()), path);
    }

    /// Sends a form and stays at the answer.
    public Page postOnce(String path, String... fields) {
        return page(send(form(path, fields).build()), path);
    }

    /// Sends a file as a browser does, with the token of this browser, and stays at the answer.
    public Page upload(String path, String field, String name, byte[] content) {
        form(path);
        return uploadAs(path, cookie("XSRF-TOKEN"), field, name, content);
    }

    /// The same with a token of one's choosing.
    public Page uploadAs(String path, String token, String field, String name, byte[] content) {
        var boundary = "----walker" + java.util.UUID.randomUUID();
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(
                ("--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                                + token
                                + "\r\n--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\""
                                + field
                                + "\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return page(
                send(
                        request(path)
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build()),
                path);
    }

    /// Says yes to everybody who is proposed to come into a room.
    public void agreesToNewcomers(String room) {
        Pattern.compile("action=\"([^\"]+/newcomers/[^\"]+/voices)\"")
                .matcher(get(room + "/people").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(voices -> post(voices, "yes", "true"));
    }

    /// As the script does that saves as one types.
    public Page save(String path, String... fields) {
        return postWith(Map.of("Accept", "application/json"), path, fields);
    }

    public Page postWith(Map<String, String> headers, String path, String... fields) {
        var request = form(path, fields);
        headers.forEach(request::setHeader);
        return page(send(request.build()), path);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public void forget(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(base), cookie));
    }

    private HttpRequest.Builder form(String path, String... fields) {
        if (cookie("XSRF-TOKEN").isEmpty()) {
            get("/sign-in/sent");
            get("/sign-in");
        }
        var pairs = new java.util.ArrayList<String>();
        pairs.add("_csrf");
        pairs.add(cookie("XSRF-TOKEN"));
        pairs.addAll(Arrays.asList(fields));
        var body = new java.util.ArrayList<String>();
        for (int i = 0; i < pairs.size(); i += 2) {
            body.add(encoded(pairs.get(i)) + "=" + encoded(pairs.get(i + 1)));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .header("Accept-Language", language)
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    private Page follow(HttpResponse<String> answer, String path) {
        var page = page(answer, path);
        for (int hops = 0; page.status() == 303 && hops < 5; hops++) {
            page = page(send(request(page.location()).GET().build()), page.location());
        }
        return page;
    }

    private static Page page(HttpResponse<String> answer, String path) {
        return new Page(answer.statusCode(), path, answer.body(), answer.headers());
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
