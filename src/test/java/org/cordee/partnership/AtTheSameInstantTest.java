package org.cordee.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.lines;
import static org.cordee.Somebody.value;
import static org.cordee.Somebody.write;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two people, one instant: what must happen once happens once, and nothing is half done. Each
/// transaction begins, waits for the others, and goes.
class AtTheSameInstantTest {
    /// Letters due then stay where they can be counted.
    private static final String FAR = "'2099-01-01'::timestamptz";

    private static final ExecutorService PEOPLE = Executors.newCachedThreadPool();

    private static Somebody adele;
    private static Somebody boris;
    private static Somebody carla;

    @BeforeAll
    static void people() {
        adele = Somebody.named("Adèle Instant");
        boris = Somebody.named("Boris Instant");
        carla = Somebody.named("Carla Instant");
    }

    @AfterAll
    static void end() throws SQLException {
        PEOPLE.shutdownNow();
        try (var superuser = TestInstance.superuser()) {
            write(superuser, "delete from letter where due_at = " + FAR);
        }
    }

    @Test
    void a_thousand_rounds_whose_last_seals_meet_open_once_each() throws Exception {
        var ofTwo = rounds(500, adele, boris);
        var ofThree = rounds(500, adele, boris, carla);
        var all = new ArrayList<>(ofTwo);
        all.addAll(ofThree);
        Collections.shuffle(all, new java.util.Random(7));
        var three = new java.util.HashSet<>(ofThree);

        var outcomes =
                meet(
                        all,
                        List.of(adele, boris, carla),
                        (app, who, round) -> {
                            if (who == carla && !three.contains(round)) {
                                return "absent";
                            }
                            // As the application does: the draft first, then the seal.
                            value(app, "select hold_for_writing(?, now())", round);
                            write(
                                    app,
                                    "insert into answer values (?, ?, 'expect', 'Ensemble', 1, now())",
                                    round,
                                    who.id());
                            var said = value(app, "select seal(?, now())", round);
                            if ("revealed".equals(said)) {
                                value(app, "select announce_reveal(?, " + FAR + ")", round);
                            }
                            return said;
                        });

        for (int i = 0; i < all.size(); i++) {
            var expected =
                    three.contains(all.get(i))
                            ? List.of("revealed", "sealed", "sealed")
                            : List.of("absent", "revealed", "sealed");
            assertThat(outcomes.get(i)).containsExactlyInAnyOrderElementsOf(expected);
        }
        try (var superuser = TestInstance.superuser()) {
            for (var round : List.of(all.getFirst(), all.getLast())) {
                assertThat(
                                lines(
                                        superuser,
                                        "select revealed_at is not null from round where id = ?",
                                        round))
                        .containsExactly("t");
            }
            assertThat(value(superuser, OPENED, array(superuser, all))).isEqualTo("1000");
            assertThat(
                            lines(
                                    superuser,
                                    """
                                    select parties, letters, count(*) from (
                                        select (select count(*) from round_party p where p.round = r.id) as parties,
                                               (select count(*) from letter l where l.about = r.room and l.kind = 'notice') as letters
                                          from round r where r.id = any (?)) counted
                                     group by 1, 2 order by 1, 2
                                    """,
                                    array(superuser, all)))
                    .containsExactly("2 | 1 | 500", "3 | 2 | 500");
        }
    }

    /// The canary: sealing without the lock. Both look before either is there, and nobody opens it.
    @Test
    void a_seal_without_its_lock_is_noticed() throws Exception {
        var round = rounds(1, adele, boris).getFirst();
        var unlocked =
                """
                create function unlocked_seal(p_round uuid) returns text language plpgsql security definer
                set search_path = pg_catalog, public, pg_temp as $$
                begin
                    insert into seal values (p_round, current_member(), now());
                    if exists (select from round_party p where p.round = p_round
                                and not exists (select from seal s where s.round = p.round and s.member = p.member)) then
                        return 'sealed';
                    end if;
                    update round set revealed_at = now() where id = p_round;
                    return 'revealed';
                end $$
                """;
        try (var superuser = TestInstance.superuser();
                var first = TestInstance.app();
                var second = TestInstance.app()) {
            write(superuser, unlocked);
            write(superuser, "alter function unlocked_seal owner to cordee_work");
            try {
                begin(first, adele);
                begin(second, boris);
                value(first, "select unlocked_seal(?)", round);
                value(second, "select unlocked_seal(?)", round);
                first.commit();
                second.commit();
                assertThat(value(superuser, OPENED, array(superuser, List.of(round))))
                        .isEqualTo("0");
            } finally {
                write(superuser, "drop function unlocked_seal");
            }
        }
    }

