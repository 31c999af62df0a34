package org.cordee.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.cordee.bench.Profession.Visitor;

/// Eight connections that ask one page after the other. Each answer is read and must show what it should.
final class Load {
    static final int CONNECTIONS = 8;
    private static final String TOKEN = "4d7a1c3e-bench";

    /// What is asked.
    enum Page {
        TODAY,
        ROOM,
        POST,
        CHARTER,
        PULSE,
        STAGES,
        WORK,
        SIGNALS,
        /// An opportunity, and whom of one's partners it suits.
        PARTNERS
    }

    /// What a run cost, per request.
    record Cost(double application, double database, double buffers, double perSecond, double p50, double p99) {}

    private final Instance instance;
    private final List<Visitor> visitors;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong saved = new AtomicLong();
    private final int[] versions;

    Load(Instance instance, List<Visitor> visitors) {
        this.instance = instance;
        this.visitors = visitors;
        this.versions = new int[visitors.size()];
        Arrays.fill(versions, 1);
    }

    Cost run(Page page, int requests, Connection db) throws IOException, SQLException {
        try (var sql = db.createStatement()) {
            sql.execute("select pg_stat_statements_reset()");
        }
        var times = new double[requests];
        var next = new AtomicInteger();
        var before = instance.cpu();
        long begun = System.nanoTime();
        var workers = new Thread[CONNECTIONS];
        var broken = new java.util.concurrent.atomic.AtomicReference<Throwable>();
        for (int worker = 0; worker < CONNECTIONS; worker++) {
            int mine = worker;
            workers[worker] = Thread.ofPlatform().start(() -> {
                try {
                    for (int i = next.getAndIncrement(); i < requests && broken.get() == null; i = next.getAndIncrement()) {
                        // Each worker has visitors of its own: nobody writes in two windows here.
                        int visitor = Math.floorMod((i * 31 / CONNECTIONS) * CONNECTIONS + mine, visitors.size() / CONNECTIONS * CONNECTIONS);
                        long asked = System.nanoTime();
                        ask(page, visitor);
                        times[i] = (System.nanoTime() - asked) / 1e6;
                    }
                } catch (IOException | InterruptedException | RuntimeException failed) {
                    broken.set(failed);
                }
            });
        }
        for (var worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (broken.get() != null) {
            throw new IOException("A page did not show what it should", broken.get());
        }
        var spent = instance.cpu().minus(before);
        Arrays.sort(times);
        return new Cost(
                spent.application() / requests,
                spent.database() / requests,
                buffers(db) / requests,
                requests / seconds,
                times[requests / 2],
                times[(int) Math.min(requests - 1, Math.ceil(requests * 0.99) - 1)]);
    }

    /// What the database does longest for a page: milliseconds and calls per request, and the statement.
    List<String> dearest(Page page, Connection db, int most) throws IOException, SQLException {
        run(page, visitors.size(), db);
        var statements = new ArrayList<String>();
        try (var sql = db.prepareStatement("select total_exec_time, calls, shared_blks_hit + shared_blks_read, query from pg_stat_statements"
                + " where userid = 'cordee_app'::regrole order by total_exec_time desc limit ?")) {
            sql.setInt(1, most);
            try (var row = sql.executeQuery()) {
                while (row.next()) {
                    statements.add(String.format(Locale.ROOT, "%.2f ms and %.0f pages in %.1f calls: %s", row.getDouble(1) / visitors.size(),
                            row.getDouble(3) / visitors.size(), row.getDouble(2) / visitors.size(), row.getString(4).replaceAll("\\s+", " ")));
                }
            }
        }
        return statements;
    }

    private static double buffers(Connection db) throws SQLException {
        try (var sql = db.createStatement();
                var row = sql.executeQuery("select sum(shared_blks_hit + shared_blks_read) from pg_stat_statements"
                        + " where userid = 'cordee_app'::regrole")) {
            row.next();
            return row.getDouble(1);
        }
    }

    private void ask(Page page, int number) throws IOException, InterruptedException {
        var visitor = visitors.get(number);
        switch (page) {
            case TODAY -> shows(get("/today", visitor), visitor.partner());
            case ROOM -> shows(get("/partnerships/" + visitor.revealed(), visitor), "Accompagner ensemble, salle ");
            case CHARTER -> shows(get("/partnerships/" + visitor.revealed() + "/charter", visitor), "autrement, pour la fois");
            case PULSE -> shows(get("/partnerships/" + visitor.revealed() + "/pulse", visitor), "Une ligne de la fois ");
            case STAGES -> shows(get("/partnerships/" + visitor.revealed() + "/stages", visitor), "Étape 2", "Appeler le client ");
            case WORK -> shows(get("/partnerships/" + visitor.revealed() + "/work", visitor), "Préparé la journée ");
            case SIGNALS -> shows(get("/partnerships/" + visitor.revealed() + "/signals", visitor), "Préparé la journée 2", "Préparé la journée 3");
            case PARTNERS -> shows(get("/opportunities/" + visitor.open(), visitor), "Apaiser des équipes en tension", visitor.partner());
            case POST -> {
                var words = "Un brouillon qui change " + saved.incrementAndGet();
                var answer = post("/partnerships/" + visitor.open() + "/expectations/draft", visitor, "_csrf", TOKEN,
                        "words.expect", words, "version.expect", Integer.toString(versions[number]++));
                if (answer.statusCode() != 303) {
                    throw new IllegalStateException("The draft was answered with " + answer.statusCode());
                }
            }
        }
    }

    /// The last draft that was sent lies there, word for word.
    void checkSaved(Connection db) throws SQLException {
        try (var sql = db.createStatement();
                var row = sql.executeQuery("select count(*) from answer where words like 'Un brouillon qui change %' and heading = 'expect'")) {
            row.next();
            if (row.getLong(1) == 0) {
                throw new IllegalStateException("No draft was kept");
            }
        }
    }

    private HttpResponse<String> get(String path, Visitor visitor) throws IOException, InterruptedException {
        return http.send(request(path, visitor).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Visitor visitor, String... fields) throws IOException, InterruptedException {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return http.send(
                request(path, visitor)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Visitor visitor) {
        return HttpRequest.newBuilder(URI.create(instance.base() + path))
                .header("Cookie", "session=" + visitor.session() + "; XSRF-TOKEN=" + TOKEN);
    }

    private static void shows(HttpResponse<String> answer, String... all) {
        for (var words : all) {
            if (answer.statusCode() != 200 || !answer.body().contains(words)) {
                throw new IllegalStateException(answer.statusCode() + " without « " + words + " »: " + answer.body());
            }
        }
    }
}
