package org.cordee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.lines;
import static org.cordee.Somebody.value;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The functions that cross members: each has a line here that says what it does *not* give.
class FunctionsOfWorkTest {
    private static final byte[] WRONG = "wrong".getBytes(StandardCharsets.UTF_8);
    private static final byte[] INVITATION =
            UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);

    private static final String OPEN_ROUND =
            "select open_round(gen_random_uuid(), ?, 'expectations', '{expect}', '2031-01-15', now())";
    private static final String INVITE =
            "select invite(gen_random_uuid(), ?, 'Zoé', 'zoe@work.example', null, 'x', 'fr', now())";

    /// Maud and Nadège write; Maud has sealed; Oscar is asked and has not answered. Paula is a
    /// stranger.
    private static Somebody maud;

    private static Somebody nadege;
    private static Somebody oscar;
    private static Somebody paula;
    private static UUID room;
    private static UUID round;
    private static UUID oscars;
    private static UUID proposal;
    private static UUID agreement;

    interface Line {
        void holds() throws SQLException;
    }

    private static final Map<String, Line> LINES = new LinkedHashMap<>();

    /// Those of them that the application may call. The others are for one another, the owner or a
    /// trigger.
    private static final Set<String> NOT_FOR_THE_APPLICATION =
            Set.of(
                    "name_steward",
                    "for_the_house",
                    "room_parties",
                    "room_awaits",
                    "answer_stays_sealed",
                    "join_open_rounds",
                    "close_open_rounds",
                    "charter_number",
                    "charter_result",
                    "charter_fingerprint",
                    "settle_charter",
                    "begin_digests",
                    "settle_agreements");

    static {
        // Who somebody is.
        LINES.put("enter", () -> nobodyGets("null", "select enter(?, now())", (Object) WRONG));
        LINES.put("current_member", () -> nobodyGets("null", "select current_member()"));
        LINES.put(
                "arrive",
                () -> nobodyGets("no row", "select member from arrive(?, now())", (Object) WRONG));
        LINES.put(
                "end_session",
                () -> {
                    nobodyGets("null", "select end_session(?)", (Object) WRONG);
                    assertThat(maud.ask("select current_member()")).isEqualTo(maud.id().toString());
                });
        LINES.put(
                "name_steward",
                () -> {
                    refused("select name_steward(?, now())", paula.email());
                    assertThat(paula.ask("select count(*) from stewardship")).isEqualTo("0");
                });
        LINES.put(
                "find_members",
                () -> {
                    nobodyGets("no row", "select id from find_members('Maud')");
                    assertThat(paula.rows("select id from find_members('M')")).isEmpty();
                    assertThat(maud.rows("select name from find_members('Maud')"))
                            .doesNotContain(maud.name());
                    assertThat(columns("find_members")).isEqualTo("{id,name,headline,place}");
                });
        // The house.
        LINES.put(
                "is_house",
                () -> assertThat(paula.ask("select is_house(?)", (Object) WRONG)).isEqualTo("f"));
        LINES.put("for_the_house", () -> refused("select for_the_house(?)", (Object) WRONG));
        LINES.put(
                "take_letters",
                () -> {
                    refused("select take_letters(?, 'infinity')", (Object) WRONG);
                    refused("select take_letters(null, 'infinity')");
                });
        LINES.put(
                "letter_done",
                () -> refused("select letter_done(?, gen_random_uuid())", (Object) WRONG));
        LINES.put(
                "ask_link",
                () ->
                        refused(
                                "select ask_link(?, gen_random_uuid(), ?, sha256('mine'), '', '', '', 'fr', now())",
                                WRONG,
                                maud.email()));
        LINES.put(
                "look_at_link",
                () ->
                        nobodyGets(
                                "no row",
                                "select device from look_at_link(?, '', now())",
                                (Object) WRONG));
        LINES.put(
                "follow_link",
                () -> {
                    var before = sessions();
                    nobodyGets(
                            "null",
                            "select follow_link(?, 'here', gen_random_uuid(), gen_random_uuid(), 'x', '', 'fr', 'UTC', now())",
                            (Object) WRONG);
                    assertThat(sessions()).isEqualTo(before);
                });
        LINES.put(
                "link_waits", () -> nobodyGets("f", "select link_waits(gen_random_uuid(), now())"));
        // Rounds.
        LINES.put("room_parties", () -> refused("select room_parties(?)", room));
        LINES.put("room_awaits", () -> refused("select room_awaits(?)", room));
        LINES.put(
                "my_rounds",
                () -> {
                    nobodyGets("{}", "select my_rounds()");
                    assertThat(paula.ask("select my_rounds()")).isEqualTo("{}");
                    assertThat(oscar.ask("select my_rounds()")).isEqualTo("{}");
                });
        LINES.put(
                "my_revealed_rounds",
                () -> {
                    nobodyGets("{}", "select my_revealed_rounds()");
                    assertThat(paula.ask("select my_revealed_rounds()")).isEqualTo("{}");
                    assertThat(nadege.ask("select my_revealed_rounds()"))
                            .doesNotContain(round.toString());
                    assertThat(maud.ask("select my_revealed_rounds()"))
                            .doesNotContain(round.toString());
                });
        LINES.put(
                "sealed_parties",
                () -> {
                    nobodyGets("no row", "select sealed_parties(?)", round);
                    assertThat(paula.rows("select sealed_parties(?)", round)).isEmpty();
                    assertThat(oscar.rows("select sealed_parties(?)", round)).isEmpty();
                    assertThat(nadege.rows("select sealed_parties(?)", round))
                            .containsExactly(maud.id().toString());
                });
        LINES.put(
                "answer_stays_sealed",
                () -> {
                    refused("select answer_stays_sealed()");
                    assertThat(maud.drafts(round, "under the seal")).isEqualTo("CR002");
                });
        LINES.put(
                "open_round",
                () -> {
                    nobodyGets("null", OPEN_ROUND, room);
                    assertThat(paula.ask(OPEN_ROUND, room)).isEqualTo("null");
                    assertThat(oscar.ask(OPEN_ROUND, room)).isEqualTo("null");
                    assertThat(maud.ask(OPEN_ROUND, room)).isEqualTo(round.toString());
                });
        LINES.put(
                "hold_for_writing",
                () -> {
                    nobodyGets("f", "select hold_for_writing(?, now())", round);
                    assertThat(paula.ask("select hold_for_writing(?, now())", round))
                            .isEqualTo("f");
                    assertThat(maud.ask("select hold_for_writing(?, now())", round)).isEqualTo("f");
                });
        LINES.put(
                "seal",
                () -> {
                    nobodyGets("not yours", "select seal(?, now())", round);
                    assertThat(paula.seals(round)).isEqualTo("not yours");
                    assertThat(oscar.seals(round)).isEqualTo("not yours");
                    assertThat(paula.seals(UUID.randomUUID())).isEqualTo("not yours");
                    assertThat(nadege.rows("select sealed_parties(?)", round)).hasSize(1);
                });
        LINES.put(
                "unseal",
                () -> {
                    nobodyGets("not yours", "select unseal(?, now())", round);
                    assertThat(paula.ask("select unseal(?, now())", round)).isEqualTo("not yours");
                    nadege.ask("select unseal(?, now())", round);
                    assertThat(nadege.rows("select sealed_parties(?)", round))
                            .containsExactly(maud.id().toString());
                });
        LINES.put(
                "extend_round",
                () -> {
                    nobodyGets("not yours", "select extend_round(?, '2032-01-01', now())", round);
                    assertThat(paula.ask("select extend_round(?, '2032-01-01', now())", round))
                            .isEqualTo("not yours");
                    assertThat(nadege.ask("select extend_round(?, '2032-01-01', now())", round))
                            .isEqualTo("not sealed");
                });
        LINES.put(
                "my_sealed_at",
                () -> {
                    nobodyGets("null", "select my_sealed_at(?)", round);
                    assertThat(nadege.ask("select my_sealed_at(?)", round)).isEqualTo("null");
                });
        LINES.put(
                "join_open_rounds",
                () ->
                        refused(
                                "select join_open_rounds(?, ?, ?, now())",
                                room,
                                paula.id(),
                                paula.id()));
        LINES.put("close_open_rounds", () -> refused("select close_open_rounds(?, now())", room));
        // Rooms.
        LINES.put(
                "my_partnerships",
                () -> {
                    nobodyGets("{}", "select my_partnerships()");
                    assertThat(oscar.ask("select my_partnerships()")).isEqualTo("{}");
                });
        LINES.put(
                "my_left_partnerships",
                () -> {
                    nobodyGets("{}", "select my_left_partnerships()");
                    assertThat(maud.ask("select my_left_partnerships()")).isEqualTo("{}");
                });
        LINES.put(
                "my_invitations",
                () -> {
                    nobodyGets("{}", "select my_invitations()");
                    assertThat(paula.ask("select my_invitations()")).isEqualTo("{}");
                    assertThat(maud.ask("select my_invitations()")).isEqualTo("{}");
                    assertThat(oscar.ask("select my_invitations()")).isEqualTo("{" + oscars + "}");
                });
        LINES.put(
                "open_partnership",
                () ->
                        assertThat(
                                        stateOf(
                                                "select open_partnership(gen_random_uuid(), 'x', '2031-01-01', now())"))
                                .isEqualTo("CR000"));
        LINES.put(
                "invite",
                () -> {
                    nobodyGets("not yours", INVITE, room);
                    assertThat(paula.ask(INVITE, room)).isEqualTo("not yours");
                    assertThat(oscar.ask(INVITE, room)).isEqualTo("not yours");
                    assertThat(paula.ask(INVITE, UUID.randomUUID())).isEqualTo("not yours");
                });
        LINES.put(
                "open_invitation",
                () -> {
                    nobodyGets("no row", "select id from open_invitation(?)", (Object) WRONG);
                    assertThat(columns("open_invitation")).isEqualTo("{id,inviter,waiting}");
                });
        LINES.put(
                "ask_invited_link",
                () ->
                        refused(
                                "select ask_invited_link(?, ?, gen_random_uuid(), sha256('mine'), '', '', '', 'fr', now())",
                                WRONG,
                                INVITATION));
        LINES.put(
                "claim_invitation",
                () -> {
                    nobodyGets("f", "select claim_invitation(?, now())", (Object) INVITATION);
                    assertThat(paula.ask("select claim_invitation(?, now())", (Object) WRONG))
                            .isEqualTo("f");
                    assertThat(nadege.ask("select claim_invitation(?, now())", (Object) INVITATION))
                            .isEqualTo("f");
                });
        LINES.put(
                "settle_claim",
                () -> {
                    var settle = "select settle_claim(?, ?, true)";
                    nobodyGets("f", settle, oscars, paula.id());
                    assertThat(paula.ask(settle, oscars, paula.id())).isEqualTo("f");
                    assertThat(nadege.ask(settle, oscars, paula.id())).isEqualTo("f");
                    assertThat(maud.ask(settle, oscars, paula.id())).isEqualTo("f");
                });
        LINES.put(
                "accept_invitation",
                () -> {
                    nobodyGets("null", "select accept_invitation(?, now())", oscars);
                    assertThat(paula.ask("select accept_invitation(?, now())", oscars))
                            .isEqualTo("null");
                    assertThat(maud.ask("select accept_invitation(?, now())", oscars))
                            .isEqualTo("null");
                });
        LINES.put(
                "decline_invitation",
                () -> {
                    nobodyGets("f", "select decline_invitation(?, now())", oscars);
                    assertThat(paula.ask("select decline_invitation(?, now())", oscars))
                            .isEqualTo("f");
                    assertThat(maud.ask("select decline_invitation(?, now())", oscars))
                            .isEqualTo("f");
                });
        LINES.put(
                "withdraw_invitation",
                () -> {
                    nobodyGets("f", "select withdraw_invitation(?, now())", oscars);
                    assertThat(paula.ask("select withdraw_invitation(?, now())", oscars))
                            .isEqualTo("f");
                    assertThat(oscar.ask("select withdraw_invitation(?, now())", oscars))
                            .isEqualTo("f");
                });
        LINES.put(
                "leave_partnership",
                () -> {
                    nobodyGets("f", "select leave_partnership(?, now())", room);
                    assertThat(paula.ask("select leave_partnership(?, now())", room))
                            .isEqualTo("f");
                    assertThat(oscar.ask("select leave_partnership(?, now())", room))
                            .isEqualTo("f");
                });
        LINES.put(
                "announce_reveal",
                () -> {
                    maud.ask("select announce_reveal(?, '2099-01-01')", round);
                    nobodyGets("null", "select announce_reveal(?, '2099-01-01')", round);
                    var opened = opened();
                    maud.ask("select announce_reveal(?, '2099-01-01')", maud.roundOf(opened));
                    assertThat(lettersAbout(room)).isEqualTo("0");
                    assertThat(lettersAbout(opened)).isEqualTo("0");
                });
    }

    private static final String PROPOSE =
            "select propose_charter(gen_random_uuid(), ?, 0, null, '', '{exit}', '{La porte}', now())";
    private static final String ACCEPT =
            "select accept_charter(p.id, 0, a.sha256, now()) from (values (?::uuid)) p(id),"
                    + " (values (sha256('x'))) a(sha256)";

    private static final String AGREE =
            "select propose_agreement(gen_random_uuid(), r.id, 'rhythm', r.id, '{}', null, null, now())"
                    + " from (values (?::uuid)) r(id)";
    private static final String OPEN_ABOUT =
            "select open_round_about(gen_random_uuid(), ?, 'expectations', null, '{expect}', null, 14, true, now(), now())";

    static {
        // The message of the day.
        LINES.put("begin_digests", () -> refused("select begin_digests()"));
        LINES.put(
                "enter_for_digest",
                () -> {
                    var enter = "select enter_for_digest('no house', ?)";
                    refused(enter, UUID.randomUUID());
                    refused(enter, maud.id());
                });
        LINES.put(
                "plan_digest",
                () -> {
                    var about = UUID.randomUUID();
                    nobodyGets(
                            "null", "select plan_digest(?, now() + interval '1 day', '{}')", about);
                    assertThat(digests(about)).as("nobody has none").isEqualTo("0");
                });
        LINES.put(
                "replan_digest",
                () -> {
                    var about = UUID.randomUUID();
                    var before = digests(maud.id());
                    paula.ask("select replan_digest(?, now() + interval '1 day')", about);
                    assertThat(digests(about)).isEqualTo("1");
                    assertThat(digests(maud.id())).as("another's").isEqualTo(before);
                });
        // What all of a room agree on.
        LINES.put("settle_agreements", () -> refused("select settle_agreements(?, now())", room));
        LINES.put(
                "my_times",
                () -> {
                    nobodyGets("{}", "select my_times()");
                    assertThat(paula.ask("select my_times()")).isEqualTo("{}");
                    assertThat(oscar.ask("select my_times()")).isEqualTo("{}");
                });
        LINES.put(
                "propose_agreement",
                () -> {
                    nobodyGets("not yours", AGREE, room);
                    assertThat(paula.ask(AGREE, room)).isEqualTo("not yours");
                    assertThat(oscar.ask(AGREE, room)).isEqualTo("not yours");
                });
        LINES.put(
                "answer_agreement",
                () -> {
                    var answer = "select answer_agreement(?, true, '', now())";
                    nobodyGets("not yours", answer, agreement);
                    assertThat(paula.ask(answer, agreement)).isEqualTo("not yours");
                    assertThat(oscar.ask(answer, agreement)).isEqualTo("not yours");
                    assertThat(maud.ask(answer, UUID.randomUUID())).isEqualTo("not yours");
                });
        LINES.put(
                "withdraw_agreement",
                () -> {
                    var withdraw = "select withdraw_agreement(?, now())";
                    nobodyGets("f", withdraw, agreement);
                    assertThat(paula.ask(withdraw, agreement)).isEqualTo("f");
                    assertThat(nadege.ask(withdraw, agreement)).isEqualTo("f");
                });
        LINES.put(
                "open_round_about",
                () -> {
                    nobodyGets("null", OPEN_ABOUT, room);
                    assertThat(paula.ask(OPEN_ABOUT, room)).isEqualTo("null");
                    assertThat(oscar.ask(OPEN_ABOUT, room)).isEqualTo("null");
                    assertThat(maud.ask(OPEN_ABOUT, room)).isEqualTo(round.toString());
                });
        // Charters.
        LINES.put("charter_number", () -> refused("select charter_number(?)", room));
        LINES.put("charter_result", () -> refused("select charter_result(?)", proposal));
        LINES.put("charter_fingerprint", () -> refused("select charter_fingerprint(?)", proposal));
        LINES.put("settle_charter", () -> refused("select settle_charter(?, now())", room));
        LINES.put(
                "my_charters",
                () -> {
                    nobodyGets("{}", "select my_charters()");
                    assertThat(paula.ask("select my_charters()")).isEqualTo("{}");
                    assertThat(oscar.ask("select my_charters()")).isEqualTo("{}");
                });
        LINES.put(
                "my_accepted_charters",
                () -> {
                    nobodyGets("{}", "select my_accepted_charters()");
                    assertThat(paula.ask("select my_accepted_charters()")).isEqualTo("{}");
                    // What is accepted and not in force yet is not this.
                    assertThat(maud.ask("select my_accepted_charters()")).isEqualTo("{}");
                });
        LINES.put(
                "propose_charter",
                () -> {
                    nobodyGets("not yours", PROPOSE, room);
                    assertThat(paula.ask(PROPOSE, room)).isEqualTo("not yours");
                    assertThat(oscar.ask(PROPOSE, room)).isEqualTo("not yours");
                    assertThat(paula.ask(PROPOSE, UUID.randomUUID())).isEqualTo("not yours");
                });
        LINES.put(
                "accept_charter",
                () -> {
                    nobodyGets("not yours", ACCEPT, proposal);
                    assertThat(paula.ask(ACCEPT, proposal)).isEqualTo("not yours");
                    assertThat(oscar.ask(ACCEPT, proposal)).isEqualTo("not yours");
                    assertThat(nadege.ask(ACCEPT, proposal)).isEqualTo("changed");
                    assertThat(nadege.ask(ACCEPT, UUID.randomUUID())).isEqualTo("not yours");
                });
        LINES.put(
                "withdraw_charter",
                () -> {
                    nobodyGets("f", "select withdraw_charter(?, now())", proposal);
                    assertThat(paula.ask("select withdraw_charter(?, now())", proposal))
                            .isEqualTo("f");
                    assertThat(nadege.ask("select withdraw_charter(?, now())", proposal))
                            .isEqualTo("f");
                });
    }

    @BeforeAll
    static void people() throws SQLException {
        maud = Somebody.named("Maud Work");
        nadege = Somebody.named("Nadège Work");
        oscar = Somebody.named("Oscar Work");
        paula = Somebody.named("Paula Work");
        room = maud.opens("Travail");
        maud.invitesAndMeets(room, nadege);
        round = maud.roundOf(room);
        maud.drafts(round, "Un texte de Maud");
        maud.seals(round);
        nadege.drafts(round, "Un texte de Nadège");
        proposal = UUID.randomUUID();
        agreement = UUID.randomUUID();
        maud.ask(
                "select propose_charter(?, ?, 0, null, '', '{vision}', '{Un texte}', now())",
                proposal,
                room);
        maud.ask(
                "select propose_agreement(?, ?, 'page', ?, '{}', null, null, now())",
                agreement,
                room,
                room);
        oscars = maud.invites(room, oscar);
        maud.ask(
                "select invite(gen_random_uuid(), ?, 'Quentin', 'quentin@work.example', null, sha256(?), 'fr', now())",
                room,
                INVITATION);
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_gives_nothing_to_whom_it_is_not_for(String name) throws SQLException {
        Line line = LINES.get(name);
        assertThat(line).as("a line for " + name).isNotNull();
        line.holds();
    }

    static List<String> names() throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            return ofWork(superuser);
        }
    }

    @Test
    void each_has_a_line_and_each_line_its_function() throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            assertThat(ofWork(superuser)).containsExactlyInAnyOrderElementsOf(LINES.keySet());
            superuser.setAutoCommit(false);
            Somebody.write(
                    superuser,
                    "create function canary() returns int language sql security definer"
                            + " set search_path = pg_catalog, public, pg_temp return 1");
            assertThat(ofWork(superuser)).contains("canary");
            superuser.rollback();
        }
    }

    @Test
    void each_belongs_to_work_and_looks_for_names_where_it_always_did() throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            assertThat(lines(superuser, UNFIT)).isEmpty();
            for (var canary :
                    List.of(
                            "create function canary() returns int language sql security definer return 1",
                            "create function canary() returns int language sql security definer"
                                    + " set search_path = public return 1; alter function canary() owner to cordee_work",
                            "create function canary() returns int language sql security definer"
                                    + " set search_path = pg_catalog, public, pg_temp return 1",
                            "create function canary() returns int language sql return 1")) {
                superuser.setAutoCommit(false);
                try (var statement = superuser.createStatement()) {
                    statement.execute(canary);
                }
                assertThat(lines(superuser, UNFIT)).as(canary).containsExactly("canary");
                superuser.rollback();
            }
        }
    }

    /// Of ours, and executable by everybody, or without its fixed path, or crossing members as
    /// somebody else than work.
    private static final String UNFIT =
            """
            select p.proname
              from pg_proc p
             where p.pronamespace = 'public'::regnamespace
               and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
               and (has_function_privilege('public', p.oid, 'execute')
                    or p.proconfig is distinct from '{"search_path=pg_catalog, public, pg_temp"}'
                    or p.prosecdef and p.proowner <> 'cordee_work'::regrole)
            """;

    @Test
    void the_application_may_call_those_that_are_meant_for_it() throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            assertThat(
                            lines(
                                    superuser,
                                    """
                                    select proname from pg_proc
                                     where prosecdef and pronamespace = 'public'::regnamespace
                                       and not has_function_privilege('cordee_app', oid, 'execute')
                                    """))
                    .containsExactlyInAnyOrderElementsOf(NOT_FOR_THE_APPLICATION);
        }
    }

    @Test
    void the_role_for_health_and_everybody_may_call_none() throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            assertThat(
                            value(
                                    superuser,
                                    """
                                    select count(*) from pg_proc
                                     where prosecdef and pronamespace = 'public'::regnamespace
                                       and has_function_privilege('cordee_health', oid, 'execute')
                                    """))
                    .isEqualTo("0");
        }
    }

    /// With the house's own voice and no more: what an injected statement would need to become
    /// somebody else by their address.
    @Test
    void a_sign_in_link_of_ones_own_making_is_not_laid_for_another() throws SQLException {
        var lay =
                "select ask_link(?, gen_random_uuid(), ?, sha256('mine'), 'x', '', 'wall', 'fr', now())";
        refused(lay, WRONG, maud.email());
        assertThat(paula.ask("select count(*) from look_at_link('mine', '', now())"))
                .isEqualTo("0");

        // The canary: with the house's secret it is.
        assertThat(
                        paula.ask(
                                lay,
                                TestInstance.database().folder().houseSecret(),
                                "mine@work.example"))
                .isEqualTo("asked");
        assertThat(paula.ask("select count(*) from look_at_link('mine', '', now())"))
                .isEqualTo("1");
    }

    private static List<String> ofWork(Connection connection) throws SQLException {
        return lines(
                connection,
                "select proname from pg_proc where prosecdef"
                        + " and pronamespace = 'public'::regnamespace order by 1");
    }

    private static void nobodyGets(String nothing, String sql, Object... params)
            throws SQLException {
        try (var app = TestInstance.app()) {
            assertThat(value(app, sql, params)).as(sql).isEqualTo(nothing);
        }
    }

    private static void refused(String sql, Object... params) throws SQLException {
        assertThat(stateOf(sql, params)).as(sql).isEqualTo("42501");
        assertThat(maud.writes(sql, params)).as(sql).isEqualTo("42501");
    }

    private static String stateOf(String sql, Object... params) throws SQLException {
        try (var app = TestInstance.app()) {
            return "answered " + value(app, sql, params);
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }

    private static String columns(String function) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            return String.valueOf(
                    value(
                            superuser,
                            "select array_agg(n order by o) from pg_proc,"
                                    + " unnest(proargnames, proargmodes) with ordinality as c(n, m, o)"
                                    + " where proname = ? and m = 't'",
                            function));
        }
    }

    private static String sessions() throws SQLException {
        return askSuperuser("select count(*) from session");
    }

    private static String lettersAbout(UUID about) throws SQLException {
        return askSuperuser(
                "select count(*) from letter where kind = 'notice' and about = '" + about + "'");
    }

    private static String askSuperuser(String sql) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            return String.valueOf(value(superuser, sql));
        }
    }

    private static UUID opened() throws SQLException {
        var opened = maud.opens("Ouvert");
        maud.invitesAndMeets(opened, nadege);
        maud.seals(maud.roundOf(opened));
        assertThat(nadege.seals(maud.roundOf(opened))).isEqualTo("revealed");
        return opened;
    }

    private static String digests(UUID about) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            return value(
                    superuser,
                    "select count(*) from letter where kind = 'digest' and about = ?",
                    about);
        }
    }
}