    @Test
    void a_seal_taken_back_at_the_last_seal_is_never_opened() throws Exception {
        var rounds = rounds(200, adele, boris);
        sealAll(adele, rounds);

        var outcomes =
                meet(
                        rounds,
                        List.of(adele, boris),
                        (app, who, round) ->
                                value(
                                        app,
                                        who == adele
                                                ? "select unseal(?, now())"
                                                : "select seal(?, now())",
                                        round));

        try (var superuser = TestInstance.superuser()) {
            for (int i = 0; i < rounds.size(); i++) {
                var state =
                        value(
                                superuser,
                                "select revealed_at is not null, (select count(*) from seal where round = id) from round where id = ?",
                                rounds.get(i));
                assertThat(outcomes.get(i) + " " + state)
                        .isIn("[over, revealed] t | 2", "[unsealed, sealed] f | 1");
            }
        }
    }

    @Test
    void what_is_saved_at_the_instant_of_the_seal_is_in_it_or_refused() throws Exception {
        var rounds = rounds(200, adele, boris);
        for (var round : rounds) {
            adele.drafts(round, "avant");
        }
        var other = new Somebody(adele.id(), adele.name(), adele.email(), adele.token());

        var outcomes =
                meet(
                        rounds,
                        List.of(adele, other),
                        (app, who, round) -> {
                            if (who == adele) {
                                value(app, "select hold_for_writing(?, now())", round);
                                var sealed = value(app, WORDS, round, who.id());
                                value(app, "select seal(?, now())", round);
                                return sealed;
                            }
                            // In every second round without holding the round first.
                            if (round.getLeastSignificantBits() % 2 == 0
                                    && "f"
                                            .equals(
                                                    value(
                                                            app,
                                                            "select hold_for_writing(?, now())",
                                                            round))) {
                                return "late";
                            }
                            return write(
                                            app,
                                            "update answer set words = 'après' where round = ? and member = ?",
                                            round,
                                            who.id())
                                    + " saved";
                        });

        try (var superuser = TestInstance.superuser()) {
            for (int i = 0; i < rounds.size(); i++) {
                var lies = value(superuser, WORDS, rounds.get(i), adele.id());
                assertThat(outcomes.get(i) + " " + lies)
                        .isIn(
                                "[avant, late] avant",
                                "[avant, CR002] avant",
                                "[après, 1 saved] après");
            }
        }
    }

    @Test
    void a_departure_at_the_last_seal_closes_or_comes_after_the_opening() throws Exception {
        var rounds = rounds(100, adele, boris);
        sealAll(adele, rounds);
        var rooms = roomsOf(rounds);

        var outcomes =
                meet(
                        rounds,
                        List.of(adele, boris),
                        (app, who, round) ->
                                who == adele
                                        ? value(
                                                app,
                                                "select leave_partnership(?, now())",
                                                of(rooms, round))
                                        : value(app, "select seal(?, now())", round));

        for (int i = 0; i < rounds.size(); i++) {
            var round = rounds.get(i);
            var state =
                    boris.ask(
                            "select revealed_at is not null, closed_at is not null, (select count(*) from answer where round = id) from round where id = ?",
                            round);
            assertThat(outcomes.get(i) + " " + state)
                    .isIn("[t, revealed] t | f | 1", "[t, over] f | t | 0");
        }
    }

