package org.cordee.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.cordee.bench.Profession.Visitor;

/// Opportunities at the highest rate that the machine carries: noted, passed and answered by people who press twice.
/// What was acknowledged is counted afterwards in the database.
public final class Opportunities {
    private static final int MEMBERS = 1_000;
    private static final int WORKERS = 8;
    private static final int SECONDS = 30;
    private static final String TOKEN = "4d7a1c3e-bench";

    private final Instance instance;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

    private Opportunities(Instance instance) {
        this.instance = instance;
    }

    /// Two who share a room.
    private record Two(String sender, String receiver, String receiverId) {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        var folder = Files.createTempDirectory("cordee-bench");
        boolean kept;
        try (var instance = new Instance(Path.of(args[0]), folder.resolve("passes"))) {
            instance.start();
            List<Two> all;
            try (var db = instance.superuser()) {
                Profession.invent(db, MEMBERS);
                all = pairs(db);
            }
            kept = new Opportunities(instance).measure(all);
        } finally {
            delete(folder);
        }
        System.exit(kept ? 0 : 1);
    }

    private boolean measure(List<Two> all) throws IOException, SQLException, InterruptedException {
        var begun = System.nanoTime();
        long until = begun + SECONDS * 1_000_000_000L;
        var broken = new AtomicReference<Throwable>();
        var workers = new ArrayList<Thread>();
        var next = new AtomicInteger();
        for (int n = 0; n < WORKERS; n++) {
            workers.add(Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() < until && broken.get() == null) {
                        // Nobody passes more than thirty in a day.
                        int turn = next.getAndIncrement();
                        if (turn >= all.size() * 30) {
                            return;
                        }
                        pass(all.get(turn % all.size()), turn);
                    }
                } catch (IOException | InterruptedException | RuntimeException failed) {
                    broken.set(failed);
                }
            }));
        }
        for (var worker : workers) {
            worker.join();
        }
        if (broken.get() != null) {
            throw new IOException("Something was not as it should be", broken.get());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        try (var db = instance.superuser()) {
            long lost = 0;
            for (var pass : acknowledged) {
                lost += count(db, "select 1 - count(*) from opportunity_pass p join opportunity o on o.taken_by = p.id where p.id = '" + pass + "'");
            }
            long twice = count(db, "select coalesce(sum(n - 1), 0) from (select count(*) as n from opportunity group by words having count(*) > 1) t")
                    + count(db, "select coalesce(sum(n - 1), 0) from (select count(*) as n from opportunity_pass group by opportunity, receiver having count(*) > 1) t");
            line("sent", sent.get(), "opportunities");
            line("answered", answered.get(), "opportunities");
            line("rate", sent.get() / seconds, "1/s");
            line("lost", lost, "opportunities");
            line("done-twice", twice, "opportunities");
            return sent.get() > 0 && answered.get() == sent.get() && lost == 0 && twice == 0;
        }
    }

    /// Every form is sent twice at once, as by somebody who presses twice.
    private void pass(Two two, int turn) throws IOException, InterruptedException {
        var words = "Un accompagnement d’équipe pour la fois " + turn;
        var noted = twice("/opportunities", two.sender(), "key", UUID.randomUUID().toString(), "words", words, "days", "3");
        twice(noted + "/passes", two.sender(), "first", two.receiverId(), "shown", "true");
        sent.incrementAndGet();
        // Theirs is found as anybody finds it: on the page, by its words.
        var page = get("/opportunities", two.receiver());
        int at = page.indexOf(words + "\u00a0»");
        int link = page.lastIndexOf("/opportunities/received/", at);
        if (at < 0 || link < 0) {
            throw new IllegalStateException("It did not reach: " + words);
        }
        var reached = page.substring(link, link + "/opportunities/received/".length() + 36);
        twice(reached + "/answers", two.receiver(), "answer", "present");
        answered.incrementAndGet();
        acknowledged.add(UUID.fromString(reached.substring(reached.length() - 36)));
    }

    private String twice(String path, String session, String... fields) throws IOException, InterruptedException {
        var other = http.sendAsync(form(path, session, fields), HttpResponse.BodyHandlers.ofString());
        var one = http.send(form(path, session, fields), HttpResponse.BodyHandlers.ofString());
        for (var answer : List.of(one, other.join())) {
            if (answer.statusCode() != 303) {
                throw new IllegalStateException(path + " was answered with " + answer.statusCode());
            }
        }
        return one.headers().firstValue("Location").orElseThrow();
    }

    private HttpRequest form(String path, String session, String... fields) {
        var body = new StringBuilder("_csrf=" + TOKEN);
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return request(path, session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private String get(String path, String session) throws IOException, InterruptedException {
        return http.send(request(path, session).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path, String session) {
        return HttpRequest.newBuilder(URI.create(instance.base() + path)).header("Cookie", "session=" + session + "; XSRF-TOKEN=" + TOKEN);
    }

    /// Each with a partner who reads French and receives from nobody else here.
    private static List<Two> pairs(Connection db) throws SQLException {
        var pairs = new ArrayList<Two>();
        var visitors = Profession.visitors(db, MEMBERS);
        var taken = new java.util.HashSet<String>();
        try (var sql = db.prepareStatement("select o.member, a.email from party t join party o on o.partnership = t.partnership and o.member <> t.member"
                + " join account a on a.member = o.member where t.partnership = ?::uuid and t.member = (select id from member where name = ?)")) {
            for (Visitor visitor : visitors) {
                sql.setString(1, visitor.open());
                sql.setString(2, visitor.name());
                try (var row = sql.executeQuery()) {
                    if (row.next() && taken.add(row.getString(1))) {
                        int n = Integer.parseInt(row.getString(2).replaceAll("\\D", ""));
                        if (n % 5 != 0) {
                            pairs.add(new Two(visitor.session(), Profession.session(n), row.getString(1)));
                        }
                    }
                }
            }
        }
        return pairs;
    }

    private static long count(Connection db, String query) throws SQLException {
        try (var sql = db.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void line(String metric, double value, String unit) {
        System.out.printf(Locale.ROOT, "opportunities\t%s\t%s\t%s%n", metric, value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value), unit);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
