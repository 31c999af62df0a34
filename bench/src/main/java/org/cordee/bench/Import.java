package org.cordee.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.cordee.bench.Profession.Visitor;

/// An address book on its way in, small and large: how long until it is shown, what the program takes of
/// the machine's memory meanwhile, and what the book costs once it is there.
public final class Import {
    private static final int SMALL = 2_000;
    private static final int LARGE = 20_000;
    /// So that what is compiled as it runs is compiled before it is timed.
    private static final int WARM_UPS = 3;
    private static final int SEARCHES = 40;
    private static final int MEMBERS = 1_000;

    private static final double MOST_SECONDS = 10;
    /// How much more memory ten times as many rows may take.
    private static final double MOST_GROWTH = 1.3;

    private static final String TOKEN = "4d7a1c3e-bench";
    private static final String BOUNDARY = "----cordee-bench";

    private final Instance instance;
    private final HttpClient http = HttpClient.newHttpClient();

    private Import(Instance instance) {
        this.instance = instance;
    }

    /// @param seconds until the preview was there
    /// @param resident the most memory meanwhile, in bytes
    private record Run(String path, double seconds, long resident) {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        var folder = Files.createTempDirectory("cordee-bench");
        boolean kept;
        try (var instance = new Instance(Path.of(args[0]), folder.resolve("book"))) {
            instance.start();
            try (var db = instance.superuser()) {
                Profession.invent(db, MEMBERS);
            }
            instance.stop();
            instance.start();
            kept = new Import(instance).measure(instance);
        } finally {
            delete(folder);
        }
        System.exit(kept ? 0 : 1);
    }

    private boolean measure(Instance instance) throws IOException, SQLException, InterruptedException {
        List<Visitor> people;
        try (var db = instance.superuser()) {
            people = Profession.visitors(db, MEMBERS);
        }
        for (int i = 0; i < WARM_UPS; i++) {
            preview(people.get(i), SMALL);
        }
        var small = preview(people.get(WARM_UPS), SMALL);
        var somebody = people.get(WARM_UPS + 1);
        var large = preview(somebody, LARGE);
        double growth = (double) large.resident() / small.resident();
        say("preview-small", small.seconds(), "s");
        say("preview", large.seconds(), "s");
        say("rows", LARGE / large.seconds(), "rows/s");
        say("resident-small", small.resident() / 1e6, "MB");
        say("resident", large.resident() / 1e6, "MB");
        say("resident-growth", growth, "ratio");

        long begun = System.nanoTime();
        var applied = post(large.path() + "/application", somebody);
        expect(applied.statusCode() == 303, "applied: " + applied.statusCode());
        say("application", seconds(begun), "s");
        var again = preview(somebody, LARGE);
        say("preview-again", again.seconds(), "s");
        expect(
                counts(get(again.path(), somebody)).equals(LARGE + " 0 " + LARGE + " 0 0"),
                "the same file again: " + counts(get(again.path(), somebody)));
        say("list", median("/contacts", "class=\"person\"", somebody), "ms");
        say("search", median("/contacts?words=nom1912+or", "Nom1912", somebody), "ms");
        begun = System.nanoTime();
        expect(get("/contacts.csv", somebody).lines().count() == LARGE + 1, "the export");
        say("export", seconds(begun), "s");
        begun = System.nanoTime();
        expect(post(large.path() + "/undoing", somebody).statusCode() == 303, "undone");
        say("undoing", seconds(begun), "s");
        expect(get("/contacts", somebody).contains("data-state=\"empty\""), "nothing stays");
        return large.seconds() <= MOST_SECONDS && growth <= MOST_GROWTH;
    }

    /// Uploads a file of so many rows and asks for its page until it shows what is in it.
    private Run preview(Visitor who, int rows) throws IOException, InterruptedException {
        var file = file(rows);
        long begun = System.nanoTime();
        var path = upload(file, who);
        long most = 0;
        var page = get(path, who);
        while (page.contains("data-state=\"reading\"")) {
            most = Math.max(most, instance.resident());
            LockSupport.parkNanos(100_000_000);
            page = get(path, who);
        }
        double seconds = seconds(begun);
        most = Math.max(most, instance.resident());
        var counts = counts(page);
        expect(
                counts.startsWith(rows + " ")
                        && Arrays.stream(counts.split(" ")).skip(1).mapToInt(Integer::parseInt).sum() == rows
                        && counts.endsWith(" 0"),
                "the preview shows " + counts);
        return new Run(path, seconds, most);
    }

    private static byte[] file(int rows) {
        var text = new StringBuilder("Prénom,Nom,Adresse e-mail,Téléphone,Organisation,Titre,Notes\r\n");
        for (int i = 0; i < rows; i++) {
            text.append("Prénom").append(i).append(",Nom").append(i).append(",p").append(i).append("@maison").append(i % 700)
                    .append(".example,06 ").append(String.format(Locale.ROOT, "%08d", 10_000_000 + i)).append(",Organisation ")
                    .append(i % 700).append(",Directrice,Une note de quelques mots sur ce que l’on s’était dit la fois ")
                    .append(i).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String upload(byte[] file, Visitor who) throws IOException, InterruptedException {
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(part("_csrf", "") );
        body.writeBytes((TOKEN + "\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(part("file", "; filename=\"carnet.csv\""));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                request("/contacts/imports", who)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        expect(answer.statusCode() == 303, "uploaded: " + answer.statusCode());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static byte[] part(String name, String more) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private double median(String path, String words, Visitor who) throws IOException, InterruptedException {
        var times = new double[SEARCHES];
        for (int i = 0; i < SEARCHES; i++) {
            long begun = System.nanoTime();
            expect(get(path, who).contains(words), path + " shows " + words);
            times[i] = seconds(begun) * 1000;
        }
        Arrays.sort(times);
        return times[SEARCHES / 2];
    }

    private String get(String path, Visitor who) throws IOException, InterruptedException {
        return http.send(request(path, who).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> post(String path, Visitor who) throws IOException, InterruptedException {
        return http.send(
                request(path, who)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + TOKEN))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Visitor who) {
        return HttpRequest.newBuilder(URI.create(instance.base() + path))
                .header("Cookie", "session=" + who.session() + "; XSRF-TOKEN=" + TOKEN);
    }

    /// Rows, new, same, merged, refused.
    private static String counts(String page) {
        var found = Pattern.compile("data-rows=\"(\\d+)\" data-count-new=\"(\\d+)\" data-count-same=\"(\\d+)\""
                        + " data-count-merged=\"(\\d+)\" data-count-refused=\"(\\d+)\"")
                .matcher(page);
        expect(found.find(), "a page without its figures: " + page);
        return String.join(" ", found.group(1), found.group(2), found.group(3), found.group(4), found.group(5));
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void say(String metric, double value, String unit) {
        System.out.printf(Locale.ROOT, "import\t%s\t%.2f\t%s%n", metric, value, unit);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