    @Test
    void one_invitation_accepted_twice_is_one_seat() throws Exception {
        var rooms = new ArrayList<UUID>();
        var invitations = new java.util.HashMap<UUID, UUID>();
        var delphine = Somebody.named("Delphine Instant");
        for (int i = 0; i < 20; i++) {
            var room = adele.opens("Deux fois oui");
            rooms.add(room);
            try (var superuser = TestInstance.superuser()) {
                write(
                        superuser,
                        "delete from letter where kind = 'invitation' and email = ?::citext",
                        delphine.email());
                write(
                        superuser,
                        "update invitation set invited_at = now() - interval '2 days' where member = ?",
                        delphine.id());
            }
            invitations.put(room, adele.invites(room, delphine));
        }
        var twice =
                new Somebody(delphine.id(), delphine.name(), delphine.email(), delphine.token());

        var outcomes =
                meet(
                        rooms,
                        List.of(delphine, twice),
                        (app, _, room) ->
                                value(
                                        app,
                                        "select accept_invitation(?, now())",
                                        of(invitations, room)));

        for (int i = 0; i < rooms.size(); i++) {
            assertThat(outcomes.get(i)).containsExactlyInAnyOrder(rooms.get(i).toString(), "null");
            assertThat(adele.ask("select count(*) from party where partnership = ?", rooms.get(i)))
                    .isEqualTo("2");
        }
    }

    @Test
    void a_room_never_has_a_ninth_seat() throws Exception {
        var room = adele.opens("Huit au plus");
        var others = IntStream.range(0, 12).mapToObj(i -> Somebody.named("Convive " + i)).toList();
        var invitations = new java.util.concurrent.ConcurrentHashMap<Somebody, UUID>();

        var invited =
                together(
                        others.stream()
                                .map(other ->
                                        (Callable<String>)
                                                () ->
                                                        adele.inside(app -> {
                                                            var id = UUID.randomUUID();
                                                            invitations.put(other, id);
                                                            return value(
                                                                    app,
                                                                    "select invite(?, ?, null, null, ?, sha256(?), 'fr', now())",
                                                                    id,
                                                                    room,
                                                                    other.id(),
                                                                    id.toString()
                                                                            .getBytes(
                                                                                    StandardCharsets
                                                                                            .UTF_8));
                                                        }))
                                .toList());
        assertThat(Collections.frequency(invited, "invited")).isEqualTo(7);
        assertThat(Collections.frequency(invited, "full")).isEqualTo(5);

        var accepted =
                together(
                        others.stream()
                                .map(other ->
                                        (Callable<String>)
                                                () ->
                                                        String.valueOf(
                                                                other.ask(
                                                                        "select accept_invitation(?, now())",
                                                                        of(invitations, other))))
                                .toList());
        assertThat(Collections.frequency(accepted, room.toString())).isEqualTo(7);
        assertThat(adele.ask("select count(*) from party where partnership = ?", room))
                .isEqualTo("8");
        assertThat(
                        adele.ask(
                                "select count(*) from round_party where round = ?",
                                adele.roundOf(room)))
                .isEqualTo("8");
    }

    @Test
    void a_link_followed_twice_at_once_opens_one_session() throws Exception {
        var house = TestInstance.database().folder().houseSecret();
        for (int i = 0; i < 20; i++) {
            var email = "instant" + i + "@wall.example";
            var secret = email.getBytes(StandardCharsets.UTF_8);
            try (var app = TestInstance.app()) {
                assertThat(
                                value(
                                        app,
                                        "select ask_link(?, gen_random_uuid(), ?, sha256(?), 'Firefox', '', ?, 'fr', now())",
                                        house,
                                        email,
                                        secret,
                                        secret))
                        .isEqualTo("asked");
            }
            Callable<String> follow =
                    () -> {
                        try (var app = TestInstance.app()) {
                            return value(
                                    app,
                                    "select follow_link(?, ?, gen_random_uuid(), gen_random_uuid(),"
                                            + " sha256(gen_random_uuid()::text::bytea), 'Firefox', 'fr', 'UTC', now())",
                                    secret,
                                    secret);
                        }
                    };
            var members = together(List.of(follow, follow));
            assertThat(Collections.frequency(members, "null")).isEqualTo(1);
            try (var superuser = TestInstance.superuser()) {
                assertThat(
                                value(
                                        superuser,
                                        "select count(distinct a.member), count(s.id) from account a"
                                                + " join session s on s.member = a.member where a.email = ?::citext",
                                        email))
                        .isEqualTo("1 | 1");
                write(superuser, "delete from letter where email = ?::citext", email);
            }
        }
    }

