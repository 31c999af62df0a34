package org.cordee.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/// How long the first search of a day takes, which draws everybody who looks from PostgreSQL, and how long those
/// after it.
public final class Nightfall {
    private static final int LATER = 100;
    private static final String SECRET = "00".repeat(16) + "ff".repeat(16);

    private Nightfall() {}

    /// @param args the launcher, and perhaps `--members N`
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        int members = args.length == 3 && args[1].equals("--members") ? Integer.parseInt(args[2]) : 125_000;
        var folder = Files.createTempDirectory("cordee-bench");
        try (var instance = new Instance(Path.of(args[0]), folder.resolve("profession"))) {
            instance.start();
            try (var db = instance.superuser()) {
                invent(db, members);
            }
            // So that no night is in its memory yet.
            instance.stop();
            instance.start();
            var http = HttpClient.newHttpClient();
            var first = ask(http, instance);
            print("night-from-postgresql", first, "s");
            var later = new double[LATER];
            for (int i = 0; i < LATER; i++) {
                later[i] = ask(http, instance);
            }
            Arrays.sort(later);
            print("page-after-it", later[LATER / 2] * 1e3, "ms");
            print("resident", instance.resident() / 1e6, "MB");
        }
        // What failed leaves its folder and its log to whoever looks why.
        SideBySide.delete(folder);
    }

    /// The page of whom one would find, which shows ten.
    private static double ask(HttpClient http, Instance instance) throws IOException, InterruptedException {
        var cookie = "session=" + Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(SECRET));
        var begun = System.nanoTime();
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(instance.base() + "/affinities")).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
        var seconds = (System.nanoTime() - begun) / 1e9;
        var found = answer.body().split("action=\"/affinities/[0-9a-f-]{36}/refusals\"", -1).length / 2;
        if (answer.statusCode() != 200 || found != 10) {
            throw new IllegalStateException("It answered " + answer.statusCode() + " with " + found + " found");
        }
        return seconds;
    }

    /// Everybody looks: two to six skills of each kind, one to three places, half of them online.
    private static void invent(Connection db, int members) throws SQLException {
        System.err.println("bench: inventing " + members + " members");
        db.setAutoCommit(false);
        try (var sql = db.createStatement()) {
            // What is written here keeps to references by construction.
            sql.execute("set local session_replication_role = replica");
            sql.execute("create temp table person as select n, uuidv7(make_interval(secs => n - 1000000)) as id from generate_series(0, %d - 1) n"
                    .formatted(members));
            sql.execute("insert into member (id, name, headline, place, languages, arrived_at)"
                    + " select id, 'Membre ' || n, 'Coach ' || n, 'Ville ' || n % 97, case n % 3 when 0 then '{fr,en}' else '{fr}' end::text[], now() - interval '300 days' from person");
            sql.execute("insert into account (member, email, locale) select id, 'm' || n || '@profession.example', 'fr' from person");
            sql.execute("insert into practice (member, online, looking, introductions, level_window) select id, n % 2 = 0, true, 2, 2 from person");
            sql.execute("insert into signed_code (member, code, signed_at)"
                    + " select id, (array['icf', 'emcc'])[1 + n % 2], now() from person union all select id, 'sfcoach', now() from person where n % 3 > 0");
            sql.execute("insert into posture_answer (id, member, items, answered_at)"
                    + " select uuidv7(), id, array(select 1 + (n * (k + 7) + k * k) % 5 from generate_series(1, 12) k), now() from person where n % 7 > 0");
            sql.execute("insert into profile_visibility (member, aspect, audience, serves)"
                    + " select id, a, 'me', true from person, unnest(array['posture', 'weak_spots', 'record']) a where n % 2 = 0");
            sql.execute("create temp table word as select key, row_number() over (order by md5(key)) - 1 as at, count(*) over () as words from skill");
            sql.execute("insert into profile_item (id, member, kind, words, position, skill, weight)"
                    + " select uuidv7(), p.id, k.kind, 'Comme dit', i, w.key, 1 + (p.n + i) % 3 from person p"
                    + " cross join (values ('offer', 0, 5), ('search', 3, 4), ('strength', 5, 3), ('weak_spot', 8, 2)) k(kind, off, many)"
                    + " cross join lateral generate_series(0, k.many - 1 + p.n % 2) i"
                    + " join word w on w.at = (p.n * (11 + k.off) + i * 37 + k.off * 53) % w.words");
            sql.execute("insert into positioning_pick (member, kind, choice)"
                    + " select distinct p.id, c.kind, c.key from person p cross join generate_series(0, 1) i"
                    + " join positioning_choice c on c.position = case c.kind when 'zone' then (p.n * 7 + i * 5) % 14"
                    + " when 'clientele' then (p.n * 5 + i * 7) % 18 else (p.n * 3 + i * 5) % 12 end");
            // A night that fell before they came has none of them.
            sql.execute("delete from affinity_night");
            sql.execute("delete from affinity_entry");
            // The round of all of them is another measurement.
            sql.execute("insert into affinity_round (week, held_at) values (date_trunc('week', now())::date, now()) on conflict do nothing");
            sql.execute("insert into session (id, member, token_hash, device, created_at, seen_at)"
                    + " select uuidv7(), id, sha256(decode('" + SECRET + "', 'hex')), 'Firefox, Linux', now(), now() from person where n = 0");
        }
        db.commit();
        db.setAutoCommit(true);
        try (var sql = db.createStatement()) {
            sql.execute("vacuum analyze");
            // So that it stops in its time.
            sql.execute("checkpoint");
        }
    }

    private static void print(String metric, double value, String unit) {
        System.out.printf(Locale.ROOT, "affinity\t%s\t%.4f\t%s%n", metric, value, unit);
    }
}
