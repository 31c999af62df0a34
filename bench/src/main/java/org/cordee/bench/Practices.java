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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// Searching 200,000 practices in the circles of whoever looks.
public final class Practices {
    private static final int MEMBERS = 8_000;
    private static final int CIRCLES = 2_000;
    private static final int TEXTS = 4_000;
    private static final int COPIES = 50;
    private static final double MOST_MILLISECONDS = 40;
    private static final Pattern HITS = Pattern.compile("shared hit=(\\d+)(?: read=(\\d+))?");

    private final Instance instance;
    private final List<String> vocabulary;
    private final int requests;
    private final HttpClient http = HttpClient.newHttpClient();

    private Practices(Instance instance, List<String> vocabulary, int requests) {
        this.instance = instance;
        this.vocabulary = vocabulary;
        this.requests = requests;
    }

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        var folder = Files.createTempDirectory("cordee-bench");
        int requests = args.length > 2 ? Integer.parseInt(args[2]) : 200;
        boolean kept;
        try (var instance = new Instance(Path.of(args[0]), folder.resolve("practices"))) {
            instance.start();
            var random = new Random(52);
            var vocabulary = vocabulary(random);
            try (var db = instance.superuser()) {
                Profession.invent(db, MEMBERS);
                invent(db, vocabulary, random);
            }
            kept = new Practices(instance, vocabulary, requests).measure();
        } finally {
            delete(folder);
        }
        System.exit(kept ? 0 : 1);
    }

    private boolean measure() throws IOException, SQLException, InterruptedException {
        var searches = new LinkedHashMap<String, List<String>>();
        searches.put("list", List.of(""));
        searches.put("common", vocabulary.subList(20, 40));
        searches.put("two", vocabulary.subList(60, 80).stream().map(word -> word + " " + vocabulary.get(45)).toList());
        searches.put("rare", vocabulary.subList(3_000, 3_020));
        searches.put("nearly", vocabulary.subList(300, 320).stream().map(word -> word.substring(0, 4) + word.substring(5)).toList());
        boolean kept = true;
        for (var search : searches.entrySet()) {
            kept &= page(search.getKey(), search.getValue());
        }
        try (var db = instance.superuser()) {
            for (var search : searches.entrySet()) {
                kept &= inside(db, search.getKey(), search.getValue().getFirst());
            }
            kept &= stranger(db, searches);
        }
        return kept;
    }

    /// CPU of application and database for the whole page, each request by another member.
    private boolean page(String name, List<String> words) throws IOException, InterruptedException {
        for (int n = 0; n < 300; n++) {
            get(words.get(n % words.size()), 1 + n);
        }
        var before = instance.cpu();
        int found = 0;
        for (int n = 0; n < requests; n++) {
            found += get(words.get(n % words.size()), 100 + n * 7) ? 1 : 0;
        }
        var cost = instance.cpu().minus(before);
        line(name, "application", cost.application() / requests, "ms/page");
        line(name, "database", cost.database() / requests, "ms/page");
        line(name, "found", found * 100.0 / requests, "%");
        return cost.application() / requests + cost.database() / requests <= MOST_MILLISECONDS;
    }

    private boolean get(String words, int member) throws IOException, InterruptedException {
        var address = URI.create(instance.base() + "/practices?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(address).header("Cookie", "session=" + Profession.session(member)).GET().build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " was answered with " + answer.statusCode());
        }
        return answer.body().contains("/practices/0");
    }

    /// What the function asks for itself, as the server tells it: its plans and the pages it touched.
    private boolean inside(Connection db, String name, String words) throws SQLException {
        var plan = new StringBuilder();
        long buffers = 0;
        db.setAutoCommit(false);
        try (var sql = db.createStatement()) {
            enter(db, 1);
            sql.execute("load 'auto_explain'");
            sql.execute("set local auto_explain.log_min_duration = 0; set local auto_explain.log_nested_statements = on;"
                    + " set local auto_explain.log_analyze = on; set local auto_explain.log_buffers = on; set local auto_explain.log_timing = off;"
                    + " set local client_min_messages = log; set local role cordee_app; set local plan_cache_mode = force_generic_plan");
            sql.clearWarnings();
            try (var rows = sql.executeQuery("select practice from find_practices(" + (words.isEmpty() ? "null" : "'" + words + "'") + ", null, null, null, 21)")) {
                while (rows.next()) {
                    // Read to the end, as the page does.
                    rows.getObject(1);
                }
                for (var warning = sql.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                    var text = warning.getMessage();
                    if (text.contains("practice_circle")) {
                        plan.append(text).append('\n');
                        var hits = HITS.matcher(text);
                        if (hits.find()) {
                            buffers += Long.parseLong(hits.group(1)) + (hits.group(2) == null ? 0 : Long.parseLong(hits.group(2)));
                        }
                    }
                }
            }
        } finally {
            db.rollback();
            db.setAutoCommit(true);
        }
        System.err.println("== " + name + "\n" + plan);
        var index =
                switch (name) {
                    case "list" -> "practice_circle_warmest";
                    default -> "practice_circle_words";
                };
        boolean uses = plan.indexOf(index) >= 0;
        boolean scans = plan.indexOf("Seq Scan on practice_circle") >= 0;
        line(name, "buffers", buffers, "pages");
        line(name, "uses " + index, uses ? 1 : 0, "yes=1");
        line(name, "reads all", scans ? 1 : 0, "yes=1");
        return uses && !scans;
    }

    /// Somebody who is in no circle.
    private boolean stranger(Connection db, Map<String, List<String>> searches) throws SQLException, IOException, InterruptedException {
        try (var sql = db.createStatement()) {
            sql.execute("delete from circle_member where member = (select id from member where name = 'Membre 5')");
        }
        int found = 0;
        for (var words : searches.values()) {
            for (var word : words) {
                found += get(word, 5) ? 1 : 0;
            }
        }
        line("stranger", "found", found, "practices");
        return found == 0;
    }

    private static void enter(Connection db, int member) throws SQLException {
        try (var sql = db.prepareStatement("select enter(decode(md5('visitor ' || ?) || md5('rotisiv ' || ?), 'hex'), now())")) {
            sql.setString(1, Integer.toString(member));
            sql.setString(2, Integer.toString(member));
            sql.execute();
        }
    }

    private static List<String> vocabulary(Random random) {
        var syllables = List.of("ba", "ri", "ton", "que", "le", "mou", "san", "vi", "dre", "par", "co", "li", "men", "tas", "fe", "gno", "ju", "ple", "bra", "ni");
        var words = new ArrayList<String>();
        while (words.size() < 6_000) {
            var word = new StringBuilder();
            for (int n = 0; n < 3 + random.nextInt(2); n++) {
                word.append(syllables.get(random.nextInt(syllables.size())));
            }
            if (!words.contains(word.toString())) {
                words.add(word.toString());
            }
        }
        return words;
    }

    /// So that a few words are in most texts and most words in few.
    private static String text(List<String> vocabulary, Random random, int length) {
        var text = new StringBuilder();
        for (int n = 0; n < length; n++) {
            text.append(n == 0 ? "" : " ").append(vocabulary.get((int) (vocabulary.size() * Math.pow(random.nextDouble(), 3))));
        }
        return text.toString();
    }

    private static void invent(Connection db, List<String> vocabulary, Random random) throws SQLException {
        db.setAutoCommit(false);
        try (var sql = db.createStatement()) {
            sql.execute("set local session_replication_role = replica");
            sql.execute("create temp table template (like shared_practice, n int)");
            try (var insert = db.prepareStatement(
                    "insert into template (n, id, author, kind, language, title, level, situation, doing, why, limits, monday, version, written_at, changed_at)"
                            + " values (?, gen_random_uuid(), gen_random_uuid(), ?, 'fr', ?, '', ?, ?, ?, ?, ?, 1, now(), now())")) {
                for (int n = 0; n < TEXTS; n++) {
                    insert.setInt(1, n);
                    insert.setString(2, n % 3 == 0 ? "business" : "method");
                    int field = 3;
                    for (int length : new int[] {5, 18, 70, 20, 15, 12}) {
                        insert.setString(field++, text(vocabulary, random, length));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            sql.execute("create temp table stems as select t.n, practice_stems('fr', t.title || ' ' || t.situation || ' ' || t.doing || ' ' || t.limits || ' ' || t.monday) as rest,"
                    + " setweight(practice_stems('fr', t.title), 'A') as title,"
                    + " practice_vocabulary(concat_ws(' ', t.title, t.situation, t.doing, t.why, t.limits, t.monday)) as vocabulary from template t");
            sql.execute("create temp table chair as select row_number() over (order by name) - 1 as n, id from member limit " + MEMBERS);
            sql.execute(("create temp table ring as select n, uuidv7(make_interval(secs => n - 800000)) as id from generate_series(0, %d - 1) n").formatted(CIRCLES));
            sql.execute("insert into circle (id, name, purpose, goals, admission, vouchers, levels, nearness, most, listed, host, founded_at)"
                    + " select r.id, 'Cercle ' || r.n, 'x', '', 'vouching', 1, 1, 0.2, 8, false, s.id, now() from ring r join chair s on s.n = r.n");
            sql.execute(("insert into circle_member select r.id, s.id, now(), null, '', '' from chair s join ring r on r.n in (s.n %% %1$d, (s.n * 7 + 3) %% %1$d)").formatted(CIRCLES));
            sql.execute("drop index practice_circle_words");
            sql.execute(("create temp table made as select uuidv7(make_interval(secs => -k * 100 - t.n)) as id, t.n, r.id as circle, s.id as author,"
                    + " 18000 + random() * 2500 as warmth from template t cross join generate_series(0, %d - 1) k"
                    + " join ring r on r.n = (t.n * %d + k) %% %d join chair s on s.n = r.n").formatted(COPIES, COPIES, CIRCLES));
            sql.execute("insert into shared_practice select m.id, m.author, t.kind, t.language, t.title, t.level, t.situation, t.doing, t.why, t.limits, t.monday,"
                    + " 1, now(), now(), now() from made m join template t on t.n = m.n");
            sql.execute("insert into practice_circle select m.id, m.author, m.circle, t.kind, 1, now(), m.warmth, s.title || s.rest, s.vocabulary"
                    + " from made m join template t on t.n = m.n join stems s on s.n = m.n");
            sql.execute("set local maintenance_work_mem = '1GB'");
            sql.execute("create index practice_circle_words on practice_circle using gin (circle, words)");
        }
        db.commit();
        db.setAutoCommit(true);
        try (var sql = db.createStatement()) {
            sql.execute("vacuum analyze");
            for (var what : List.of("practice_circle", "practice_circle_words", "practice_circle_warmest")) {
                try (var row = sql.executeQuery("select pg_relation_size('" + what + "') / 1048576.0, (select count(*) from practice_circle)")) {
                    row.next();
                    line(what, "size", row.getDouble(1), "MB");
                }
            }
        }
    }

    private static void line(String name, String metric, double value, String unit) {
        System.out.printf(Locale.ROOT, "practices\t%s %s\t%.2f\t%s%n", name, metric, value, unit);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
