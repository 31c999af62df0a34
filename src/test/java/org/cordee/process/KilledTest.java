package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// kill -9 of everything at once, while people write.
@Tag("slow")
class KilledTest {
    private static final int TIMES = 3;

    @TempDir Path place = Path.of("");

    private Path folder = Path.of("");
    private int port;

    @Test
    void what_was_answered_with_success_is_there_after_every_kill() throws Exception {
        var seed = Long.getLong("cordee.seed", System.nanoTime());
        System.err.println("KilledTest: -Dcordee.seed=" + seed);
        var random = new Random(seed);
        folder = place.resolve("data");
        port = Program.freePort();
        var people = new ArrayList<Person>();

        for (int time = 1; time <= TIMES; time++) {
            try (var server = Program.server(folder, port);
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var person : people) {
                    person.findsEverything();
                }
                nothingIsHalfDone();
                people.addAll(newcomers(time));
                var working = people.stream().map(person -> threads.submit(person::works)).toList();

                var moment = 300 + random.nextInt(2_700);
                TimeUnit.MILLISECONDS.sleep(moment);
                server.killEverything();

                var steps = 0;
                for (Future<Integer> person : working) {
                    steps += person.get(60, TimeUnit.SECONDS);
                }
                System.err.println(
                        "KilledTest: kill %d after %d ms and %d answered writes"
                                .formatted(time, moment, steps));
            }
        }
        try (var server = Program.server(folder, port)) {
            assertThat(server.isAlive()).isTrue();
            for (var person : people) {
                person.findsEverything();
            }
            nothingIsHalfDone();
            assertThat(people.stream().mapToInt(Person::answered).sum())
                    .as("people wrote before each kill")
                    .isGreaterThan(TIMES * 3);
        }
    }

    /// Somebody who saves one draft again and again, somebody who opens rooms, and two who seal.
    private List<Person> newcomers(int time) {
        var names = List.of("Ariane", "Bastien", "Clarisse", "Damien");
        var walkers =
                names.stream()
                        .map(name ->
                                Program.member(
                                        folder,
                                        port,
                                        name.toLowerCase(java.util.Locale.ROOT)
                                                + time
                                                + "@killed.example",
                                        name + " Killy"))
                        .toList();
        return List.of(
                new Writer(walkers.get(0), Rooms.open(walkers.get(0), "Écrire " + time)),
                new Opener(walkers.get(1), time),
                new Pair(walkers.get(2), walkers.get(3), "damien" + time + "@killed.example"));
    }

    /// What one person was answered, and how it is found again.
    private abstract static class Person {
        private int answered;

        /// Works until the server is gone, and returns how many writes were answered.
        final Integer works() throws Exception {
            var before = answered;
            try {
                while (true) {
                    step().call();
                    answered++;
                }
            } catch (UncheckedIOException serverGone) {
                return answered - before;
            }
        }

        final int answered() {
            return answered;
        }

        abstract Callable<?> step();

        abstract void findsEverything();
    }

    /// Saves a draft as one types: the last text answered, or the one that was under way, is there.
    private static final class Writer extends Person {
        private final Walker walker;
        private final String room;
        private int kept;
        private int tried;

        Writer(Walker walker, String room) {
            this.walker = walker;
            this.room = room;
        }

        @Override
        Callable<?> step() {
            return () -> {
                tried = kept + 1;
                var answer =
                        walker.postOnce(
                                room + "/expectations/draft",
                                "words.commit",
                                words(tried),
                                "version.commit",
                                Integer.toString(kept));
                assertThat(answer.status()).isEqualTo(303);
                kept = tried;
                return kept;
            };
        }

        private static String words(int number) {
            return "Je tiens parole " + number + " " + "mot ".repeat(300) + "fin";
        }

        @Override
        void findsEverything() {
            var page = walker.get(room + "/expectations");
            var version = Integer.parseInt(page.find("version.commit\" value=\"(\\d+)\""));
            assertThat(version).as("version of the draft").isBetween(kept, tried);
            if (version > 0) {
                assertThat(page.body()).contains(words(version));
            }
            kept = version;
        }
    }

    /// Opens rooms: each that was answered is there, whole.
    private static final class Opener extends Person {
        private final Walker walker;
        private final int time;
        private final Map<String, String> purposes = new LinkedHashMap<>();

        Opener(Walker walker, int time) {
            this.walker = walker;
            this.time = time;
        }

        @Override
        Callable<?> step() {
            return () -> {
                var purpose = "Salle " + time + "-" + purposes.size();
                return purposes.put(Rooms.open(walker, purpose), purpose);
            };
        }

        @Override
        void findsEverything() {
            purposes.forEach(
                    (room, purpose) -> assertThat(walker.get(room).body()).contains(purpose));
        }
    }

    /// Seals, takes back, seals, and opens by the other's seal, in room after room.
    private static final class Pair extends Person {
        private enum Step {
            NONE,
            INVITED,
            TOGETHER,
            SEALED,
            UNSEALED,
            SEALED_AGAIN,
            REVEALED
        }

        /// An address gets ten invitations a day.
        private static final int ROOMS = 9;

        private final Walker one;
        private final Walker other;
        private final String address;
        private final Map<String, Step> done = new LinkedHashMap<>();
        private String room = "";
        private Step trying = Step.NONE;

        Pair(Walker one, Walker other, String address) {
            this.one = one;
            this.other = other;
            this.address = address;
        }

        @Override
        Callable<?> step() {
            return () -> {
                if (room.isEmpty()) {
                    if (done.size() >= ROOMS) {
                        // Still at work, by what can be repeated without end.
                        return Rooms.open(one, "Plus tard");
                    }
                    room = Rooms.open(one, "Sceller à deux");
                    done.put(room, Step.NONE);
                }
                var before = done.getOrDefault(room, Step.NONE);
                trying = Step.values()[before.ordinal() + 1];
                take(trying);
                done.put(room, trying);
                if (trying == Step.REVEALED) {
                    room = "";
                }
                return room;
            };
        }

        private void take(Step step) {
            var expectations = room + "/expectations";
            switch (step) {
                case NONE -> throw new IllegalArgumentException("Nothing to do");
                case INVITED ->
                        answer(one, room + "/invitations", "name", "Damien", "email", address);
                case TOGETHER -> {
                    var invitation = other.get("/today").find("href=\"(/invitations/[^\"]+)\"");
                    answer(other, invitation + "/acceptance");
                }
                case SEALED, SEALED_AGAIN -> {
                    var version = one.get(expectations).find("version.fear\" value=\"(\\d+)\"");
                    answer(
                            one,
                            expectations + "/seal",
                            "words.fear",
                            "Le silence",
                            "version.fear",
                            version);
                }
                case UNSEALED -> answer(one, expectations + "/unsealing");
                case REVEALED ->
                        answer(
                                other,
                                expectations + "/seal",
                                "words.fear",
                                "La hâte",
                                "version.fear",
                                "0");
            }
        }

        private static void answer(Walker who, String address, String... fields) {
            assertThat(who.postOnce(address, fields).status()).as(address).isEqualTo(303);
        }

        @Override
        void findsEverything() {
            for (var room : List.copyOf(done.keySet())) {
                var answered = done.getOrDefault(room, Step.NONE);
                var found = found(room);
                var possible = new ArrayList<>(List.of(answered));
                if (room.equals(this.room)) {
                    possible.add(trying);
                }
                assertThat(possible.stream().map(Pair::state)).as(room).contains(found);
                if (room.equals(this.room) && !found.equals(state(answered))) {
                    done.put(room, trying);
                }
            }
            if (done.get(room) == Step.REVEALED) {
                room = "";
            }
        }

        private String found(String room) {
            var here = Rooms.state(one, room);
            if (here.equals("revealed")) {
                assertThat(other.get(room + "/expectations").body())
                        .contains("Le silence", "La hâte");
                return here;
            }
            if (other.get(room).status() == 200) {
                return here + ", together";
            }
            return one.get(room + "/people").body().contains("Damien") ? here + ", invited" : here;
        }

        private static String state(Step step) {
            return switch (step) {
                case NONE -> "writing";
                case INVITED -> "writing, invited";
                case TOGETHER, UNSEALED -> "writing, together";
                case SEALED, SEALED_AGAIN -> "waiting, together";
                case REVEALED -> "revealed";
            };
        }
    }

    private static final List<String> HALVES =
            List.of(
                    // A room that nobody is in.
                    "select count(*) from partnership p where not exists"
                            + " (select from party where partnership = p.id)",
                    // An invitation accepted by somebody who did not come in.
                    "select count(*) from invitation i where answer = 'accepted' and not exists"
                            + " (select from party p where p.partnership = i.partnership"
                            + " and p.member = i.member)",
                    // A round opened before all had sealed.
                    "select count(*) from round r join round_party p on p.round = r.id"
                            + " where r.revealed_at is not null and not exists"
                            + " (select from seal s where s.round = r.id and s.member = p.member)",
                    // All of two or more have sealed, and it did not open.
                    "select count(*) from round r where revealed_at is null and closed_at is null"
                            + " and (select count(*) from round_party where round = r.id) > 1"
                            + " and not exists (select from round_party p where p.round = r.id"
                            + " and not exists (select from seal s where s.round = r.id"
                            + " and s.member = p.member))");

    private void nothingIsHalfDone() throws SQLException {
        try (var superuser = Program.superuser(folder)) {
            for (var half : HALVES) {
                assertThat(TestInstance.ask(superuser, half)).as(half).isEqualTo("0");
            }
            lettersFollowTheirReveal(superuser);
        }
    }

    /// Each opening is told by a letter that waits or a mail that lies there.
    private void lettersFollowTheirReveal(Connection superuser) {
        var opened = "select count(*) from round where revealed_at is not null";
        var waiting = "select count(*) from letter where kind = 'notice'";
        Program.until(
                () -> {
                    var told = count(superuser, waiting);
                    told +=
                            Program.mails(folder).stream()
                                    .filter(mail -> mail.contains("X-Cordee-Kind: notice"))
                                    .count();
                    return told >= count(superuser, opened);
                },
                Duration.ofSeconds(10));
    }

    private static long count(Connection superuser, String sql) {
        return Long.parseLong(String.valueOf(TestInstance.ask(superuser, sql)));
    }

    @Test
    void half_of_something_would_be_noticed() throws Exception {
        try (var superuser = TestInstance.superuser();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            var before = count(superuser, HALVES.getFirst());
            statement.execute("insert into member (id, arrived_at) values (uuidv7(), now())");
            statement.execute(
                    "insert into partnership (id, purpose, exchange_on, opened_by, opened_at)"
                            + " select uuidv7(), 'nobody', current_date, id, now()"
                            + " from member limit 1");
            assertThat(count(superuser, HALVES.getFirst())).isEqualTo(before + 1);
            superuser.rollback();
        }
    }
}