    private static final String OPENED =
            "select count(*) from round where revealed_at is not null and id = any (?)";
    private static final String WORDS =
            "select words from answer where round = ? and member = ? and heading = 'expect'";

    interface Step {
        String in(Connection app, Somebody who, UUID of) throws SQLException;
    }

    /// Everybody does the same thing at the same instant, one thing after another: what each of
    /// them was told, in the order in which they are named. A refusal is its SQLSTATE.
    private static List<List<String>> meet(List<UUID> things, List<Somebody> people, Step step)
            throws Exception {
        var barrier = new CyclicBarrier(people.size());
        var told =
                people.stream()
                        .map(who ->
                                PEOPLE.submit(() -> {
                                    var answers = new ArrayList<String>();
                                    try (var app = TestInstance.app()) {
                                        for (var thing : things) {
                                            begin(app, who);
                                            barrier.await(30, TimeUnit.SECONDS);
                                            try {
                                                answers.add(
                                                        String.valueOf(step.in(app, who, thing)));
                                                app.commit();
                                            } catch (SQLException refused) {
                                                answers.add(String.valueOf(refused.getSQLState()));
                                                app.rollback();
                                            }
                                        }
                                    }
                                    return answers;
                                }))
                        .toList();
        var each = new ArrayList<List<String>>();
        for (Future<ArrayList<String>> answers : told) {
            each.add(answers.get(120, TimeUnit.SECONDS));
        }
        return IntStream.range(0, things.size())
                .mapToObj(i -> each.stream().map(answers -> answers.get(i)).toList())
                .toList();
    }

    private static List<String> together(List<Callable<String>> deeds) throws Exception {
        var ready = new CountDownLatch(deeds.size());
        var futures =
                deeds.stream()
                        .map(deed ->
                                PEOPLE.submit(() -> {
                                    ready.countDown();
                                    ready.await(30, TimeUnit.SECONDS);
                                    return String.valueOf(deed.call());
                                }))
                        .toList();
        var answers = new ArrayList<String>();
        for (var future : futures) {
            answers.add(future.get(60, TimeUnit.SECONDS));
        }
        return answers;
    }

    private static void begin(Connection app, Somebody who) throws SQLException {
        app.setAutoCommit(false);
        value(app, "select enter(?, now())", (Object) who.token().secret());
    }

    /// Rooms with an open round each, made behind the walls: a thousand of them through the door
    /// would take longer than what is tried here.
    private static List<UUID> rounds(int many, Somebody... parties) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            superuser.setAutoCommit(false);
            var rounds = new ArrayList<UUID>();
            for (int i = 0; i < many; i++) {
                rounds.add(UUID.randomUUID());
            }
            var ids = array(superuser, rounds);
            write(
                    superuser,
                    "insert into partnership select id, 'Même instant', '2031-01-15', ?, now() from unnest(?) id",
                    parties[0].id(),
                    ids);
            write(
                    superuser,
                    "insert into round select id, id, 'expectations', '{expect}', null, now() from unnest(?) id",
                    ids);
            for (var party : parties) {
                write(
                        superuser,
                        "insert into party select id, ?, now() from unnest(?) id",
                        party.id(),
                        ids);
                write(
                        superuser,
                        "insert into round_party select id, ? from unnest(?) id",
                        party.id(),
                        ids);
            }
            superuser.commit();
            return rounds;
        }
    }

    private static Map<UUID, UUID> roomsOf(List<UUID> rounds) {
        return rounds.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    private static <K> UUID of(Map<K, UUID> ids, K whose) {
        return java.util.Objects.requireNonNull(ids.get(whose));
    }

    private static void sealAll(Somebody who, List<UUID> rounds) throws SQLException {
        who.inside(app -> {
            for (var round : rounds) {
                write(
                        app,
                        "insert into answer values (?, ?, 'expect', 'Scellé', 1, now())",
                        round,
                        who.id());
                assertThat(value(app, "select seal(?, now())", round)).isEqualTo("sealed");
            }
            return "";
        });
    }

    private static java.sql.Array array(Connection connection, List<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
