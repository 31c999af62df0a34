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
    private static final String WRITE_PRACTICE =
            "select write_practice(?, ?, 'method', 'fr', '{Ouvrir,x,x,x,x,x,x}', %s, now())";

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
    private static UUID contribution;
    private static UUID commitment;

    /// Maud and Nadège invite Rémi to accompany them, who has not answered.
    private static Somebody remi;

    private static UUID accompaniment;

    /// Maud's, at whose door Nadège stands.
    private static UUID circle;

    private static UUID candidacy;

    /// Maud's, in that circle.
    private static UUID practice;

    /// Planned and opened by Maud, in that circle, and a line of its minutes.
    private static UUID session;

    private static UUID minute;

    /// Maud's, in that circle, about which nobody is asked.
    private static UUID action;

    /// To Maud, Nadège and Oscar, of whom Nadège would.
    private static UUID proposed;

    interface Line {
        void holds() throws SQLException;
    }

    private static final Map<String, Line> LINES = new LinkedHashMap<>();

    /// Those of them that the application may call. The others are for one another, the owner or a
    /// trigger.
    private static final Set<String> NOT_FOR_THE_APPLICATION =
            Set.of(
                    "name_steward",
                    "living_link",
                    "team_was_read",
                    "hold_report_line",
                    "record_level",
                    "words_for",
                    "settle_candidacy",
                    "settle_circle",
                    "hold_circle",
                    "is_in_circle",
                    "actions_follow_circle",
                    "leads_action",
                    "keep_action_lines",
                    "beat_session",
                    "write_of_session",
                    "pass_on_role",
                    "hold_own_session",
                    "sitting_parties",
                    "settle_minute",
                    "withdraw_minute",
                    "sessions_are_left",
                    "drafts_go_with_session",
                    "reads_as",
                    "profile_lines",
                    "record_lines",
                    "looks_taken_back",
                    "affinity_lines",
                    "hold_proposal",
                    "keep_member_name",
                    "lends_positioning",
                    "for_the_house",
                    "room_parties",
                    "room_awaits",
                    "answer_stays_sealed",
                    "keep_readers",
                    "room_moves",
                    "rooms_move",
                    "join_open_rounds",
                    "close_open_rounds",
                    "charter_number",
                    "charter_result",
                    "charter_fingerprint",
                    "settle_charter",
                    "begin_digests",
                    "settle_agreements",
                    "commitment_ends",
                    "pulse_rhythm",
                    "plan_pulse_letters",
                    "rhythm_was_agreed",
                    "party_has_come",
                    "mornings_move",
                    "pulse_link_holds",
                    "stand_for",
                    "opportunity_road",
                    "opportunity_is_fresh",
                    "next_is_asked",
                    "pass_waits",
                    "settle_pass",
                    "reopen_pass",
                    "pass_can_be_reopened",
                    "pass_of_link",
                    "introduction_waits",
                    "settle_introduction",
                    "reopen_introduction",
                    "sides_of_me",
                    "side_of_link",
                    "unmeet",
                    "forget_addresses_of",
                    "forget_withdrawn",
                    "forget_gesture",
                    "forget_feedback",
                    "client_goes",
                    "rooms_of_two_move",
                    "story_rank",
                    "note_loop_change",
                    "tell_fellows_of",
                    "fellow_says",
                    "room_of_fellows_changes",
                    "tie_of_fellows_changes",
                    "watch_of_fellows_changes",
                    "tied_elsewhere",
                    "settle_accompaniment",
                    "hold_exit",
                    "note_exit",
                    "depart",
                    "open_to_newcomers",
                    "left_empty_at",
                    "charter_never_changes",
                    "page_acts_of",
                    "pages_follow_two",
                    "page_work_of",
                    "page_evidence_of",
                    "page_facade_from",
                    "refresh_page",
                    "end_page",
                    "page_follows_agreement",
                    "page_follows_round",
                    "page_follows_work",
                    "page_ends_with_its_parties");

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
        // Profiles: what they give to whom stands in ProfileLinesTest.
        LINES.put(
                "add_skill",
                () -> {
                    var add = "select add_skill('team/x', 'x', 'x', '{}', '{}', now())";
                    nobodyGets("refused", add);
                    assertThat(maud.ask(add)).isEqualTo("refused");
                });
        LINES.put("record_level", () -> refused("select record_level(?, current_date)", maud.id()));
        LINES.put("reads_as", () -> refused("select reads_as(?)", maud.id()));
        LINES.put(
                "profile_lines",
                () -> refused("select profile_lines(?, 'me', current_date)", maud.id()));
        LINES.put(
                "profile_of",
                () -> {
                    nobodyGets(
                            "no row", "select aspect from profile_of(?, current_date)", maud.id());
                    assertThat(
                                    paula.rows(
                                            "select distinct aspect from profile_of(?, current_date)",
                                            maud.id()))
                            .containsExactly("card");
                    assertThat(columns("profile_of"))
                            .isEqualTo("{aspect,kind,words,skill,amount,day,id}");
                });
        LINES.put(
                "my_profile_as",
                () -> {
                    nobodyGets("no row", "select aspect from my_profile_as('me', current_date)");
                    assertThat(
                                    paula.rows(
                                            "select words from my_profile_as('me', current_date) where kind = 'name'"))
                            .containsExactly(paula.name());
                });
        LINES.put("affinity_lines", () -> refused("select affinity_lines(null, current_date)"));
        LINES.put(
                "affinity_profiles",
                () -> refused("select affinity_profiles(?, current_date)", (Object) WRONG));
        LINES.put(
                "affinity_profile",
                () -> refused("select affinity_profile(?, ?, current_date)", WRONG, maud.id()));
        LINES.put(
                "affinity_entries",
                () -> refused("select affinity_entries(?, current_date)", (Object) WRONG));
        LINES.put(
                "kept_apart",
                () -> refused("select kept_apart(?, ?, current_date)", WRONG, maud.id()));
        LINES.put(
                "round_is_due",
                () -> refused("select round_is_due(?, current_date)", (Object) WRONG));
        LINES.put(
                "round_apart",
                () -> refused("select round_apart(?, current_date, current_date)", (Object) WRONG));
        LINES.put(
                "round_counts",
                () -> refused("select round_counts(?, current_date)", (Object) WRONG));
        LINES.put(
                "keep_round",
                () ->
                        refused(
                                "select keep_round(?, '2031-01-06', array[?]::uuid[], array[?]::uuid[], '{}',"
                                        + " current_date, current_date, now())",
                                WRONG,
                                maud.id(),
                                paula.id()));
        LINES.put("keep_member_name", () -> refused("select keep_member_name()"));
        LINES.put("hold_proposal", () -> refused("select hold_proposal(?)", maud.id()));
        LINES.put("lends_positioning", () -> refused("select lends_positioning(?)", maud.id()));
        LINES.put(
                "accept_proposal",
                () -> {
                    var accept = "select accept_proposal(?, current_date - 28, now())";
                    nobodyGets("over", accept, maud.id());
                    assertThat(paula.ask(accept, maud.id())).isEqualTo("over");
                    proposed(maud, nadege);
                    // The same whether the other has answered or not.
                    assertThat(maud.ask(accept, nadege.id())).isEqualTo("kept");
                    assertThat(maud.ask(accept, nadege.id())).isEqualTo("kept");
                    assertThat(
                                    nadege.rows(
                                            "select wanted, met_at from affinity_proposal where other = ?",
                                            maud.id()))
                            .containsExactly("null | null");
                    assertThat(
                                    nadege.rows(
                                            "select 1 from affinity_proposal where member = ?",
                                            maud.id()))
                            .isEmpty();
                    // A third cannot answer for either.
                    assertThat(paula.ask(accept, nadege.id())).isEqualTo("over");
                });
        LINES.put(
                "meetings_of",
                () -> {
                    var meeting = "select kind from meetings_of(array[?]::uuid[])";
                    nobodyGets("no row", meeting, maud.id());
                    proposed(maud, nadege);
                    assertThat(maud.rows(meeting, nadege.id())).isEmpty();
                    accepts(maud, nadege);
                    assertThat(maud.rows(meeting, nadege.id())).isEmpty();
                    assertThat(nadege.rows(meeting, maud.id())).isEmpty();
                    accepts(nadege, maud);
                    assertThat(
                                    maud.rows(
                                            "select words from meetings_of(array[?]::uuid[])",
                                            nadege.id()))
                            .containsExactly(nadege.email());
                    assertThat(paula.rows(meeting, nadege.id())).isEmpty();
                    // Taken back, it is read no more, by either.
                    assertThat(nadege.ask("select decline_proposal(?, now())", maud.id()))
                            .isEqualTo("t");
                    assertThat(maud.rows(meeting, nadege.id())).isEmpty();
                    assertThat(nadege.rows(meeting, maud.id())).isEmpty();
                });
        LINES.put(
                "decline_proposal",
                () -> {
                    var decline = "select decline_proposal(?, now())";
                    nobodyGets("f", decline, maud.id());
                    proposed(maud, nadege);
                    accepts(nadege, maud);
                    // The same, whatever the other has said.
                    assertThat(maud.ask(decline, nadege.id())).isEqualTo("f");
                    assertThat(
                                    nadege.rows(
                                            "select wanted, met_at, closed_at from affinity_proposal where other = ?",
                                            maud.id()))
                            .containsExactly("t | null | null");
                });
        LINES.put(
                "reopen_proposal",
                () -> {
                    proposed(maud, nadege);
                    accepts(nadege, maud);
                    maud.ask("select decline_proposal(?, now())", nadege.id());
                    maud.ask("select reopen_proposal(?)", nadege.id());
                    paula.ask("select reopen_proposal(?)", nadege.id());
                    assertThat(
                                    nadege.rows(
                                            "select wanted, met_at from affinity_proposal where other = ?",
                                            maud.id()))
                            .containsExactly("t | null");
                });
        LINES.put(
                "rule_codes",
                () -> {
                    var rule =
                            "select rule_codes(gen_random_uuid(), 'icf', 'sfcoach', true, 'x', now())";
                    nobodyGets("refused", rule);
                    assertThat(paula.ask(rule)).isEqualTo("refused");
                    assertThat(paula.rows("select 1 from ethics_code_pair where other = 'sfcoach'"))
                            .isEmpty();
                });
        LINES.put(
                "allow_word",
                () -> {
                    var allow =
                            "select allow_word(gen_random_uuid(), 'Yalom', 'yalom', 500, now())";
                    nobodyGets("refused", allow);
                    assertThat(paula.ask(allow)).isEqualTo("refused");
                    assertThat(paula.rows("select 1 from allowed_word where folded = 'yalom'"))
                            .isEmpty();
                });
        LINES.put(
                "disallow_word",
                () -> {
                    var disallow = "select disallow_word(gen_random_uuid(), now())";
                    nobodyGets("refused", disallow);
                    assertThat(paula.ask(disallow)).isEqualTo("refused");
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
                "sealed_parties",
                () -> {
                    nobodyGets("no row", "select sealed_parties(?)", round);
                    assertThat(paula.rows("select sealed_parties(?)", round)).isEmpty();
                    assertThat(oscar.rows("select sealed_parties(?)", round)).isEmpty();
                    assertThat(nadege.rows("select sealed_parties(?)", round))
                            .containsExactly(maud.id().toString());
                });
        LINES.put("keep_readers", () -> refused("select keep_readers()"));
        LINES.put("rooms_move", () -> refused("select rooms_move()"));
        LINES.put("room_moves", () -> refused("select room_moves()"));
        LINES.put(
                "room_changes",
                () -> {
                    nobodyGets("no row", "select room_changes(array[?])", room);
                    assertThat(paula.rows("select room_changes(array[?])", room)).isEmpty();
                    assertThat(oscar.rows("select room_changes(array[?])", room)).isEmpty();
                    assertThat(maud.rows("select room_changes(array[?])", room)).hasSize(1);
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

    static {
        // The way out, who comes later, and how long a room is kept.
        LINES.put("hold_exit", () -> refused("select hold_exit(?)", room));
        LINES.put("note_exit", () -> refused("select note_exit(?, '{}', now())", room));
        LINES.put("depart", () -> refused("select depart(?, '{}', now())", room));
        LINES.put("open_to_newcomers", () -> refused("select open_to_newcomers(?, now())", room));
        LINES.put("left_empty_at", () -> refused("select left_empty_at(?)", room));
        LINES.put("charter_never_changes", () -> refused("select charter_never_changes()"));
        LINES.put(
                "my_closings",
                () -> {
                    nobodyGets("{}", "select my_closings()");
                    assertThat(paula.ask("select my_closings()")).isEqualTo("{}");
                });
        LINES.put(
                "former_members",
                () -> {
                    nobodyGets("no row", "select former_members(?)", room);
                    assertThat(paula.rows("select former_members(?)", room)).isEmpty();
                    assertThat(maud.rows("select former_members(?)", room)).isEmpty();
                });
        LINES.put(
                "open_exit",
                () -> {
                    nobodyGets("null", "select open_exit(gen_random_uuid(), ?, now())", room);
                    for (var other : List.of(paula, oscar)) {
                        assertThat(other.ask("select open_exit(gen_random_uuid(), ?, now())", room))
                                .isEqualTo("null");
                    }
                });
        LINES.put("stay_after_all", () -> leavesAlone("f", "select stay_after_all(?, now())"));
        LINES.put(
                "write_exit_line",
                () -> leavesAlone("not yours", "select write_exit_line(?, 'work', 'x', 1)"));
        LINES.put(
                "tick_exit_line",
                () -> leavesAlone("not yours", "select tick_exit_line(?, 'work', 1, true, now())"));
        LINES.put(
                "say_exit_line_open",
                () -> leavesAlone("not yours", "select say_exit_line_open(?, 'work', 'x', 0)"));
        LINES.put(
                "ready_for_exit",
                () -> leavesAlone("not yours", "select ready_for_exit(?, true, now())"));
        LINES.put("close_exit", () -> leavesAlone("f", "select close_exit(?, now())"));
        LINES.put("open_round_to", () -> leavesAlone("f", "select open_round_to(?, now())"));
        LINES.put(
                "notice_keeping", () -> refused("select notice_keeping(?, now())", (Object) WRONG));
        LINES.put("forget_rooms", () -> refused("select forget_rooms(?, now())", (Object) WRONG));
    }

    /// Neither nobody, nor a stranger, nor somebody who is only asked, changes anything of a room.
    private static void leavesAlone(String said, String sql) throws SQLException {
        nobodyGets(said, sql, room);
        assertThat(paula.ask(sql, room)).isEqualTo(said);
        assertThat(oscar.ask(sql, room)).isEqualTo(said);
    }

    private static final String GIVE =
            "select note_gesture(gen_random_uuid(), true, ?, 'hand', 'Relire', current_date, false, now())";

    static {
        // Gestures: read by the two alone.
        LINES.put("forget_gesture", () -> refused("select forget_gesture()"));
        LINES.put(
                "member_of_contact",
                () -> {
                    var mine = contactOf(maud);
                    maud.writes("update contact set card = null where owner = ?", maud.id());
                    maud.writes("update contact set card = ? where id = ?", nadege.id(), mine);
                    nobodyGets("null", "select member_of_contact(?)", mine);
                    assertThat(paula.ask("select member_of_contact(?)", mine)).isEqualTo("null");
                });
        LINES.put(
                "note_gesture",
                () -> {
                    nobodyGets("not yours", GIVE, contactOf(maud));
                    assertThat(paula.ask(GIVE, contactOf(maud))).isEqualTo("not yours");
                    assertThat(paula.ask(GIVE, UUID.randomUUID())).isEqualTo("not yours");
                });
        LINES.put(
                "confirm_gesture",
                () -> {
                    var given = gives(maud, nadege);
                    nobodyGets("f", "select confirm_gesture(?, true, now())", given);
                    // Nor does who noted it confirm it.
                    for (var who : List.of(maud, paula)) {
                        assertThat(who.ask("select confirm_gesture(?, true, now())", given))
                                .isEqualTo("f");
                    }
                });
        LINES.put(
                "tell_change",
                () -> {
                    var given = gives(maud, nadege);
                    var tell = "select tell_change(?, null, 'x', now())";
                    nobodyGets("not yours", tell, given);
                    for (var who : List.of(maud, paula)) {
                        assertThat(who.ask(tell, given)).isEqualTo("not yours");
                    }
                });
        LINES.put(
                "put_gesture_away",
                () -> {
                    var given = gives(maud, nadege);
                    nobodyGets("f", "select put_gesture_away(?, true, now())", given);
                    assertThat(paula.ask("select put_gesture_away(?, true, now())", given))
                            .isEqualTo("f");
                    assertThat(nadege.ask("select count(*) from gesture where id = ?", given))
                            .isEqualTo("1");
                });
        LINES.put(
                "gesture_facts",
                () -> {
                    var facts = "select count(*) from gesture_facts(array[?]::uuid[])";
                    nobodyGets("0", facts, room);
                    for (var who : List.of(paula, oscar)) {
                        assertThat(who.ask(facts, room)).isEqualTo("0");
                    }
                    assertThat(columns("gesture_facts")).isEqualTo("{room,kind,member,day}");
                });
    }

    /// One of Maud's, with a number.
    private static UUID credential() throws java.sql.SQLException {
        var id = UUID.randomUUID();
        maud.writes(
                "insert into record_entry (id, member, kind, title, number, sort_on, made_at)"
                        + " values (?, ?, 'credential', 'Regard', '4127', current_date, now())",
                id,
                maud.id());
        return id;
    }

    private static final String OFFER = "select offer_feedback(?, ?, 'enriching', 'x', now())";

    static {
        // The record: what of it goes to whom stands in RecordWalkTest.
        LINES.put("looks_taken_back", () -> refused("select looks_taken_back()"));
        LINES.put(
                "record_lines",
                () -> refused("select record_lines(?, 'me', current_date)", maud.id()));
        LINES.put(
                "ask_look",
                () -> {
                    var ask = "select ask_look(gen_random_uuid(), ?, ?, now())";
                    var entry = credential();
                    nobodyGets("not there", ask, entry, maud.id());
                    // What is another's, and whom one shares nothing with.
                    assertThat(paula.ask(ask, entry, maud.id())).isEqualTo("not there");
                    assertThat(maud.ask(ask, entry, paula.id())).isEqualTo("not there");
                    assertThat(maud.ask(ask, entry, maud.id())).isEqualTo("not there");
                    assertThat(maud.ask(ask, entry, nadege.id())).isEqualTo("asked");
                });
        LINES.put(
                "looks_asked",
                () -> {
                    var asked = "select count(*) from looks_asked() where title = 'Regard'";
                    maud.ask(
                            "select ask_look(gen_random_uuid(), ?, ?, now())",
                            credential(),
                            nadege.id());
                    nobodyGets("0", asked);
                    for (var who : List.of(maud, paula, oscar)) {
                        assertThat(who.ask(asked)).isEqualTo("0");
                    }
                    assertThat(nadege.ask(asked)).isNotEqualTo("0");
                    assertThat(columns("looks_asked"))
                            .isEqualTo(
                                    "{id,owner,name,title,place,number,from_on,until_on,attachment,by_the_house,asked_at}");
                });
        LINES.put(
                "files_to_look_at",
                () -> {
                    nobodyGets("{}", "select files_to_look_at()");
                    assertThat(paula.ask("select files_to_look_at()")).isEqualTo("{}");
                });
        LINES.put(
                "answer_look",
                () -> {
                    var id = UUID.randomUUID();
                    maud.ask("select ask_look(?, ?, ?, now())", id, credential(), nadege.id());
                    var answer = "select answer_look(?, true, now())";
                    nobodyGets("f", answer, id);
                    // Nor does who asked say that it was seen.
                    for (var who : List.of(maud, paula)) {
                        assertThat(who.ask(answer, id)).isEqualTo("f");
                    }
                    assertThat(nadege.ask(answer, id)).isEqualTo("t");
                    assertThat(nadege.ask(answer, id)).isEqualTo("f");
                });
        LINES.put(
                "record_of",
                () -> {
                    credential();
                    var read = "select count(*) from record_of(?, current_date)";
                    nobodyGets("0", read, maud.id());
                    assertThat(paula.ask(read, maud.id())).isEqualTo("0");
                    assertThat(nadege.ask(read, maud.id())).isNotEqualTo("0");
                    assertThat(columns("record_of"))
                            .isEqualTo(
                                    "{id,kind,title,place,amount,year,from_on,until_on,link,peers,checked}");
                });
        LINES.put(
                "my_record_as",
                () -> {
                    credential();
                    var read = "select count(*) from my_record_as('me', current_date)";
                    nobodyGets("0", read);
                    assertThat(paula.ask(read)).isEqualTo("0");
                    assertThat(maud.ask(read)).isNotEqualTo("0");
                });
        // Feedback: between two, and meetings as far as one tells them.
        LINES.put("forget_feedback", () -> refused("select forget_feedback()"));
        LINES.put("client_goes", () -> refused("select client_goes()"));
        LINES.put("rooms_of_two_move", () -> refused("select rooms_of_two_move()"));
        LINES.put(
                "feedback_partners",
                () -> {
                    var partners = "select count(*) from feedback_partners()";
                    nobodyGets("0", partners);
                    for (var who : List.of(paula, oscar)) {
                        assertThat(
                                        who.ask(
                                                partners + " where member in (?, ?)",
                                                maud.id(),
                                                nadege.id()))
                                .isEqualTo("0");
                    }
                    assertThat(columns("feedback_partners")).isEqualTo("{member,name}");
                });
        LINES.put(
                "ask_feedback",
                () -> {
                    var ask = "select ask_feedback(gen_random_uuid(), ?, 'Et moi ?', now())";
                    nobodyGets("not there", ask, maud.id());
                    for (var who : List.of(paula, oscar, maud)) {
                        assertThat(who.ask(ask, maud.id())).isEqualTo("not there");
                    }
                });
        LINES.put(
                "offer_feedback",
                () -> {
                    nobodyGets("not there", OFFER, UUID.randomUUID(), maud.id());
                    for (var who : List.of(paula, oscar, maud)) {
                        assertThat(who.ask(OFFER, UUID.randomUUID(), maud.id()))
                                .isEqualTo("not there");
                    }
                });
        LINES.put(
                "give_feedback",
                () -> {
                    var id = UUID.randomUUID();
                    assertThat(
                                    maud.ask(
                                            "select ask_feedback(?, ?, 'Et moi ?', now())",
                                            id,
                                            nadege.id()))
                            .isEqualTo("sent");
                    var give = "select give_feedback(?, 'enriching', 'x', now())";
                    nobodyGets("not yours", give, id);
                    // Nor does who asked answer.
                    for (var who : List.of(maud, paula)) {
                        assertThat(who.ask(give, id)).isEqualTo("not yours");
                    }
                    assertThat(nadege.ask(give, id)).isEqualTo("sent");
                    assertThat(
                                    maud.ask(
                                            "select count(*) from feedback_words where feedback = ?",
                                            id))
                            .isEqualTo("0");
                });
        LINES.put(
                "put_feedback_away",
                () -> {
                    var id = UUID.randomUUID();
                    assertThat(maud.ask(OFFER, id, nadege.id())).isEqualTo("sent");
                    nobodyGets("f", "select put_feedback_away(?, true, now())", id);
                    assertThat(paula.ask("select put_feedback_away(?, true, now())", id))
                            .isEqualTo("f");
                    assertThat(nadege.ask("select count(*) from feedback where id = ?", id))
                            .isEqualTo("1");
                });
        LINES.put(
                "pass_facts",
                () -> {
                    var count = "select count(*) from pass_facts(array[?]::uuid[])";
                    nobodyGets("0", count, room);
                    for (var who : List.of(paula, oscar)) {
                        assertThat(who.ask(count, room)).isEqualTo("0");
                    }
                    assertThat(columns("pass_facts")).isEqualTo("{room,member,day,days}");
                });
        for (var facts : List.of("feedback_facts", "meeting_facts")) {
            LINES.put(
                    facts,
                    () -> {
                        var count = "select count(*) from " + facts + "(array[?]::uuid[])";
                        nobodyGets("0", count, room);
                        for (var who : List.of(paula, oscar)) {
                            assertThat(who.ask(count, room)).isEqualTo("0");
                        }
                        assertThat(columns(facts)).isEqualTo("{room,kind,member,day}");
                    });
        }
        LINES.put(
                "met_partner",
                () -> {
                    var met = UUID.randomUUID();
                    var contact = contactOf(maud);
                    maud.writes("update contact set card = null where owner = ?", maud.id());
                    maud.writes("update contact set card = ? where id = ?", nadege.id(), contact);
                    maud.writes(
                            "insert into encounter (id, owner, contact, met_on, place, alive, synergy, offered, received, next_step, made_at)"
                                    + " values (?, ?, ?, current_date, '', '', '', '', '', '', now())",
                            met,
                            maud.id(),
                            contact);
                    assertThat(maud.ask("select met_partner(?)", met))
                            .isEqualTo(nadege.id().toString());
                    nobodyGets("null", "select met_partner(?)", met);
                    assertThat(paula.ask("select met_partner(?)", met)).isEqualTo("null");
                });
    }

    static {
        // Loops: the house finds them, and each is told their own.
        LINES.put(
                "story_rank",
                () -> refused("select story_rank(gen_random_uuid(), '{}', gen_random_uuid())"));
        LINES.put("note_loop_change", () -> refused("select note_loop_change()"));
        for (var inner :
                List.of(
                        "tell_fellows_of(gen_random_uuid())",
                        "fellow_says()",
                        "room_of_fellows_changes()",
                        "tie_of_fellows_changes()",
                        "watch_of_fellows_changes()")) {
            LINES.put(inner.substring(0, inner.indexOf('(')), () -> refused("select " + inner));
        }
        LINES.put(
                "take_loop_changes",
                () -> refused("select take_loop_changes(?, 1)", (Object) WRONG));
        LINES.put(
                "loops_around",
                () -> refused("select loops_around(?, gen_random_uuid(), 180)", (Object) WRONG));
        LINES.put(
                "keep_stories",
                () ->
                        refused(
                                "select keep_stories(?, '{}', '{}', '{}', '{}', '{}', now())",
                                (Object) WRONG));
        LINES.put(
                "network_is_due",
                () -> refused("select network_is_due(?, current_date)", (Object) WRONG));
        LINES.put(
                "network_gifts",
                () -> refused("select network_gifts(?, current_date)", (Object) WRONG));
        LINES.put(
                "keep_network",
                () -> refused("select keep_network(?, '2031-01-06', '{}', now())", (Object) WRONG));
        LINES.put(
                "my_stories",
                () -> {
                    var stories = "select count(*) from my_stories(null, false, 9)";
                    nobodyGets("0", stories);
                    assertThat(paula.ask(stories)).isEqualTo("0");
                    assertThat(columns("my_stories"))
                            .isEqualTo("{id,gave,received,unread,givers,kinds}");
                });
        LINES.put(
                "put_story_away",
                () -> {
                    var away = "select put_story_away(gen_random_uuid(), now())";
                    nobodyGets("f", away);
                    assertThat(paula.ask(away)).isEqualTo("f");
                });
    }

    /// What `giver` noted with `receiver`, who has said nothing of it.
    private static UUID gives(Somebody giver, Somebody receiver) throws SQLException {
        var contact = contactOf(giver);
        giver.writes("update contact set card = null where owner = ?", giver.id());
        giver.writes("update contact set card = ? where id = ?", receiver.id(), contact);
        assertThat(giver.ask(GIVE, contact)).isEqualTo("noted");
        return UUID.fromString(
                giver.ask("select gesture from gesture_side where contact = ?", contact));
    }

    private static final String INTRODUCE =
            "select propose_introduction(?, gen_random_uuid(), current_date + 9, '', null, null, 'fr',"
                    + " array[gen_random_uuid(), gen_random_uuid()], array[?, ?]::uuid[], '{a,b}', '{a,b}', '{a,b}',"
                    + " '{t,t}', array(select gen_random_uuid() || '@work-asked.example' from generate_series(1, 2)),"
                    + " array(select uuid_send(gen_random_uuid()) from generate_series(1, 2)),"
                    + " array(select uuid_send(gen_random_uuid()) from generate_series(1, 6)),"
                    + " array(select uuid_send(gen_random_uuid()) from generate_series(1, 2)), now())";
    private static final String PASS =
            "select pass_opportunity(?, ?, null, array[gen_random_uuid()], array[?]::uuid[], '', true,"
                    + " array(select uuid_send(gen_random_uuid()) from generate_series(1, 2)), now())";
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

    private static final String NOTE =
            "select note_contribution(gen_random_uuid(), ?, 'x', current_date, 'euros', ?::uuid[], gen_random_uuid(), now())";

    private static final String BY_MAIL =
            "select answer_pulse(?, ?, gen_random_uuid(), '{knots}', '{777777}', now())";

    static {
        // Pulses and their letters.
        LINES.put("pulse_rhythm", () -> refused("select pulse_rhythm(?)", room));
        LINES.put("plan_pulse_letters", () -> refused("select plan_pulse_letters(?, now())", room));
        LINES.put("rhythm_was_agreed", () -> refused("select rhythm_was_agreed()"));
        LINES.put("party_has_come", () -> refused("select party_has_come()"));
        LINES.put("mornings_move", () -> refused("select mornings_move()"));
        LINES.put("pulse_link_holds", () -> refused("select pulse_link_holds(?, now())", room));
        LINES.put("stand_for", () -> refused("select stand_for(?)", maud.id()));
        LINES.put(
                "pulse_letter",
                () ->
                        refused(
                                "select pulse_letter(?, gen_random_uuid(), 'x', now())",
                                (Object) WRONG));
        LINES.put(
                "open_pulse_link",
                () -> {
                    nobodyGets(
                            "no row",
                            "select planned_on from open_pulse_link(?, now())",
                            (Object) WRONG);
                    assertThat(columns("open_pulse_link")).isEqualTo("{planned_on,last_on}");
                });
        LINES.put(
                "answer_pulse",
                () -> {
                    refused(BY_MAIL, WRONG, WRONG);
                    var house = TestInstance.database().folder().houseSecret();
                    nobodyGets("gone", BY_MAIL, house, WRONG);
                    assertThat(maud.ask(BY_MAIL, house, WRONG)).isEqualTo("gone");
                });
        LINES.put(
                "answer_pulse_inside",
                () -> {
                    var inside = "select answer_pulse_inside(?, current_date, now())";
                    nobodyGets("", inside, room);
                    assertThat(paula.ask(inside, room)).isEmpty();
                    assertThat(
                                    askSuperuser(
                                            "select count(*) from pulse_link where partnership = '"
                                                    + room
                                                    + "'"))
                            .isEqualTo("0");
                });
        LINES.put(
                "pulse_without_me",
                () -> {
                    var without = "select pulse_without_me(?, current_date)";
                    nobodyGets("f", without, room);
                    assertThat(paula.ask(without, room)).isEqualTo("f");
                    assertThat(oscar.ask(without, room)).isEqualTo("f");
                });
        // Work, and what it is worth.
        LINES.put(
                "note_contribution",
                () -> {
                    var hers = "{" + maud.id() + "}";
                    nobodyGets("not yours", NOTE, room, hers);
                    assertThat(paula.ask(NOTE, room, hers)).isEqualTo("not yours");
                    assertThat(oscar.ask(NOTE, room, hers)).isEqualTo("not yours");
                    // Work of somebody who is not in the room is noted by nobody there.
                    assertThat(maud.ask(NOTE, room, "{" + paula.id() + "}")).isEqualTo("not yours");
                    assertThat(maud.ask(NOTE, room, "{}")).isEqualTo("not yours");
                });
        LINES.put(
                "ask_value",
                () -> {
                    var ask = "select ask_value(gen_random_uuid(), ?, now())";
                    nobodyGets("not yours", ask, contribution);
                    assertThat(paula.ask(ask, contribution)).isEqualTo("not yours");
                    assertThat(oscar.ask(ask, contribution)).isEqualTo("not yours");
                    assertThat(maud.ask(ask, UUID.randomUUID())).isEqualTo("not yours");
                });
        LINES.put(
                "withdraw_contribution",
                () -> {
                    var withdraw = "select withdraw_contribution(?, now())";
                    nobodyGets("not yours", withdraw, contribution);
                    assertThat(paula.ask(withdraw, contribution)).isEqualTo("not yours");
                    assertThat(nadege.ask(withdraw, contribution)).isEqualTo("not yours");
                });
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
        // Public pages.
        LINES.put("page_acts_of", () -> refused("select page_acts_of(?)", room));
        LINES.put("pages_follow_two", () -> refused("select pages_follow_two()"));
        LINES.put("page_work_of", () -> refused("select page_work_of(?)", room));
        LINES.put("page_evidence_of", () -> refused("select page_evidence_of(?)", room));
        LINES.put("page_facade_from", () -> refused("select page_facade_from(?)", room));
        LINES.put("refresh_page", () -> refused("select refresh_page(?, now())", room));
        LINES.put("end_page", () -> refused("select end_page(?, null, now())", room));
        LINES.put("page_follows_agreement", () -> refused("select page_follows_agreement()"));
        LINES.put("page_follows_round", () -> refused("select page_follows_round()"));
        LINES.put("page_follows_work", () -> refused("select page_follows_work()"));
        LINES.put(
                "page_ends_with_its_parties", () -> refused("select page_ends_with_its_parties()"));
        LINES.put(
                "my_page",
                () -> {
                    var shown = published("page-de-travail");
                    assertThat(maud.ask("select my_page(?)", shown)).isEqualTo("page-de-travail");
                    nobodyGets("null", "select my_page(?)", shown);
                    assertThat(paula.ask("select my_page(?)", shown)).isEqualTo("null");
                });
        LINES.put(
                "my_pages",
                () -> {
                    var shown = published("pages-de-travail");
                    assertThat(maud.ask("select slug from my_pages(array[?])", shown))
                            .isEqualTo("pages-de-travail");
                    nobodyGets("null", "select max(slug) from my_pages(array[?])", shown);
                    assertThat(paula.ask("select max(slug) from my_pages(array[?])", shown))
                            .isEqualTo("null");
                });
        LINES.put(
                "page_address_free",
                () -> {
                    published("adresse-prise");
                    var free = "select page_address_free('adresse-prise', ?)";
                    nobodyGets("f", free, room);
                    assertThat(paula.ask(free, room)).isEqualTo("f");
                    assertThat(maud.ask(free, room)).isEqualTo("f");
                });
        LINES.put(
                "take_down_page",
                () -> {
                    var shown = published("page-qui-reste");
                    var takeDown = "select take_down_page(?, now())";
                    nobodyGets("f", takeDown, shown);
                    assertThat(paula.ask(takeDown, shown)).isEqualTo("f");
                    assertThat(maud.ask("select my_page(?)", shown)).isEqualTo("page-qui-reste");
                });
        LINES.put(
                "tell_facade",
                () ->
                        refused(
                                "select tell_facade(?, gen_random_uuid(), 'infinity')",
                                (Object) WRONG));
        LINES.put(
                "open_round_about",
                () -> {
                    nobodyGets("null", OPEN_ABOUT, room);
                    assertThat(paula.ask(OPEN_ABOUT, room)).isEqualTo("null");
                    assertThat(oscar.ask(OPEN_ABOUT, room)).isEqualTo("null");
                    assertThat(maud.ask(OPEN_ABOUT, room)).isEqualTo(round.toString());
                });
        // What they promise for a day.
        LINES.put("commitment_ends", () -> refused("select commitment_ends(?)", commitment));
        LINES.put(
                "commitments_due",
                () -> {
                    var due = "select commitments_due('2031-02-20', '2031-03-05')";
                    nobodyGets("no row", due);
                    // Not even of somebody they share the room with.
                    assertThat(nadege.rows(due)).isEmpty();
                    assertThat(maud.rows(due)).containsExactly("" + commitment);
                    assertThat(maud.rows("select commitments_due('2031-03-10', '2031-03-20')"))
                            .isEmpty();
                });
        LINES.put(
                "note_commitment",
                () -> {
                    var note =
                            "select note_commitment(gen_random_uuid(), ?, null, 'x', '2031-03-01', '2031-03-02', now())";
                    nobodyGets("not yours", note, room);
                    assertThat(paula.ask(note, room)).isEqualTo("not yours");
                    assertThat(oscar.ask(note, room)).isEqualTo("not yours");
                    assertThat(
                                    maud.ask(
                                            "select note_commitment(gen_random_uuid(), ?, gen_random_uuid(), 'x', '2031-03-01', '2031-03-02', now())",
                                            room))
                            .isEqualTo("not yours");
                });
        LINES.put(
                "settle_commitment",
                () -> {
                    var settle =
                            "select settle_commitment(gen_random_uuid(), ?, 'kept', null, null, now())";
                    nobodyGets("not yours", settle, commitment);
                    assertThat(paula.ask(settle, commitment)).isEqualTo("not yours");
                    assertThat(nadege.ask(settle, commitment)).isEqualTo("not yours");
                });
        LINES.put(
                "reopen_commitment",
                () -> {
                    var reopen = "select reopen_commitment(?, now())";
                    nobodyGets("f", reopen, commitment);
                    assertThat(paula.ask(reopen, commitment)).isEqualTo("f");
                    assertThat(nadege.ask(reopen, commitment)).isEqualTo("f");
                });
        // Who accompanies.
        LINES.put(
                "tied_elsewhere",
                () ->
                        refused(
                                "select tied_elsewhere(?, ?, ?)",
                                UUID.randomUUID(),
                                maud.id(),
                                nadege.id()));
        LINES.put(
                "settle_accompaniment",
                () -> refused("select settle_accompaniment(?, now())", accompaniment));
        LINES.put(
                "answer_accompaniment",
                () -> {
                    var answer = "select answer_accompaniment(?, ?, true, now())";
                    nobodyGets("not yours", answer, accompaniment, remi.id());
                    assertThat(paula.ask(answer, accompaniment, paula.id())).isEqualTo("not yours");
                    assertThat(oscar.ask(answer, accompaniment, oscar.id())).isEqualTo("not yours");
                    // Where there is no tie, asking for it says nothing else.
                    assertThat(maud.ask(answer, accompaniment, remi.id())).isEqualTo("not yours");
                    assertThat(maud.ask(answer, accompaniment, nadege.id())).isEqualTo("not yours");
                });
        LINES.put(
                "end_accompaniment",
                () -> {
                    var end = "select end_accompaniment(?, now())";
                    nobodyGets("f", end, accompaniment);
                    assertThat(paula.ask(end, accompaniment)).isEqualTo("f");
                    assertThat(oscar.ask(end, accompaniment)).isEqualTo("f");
                });
        LINES.put(
                "my_ties",
                () -> {
                    nobodyGets("no row", "select member from my_ties()");
                    // Maud and Nadège are partners: that is no tie to who accompanies.
                    for (var who : List.of(maud, nadege, remi, paula)) {
                        assertThat(who.rows("select member from my_ties()")).isEmpty();
                    }
                });
        LINES.put(
                "my_facilitated_rooms",
                () -> {
                    nobodyGets("{}", "select my_facilitated_rooms()");
                    assertThat(maud.ask("select my_facilitated_rooms()")).isEqualTo("{}");
                    assertThat(paula.ask("select my_facilitated_rooms()")).isEqualTo("{}");
                });
        for (var opened :
                List.of(
                        "my_accompanied",
                        "my_accompanied_rounds",
                        "my_accompanied_charters",
                        "my_accompanied_agreements",
                        "my_sessions")) {
            LINES.put(
                    opened,
                    () -> {
                        nobodyGets("{}", "select " + opened + "()");
                        // Nor who is asked and has not accepted.
                        for (var who : List.of(maud, oscar, paula, remi)) {
                            assertThat(who.ask("select " + opened + "()")).isEqualTo("{}");
                        }
                    });
        }
        LINES.put(
                "propose_session",
                () -> {
                    var propose =
                            "select propose_session(gen_random_uuid(), ?, 'x', now(), 60, array[?]::uuid[], now())";
                    nobodyGets("not yours", propose, room, maud.id());
                    for (var who : List.of(maud, paula, remi)) {
                        assertThat(who.ask(propose, room, maud.id())).isEqualTo("not yours");
                    }
                });
        // Contacts who are members.
        LINES.put(
                "ties_of_me",
                () -> {
                    assertThat(columns("ties_of_me"))
                            .isEqualTo("{id,owner,name,asked_at,agreed_at,declined_at}");
                    nobodyGets("0", "select count(*) from ties_of_me()");
                    var asked = asksTie(maud, nadege.id());
                    assertThat(nadege.rows("select id from ties_of_me()")).contains(asked);
                    for (var who : List.of(maud, oscar, paula)) {
                        assertThat(who.rows("select id from ties_of_me()")).doesNotContain(asked);
                    }
                });
        LINES.put(
                "ask_tie",
                () -> {
                    var ask = "select ask_tie(gen_random_uuid(), ?, ?, null, now())";
                    nobodyGets("not yours", ask, contactOf(maud), maud.id());
                    assertThat(paula.ask(ask, contactOf(maud), maud.id())).isEqualTo("not yours");
                    assertThat(paula.ask(ask, UUID.randomUUID(), maud.id())).isEqualTo("not yours");
                    // The same for a member and for an address that is nobody's.
                    var byAddress = "select ask_tie(gen_random_uuid(), ?, null, ?, now())";
                    assertThat(maud.ask(byAddress, contactOf(maud), nadege.email()))
                            .isEqualTo(maud.ask(byAddress, contactOf(maud), "nobody@work.example"));
                });
        LINES.put(
                "withdraw_tie",
                () -> {
                    var asked = UUID.fromString(asksTie(maud, nadege.id()));
                    nobodyGets("f", "select withdraw_tie(?, now())", asked);
                    for (var who : List.of(nadege, paula)) {
                        assertThat(who.ask("select withdraw_tie(?, now())", asked)).isEqualTo("f");
                    }
                });
        LINES.put(
                "answer_tie",
                () -> {
                    var asked = UUID.fromString(asksTie(maud, nadege.id()));
                    nobodyGets("f", "select answer_tie(?, true, now())", asked);
                    for (var who : List.of(maud, oscar, paula)) {
                        assertThat(who.ask("select answer_tie(?, true, now())", asked))
                                .isEqualTo("f");
                    }
                });
        LINES.put(
                "my_tied",
                () -> {
                    nobodyGets("0", "select count(*) from my_tied()");
                    asksTie(paula, nadege.id());
                    // Not before they agree.
                    assertThat(paula.ask("select count(*) from my_tied()")).isEqualTo("0");
                });
        LINES.put(
                "thank_chain",
                () -> {
                    var thank = "select thank_chain(gen_random_uuid(), ?, 'x', now())";
                    nobodyGets("-1", thank, contactOf(maud));
                    assertThat(paula.ask(thank, contactOf(maud))).isEqualTo("-1");
                    assertThat(paula.ask(thank, UUID.randomUUID())).isEqualTo("-1");
                });
        LINES.put(
                "thanks_for_me",
                () -> {
                    // Not for whom, nor of whom.
                    assertThat(columns("thanks_for_me")).isEqualTo("{id,owner,name,words,sent_at}");
                    nobodyGets("0", "select count(*) from thanks_for_me()");
                    thanked(maud, nadege);
                    assertThat(nadege.ask("select count(*) > 0 from thanks_for_me()"))
                            .isEqualTo("t");
                    for (var who : List.of(maud, paula)) {
                        assertThat(who.ask("select count(*) from thanks_for_me()")).isEqualTo("0");
                    }
                });
        LINES.put(
                "read_thanks",
                () -> {
                    var thanks = thanked(maud, nadege);
                    nobodyGets("f", "select read_thanks(?, now())", thanks);
                    for (var who : List.of(maud, paula)) {
                        assertThat(who.ask("select read_thanks(?, now())", thanks)).isEqualTo("f");
                    }
                });
        // Opportunities.
        for (var inner :
                List.of(
                        "opportunity_road(gen_random_uuid())",
                        "opportunity_is_fresh(gen_random_uuid(), now())",
                        "next_is_asked(gen_random_uuid(), now())",
                        "pass_waits(gen_random_uuid(), now())",
                        "settle_pass(gen_random_uuid(), 'present', false, now())",
                        "reopen_pass(gen_random_uuid(), now())",
                        "pass_can_be_reopened(gen_random_uuid(), now())",
                        "pass_of_link('x', 'answer')")) {
            LINES.put(inner.substring(0, inner.indexOf('(')), () -> refused("select " + inner));
        }
        LINES.put(
                "my_fellows",
                () -> {
                    assertThat(columns("my_fellows")).isEqualTo("{member,name,place,rooms,shares}");
                    nobodyGets("0", "select count(*) from my_fellows()");
                    var fellows = "select member from my_fellows()";
                    assertThat(maud.rows(fellows)).contains(nadege.id().toString());
                    assertThat(paula.rows(fellows)).doesNotContain(maud.id().toString());
                    // Whoever wants none now is not there, and nothing says why.
                    nadege.writes("insert into opportunity_pause values (?, now())", nadege.id());
                    assertThat(maud.rows(fellows)).doesNotContain(nadege.id().toString());
                    nadege.writes("delete from opportunity_pause where member = ?", nadege.id());
                });
        // That something changed, and nothing of what or of whom.
        LINES.put(
                "fellow_stamp",
                () -> {
                    nobodyGets("0 0 ", "select fellow_stamp()");
                    assertThat(maud.ask("select fellow_stamp()")).matches("[0-9]+ [0-9]+ [0-9]*");
                });
        LINES.put("tidy_fellow_news", () -> refused("select tidy_fellow_news('no house')"));
        LINES.put(
                "heard_fellows",
                () -> {
                    assertThat(columns("heard_fellows"))
                            .isEqualTo("{member,name,place,rooms,shares}");
                    nobodyGets("0", "select count(*) from heard_fellows()");
                    var fellows = "select * from heard_fellows()";
                    assertThat(paula.rows(fellows))
                            .noneMatch(row -> row.startsWith(maud.id().toString()));
                    // The same whether somebody wants none now or not.
                    var before = maud.rows(fellows);
                    assertThat(before).anyMatch(row -> row.startsWith(nadege.id().toString()));
                    nadege.writes("insert into opportunity_pause values (?, now())", nadege.id());
                    assertThat(maud.rows(fellows)).isEqualTo(before);
                    nadege.writes("delete from opportunity_pause where member = ?", nadege.id());
                });
        LINES.put(
                "fellow_lines",
                () -> {
                    assertThat(columns("fellow_lines")).isEqualTo("{member,field,words,skill}");
                    nobodyGets("0", "select count(*) from fellow_lines(current_date)");
                    nadege.writes(
                            "insert into practice (member, forehand) values (?, 'Trancher') on conflict (member) do update set forehand = 'Trancher'",
                            nadege.id());
                    var words = "select words from fellow_lines(current_date) where member = ?";
                    assertThat(maud.ask(words, nadege.id())).isEqualTo("Trancher");
                    for (var who : List.of(paula, oscar)) {
                        assertThat(who.ask(words, nadege.id())).isNotEqualTo("Trancher");
                    }
                    // What its owner shows to nobody meets nothing, lent to affinities or not.
                    nadege.writes(
                            "insert into profile_visibility values (?, 'forehand', 'me', true)",
                            nadege.id());
                    assertThat(maud.ask(words, nadege.id())).isNotEqualTo("Trancher");
                    nadege.writes(
                            "update profile_visibility set audience = 'members' where aspect = 'forehand' and member = ?",
                            nadege.id());
                });
        LINES.put(
                "pass_opportunity",
                () -> {
                    var house = TestInstance.database().folder().houseSecret();
                    var heard = heard(maud);
                    // Whoever lays the hash of a link could hold the link.
                    refused(PASS, WRONG, heard, nadege.id());
                    nobodyGets("not yours", PASS, house, heard, nadege.id());
                    for (var who : List.of(nadege, oscar, paula)) {
                        assertThat(who.ask(PASS, house, heard, nadege.id())).isEqualTo("not yours");
                    }
                    // Nor to somebody one shares nothing with.
                    assertThat(maud.ask(PASS, house, heard, paula.id())).isEqualTo("not yours");
                    assertThat(maud.ask(PASS, house, heard, nadege.id())).isEqualTo("sent");
                });
        LINES.put(
                "passes_sent",
                () -> {
                    assertThat(columns("passes_sent"))
                            .isEqualTo(
                                    "{id,opportunity,parent,receiver,name,line,shown,sent_at,state,taker,taker_name}");
                    var pass = passed(maud, nadege);
                    var state =
                            "select state from passes_sent(array(select opportunity from opportunities_reached(null, null, 99, now())"
                                    + " union select id from opportunity), now()) where id = ?";
                    nobodyGets("no row", state, pass);
                    for (var who : List.of(nadege, oscar, paula)) {
                        assertThat(who.ask(state, pass)).isEqualTo("no row");
                    }
                    // A no is not told from silence, nor from somebody who still thinks about it.
                    assertThat(maud.ask(state, pass)).isEqualTo("waiting");
                    nadege.ask("select answer_opportunity(?, 'not for me', now())", pass);
                    assertThat(maud.ask(state, pass)).isEqualTo("waiting");
                });
        LINES.put(
                "opportunities_reached",
                () -> {
                    assertThat(columns("opportunities_reached"))
                            .isEqualTo(
                                    "{id,opportunity,sender,sender_name,words,line,until_on,asked_at,waits,answer,answered_at,reopens,mine,"
                                            + "road,road_names,road_days,taker_name,outcome,outcome_at,thanks,thanked_at}");
                    var pass = passed(maud, nadege);
                    var one = "select words from opportunities_reached(?, null, 1, now())";
                    nobodyGets("no row", one, pass);
                    assertThat(nadege.ask(one, pass)).isEqualTo("Un lycée");
                    for (var who : List.of(maud, oscar, paula)) {
                        assertThat(who.ask(one, pass)).isEqualTo("no row");
                    }
                });
        LINES.put(
                "opportunity_calls",
                () -> {
                    var pass = passed(maud, nadege);
                    var calls =
                            "select id from opportunity_calls(now(), now() - interval '7 days')";
                    nobodyGets("no row", calls);
                    assertThat(nadege.rows(calls)).contains(pass.toString());
                    for (var who : List.of(maud, oscar, paula)) {
                        assertThat(who.rows(calls)).doesNotContain(pass.toString());
                    }
                });
        for (var own :
                Map.of(
                                "answer_opportunity",
                                "select answer_opportunity(?, 'present', now())",
                                "take_back_pass",
                                "select take_back_pass(?, now())",
                                "tell_opportunity",
                                "select tell_opportunity(?, null, 'x', 'x', now())")
                        .entrySet()) {
            LINES.put(
                    own.getKey(),
                    () -> {
                        var pass = passed(maud, nadege);
                        nobodyGets("not yours", own.getValue(), pass);
                        for (var who : List.of(maud, oscar, paula)) {
                            assertThat(who.ask(own.getValue(), pass)).isEqualTo("not yours");
                        }
                    });
        }
        LINES.put(
                "withdraw_opportunity",
                () -> {
                    var heard = heard(maud);
                    var withdraw = "select withdraw_opportunity(?, now())";
                    nobodyGets("f", withdraw, heard);
                    for (var who : List.of(nadege, oscar, paula)) {
                        assertThat(who.ask(withdraw, heard)).isEqualTo("f");
                    }
                });
        for (var house :
                List.of(
                        "opportunity_letter(?, gen_random_uuid(), now())",
                        "answer_opportunity_mailed(?, 'x', 'present', now())",
                        "take_back_pass_mailed(?, 'x', now())")) {
            LINES.put(
                    house.substring(0, house.indexOf('(')),
                    () -> refused("select " + house, (Object) WRONG));
        }
        LINES.put(
                "open_opportunity_link",
                () -> {
                    assertThat(columns("open_opportunity_link"))
                            .isEqualTo("{sender,until_on,shown,words,line}");
                    nobodyGets(
                            "0",
                            "select count(*) from open_opportunity_link(?, now())",
                            (Object) WRONG);
                });
        LINES.put(
                "open_pass_taking_back",
                () -> {
                    assertThat(columns("open_pass_taking_back")).isEqualTo("{answer,until_at}");
                    nobodyGets(
                            "0",
                            "select count(*) from open_pass_taking_back(?, now())",
                            (Object) WRONG);
                });
        // Introductions.
        for (var inner :
                List.of(
                        "introduction_waits(gen_random_uuid(), now())",
                        "settle_introduction(gen_random_uuid(), true, '', false, now())",
                        "reopen_introduction(gen_random_uuid(), now())",
                        "sides_of_me()",
                        "side_of_link('x', 'answer')",
                        "forget_addresses_of('{}')",
                        "forget_withdrawn()",
                        "unmeet()")) {
            LINES.put(inner.substring(0, inner.indexOf('(')), () -> refused("select " + inner));
        }
        LINES.put(
                "propose_introduction",
                () -> {
                    var first = contactOf(maud);
                    var second = contactOf(maud);
                    var house = TestInstance.database().folder().houseSecret();
                    // Whoever lays the hash of a link could hold the link.
                    refused(INTRODUCE, WRONG, first, second);
                    nobodyGets("not yours", INTRODUCE, house, first, second);
                    assertThat(paula.ask(INTRODUCE, house, first, second)).isEqualTo("not yours");
                    assertThat(paula.ask(INTRODUCE, house, contactOf(paula), second))
                            .isEqualTo("not yours");
                    // The same whether an address is a member's, wants no more letters, or neither.
                    assertThat(maud.ask(INTRODUCE, house, first, second)).isEqualTo("asked");
                });
        LINES.put(
                "introductions_for_me",
                () -> {
                    assertThat(columns("introductions_for_me"))
                            .isEqualTo(
                                    "{id,introducer,introducer_name,presented,reason,fee,payer,proposed_at,until_on,"
                                            + "answer,answered_at,met_at,other,name,reach}");
                    nobodyGets("0", "select count(*) from introductions_for_me(now())");
                    var asked = asked(maud, nadege);
                    var mine = "select id from introductions_for_me(now())";
                    assertThat(nadege.rows(mine)).contains(asked.toString());
                    for (var who : List.of(maud, oscar, paula)) {
                        assertThat(who.rows(mine)).doesNotContain(asked.toString());
                    }
                    // Not who the other is, before both have said yes.
                    var other =
                            "select count(*) from introductions_for_me(now())"
                                    + " where id = ? and (other is not null or name is not null or reach is not null)";
                    assertThat(nadege.ask(other, asked)).isEqualTo("0");
                    nadege.ask("select answer_introduction(?, true, '', now())", asked);
                    assertThat(nadege.ask(other, asked)).isEqualTo("0");
                });
        LINES.put(
                "answer_introduction",
                () -> {
                    var asked = asked(maud, nadege);
                    var answer = "select answer_introduction(?, true, '', now())";
                    nobodyGets("not yours", answer, asked);
                    for (var who : List.of(maud, oscar, paula)) {
                        assertThat(who.ask(answer, asked)).isEqualTo("not yours");
                    }
                });
        LINES.put(
                "take_back_introduction",
                () -> {
                    var asked = asked(maud, nadege);
                    nadege.ask("select answer_introduction(?, true, '', now())", asked);
                    var back = "select take_back_introduction(?, now())";
                    nobodyGets("not yours", back, asked);
                    for (var who : List.of(maud, oscar, paula)) {
                        assertThat(who.ask(back, asked)).isEqualTo("not yours");
                    }
                });
        for (var house :
                List.of(
                        "introduction_letter(?, gen_random_uuid(), now())",
                        "meeting_letter(?, gen_random_uuid())",
                        "answer_introduction_mailed(?, 'x', true, '', now())",
                        "take_back_introduction_mailed(?, 'x', now())",
                        "forget_addresses(?, now())",
                        "keep_quiet(?, 'x', true, now())")) {
            LINES.put(
                    house.substring(0, house.indexOf('(')),
                    () -> refused("select " + house, (Object) WRONG));
        }
        LINES.put(
                "open_introduction_link",
                () -> {
                    // Nobody's address, and not who the other is.
                    assertThat(columns("open_introduction_link"))
                            .isEqualTo(
                                    "{side,introducer,until_on,shown,presented,reason,fee,payer}");
                    nobodyGets(
                            "0",
                            "select count(*) from open_introduction_link(?, now())",
                            (Object) WRONG);
                });
        LINES.put(
                "open_taking_back",
                () -> {
                    assertThat(columns("open_taking_back")).isEqualTo("{side,answer,until_at}");
                    nobodyGets(
                            "0", "select count(*) from open_taking_back(?, now())", (Object) WRONG);
                });
        LINES.put(
                "open_meeting",
                () ->
                        nobodyGets(
                                "0",
                                "select count(*) from open_meeting(?, now())",
                                (Object) WRONG));
        LINES.put(
                "open_quiet_link",
                () -> nobodyGets("null", "select open_quiet_link(?)", (Object) WRONG));
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

        // Circles.
        LINES.put("words_for", () -> refused("select words_for(?)", candidacy));
        LINES.put(
                "settle_candidacy", () -> refused("select settle_candidacy(?, now())", candidacy));
        LINES.put("settle_circle", () -> refused("select settle_circle(?, now())", circle));
        LINES.put("hold_circle", () -> refused("select hold_circle(?)", circle));
        LINES.put("is_in_circle", () -> refused("select is_in_circle(?)", circle));
        LINES.put(
                "my_circles",
                () -> {
                    nobodyGets("no row", "select my_circles()");
                    assertThat(paula.rows("select my_circles()")).isEmpty();
                    assertThat(nadege.rows("select my_circles()")).isEmpty();
                    assertThat(maud.rows("select my_circles()")).containsExactly(circle.toString());
                });
        LINES.put(
                "my_candidates",
                () -> {
                    nobodyGets("no row", "select my_candidates()");
                    assertThat(paula.rows("select my_candidates()")).isEmpty();
                    assertThat(nadege.rows("select my_candidates()")).isEmpty();
                    assertThat(maud.rows("select my_candidates()"))
                            .containsExactly(candidacy.toString());
                });
        LINES.put(
                "my_doors",
                () -> {
                    nobodyGets("no row", "select my_doors()");
                    assertThat(paula.rows("select my_doors()")).isEmpty();
                    assertThat(maud.rows("select my_doors()")).isEmpty();
                    assertThat(nadege.rows("select my_doors()")).containsExactly(circle.toString());
                });
        LINES.put(
                "circle_door",
                () -> {
                    var look = "select members, host, inviter from circle_door(?)";
                    nobodyGets("no row", look, circle);
                    assertThat(paula.rows(look, circle)).isEmpty();
                    assertThat(nadege.rows(look, circle))
                            .containsExactly("1 | Maud Work | Maud Work");
                    assertThat(columns("circle_door")).isEqualTo("{members,host,inviter}");
                });
        LINES.put(
                "found_circle",
                () ->
                        assertThat(
                                        stateOf(
                                                "select found_circle(gen_random_uuid(), 'x', 'x', '', 'unanimity', 1, 1, 0.2, 8, true, 'x', 'x', 'x', now())"))
                                .isEqualTo("42501"));
        LINES.put(
                "change_circle",
                () ->
                        onlyForMaud(
                                "not yours",
                                "select change_circle(?, 1, 'x', 'x', '', 'vouching', 1, 1, 0.2, 8, true, now())",
                                circle));
        LINES.put(
                "write_circle_charter",
                () ->
                        onlyForMaud(
                                "not yours",
                                "select write_circle_charter(?, 1, 'x', now())",
                                circle));
        LINES.put(
                "sign_circle_charter",
                () -> onlyForMaud("not yours", "select sign_circle_charter(?, 1, now())", circle));
        LINES.put(
                "say_in_circle",
                () -> onlyForMaud("f", "select say_in_circle(?, 'x', 'x')", circle));
        LINES.put(
                "vouchers_at_doors",
                () -> onlyForMaud("no row", "select member from vouchers_at_doors(?)", circle));
        LINES.put(
                "circle_weather",
                () -> {
                    onlyForMaud("no row", "select mine from circle_weather(?, now())", circle);
                    // Of nobody by name.
                    assertThat(columns("circle_weather"))
                            .isEqualTo("{mine,contributes,receives,used}");
                });
        LINES.put(
                "levels_at_doors",
                () ->
                        onlyForMaud(
                                "no row",
                                "select candidacy from levels_at_doors(?, current_date)",
                                circle));
        LINES.put(
                "invite_to_circle",
                () ->
                        onlyForMaud(
                                "not yours",
                                "select invite_to_circle(gen_random_uuid(), ?, ?, '', now())",
                                circle,
                                oscar.id()));
        LINES.put(
                "knock_at_circle",
                () -> {
                    var knock = "select knock_at_circle(gen_random_uuid(), ?, 1, 'x', 'x', now())";
                    nobodyGets("not there", knock, circle);
                    assertThat(paula.ask(knock, circle)).isEqualTo("not there");
                    assertThat(maud.ask(knock, circle)).isEqualTo("not there");
                });
        LINES.put(
                "leave_door",
                () -> {
                    nobodyGets("f", "select leave_door(?, now())", circle);
                    for (var who : List.of(paula, maud)) {
                        assertThat(who.ask("select leave_door(?, now())", circle)).isEqualTo("f");
                    }
                });
        LINES.put(
                "close_door",
                () -> onlyForMaud("not yours", "select close_door(?, now())", candidacy));
        LINES.put(
                "say_of_candidate",
                () ->
                        onlyForMaud(
                                "not yours",
                                "select say_of_candidate(?, 'vouches', 'x', 'x', 'x', now())",
                                candidacy));
        LINES.put(
                "leave_circle",
                () -> onlyForMaud("not yours", "select leave_circle(?, null, now())", circle));
        LINES.put(
                "find_practices",
                () -> {
                    for (var words : List.of("null", "'ouvrir'", "'ouvrri'")) {
                        onlyForMaud(
                                "no row",
                                "select practice from find_practices("
                                        + words
                                        + ", null, null, null, 9)");
                    }
                    onlyForMaud(
                            "no row",
                            "select practice from find_practices(null, null, ?, null, 9)",
                            circle);
                    assertThat(
                                    maud.rows(
                                            "select practice from find_practices('ouvrir', null, null, null, 9)"))
                            .containsExactly(practice.toString());
                });
        LINES.put(
                "write_practice",
                () -> {
                    onlyForMaud("not yours", WRITE_PRACTICE.formatted("'{}'"), practice, 1);
                    for (var who : List.of(nadege, paula)) {
                        assertThat(
                                        who.ask(
                                                WRITE_PRACTICE.formatted(
                                                        "array['" + circle + "']::uuid[]"),
                                                UUID.randomUUID(),
                                                0))
                                .isEqualTo("not there");
                    }
                });
        LINES.put(
                "say_of_practice",
                () -> {
                    onlyForMaud("f", "select say_of_practice(?, 'used', '', now())", practice);
                    assertThat(maud.ask("select say_of_practice(?, 'used', '', now())", practice))
                            .isEqualTo("f");
                });
        LINES.put(
                "practice_uses",
                () -> {
                    try (var superuser = TestInstance.superuser()) {
                        Somebody.write(
                                superuser,
                                "insert into practice_use values (?, ?, 'used', '', now()) on conflict do nothing",
                                practice,
                                oscar.id());
                    }
                    var uses = "select name from practice_uses(array[?]::uuid[])";
                    onlyForMaud("no row", uses, practice);
                    assertThat(maud.rows(uses, practice)).containsExactly("Oscar Work");
                });
        LINES.put(
                "sealing_key",
                () ->
                        refused(
                                "select number from sealing_key(?, gen_random_uuid())",
                                (Object) WRONG));
        LINES.put("drafts_go_with_session", () -> refused("select drafts_go_with_session()"));
        LINES.put(
                "leave_subject",
                () ->
                        refused(
                                "select leave_subject(?, ?, gen_random_uuid(), gen_random_uuid(), 1, 'x', now())",
                                WRONG,
                                maud.id()));
        LINES.put(
                "may_hold",
                () -> {
                    // Whether something is another's already, and nothing else of it.
                    var mine = UUID.randomUUID();
                    try (var superuser = TestInstance.superuser()) {
                        Somebody.write(
                                superuser,
                                "insert into vault (member, founded_at) values (?, now()) on conflict do nothing",
                                maud.id());
                    }
                    var slips = "insert into vault_key values (?, ?, ?, 'x', 'x', now())";
                    assertThat(maud.writes(slips, mine, 1, maud.id())).isEqualTo("1 rows");
                    assertThat(maud.ask("select may_hold(?)", mine)).isEqualTo("t");
                    assertThat(maud.ask("select may_hold(?)", maud.id())).isEqualTo("t");
                    for (var other : List.of(mine, maud.id())) {
                        assertThat(oscar.ask("select may_hold(?)", other)).isEqualTo("f");
                        assertThat(oscar.writes(slips, other, 2, oscar.id())).contains("42501");
                    }
                });
        LINES.put(
                "tell_of_vault",
                () -> {
                    // To oneself alone, and only of what there is to tell.
                    var told =
                            "select count(*) from letter where facts ->> 'topic' = 'vault' and about = ?";
                    maud.ask("select tell_of_vault('anything', now())");
                    try (var superuser = TestInstance.superuser()) {
                        assertThat(Somebody.value(superuser, told, maud.id())).isEqualTo("0");
                        maud.ask("select tell_of_vault('added', now() + interval '1 year')");
                        assertThat(Somebody.value(superuser, told, maud.id())).isEqualTo("1");
                        assertThat(
                                        Somebody.value(
                                                superuser,
                                                "select count(*) from letter where facts ->> 'topic' = 'vault' and email <> ?::citext and due_at > now() + interval '300 days'",
                                                maud.email()))
                                .isEqualTo("0");
                        Somebody.write(superuser, "delete from letter where about = ?", maud.id());
                    }
                });
        sessionsOfCircles();
        LINES.put("living_link", () -> refused("select link from living_link(sha256('x'), now())"));
        LINES.put(
                "hold_report_line",
                () ->
                        refused(
                                "select link from hold_report_line(sha256('x'), gen_random_uuid(), 1, now())"));
        LINES.put("team_was_read", () -> refused("select team_was_read(gen_random_uuid())"));
        LINES.put("post_link", FunctionsOfWorkTest::linksArePostedByTheirCoach);
        LINES.put("close_reading_round", FunctionsOfWorkTest::roundsAreClosedByTheirCoach);
        for (var house :
                List.of(
                        "forget_quiet_openings(?, now())",
                        "open_link(?, sha256('x'), now())",
                        "leave_by_link(?, sha256('x'), now())",
                        "forget_links(?, now())",
                        "rounds_of_link(?, sha256('x'), now())",
                        "answer_round(?, sha256('x'), gen_random_uuid(), 1, 'x', 'x', now())",
                        "erase_answers(?, sha256('x'), now())",
                        "close_lapsed_rounds(?, now())",
                        "report_of_link(?, sha256('x'), now())",
                        "write_report_line(?, sha256('x'), gen_random_uuid(), 0, 'x', now())",
                        "release_report_line(?, sha256('x'), gen_random_uuid(), 1, true, now())",
                        "accepted_by_link(?, sha256('x'), gen_random_uuid(), now())",
                        "report_readers(?, sha256('x'), now())",
                        "send_report_line(?, sha256('x'), gen_random_uuid(), 1, 1, 'x', '{}', '{}', now())",
                        "accept_contract(?, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'coachee', sha256('x'), null, now())",
                        "circle_round_is_due(?, current_date)",
                        "circle_willing_lines(?, current_date, current_date)",
                        "circle_pairs_apart(?)",
                        "circle_pairs_met(?)",
                        "open_circle_round(?, '2031-01-06', '2031-01-06', now())",
                        "keep_proposed_circle(?, gen_random_uuid(), '2031-01-06', now(), true, '{}', '{}', '{}', '{}')",
                        "keep_circle_insteads(?, gen_random_uuid(), '{}', '{}', '{}', '{}')",
                        "keep_circle_unseated(?, '2031-01-06', '{}', '{}')")) {
            LINES.put(
                    house.substring(0, house.indexOf('(')),
                    () -> refused("select " + house, (Object) WRONG));
        }
        LINES.put(
                "my_proposed_circles",
                () -> {
                    var mine =
                            "select seats, wanted, opened, interested, founded, founder from my_proposed_circles(now())";
                    nobodyGets("no row", mine);
                    assertThat(paula.rows(mine)).isEmpty();
                    // That Nadège would is sealed, from whoever would not and from whoever has said
                    // nothing.
                    assertThat(maud.rows(mine)).containsExactly("3 | null | f | null | f | null");
                    assertThat(nadege.rows(mine)).containsExactly("3 | t | f | null | f | null");
                    assertThat(columns("my_proposed_circles"))
                            .isEqualTo(
                                    "{id,ends_at,proved,codes,approaches,slots,seats,wanted,opened,interested,founded,circle,founder}");
                });
        LINES.put(
                "my_proposed_fellows",
                () -> {
                    var fellows = "select name, wanted from my_proposed_fellows(now())";
                    nobodyGets("no row", fellows);
                    assertThat(paula.rows(fellows)).isEmpty();
                    assertThat(maud.rows(fellows))
                            .containsExactly("Nadège Work | f", "Oscar Work | f");
                    // Once it has ended, only those who would read who else would.
                    var later =
                            "select name, wanted from my_proposed_fellows(now() + interval '3 days')";
                    assertThat(maud.rows(later))
                            .containsExactly("Nadège Work | f", "Oscar Work | f");
                    assertThat(columns("my_proposed_fellows"))
                            .isEqualTo("{proposed,member,name,wanted}");
                });
        LINES.put(
                "what_fellows_add",
                () -> {
                    var adds = "select member from what_fellows_add(?)";
                    nobodyGets("no row", adds, proposed);
                    assertThat(paula.rows(adds, proposed)).isEmpty();
                    assertThat(columns("what_fellows_add")).isEqualTo("{member,kind,fr,en}");
                });
        LINES.put(
                "answer_proposed_circle",
                () -> {
                    var answer = "select answer_proposed_circle(?, true, now())";
                    nobodyGets("not there", answer, proposed);
                    assertThat(paula.ask(answer, proposed)).isEqualTo("not there");
                });
        LINES.put(
                "leave_willing",
                () -> {
                    nobodyGets("f", "select leave_willing(now())");
                    assertThat(paula.ask("select leave_willing(now())")).isEqualTo("f");
                });
        LINES.put(
                "hold_proposed_circle",
                () -> {
                    var hold = "select standing from hold_proposed_circle(?, now())";
                    nobodyGets("not there", hold, proposed);
                    assertThat(paula.ask(hold, proposed)).isEqualTo("not there");
                    assertThat(nadege.ask(hold, proposed)).isEqualTo("few");
                });
        LINES.put(
                "ask_in_proposed",
                () -> {
                    var ask = "select ask_in_proposed(?, ?, now())";
                    nobodyGets("f", ask, proposed, circle);
                    for (var who : List.of(paula, nadege, maud)) {
                        assertThat(who.ask(ask, proposed, circle)).isEqualTo("f");
                    }
                });
        LINES.put(
                "hand_over_circle",
                () -> onlyForMaud("f", "select hand_over_circle(?, ?)", circle, nadege.id()));

        // Common actions.
        LINES.put("actions_follow_circle", () -> refused("select actions_follow_circle()"));
        LINES.put("leads_action", () -> refused("select leads_action(?)", action));
        LINES.put(
                "keep_action_lines",
                () -> refused("select keep_action_lines(?, '{}', '{}', '{}')", action));
        LINES.put("hold_action", () -> onlyForMaud("f", "select hold_action(?)", action));
        LINES.put(
                "propose_action",
                () -> {
                    var propose =
                            "select propose_action(gen_random_uuid(), ?, '{x,x,x}', null, array[?]::uuid[], '{x}', '{2031-03-01}', now())";
                    onlyForMaud("not yours", propose, circle, maud.id());
                    // Nobody from elsewhere is given something to do.
                    assertThat(maud.ask(propose, circle, paula.id())).isEqualTo("not there");
                });
        LINES.put(
                "change_action",
                () ->
                        onlyForMaud(
                                "not yours",
                                "select change_action(?, 1, '{x,x,x}', null, '{}', '{}', '{}', now())",
                                action));
        LINES.put(
                "asked_about_action",
                () -> {
                    onlyForMaud("f", "select asked_about_action(?, ?)", action, round);
                    // A round of another room asks nobody about it.
                    assertThat(maud.ask("select asked_about_action(?, ?)", action, round))
                            .isEqualTo("f");
                });
        LINES.put(
                "start_action",
                () -> {
                    onlyForMaud("f", "select start_action(?, now())", action);
                    // About which nobody was asked.
                    assertThat(maud.ask("select start_action(?, now())", action)).isEqualTo("f");
                });
        LINES.put(
                "tick_action_line",
                () ->
                        onlyForMaud(
                                "not yours", "select tick_action_line(?, 0, true, now())", action));
        LINES.put(
                "end_action",
                () -> {
                    onlyForMaud("not yours", "select end_action(?, 'x', now())", action);
                    onlyForMaud("not yours", "select end_action(?, null, now())", action);
                    assertThat(maud.ask("select end_action(?, 'x', now())", action))
                            .isEqualTo("over");
                });
        LINES.put(
                "positionings_in_circle",
                () -> {
                    onlyForMaud("no row", "select choice from positionings_in_circle(?)", circle);
                    assertThat(columns("positionings_in_circle"))
                            .isEqualTo("{member,kind,choice,fr,en}");
                });
    }

    private static final String PLAN_SESSION =
            "select plan_session(?, ?, 'codevelopment', now() + interval '1 hour', '', '{expose,learn}', '{10,10}',"
                    + " array[?]::uuid[], '{holds}', now())";

    private static void sessionsOfCircles() {
        LINES.put("beat_session", () -> refused("select beat_session(?)", session));
        LINES.put(
                "write_of_session",
                () -> refused("select write_of_session(?, 'planned', null, now())", session));
        LINES.put("pass_on_role", () -> refused("select pass_on_role(?, ?)", session, maud.id()));
        LINES.put("hold_own_session", () -> refused("select hold_own_session(?)", session));
        LINES.put("sitting_parties", () -> refused("select sitting_parties(?)", session));
        LINES.put("settle_minute", () -> refused("select settle_minute(?, now())", minute));
        LINES.put(
                "withdraw_minute",
                () -> refused("select withdraw_minute(?, ?, now())", minute, maud.id()));
        LINES.put("sessions_are_left", () -> refused("select sessions_are_left()"));
        for (var own : List.of("my_circle_sessions", "my_sittings")) {
            LINES.put(
                    own,
                    () -> {
                        onlyForMaud("no row", "select " + own + "()");
                        assertThat(maud.rows("select " + own + "()"))
                                .containsExactly(session.toString());
                    });
        }
        LINES.put(
                "plan_session",
                () -> onlyForMaud("not yours", PLAN_SESSION, UUID.randomUUID(), circle, maud.id()));
        LINES.put(
                "change_session",
                () ->
                        onlyForMaud(
                                "not yours",
                                "select change_session(?, 1, now(), 'x', '{1,1}', now())",
                                session));
        LINES.put(
                "cancel_session",
                () -> onlyForMaud("not yours", "select cancel_session(?, now())", session));
        LINES.put(
                "answer_session",
                () -> onlyForMaud("not yours", "select answer_session(?, 'here', now())", session));
        LINES.put(
                "exchange_session_roles",
                () -> onlyForMaud("f", "select exchange_session_roles(?, ?)", session, maud.id()));
        LINES.put(
                "ask_in_session", () -> onlyForMaud("f", "select ask_in_session(?, 'x')", session));
        LINES.put(
                "move_session_clock",
                () ->
                        onlyForMaud(
                                "not yours",
                                "select move_session_clock(?, 'next', 1, now())",
                                session));
        LINES.put(
                "write_session_minute",
                () ->
                        onlyForMaud(
                                "not yours",
                                "select write_session_minute(gen_random_uuid(), ?, 'x', now())",
                                session));
        LINES.put(
                "say_of_minute",
                () -> onlyForMaud("not yours", "select say_of_minute(?, false, now())", minute));
        LINES.put(
                "keep_takeaway",
                () -> onlyForMaud("f", "select keep_takeaway(?, 'x', true)", session));
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
        contribution = UUID.randomUUID();
        maud.ask(
                "select note_contribution(?, ?, 'x', current_date, 'euros', array[?]::uuid[], gen_random_uuid(), now())",
                contribution,
                room,
                maud.id());
        maud.ask(
                "select propose_charter(?, ?, 0, null, '', '{vision}', '{Un texte}', now())",
                proposal,
                room);
        maud.ask(
                "select propose_agreement(?, ?, 'page', ?, '{}', null, null, now())",
                agreement,
                room,
                room);
        commitment = UUID.randomUUID();
        maud.ask(
                "select note_commitment(?, ?, null, 'Relire', '2031-03-01', '2031-03-02', now())",
                commitment,
                room);
        remi = Somebody.named("Rémi Work");
        accompaniment = UUID.randomUUID();
        maud.ask(
                "select propose_agreement(?, ?, 'facilitator', ?, ?, null, null, now())",
                accompaniment,
                room,
                room,
                "{\"member\": \"%s\", \"opens\": [\"expectations\", \"charter\", \"stages\"]}"
                        .formatted(remi.id()));
        nadege.ask("select answer_agreement(?, true, '', now())", accompaniment);
        oscars = maud.invites(room, oscar);
        circle = maud.founds("Travail");
        candidacy = maud.asksIn(circle, nadege);
        proposed = UUID.randomUUID();
        try (var superuser = TestInstance.superuser()) {
            Somebody.write(
                    superuser,
                    "insert into circle_proposed (id, week, ends_at, proved, codes, approaches, slots)"
                            + " values (?, current_date, now() + interval '2 days', true, '{}', '{}', '{}')",
                    proposed);
            for (var who : List.of(maud, nadege, oscar)) {
                Somebody.write(
                        superuser,
                        "insert into circle_seat (proposed, member) values (?, ?)",
                        proposed,
                        who.id());
            }
        }
        assertThat(nadege.ask("select answer_proposed_circle(?, true, now())", proposed))
                .isEqualTo("kept");
        practice = UUID.randomUUID();
        assertThat(
                        maud.ask(
                                WRITE_PRACTICE.formatted("array['" + circle + "']::uuid[]"),
                                practice,
                                0))
                .isEqualTo("shared");
        action = UUID.randomUUID();
        assertThat(
                        maud.ask(
                                "select propose_action(?, ?, '{x,x,x}', null, array[?]::uuid[], '{x}', '{2031-03-01}', now())",
                                action,
                                circle,
                                maud.id()))
                .isEqualTo("proposed");
        session = UUID.randomUUID();
        assertThat(maud.ask(PLAN_SESSION, session, circle, maud.id())).isEqualTo("planned");
        maud.ask("select move_session_clock(?, 'open', 0, now())", session);
        minute = UUID.randomUUID();
        try (var superuser = TestInstance.superuser()) {
            Somebody.write(
                    superuser,
                    "insert into session_minute (id, session, circle, author, words, written_at) values (?, ?, ?, ?, 'Un pas', now())",
                    minute,
                    session,
                    circle,
                    maud.id());
        }
        var coming = UUID.randomUUID();
        maud.allAgree(room, coming, "email", "quentin@work.example");
        maud.ask(
                "select invite(?, ?, 'Quentin', 'quentin@work.example', null, sha256(?), 'fr', now())",
                coming,
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

    /// Two to each other, and nothing said yet.
    private static void proposed(Somebody one, Somebody other) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            for (var pair : List.of(List.of(one, other), List.of(other, one))) {
                Somebody.write(
                        superuser,
                        "insert into affinity_proposal (member, other, week) values (?, ?, current_date)"
                                + " on conflict (member, other) do update"
                                + " set wanted = null, answered_at = null, met_at = null, closed_at = null",
                        pair.getFirst().id(),
                        pair.getLast().id());
            }
        }
    }

    private static void accepts(Somebody one, Somebody other) throws SQLException {
        one.ask("select accept_proposal(?, current_date - 28, now())", other.id());
    }

    private static void nobodyGets(String nothing, String sql, Object... params)
            throws SQLException {
        try (var app = TestInstance.app()) {
            assertThat(value(app, sql, params)).as(sql).isEqualTo(nothing);
        }
    }

    /// Neither for nobody, nor for who stands at the door, nor for a stranger.
    private static void onlyForMaud(String nothing, String sql, Object... params)
            throws SQLException {
        nobodyGets(nothing, sql, params);
        for (var who : List.of(nadege, paula)) {
            assertThat(who.ask(sql, params)).as(sql).isEqualTo(nothing);
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

    private static UUID contactOf(Somebody who) throws SQLException {
        var id = UUID.randomUUID();
        who.writes(
                "insert into contact (id, owner, name, given_name, family_name, made_at)"
                        + " values (?, ?, 'Quelqu’un', '', '', now())",
                id,
                who.id());
        return id;
    }

    private static String asksTie(Somebody who, UUID member) throws SQLException {
        var id = UUID.randomUUID();
        assertThat(who.ask("select ask_tie(?, ?, ?, null, now())", id, contactOf(who), member))
                .isEqualTo("asked");
        return id.toString();
    }

    /// The question to `other` of an introduction that `who` proposes.
    private static UUID asked(Somebody who, Somebody other) throws SQLException {
        var contact = contactOf(who);
        who.writes("update contact set card = null where owner = ?", who.id());
        who.writes("update contact set card = ? where id = ?", other.id(), contact);
        assertThat(
                        who.ask(
                                INTRODUCE,
                                TestInstance.database().folder().houseSecret(),
                                contact,
                                contactOf(who)))
                .isEqualTo("asked");
        return UUID.fromString(
                who.ask("select id from introduction_side where contact = ?", contact));
    }

    private static UUID heard(Somebody who) throws SQLException {
        var id = UUID.randomUUID();
        assertThat(
                        who.writes(
                                "insert into opportunity (id, owner, words, days, noted_at) values (?, ?, 'Un lycée', 3, now())",
                                id,
                                who.id()))
                .isEqualTo("1 rows");
        return id;
    }

    /// By which it reached the other.
    private static UUID passed(Somebody who, Somebody other) throws SQLException {
        var heard = heard(who);
        assertThat(who.ask(PASS, TestInstance.database().folder().houseSecret(), heard, other.id()))
                .isEqualTo("sent");
        return UUID.fromString(
                who.ask("select id from passes_sent(array[?]::uuid[], now())", heard));
    }

    private static UUID thanked(Somebody who, Somebody other) throws SQLException {
        var id = UUID.randomUUID();
        try (var superuser = TestInstance.superuser()) {
            Somebody.write(
                    superuser,
                    "insert into thanks values (?, ?, null, 'Merci', now())",
                    id,
                    who.id());
            Somebody.write(superuser, "insert into thanks_to values (?, ?)", id, other.id());
        }
        return id;
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

    /// A room of Maud and Nadège that anyone can read of.
    private static UUID published(String address) throws SQLException {
        var shown = opened();
        var terms =
                """
                {"names": [{"name": "Maud"}, {"name": "Nadège"}], "since": "2030-01-01", "words": "Ensemble",
                 "address": "%s"}
                """
                        .formatted(address);
        var page = UUID.randomUUID();
        maud.ask(
                "select propose_agreement(?, ?, 'page', ?, ?, null, null, now())",
                page,
                shown,
                shown,
                terms);
        assertThat(nadege.ask("select answer_agreement(?, true, '', now())", page))
                .isEqualTo("agreed");
        return shown;
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

    /// Around an engagement of Maud's: somebody, a link of theirs, and a round.
    private static UUID aroundMaud(String what) throws SQLException {
        var id = UUID.randomUUID();
        try (var superuser = TestInstance.superuser()) {
            Somebody.write(
                    superuser,
                    "insert into engagement (id, coach, key, contents, begun_at) values (?, ?, 1, 'x', now())",
                    id,
                    maud.id());
            Somebody.write(
                    superuser,
                    "insert into stakeholder (id, engagement, coach, roles, locale, key, contents, added_at) values (?, ?, ?, array['sponsor'], 'fr', 1, 'x', now())",
                    id,
                    id,
                    maud.id());
            Somebody.write(
                    superuser,
                    what.equals("link")
                            ? "insert into stakeholder_link (id, stakeholder, engagement, coach, hash, public_key, private_key, shown, made_at, until_at) values (?, ?, ?, ?, sha256(gen_random_uuid()::text::bytea), 'x', 'x', 'x', now(), now() + interval '1 day')"
                            : "insert into reading_round (id, engagement, coach, wording, opened_at, until_at) select ?, ?, coach, 1, now(), now() + interval '1 day' from engagement where id = ? and coach = ?",
                    id,
                    id,
                    id,
                    maud.id());
        }
        return id;
    }

    private static void linksArePostedByTheirCoach() throws SQLException {
        var link = aroundMaud("link");
        var letters = "select count(*) from letter where kind = 'stakeholder' and about = ?::uuid";
        oscar.ask("select post_link(?, 'x', now() + interval '400 days')", link);
        nobodyGets("", "select post_link(?, 'x', now() + interval '400 days')", link);
        try (var superuser = TestInstance.superuser()) {
            assertThat(Somebody.value(superuser, letters, link.toString())).isEqualTo("0");
            maud.ask("select post_link(?, 'x', now() + interval '400 days')", link);
            assertThat(Somebody.value(superuser, letters, link.toString())).isEqualTo("1");
            Somebody.write(superuser, "delete from letter where about = ?", link);
            Somebody.write(superuser, "delete from engagement where id = ?", link);
        }
    }

    private static void roundsAreClosedByTheirCoach() throws SQLException {
        var round = aroundMaud("round");
        var closes = "select close_reading_round(?, now())";
        assertThat(oscar.ask(closes, round)).isEqualTo("f");
        nobodyGets("f", closes, round);
        assertThat(maud.ask(closes, round)).isEqualTo("t");
        assertThat(maud.ask(closes, round)).isEqualTo("f");
        try (var superuser = TestInstance.superuser()) {
            Somebody.write(superuser, "delete from engagement where id = ?", round);
        }
    }
}
