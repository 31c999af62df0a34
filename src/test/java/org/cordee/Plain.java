package org.cordee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// HTTP with nothing remembered between two requests: whoever holds a session says so each time.
public final class Plain {
    /// A token that this browser made up, in cookie and form alike.
    public static final String TOKEN = "0197aaaa-1111-7000-8000-00000000c0de";

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    private final String base;
    private final @Nullable String session;
    private final Map<String, String> headers;

    private Plain(String base, @Nullable String session, Map<String, String> headers) {
        this.base = base;
        this.session = session;
        this.headers = headers;
    }

    public static Plain nobody(int port) {
        return new Plain("http://127.0.0.1:" + port, null, Map.of());
    }

    /// The same browser with a session.
    public Plain in(@Nullable String session) {
        return new Plain(base, session, headers);
    }

    /// The same with one more header; in place of what it would send by itself.
    public Plain with(String name, String value) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new Plain(base, session, more);
    }

    /// What came back, whole.
    public record Answer(int status, String body, Map<String, List<String>> headers) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()).stream()
                    .findFirst()
                    .orElse("");
        }

        /// The cookies it sets.
        public List<String> cookies() {
            return headers.getOrDefault("set-cookie", List.of());
        }

        /// All but what must differ from one moment to the next: the hour, and whether the server
        /// ends the line after this answer, as it does after every hundredth.
        public Answer timeless() {
            var still = new TreeMap<>(headers);
            still.remove("date");
            still.remove("connection");
            return new Answer(status, body, still);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /// A form with its token.
    public Answer post(String path, String... fields) {
        var all = new ArrayList<>(List.of("_csrf", TOKEN));
        all.addAll(List.of(fields));
        return send("POST", path, form(all));
    }

    /// Anything at all.
    public Answer send(String method, String path, @Nullable String body) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        request.setHeader("Accept-Language", "fr");
        request.setHeader(
                "Cookie", "XSRF-TOKEN=" + TOKEN + (session == null ? "" : "; session=" + session));
        if (body != null) {
            request.setHeader("Content-Type", "application/x-www-form-urlencoded");
        }
        headers.forEach(request::setHeader);
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var all = new TreeMap<String, List<String>>();
            answer.headers()
                    .map()
                    .forEach((name, values) ->
                            all.put(name.toLowerCase(java.util.Locale.ROOT), values));
            return new Answer(answer.statusCode(), answer.body(), all);
        } catch (IOException lost) {
            throw new UncheckedIOException(method + " " + path, lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Names and values by turns, as a form sends them.
    public static String form(List<String> fields) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i += 2) {
            pairs.add(encoded(fields.get(i)) + "=" + encoded(fields.get(i + 1)));
        }
        return String.join("&", pairs);
    }

    public static String form(String... fields) {
        return form(List.of(fields));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
