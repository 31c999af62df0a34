package org.cordee.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.lines;
import static org.cordee.Somebody.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who reads how much of which table, and who writes what is not theirs: nobody. The numbers are
/// counted by hand from the situation in [#people].
@org.junit.jupiter.api.TestInstance(Lifecycle.PER_CLASS)
class ReadMatrixTest {
    /// Opened the room; answered the first round, and has drafted and sealed in the second.
    private Somebody author;

    /// Answered the first round, which has opened, and drafts in the second, which has not.
    private Somebody partner;

    /// Answered the first round, and left after it had opened.
    private Somebody departed;

    /// Came after the first round had opened.
    private Somebody newcomer;

    /// Is asked in, and has not answered.
    private Somebody invited;

    /// Came by an invitation sent to another address, and says it was meant for them.
    private Somebody claimant;

    private Somebody stranger;
    private Somebody steward;

    /// Accompanies the room. What they read is told by `FacilitatorReadsTest`.
    private Somebody guide;

    private UUID room;
    private UUID first;
    private UUID second;
    private UUID asked;

    /// The author's, at whose door the partner stands.
    private UUID circle;

    private UUID candidacy;

    /// The author's, in that circle.
    private UUID practice;

    /// Planned, opened and noted by the author, in that circle.
    private UUID session;

    /// The author's, in that circle.
    private UUID action;

    @BeforeAll
    void people() throws SQLException {
        author = Somebody.named("Aline Matrix");
        partner = Somebody.named("Bastien Matrix");
        departed = Somebody.named("Daphné Matrix");
        newcomer = Somebody.named("Noël Matrix");
        invited = Somebody.named("Ingrid Matrix");
        claimant = Somebody.named("Clara Matrix");
        stranger = Somebody.named("Sacha Matrix");
        steward = Somebody.named("Tiago Matrix");
        guide = Somebody.named("Gwendal Matrix");
        try (var superuser = TestInstance.superuser()) {
            write(superuser, "insert into stewardship values (?, now())", steward.id());
            // The author is proposed to the partner and to a stranger.
            for (var pair : List.of(List.of(author, partner), List.of(author, stranger))) {
                for (var side : List.of(pair, pair.reversed())) {
                    write(
                            superuser,
                            "insert into affinity_proposal (member, other, week) values (?, ?, current_date)",
                            side.getFirst().id(),
                            side.getLast().id());
                }
            }
            write(superuser, "insert into affinity_wait values (?, 2)", author.id());
            // A circle is proposed to the author and to the partner, and none will be by the house.
            write(
                    superuser,
                    "insert into circle_round values (date_trunc('week', now())::date, now()) on conflict do nothing");
            var proposed = UUID.randomUUID();
            write(
                    superuser,
                    "insert into circle_proposed (id, week, ends_at, proved, codes, approaches, slots)"
                            + " values (?, current_date, now(), true, '{}', '{}', '{}')",
                    proposed);
            for (var seated : List.of(author, partner)) {
                write(
                        superuser,
                        "insert into circle_seat (proposed, member) values (?, ?)",
                        proposed,
                        seated.id());
            }
            write(
                    superuser,
                    "insert into circle_instead values (?, ?, 1, 5, '{places}')",
                    proposed,
                    author.id());
            write(
                    superuser,
                    "insert into circle_unseated values (?, current_date, '{places}')",
                    author.id());
            write(
                    superuser,
                    "insert into allowed_word values (gen_random_uuid(), 'Matrice', 'matrice', ?, now())",
                    steward.id());
            write(
                    superuser,
                    "insert into ethics_code_ruling values (gen_random_uuid(), 'icf', 'sfcoach', false, 'Matrice', ?, now())",
                    steward.id());
        }
        item(author, "offer", "Supervision");
        item(author, "search", "Un binôme");
        item(author, "strength", "L'écoute");
        item(author, "weak_spot", "La vente");
        portrait(author);

        room = author.opens("Une matrice");
        author.invitesAndMeets(room, partner, departed);
        first = author.roundOf(room);
        for (var party : List.of(author, partner, departed)) {
            party.drafts(first, "Ouvert de " + party.name());
            party.seals(first);
        }
        mark(author, first);
        mark(departed, first);
        for (var words : List.of("Un premier texte", "Un deuxième texte")) {
            var proposal = proposes("vision", words);
            for (var other : List.of(partner, departed)) {
                accepts(other, proposal);
            }
        }
        var promised = promises(author);
        promises(departed);
        sees(author, "Avant son départ");
        assertThat(
                        author.ask(
                                "select settle_commitment(gen_random_uuid(), ?, 'kept', null, null, now())",
                                promised))
                .isEqualTo("said");
        var early = agrees("stage", "{}");
        answers(partner, early);
        answers(departed, early);
        notes("Avant", author, departed);
        var shown = brings(author, "weak_spot", "La vente");
        // A page that ended when one of its parties left, and one that all who stayed agreed on.
        var former = agrees("page", PAGE);
        answers(partner, former);
        answers(departed, former);
        departed.ask("select open_exit(gen_random_uuid(), ?, now())", room);
        departed.ask("select close_exit(?, now())", room);
        author.invitesAndMeets(room, newcomer);
        var page = agrees("page", PAGE);
        answers(partner, page);
        assertThat(answers(newcomer, page)).isEqualTo("agreed");
        author.writes("insert into announcement values (?, ?, now())", room, author.id());
        second =
                UUID.fromString(
                        String.valueOf(
                                author.ask(
                                        "select open_round(gen_random_uuid(), ?, 'expectations',"
                                                + " '{expect}', '2031-02-15', now() + interval '1 second')",
                                        room)));
        author.drafts(second, "Scellé d'Aline");
        author.writes(
                "insert into spare_answer (id, round, member, heading, words, kept_at)"
                        + " values (gen_random_uuid(), ?, ?, 'expect', 'Autre', now())",
                second,
                author.id());
        author.writes(
                "insert into submission (member, key, made, sent_at) values (?, gen_random_uuid(), ?, now())",
                author.id(),
                room);
        addressBook(author);
        keepsAVault(author);
        answersTheCoach(author);
        gives(author, partner);
        author.writes(
                "insert into attachment (id, owner, name, type, size, bytes, sha256, at)"
                        + " values (gen_random_uuid(), ?, 'cv.txt', 'text', 1, 'x', sha256('x'), now())",
                author.id());
        var credential = UUID.randomUUID();
        author.writes(
                "insert into record_entry (id, member, kind, title, place, number, sort_on, made_at)"
                        + " values (?, ?, 'credential', 'PCC', 'ICF', '4127', current_date, now())",
                credential,
                author.id());
        assertThat(
                        author.ask(
                                "select ask_look(gen_random_uuid(), ?, ?, now())",
                                credential,
                                partner.id()))
                .isEqualTo("asked");
        circle = author.founds("Une matrice");
        candidacy = author.asksIn(circle, partner);
        assertThat(
                        author.ask(
                                "select say_of_candidate(?, 'reserve', 'Je ne sais pas', '', '', now())",
                                candidacy))
                .isEqualTo("said");
        practice = UUID.randomUUID();
        assertThat(
                        author.ask(
                                "select write_practice(?, 0, 'method', 'fr', '{x,x,x,x,x,x,x}', array[?]::uuid[], now())",
                                practice,
                                circle))
                .isEqualTo("shared");
        action = UUID.randomUUID();
        assertThat(
                        author.ask(
                                "select propose_action(?, ?, '{x,x,x}', null, array[?]::uuid[], '{x}', array[current_date], now())",
                                action,
                                circle,
                                author.id()))
                .isEqualTo("proposed");
        author.writes(
                "insert into practice_file select id, ?, owner from attachment where owner = ?",
                practice,
                author.id());
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "insert into practice_use values (?, ?, 'used', '', now())",
                    practice,
                    author.id());
        }
        session = UUID.randomUUID();
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "insert into circle_session (id, circle, protocol, starts_at, place, planned_by, planned_at, opened_at, step, step_since)"
                            + " values (?, ?, 'supervision', now(), '', ?, now(), now(), 1, now())",
                    session,
                    circle,
                    author.id());
            write(
                    superuser,
                    "insert into session_step (session, circle, position, key, minutes) values (?, ?, 1, 'request', 10)",
                    session,
                    circle);
            write(
                    superuser,
                    "insert into session_attendee values (?, ?, ?, 'notes', 'here', 'Comment ?')",
                    session,
                    circle,
                    author.id());
            write(
                    superuser,
                    "insert into session_minute (id, session, circle, author, words, written_at) values (gen_random_uuid(), ?, ?, ?, 'x', now())",
                    session,
                    circle,
                    author.id());
            write(
                    superuser,
                    "insert into session_minute_assent select id, session, author from session_minute where session = ?",
                    session);
            write(
                    superuser,
                    "insert into session_takeaway values (?, ?, ?, 'x', true)",
                    session,
                    circle,
                    author.id());
        }
        author.writes("insert into helm values (?, 60)", author.id());
        author.writes(
                "insert into helm_time values (?, '2031-01-01', ?, 60)", author.id(), partner.id());
        author.writes(
                "insert into helm_note (owner, partner, dares, weighs, beyond, written_on)"
                        + " values (?, ?, 'no', '', '', current_date)",
                author.id(),
                partner.id());
        assertThat(
                        author.ask(
                                "select offer_feedback(gen_random_uuid(), ?, 'confronting', 'Fermé', now())",
                                partner.id()))
                .isEqualTo("sent");
        var known = author.ask("select id from contact where owner = ?", author.id());
        assertThat(
                        author.ask(
                                "select ask_tie(gen_random_uuid(), ?::uuid, ?, null, now())",
                                known,
                                partner.id()))
                .isEqualTo("asked");
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "insert into thanks values (gen_random_uuid(), ?, null, 'Merci', now())",
                    author.id());
        }
        var rhythm = agrees("rhythm", "{}");
        assertThat(answers(partner, rhythm)).isEqualTo("said");
        assertThat(answers(newcomer, rhythm)).isEqualTo("agreed");
        notes("Depuis", author);
        var offer = brings(author, "offer", "Supervision");
        var search = brings(partner, "search", "Être supervisé");
        links(offer, search);
        links(shown, search);
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "insert into fee_told values (?, ?, current_date, ?, now())",
                    rhythm,
                    room,
                    author.id());
        }
        promises(partner);
        sees(author, "Depuis son arrivée");
        accompanied();
        agrees("talk", "{}");
        author.seals(second);
        partner.drafts(second, "Brouillon de Bastien");
        var open = proposes("value", "Un tiers");
        author.writes(
                "insert into charter_point (proposal, round, author, heading, line) values (?, ?, ?, 'expect', 0)",
                open,
                first,
                author.id());
        author.writes(
                "insert into charter_draft (partnership, member, about, section, words, version, saved_at)"
                        + " values (?, ?, ?, 'exit', 'Par la porte', 1, now())",
                room,
                author.id(),
                room);
        author.ask("select open_exit(gen_random_uuid(), ?, now())", room);
        author.ask("select tick_exit_line(?, 'money', 1, true, now())", room);
        author.ask("select ready_for_exit(?, true, now())", room);
        shows();
        asked = author.invites(room, invited);
        var token = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var coming = UUID.randomUUID();
        author.allAgree(room, coming, "email", "claire@matrix.example");
        author.ask(
                "select invite(?, ?, 'Claire', 'claire@matrix.example', null, sha256(?), 'fr', now())",
                coming,
                room,
                token);
        assertThat(claimant.ask("select claim_invitation(?, now())", (Object) token))
                .isEqualTo("t");
    }

    /// By somebody whom all of the three invited, who has a session with the author and shared a
    /// note, under which the partner wrote a line.
    private void accompanied() throws SQLException {
        var asked =
                agrees("facilitator", "{\"member\": \"%s\", \"opens\": []}".formatted(guide.id()));
        answers(partner, asked);
        assertThat(answers(newcomer, asked)).isEqualTo("agreed");
        assertThat(guide.ask("select answer_accompaniment(?, ?, true, now())", asked, guide.id()))
                .isEqualTo("began");
        assertThat(
                        guide.ask(
                                "select propose_session(gen_random_uuid(), ?, 'Seuls', now() + interval '1 day', 60,"
                                        + " array[?]::uuid[], now())",
                                room,
                                author.id()))
                .isEqualTo("proposed");
        guide.writes(
                "insert into accompaniment_note (id, partnership, author, words, written_at, published_at) values (gen_random_uuid(), ?, ?, 'Pour tous', now(), now())",
                room,
                guide.id());
        partner.writes(
                "insert into accompaniment_reply select gen_random_uuid(), id, ?, 'Oui', now() from accompaniment_note",
                partner.id());
    }

    /// What is noted afterwards would refresh it away.
    private static void shows() throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "insert into public_evidence values ('une-matrice', 'pulse', '2031-01-01')");
        }
    }

    private UUID proposes(String section, String words) throws SQLException {
        var id = UUID.randomUUID();
        assertThat(
                        author.ask(
                                "select propose_charter(?, ?, (select coalesce(max(number), 0) from charter_version"
                                        + " where partnership = ?), null, '', array[?], array[?], now())",
                                id,
                                room,
                                room,
                                section,
                                words))
                .isEqualTo("proposed");
        return id;
    }

    private UUID promises(Somebody who) throws SQLException {
        var id = UUID.randomUUID();
        assertThat(
                        who.ask(
                                "select note_commitment(?, ?, null, 'Relire', '2031-03-01', '2031-03-02T00:00:00Z', now())",
                                id,
                                room))
                .isEqualTo("noted");
        return id;
    }

    private void notes(String words, Somebody... hands) throws SQLException {
        assertThat(
                        author.ask(
                                "select note_contribution(gen_random_uuid(), ?, ?, current_date, 'euros', ?::uuid[], gen_random_uuid(), now())",
                                room,
                                words,
                                "{"
                                        + String.join(
                                                ",",
                                                Arrays.stream(hands)
                                                        .map(hand -> hand.id().toString())
                                                        .toList())
                                        + "}"))
                .isEqualTo("noted");
    }

    private UUID brings(Somebody who, String kind, String words) throws SQLException {
        var id = UUID.randomUUID();
        assertThat(
                        who.writes(
                                "insert into brought_item (id, partnership, member, kind, words, brought_at) values (?, ?, ?, ?, ?, now())",
                                id,
                                room,
                                who.id(),
                                kind,
                                words))
                .isEqualTo("1 rows");
        return id;
    }

    private void links(UUID one, UUID other) throws SQLException {
        assertThat(
                        author.writes(
                                "insert into item_link (id, partnership, one, other, kind, linked_by, linked_at)"
                                        + " values (gen_random_uuid(), ?, ?, ?, 'answers', ?, now())",
                                room,
                                one,
                                other,
                                author.id()))
                .isEqualTo("1 rows");
    }

    private static final String PAGE =
            """
            {"names": [{"name": "Aline"}, {"name": "Bastien"}], "since": "2030-01-01", "words": "Une matrice",
             "address": "une-matrice"}
            """;

    private UUID agrees(String kind, String terms) throws SQLException {
        var id = UUID.randomUUID();
        assertThat(
                        author.ask(
                                "select propose_agreement(?, ?, ?, ?, ?, null, null, now())",
                                id,
                                room,
                                kind,
                                room,
                                terms))
                .isEqualTo("proposed");
        return id;
    }

    private static String answers(Somebody who, UUID agreement) throws SQLException {
        return who.ask("select answer_agreement(?, true, '', now())", agreement);
    }

    private void sees(Somebody who, String words) throws SQLException {
        assertThat(
                        who.writes(
                                "insert into season_view (id, partnership, member, words, said_at)"
                                        + " values (gen_random_uuid(), ?, ?, ?, now())",
                                room,
                                who.id(),
                                words))
                .isEqualTo("1 rows");
    }

    private static void accepts(Somebody who, UUID proposal) throws SQLException {
        assertThat(
                        who.ask(
                                "select accept_charter(a.proposal, a.base, a.sha256, now()) from charter_acceptance a"
                                        + " where a.proposal = ? limit 1",
                                proposal))
                .isIn("accepted", "in force");
    }

    /// `-` where the application itself may not select.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    table            | author | partner | departed | newcomer | invited | claimant | stranger | steward | nobody
                    member           |      8 |       8 |        8 |        8 |       8 |        8 |        8 |       8 |      0
                    account          |      1 |       1 |        1 |        1 |       1 |        1 |        1 |       1 |      0
                    stewardship      |      0 |       0 |        0 |        0 |       0 |        0 |        0 |       1 |      0
                    profile_item     |      4 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    skill_family     |     15 |      15 |       15 |       15 |      15 |       15 |       15 |      15 |     15
                    skill            |    200 |     200 |      200 |      200 |     200 |      200 |      200 |     200 |    200
                    positioning_choice |     53 |      53 |       53 |       53 |      53 |       53 |       53 |      53 |     53
                    ethics_code      |      4 |       4 |        4 |        4 |       4 |        4 |        4 |       4 |      4
                    profile_aspect   |     10 |      10 |       10 |       10 |      10 |       10 |       10 |      10 |      0
                    level_step       |      5 |       5 |        5 |        5 |       5 |        5 |        5 |       5 |      0
                    ethics_code_pair |      1 |       1 |        1 |        1 |       1 |        1 |        1 |       1 |      0
                    profile_visibility |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    positioning_pick |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    practice         |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    affinity_weight  |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    affinity_refusal |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    affinity_night   |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    affinity_entry   |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    member_name      |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    affinity_round   |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    affinity_proposal |     2 |       1 |        0 |        0 |       0 |        0 |        1 |       0 |      0
                    affinity_wait    |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    allowed_word     |      1 |       1 |        1 |        1 |       1 |        1 |        1 |       1 |      0
                    guard_reason     |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    kept_name        |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    vault            |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    vault_opener     |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    vault_opening    |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    vault_attempt    |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    vault_key        |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    engagement       |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    stakeholder      |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    stakeholder_link |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    reading_round    |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    alliance_answer  |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    coach_reading    |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    report_line      |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    report_copy      |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    own_answer       |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    session_subject  |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    coaching_session |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    note_reading     |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    objective        |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    engagement_sheet |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    engagement_contract |   1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    contract_acceptance |   1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    vault_draft      |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    vault_challenge  |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    client_moved     |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    ethics_code_ruling |    1 |       1 |        1 |        1 |       1 |        1 |        1 |       1 |      0
                    professional_record |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    signed_code      |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    posture_answer   |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    need             |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    session          |      1 |       1 |        1 |        1 |       1 |        1 |        1 |       1 |      0
                    submission       |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    partnership      |      1 |       1 |        1 |        1 |       1 |        0 |        0 |       0 |      0
                    party            |      4 |       4 |        1 |        4 |       4 |        0 |        0 |       0 |      0
                    invitation       |      5 |       5 |        0 |        5 |       1 |        0 |        0 |       0 |      0
                    claim            |      1 |       0 |        0 |        0 |       0 |        1 |        0 |       0 |      0
                    round            |      2 |       2 |        1 |        1 |       0 |        0 |        0 |       0 |      0
                    round_party      |      6 |       6 |        3 |        3 |       0 |        0 |        0 |       0 |      0
                    answer           |      4 |       4 |        3 |        0 |       0 |        0 |        0 |       0 |      0
                    seal             |      2 |       1 |        1 |        0 |       0 |        0 |        0 |       0 |      0
                    spare_answer     |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    expectation_mark |      2 |       2 |        2 |        0 |       0 |        0 |        0 |       0 |      0
                    charter_proposal |      3 |       3 |        2 |        2 |       0 |        0 |        0 |       0 |      0
                    charter_change   |      3 |       3 |        2 |        2 |       0 |        0 |        0 |       0 |      0
                    charter_version  |      2 |       2 |        2 |        1 |       0 |        0 |        0 |       0 |      0
                    charter_section  |     18 |      18 |       18 |        9 |       0 |        0 |        0 |       0 |      0
                    charter_acceptance |    7 |       7 |        6 |        4 |       0 |        0 |        0 |       0 |      0
                    charter_point    |      1 |       1 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    charter_draft    |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    agreement        |      9 |       9 |        2 |        8 |       0 |        0 |        0 |       0 |      0
                    agreement_voice  |     16 |      16 |        6 |       13 |       0 |        0 |        0 |       0 |      0
                    accompaniment    |      1 |       1 |        0 |        1 |       0 |        0 |        0 |       0 |      0
                    accompaniment_word |    1 |       1 |        0 |        1 |       0 |        0 |        0 |       0 |      0
                    accompaniment_seat |    3 |       3 |        0 |        3 |       0 |        0 |        0 |       0 |      0
                    accompaniment_session |  1 |      0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    accompaniment_session_party | 1 | 0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    accompaniment_note |    1 |       1 |        0 |        1 |       0 |        0 |        0 |       0 |      0
                    accompaniment_reply |   1 |       1 |        0 |        1 |       0 |        0 |        0 |       0 |      0
                    season_view      |      2 |       2 |        1 |        1 |       0 |        0 |        0 |       0 |      0
                    pulse_link       |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    contribution     |      2 |       2 |        1 |        1 |       0 |        0 |        0 |       0 |      0
                    contribution_hand |     3 |       3 |        2 |        1 |       0 |        0 |        0 |       0 |      0
                    fee_told         |      1 |       1 |        0 |        1 |       0 |        0 |        0 |       0 |      0
                    brought_item     |      3 |       3 |        0 |        2 |       0 |        0 |        0 |       0 |      0
                    item_link        |      2 |       2 |        0 |        1 |       0 |        0 |        0 |       0 |      0
                    commitment       |      3 |       3 |        2 |        2 |       0 |        0 |        0 |       0 |      0
                    commitment_outcome |    1 |       1 |        1 |        0 |       0 |        0 |        0 |       0 |      0
                    exit             |      1 |       1 |        0 |        1 |       0 |        0 |        0 |       0 |      0
                    exit_leaver      |      1 |       1 |        0 |        1 |       0 |        0 |        0 |       0 |      0
                    exit_line        |      6 |       6 |        0 |        6 |       0 |        0 |        0 |       0 |      0
                    exit_tick        |      1 |       1 |        0 |        1 |       0 |        0 |        0 |       0 |      0
                    exit_ready       |      1 |       1 |        0 |        1 |       0 |        0 |        0 |       0 |      0
                    exit_closing     |      1 |       1 |        1 |        0 |       0 |        0 |        0 |       0 |      0
                    exit_closing_party |    3 |       3 |        3 |        0 |       0 |        0 |        0 |       0 |      0
                    round_reader     |      0 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    keeping_notice   |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    room_change      |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    forgetting       |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    public_page      |      1 |       1 |        1 |        1 |       1 |        1 |        1 |       1 |      1
                    public_evidence  |      1 |       1 |        1 |        1 |       1 |        1 |        1 |       1 |      1
                    page_ending      |      1 |       1 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    page_address     |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    announcement     |      1 |       1 |        0 |        1 |       0 |        0 |        0 |       0 |      0
                    contact          |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    contact_detail   |      2 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    contact_word     |      3 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    contact_import   |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    contact_lead     |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    encounter        |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    capture          |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    draft            |      2 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    gesture          |      1 |       1 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    gesture_side     |      1 |       1 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    feedback         |      1 |       1 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    feedback_words   |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    feedback_side    |      1 |       1 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    helm             |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    helm_time        |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    helm_note        |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    loop_change      |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    fellow_news      |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    story            |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    network_week     |      1 |       1 |        1 |        1 |       1 |        1 |        1 |       1 |      0
                    advice           |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    attachment       |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    record_entry     |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    credential_look  |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    circle           |      1 |       1 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    circle_member    |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    circle_charter   |      1 |       1 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    circle_signature |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    candidacy        |      1 |       1 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    vouch            |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    shared_practice  |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    practice_version |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    practice_circle  |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    practice_use     |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    practice_file    |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    common_action    |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    action_line      |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    circle_session   |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    session_step     |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    session_attendee |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    session_minute   |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    session_minute_assent|      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    session_takeaway |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    circle_willing   |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    circle_apart     |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    circle_round     |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    circle_proposed  |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    circle_seat      |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    circle_instead   |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    circle_unseated  |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    channel_lead     |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    channel_review   |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    contact_tie      |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    opportunity      |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    opportunity_pass |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    opportunity_link |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    opportunity_pause|      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    watch_word       |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    introduction     |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    introduction_side |     2 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    introduction_link |     - |       - |        - |        - |       - |        - |        - |       - |      -
                    quiet_address    |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    quiet_link       |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    thanks           |      1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    thanks_to        |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    contact_import_row |    1 |       0 |        0 |        0 |       0 |        0 |        0 |       0 |      0
                    letter           |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    sign_in_link     |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    wrong_link       |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    house_key        |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    context_key      |      - |       - |        - |        - |       - |        - |        - |       - |      -
                    """)
    void everybody_reads_what_is_theirs(
            String table,
            String byAuthor,
            String byPartner,
            String byDeparted,
            String byNewcomer,
            String byInvited,
            String byClaimant,
            String byStranger,
            String bySteward,
            String byNobody)
            throws SQLException {
        var read = new LinkedHashMap<String, String>();
        read.put("author", author.inside(app -> counted(app, table)));
        read.put("partner", partner.inside(app -> counted(app, table)));
        read.put("departed", departed.inside(app -> counted(app, table)));
        read.put("newcomer", newcomer.inside(app -> counted(app, table)));
        read.put("invited", invited.inside(app -> counted(app, table)));
        read.put("claimant", claimant.inside(app -> counted(app, table)));
        read.put("stranger", stranger.inside(app -> counted(app, table)));
        read.put("steward", steward.inside(app -> counted(app, table)));
        try (var app = TestInstance.app()) {
            read.put("nobody", counted(app, table));
        }
        assertThat(read.values())
                .as(table + " " + read)
                .containsExactly(
                        byAuthor,
                        byPartner,
                        byDeparted,
                        byNewcomer,
                        byInvited,
                        byClaimant,
                        byStranger,
                        bySteward,
                        byNobody);
        try (var health = TestInstance.health()) {
            assertThat(counted(health, table)).isEqualTo("-");
        }
    }

    /// What may be selected, and then inserted and updated, column by column; and deleted.
    private static final Map<String, String> COLUMNS =
            Map.ofEntries(
                    Map.entry(
                            "member",
                            "arrived_at headline id languages name place; ; headline languages name place; no"),
                    Map.entry(
                            "account",
                            "digest_at digest_days email locale member theme zone; ; digest_at digest_days locale theme zone; no"),
                    Map.entry("stewardship", "member since; ; ; no"),
                    Map.entry(
                            "profile_item",
                            "id kind member position skill weight words; id kind member position skill weight words; id kind member position skill weight words; yes"),
                    Map.entry("skill_family", "approaches en fr key position; ; ; no"),
                    Map.entry("skill", "en en_also family fr fr_also key; ; ; no"),
                    Map.entry("profile_aspect", "audience key position serves; ; ; no"),
                    Map.entry(
                            "profile_visibility",
                            "aspect audience member serves; aspect audience member serves; audience serves; no"),
                    Map.entry(
                            "affinity_weight",
                            "coverage distinctness member posture; coverage distinctness member posture; coverage distinctness posture; no"),
                    Map.entry(
                            "affinity_refusal",
                            "member other refused_at until_day; member other refused_at until_day; refused_at until_day; yes"),
                    Map.entry("affinity_night", "; ; ; no"),
                    Map.entry("affinity_entry", "; ; ; no"),
                    Map.entry("affinity_round", "; ; ; no"),
                    Map.entry("member_name", "; ; ; no"),
                    Map.entry(
                            "affinity_proposal",
                            "closed_at member met_at other wanted week; ; ; no"),
                    Map.entry("affinity_wait", "member rounds; ; ; no"),
                    Map.entry(
                            "ethics_code_ruling",
                            "compatible id one other ruled_at ruled_by why; ; ; no"),
                    Map.entry(
                            "allowed_word",
                            "added_at added_by folded id removed_at removed_by word; ; ; no"),
                    Map.entry(
                            "guard_reason",
                            "about form holder kind member ready said_at words; about form holder kind member ready said_at words; kind ready said_at words; no"),
                    Map.entry(
                            "kept_name",
                            "form holder member whole; form holder member whole; ; yes"),
                    Map.entry("vault", "founded_at member turn; founded_at member; turn; no"),
                    Map.entry(
                            "vault_opener",
                            "apart attested credential given id kind last_step made_at member name private_key public_key secret signed used_at; apart attested credential given id kind last_step made_at member name private_key public_key secret signed; last_step name secret signed used_at; yes"),
                    Map.entry(
                            "vault_opening",
                            "member opened_at secret session turn used_at; member opened_at secret session turn used_at; secret turn used_at; yes"),
                    Map.entry("vault_attempt", "at member; at member; ; yes"),
                    Map.entry(
                            "vault_key",
                            "holder made_at number owner private_key public_key; holder made_at number owner private_key public_key; private_key; yes"),
                    Map.entry(
                            "vault_draft",
                            "about contents form key owner saved_at; about contents form key owner saved_at; contents key saved_at; yes"),
                    Map.entry(
                            "engagement",
                            "begun_at coach contents ended_at id key version; begun_at coach contents id key; contents ended_at key version; yes"),
                    Map.entry(
                            "stakeholder",
                            "added_at coach contents engagement id key left_at locale roles version; added_at coach contents engagement id key locale roles; contents key left_at locale roles version; yes"),
                    Map.entry(
                            "stakeholder_link",
                            "coach engagement id made_at opened_at public_key stakeholder until_at; coach engagement hash id made_at private_key public_key shown stakeholder until_at; shown; yes"),
                    Map.entry(
                            "reading_round",
                            "closed_at coach engagement id looked_at opened_at team_read until_at wording; coach engagement id opened_at until_at wording; looked_at; no"),
                    Map.entry(
                            "alliance_answer",
                            "answered_at coach contents engagement key round stakeholder team; ; ; no"),
                    Map.entry(
                            "report_line",
                            "coach coachee contents engagement id key proposed sent_at version written_at; coach coachee contents engagement id key proposed written_at; ; no"),
                    Map.entry("report_copy", "; coach contents engagement line link version; ; no"),
                    Map.entry("own_answer", "; coach contents link round; ; no"),
                    Map.entry(
                            "coach_reading",
                            "coach contents engagement key round version written_at; coach contents engagement key round written_at; contents key version written_at; no"),
                    Map.entry(
                            "session_subject",
                            "by_link chosen_at closed_at closed_in coach contents engagement id key; by_link chosen_at coach contents engagement id key; closed_at closed_in; yes"),
                    Map.entry(
                            "coaching_session",
                            "coach contents engagement id intent intent_key intent_version key noted_at starts_at subject version; coach engagement id starts_at; contents intent intent_key intent_version key noted_at starts_at subject version; yes"),
                    Map.entry(
                            "note_reading",
                            "coach engagement read_at session; coach engagement read_at session; ; no"),
                    Map.entry(
                            "objective",
                            "begun_at coach contents ended_at engagement id key outcome version; begun_at coach contents engagement id key; contents ended_at key outcome version; no"),
                    Map.entry(
                            "engagement_sheet",
                            "coach contents engagement kept_at key kind version; coach contents engagement kept_at key kind version; contents kept_at key version; no"),
                    Map.entry(
                            "engagement_contract",
                            "coach contents engagement id in_force_at key number proposed_at replaced_at roles sha256; coach contents engagement id key number proposed_at roles sha256; replaced_at; no"),
                    Map.entry(
                            "contract_acceptance",
                            "accepted_at by_whom coach contract engagement paper_on role sha256; ; ; no"),
                    Map.entry(
                            "vault_challenge",
                            "about bytes made_at member session; about bytes made_at member session; ; yes"),
                    Map.entry("client_moved", "contact owner; contact owner; ; yes"),
                    Map.entry("positioning_choice", "en fr key kind position; ; ; no"),
                    Map.entry("positioning_pick", "choice kind member; choice kind member; ; yes"),
                    Map.entry(
                            "practice",
                            "forehand introductions level_window looking member online; forehand introductions level_window looking member online; forehand introductions level_window looking online; no"),
                    Map.entry(
                            "professional_record",
                            "credentials hours living member since supervision training training_hours; credentials hours living member since supervision training training_hours; credentials hours living since supervision training training_hours; no"),
                    Map.entry("level_step", "hours level supervised training_hours years; ; ; no"),
                    Map.entry("ethics_code", "en fr key position source version; ; ; no"),
                    Map.entry("ethics_code_pair", "one other; ; ; no"),
                    Map.entry("signed_code", "code member signed_at; code member signed_at; ; yes"),
                    Map.entry(
                            "posture_answer",
                            "answered_at id items member; answered_at id items member; ; no"),
                    Map.entry(
                            "need",
                            "asked_at audience fades_on id member skill slot words; asked_at audience fades_on id member skill slot words; fades_on; yes"),
                    Map.entry("session", "created_at device id member seen_at; ; ; yes"),
                    Map.entry(
                            "submission",
                            "key made member sent_at; key made member sent_at; ; yes"),
                    Map.entry("partnership", "exchange_on id opened_at opened_by purpose; ; ; no"),
                    Map.entry("party", "joined_at left_at member partnership; ; ; no"),
                    Map.entry(
                            "accompaniment",
                            "asked_at began_at ended_at facilitator id opens partnership; ; ; no"),
                    Map.entry(
                            "accompaniment_word", "about accompaniment member said_at yes; ; ; no"),
                    Map.entry("accompaniment_seat", "accompaniment member seated_at tied; ; ; no"),
                    Map.entry(
                            "accompaniment_session",
                            "facilitator id minutes partnership proposed_at starts_at what withdrawn_at; ; withdrawn_at; no"),
                    Map.entry(
                            "accompaniment_session_party",
                            "answer answered_at member session word; ; answer answered_at word; no"),
                    Map.entry(
                            "accompaniment_note",
                            "author id partnership published_at version words written_at; author id partnership published_at version words written_at; published_at version words written_at; yes"),
                    Map.entry(
                            "accompaniment_reply",
                            "author id note words written_at; author id note words written_at; ; no"),
                    Map.entry(
                            "season_view",
                            "id member partnership said_at words; id member partnership said_at words; ; yes"),
                    Map.entry("pulse_link", "; ; ; no"),
                    Map.entry(
                            "invitation",
                            "answer answered_at id invited_at invited_by member name partnership; ; ; no"),
                    Map.entry("claim", "invitation made_at member; ; ; no"),
                    Map.entry(
                            "round",
                            "closed_at deadline grace headings id kind opened_at readers revealed_at room subject; ; ; no"),
                    Map.entry(
                            "contribution",
                            "done_on id measure noted_at noted_by partnership withdrawn_at words; ; ; no"),
                    Map.entry("contribution_hand", "contribution member; ; ; no"),
                    Map.entry(
                            "fee_told",
                            "agreement noted_at noted_by partnership told_on; agreement noted_at noted_by partnership told_on; ; yes"),
                    Map.entry(
                            "brought_item",
                            "brought_at id kind member partnership skill words; brought_at id kind member partnership skill words; brought_at skill; yes"),
                    Map.entry(
                            "item_link",
                            "id kind linked_at linked_by one other partnership; id kind linked_at linked_by one other partnership; ; yes"),
                    Map.entry(
                            "agreement",
                            "author base closed_at ended_at id kind outcome partnership proposed_at subject terms upon; ; ; no"),
                    Map.entry(
                            "agreement_voice",
                            "agreement first_said_at member said_at why yes; ; ; no"),
                    Map.entry(
                            "commitment",
                            "due ends_at id member noted_at partnership stage words; ; ; no"),
                    Map.entry(
                            "commitment_outcome", "commitment due ends_at id said_at what; ; ; no"),
                    Map.entry(
                            "public_page",
                            "facade_from names published_at since slug told_on words; ; ; no"),
                    Map.entry("public_evidence", "month slug sort; ; ; no"),
                    Map.entry("page_ending", "agreement ended_at member partnership; ; ; no"),
                    Map.entry("page_address", "; ; ; no"),
                    Map.entry(
                            "announcement", "at member partnership; at member partnership; ; yes"),
                    Map.entry("round_party", "member round; ; ; no"),
                    Map.entry(
                            "answer",
                            "heading member round saved_at version words; heading member round saved_at version words; saved_at version words; no"),
                    Map.entry("seal", "member round; ; ; no"),
                    Map.entry(
                            "spare_answer",
                            "heading id kept_at member round words; heading id kept_at member round words; ; yes"),
                    Map.entry(
                            "expectation_mark",
                            "author heading line mark marked_at member round; author heading line mark marked_at member round; author heading line mark marked_at member round; yes"),
                    Map.entry(
                            "charter_proposal",
                            "answers author base closed_at id outcome partnership proposed_at word; ; ; no"),
                    Map.entry("charter_change", "proposal section words; ; ; no"),
                    Map.entry(
                            "charter_version",
                            "in_force_at number partnership proposal sha256 text; ; ; no"),
                    Map.entry("charter_section", "partnership section version words; ; ; no"),
                    Map.entry(
                            "charter_acceptance",
                            "accepted_at base member name proposal sha256; ; ; no"),
                    Map.entry(
                            "charter_point",
                            "author heading line proposal round; author heading line proposal round; ; no"),
                    Map.entry(
                            "charter_draft",
                            "about member partnership saved_at section version words; about member partnership saved_at section version words; about member partnership saved_at section version words; yes"),
                    Map.entry("exit", "id opened_at opened_by partnership; ; ; no"),
                    Map.entry("exit_leaver", "exit member since; ; ; no"),
                    Map.entry(
                            "exit_line",
                            "exit line open_by open_point open_version version words; ; ; no"),
                    Map.entry("exit_tick", "exit line member ticked_at; ; ; no"),
                    Map.entry("exit_ready", "exit member said_at; ; ; no"),
                    Map.entry(
                            "exit_closing",
                            "charter charter_sha256 charter_since closed_at ended exit id lines opened_at outcome partnership round; ; ; no"),
                    Map.entry("exit_closing_party", "closing joined_at leaves member; ; ; no"),
                    Map.entry("round_reader", "member opened_at round; ; ; no"),
                    Map.entry("room_change", "; ; ; no"),
                    Map.entry("keeping_notice", "; ; ; no"),
                    Map.entry("forgetting", "; ; ; no"),
                    Map.entry(
                            "contact",
                            "brought_by card client_since family_name given_name id made_at merged merged_into name owner quiet_from removed_at sorted stirred_at version; brought_by family_name given_name id made_at name owner; card client_since family_name given_name merged name removed_at stirred_at version; yes"),
                    Map.entry(
                            "contact_lead",
                            "contact led_by owner since; contact led_by owner since; led_by since; yes"),
                    Map.entry(
                            "encounter",
                            "alive contact id made_at met_on next_step offered owner place received removed_at synergy told_at told_to version; alive contact id made_at met_on next_step offered owner place received synergy; alive contact met_on next_step offered place received removed_at synergy told_at told_to version; yes"),
                    Map.entry(
                            "attachment",
                            "at bytes id name owner sha256 size type; at bytes id name owner sha256 size type; ; yes"),
                    Map.entry(
                            "record_entry",
                            "amount attachment from_on id kind link made_at member norm noted_on number place removed_at sort sort_on title until_on year; amount from_on id kind link made_at member norm number place sort sort_on title until_on year; amount attachment from_on link norm noted_on number place removed_at sort sort_on title until_on year; yes"),
                    Map.entry("credential_look", "asked asked_at entry id member seen_at; ; ; yes"),
                    Map.entry(
                            "advice",
                            "beside_channels contact decision gave given_on ground id known known_how look_on looked_on made_at name owner removed_at sense subject version words worth; beside_channels contact decision given_on ground id known known_how look_on made_at name owner sense subject words; beside_channels contact decision gave given_on ground known known_how look_on looked_on name removed_at sense subject version words worth; yes"),
                    Map.entry(
                            "channel_lead",
                            "came_on contact euros id made_at minutes outcome owner removed_at source version way what; came_on contact euros id made_at minutes outcome owner source way what; came_on contact euros minutes outcome removed_at source version way what; yes"),
                    Map.entry(
                            "channel_review",
                            "change_if going_on half owner put_off_to version written_on; half owner; change_if going_on put_off_to version written_on; no"),
                    Map.entry(
                            "contact_tie",
                            "agreed_at asked_at contact id owner withdrawn_at; ; ; no"),
                    Map.entry(
                            "opportunity",
                            "days id noted_at outcome outcome_at owner taken_at thanked_at thanks until_on withdrawn_at words; days id noted_at owner words; ; no"),
                    Map.entry("opportunity_pass", "; ; ; no"),
                    Map.entry("opportunity_link", "; ; ; no"),
                    Map.entry("opportunity_pause", "member since; member since; ; yes"),
                    Map.entry(
                            "watch_word",
                            "owner partner since words; owner partner since words; ; yes"),
                    Map.entry(
                            "introduction",
                            "fee fee_side id met_at owner proposed_at told_on until_on withdrawn_at; ; told_on withdrawn_at; no"),
                    Map.entry(
                            "introduction_side",
                            "contact id introduction name owner presented reason shown side; ; ; no"),
                    Map.entry("introduction_link", "; ; ; no"),
                    Map.entry("quiet_address", "; ; ; no"),
                    Map.entry("quiet_link", "; ; ; no"),
                    Map.entry("thanks", "contact id owner sent_at words; ; ; no"),
                    Map.entry("thanks_to", "; ; ; no"),
                    Map.entry(
                            "capture",
                            "captured_at id owner removed_at words; captured_at id owner words; removed_at; yes"),
                    Map.entry(
                            "draft",
                            "about contents fields form owner saved_at; about contents fields form owner saved_at; contents fields saved_at; yes"),
                    Map.entry(
                            "gesture",
                            "changed changed_at confirmed_at given_on giver id kind noted_at noted_by receiver words; ; ; no"),
                    Map.entry(
                            "gesture_side",
                            "contact gave gesture given_on let_be_at member removed_at told; ; let_be_at told; yes"),
                    Map.entry(
                            "feedback",
                            "asked_at given_at giver id kind question receiver; ; ; no"),
                    Map.entry("feedback_words", "feedback words; ; ; no"),
                    Map.entry(
                            "feedback_side",
                            "at feedback gave member opened_at removed_at rested_at; ; opened_at rested_at; yes"),
                    Map.entry("helm", "owner percent; owner percent; percent; no"),
                    Map.entry(
                            "helm_time",
                            "month owner partner percent; month owner partner percent; percent; yes"),
                    Map.entry(
                            "helm_note",
                            "beyond dares owner partner version weighs written_on; beyond dares owner partner weighs written_on; beyond dares version weighs written_on; no"),
                    Map.entry("loop_change", "; ; ; no"),
                    Map.entry("fellow_news", "; ; ; no"),
                    Map.entry(
                            "circle",
                            "admission ended_at founded_at goals host id levels listed most name nearness purpose version vouchers; ; ; no"),
                    Map.entry(
                            "circle_member",
                            "brings circle joined_at left_at member seeks; ; ; no"),
                    Map.entry(
                            "circle_charter", "circle version words written_at written_by; ; ; no"),
                    Map.entry("circle_signature", "circle member signed_at version; ; ; no"),
                    Map.entry(
                            "candidacy",
                            "brings circle closed_at id invited_by made_at member outcome presented_at seeks word; ; ; no"),
                    Map.entry(
                            "vouch", "candidacy helps knows member said_at shares stance; ; ; no"),
                    Map.entry(
                            "shared_practice",
                            "author changed_at doing id kind language level limits monday shared_at situation title version why written_at; ; ; yes"),
                    Map.entry(
                            "practice_version",
                            "author doing level limits monday practice situation title version why written_at; ; ; no"),
                    Map.entry(
                            "practice_circle",
                            "author circle kind practice shared_at since vocabulary warmth words; ; ; yes"),
                    Map.entry("practice_use", "member practice said_at use words; ; ; no"),
                    Map.entry(
                            "common_action",
                            "asked_round asked_version circle clientele due id outcome over_at proposed_at proposer started_at title told_by version words; ; ; no"),
                    Map.entry("action_line", "action doer done_at due place what; ; ; no"),
                    Map.entry(
                            "practice_file",
                            "attachment author practice; attachment author practice; ; no"),
                    Map.entry(
                            "circle_session",
                            "beat cancelled_at circle closed_at id opened_at paused_at place planned_at planned_by protocol starts_at step step_since version; ; ; no"),
                    Map.entry(
                            "session_step",
                            "circle key minutes more position session took; ; ; no"),
                    Map.entry(
                            "session_attendee",
                            "answer circle member question role session; ; ; no"),
                    Map.entry(
                            "session_minute",
                            "agreed_at author circle id session withdrawn_at withdrawn_by words written_at; ; ; no"),
                    Map.entry("session_minute_assent", "member minute session; ; ; no"),
                    Map.entry("session_takeaway", "circle member offered session words; ; ; no"),
                    Map.entry(
                            "circle_willing", "member since slots; member since slots; slots; no"),
                    Map.entry("circle_apart", "member other said_at; member other said_at; ; yes"),
                    Map.entry("circle_round", "; ; ; no"),
                    Map.entry("circle_proposed", "; ; ; no"),
                    Map.entry("circle_seat", "; ; ; no"),
                    Map.entry("circle_instead", "member place proposed reasons size; ; ; no"),
                    Map.entry("circle_unseated", "member reasons week; ; ; no"),
                    Map.entry("story", "; ; ; no"),
                    Map.entry(
                            "network_week",
                            "correlation only_give only_receive passed_on reciprocity week; ; ; no"),
                    Map.entry(
                            "contact_detail",
                            "brought_by contact digest kind merged_from owner position value; brought_by contact kind merged_from owner position value; position; yes"),
                    Map.entry(
                            "contact_word",
                            "contact digest kind owner word; contact digest kind owner word; ; yes"),
                    Map.entry(
                            "contact_import",
                            "addresses applied_at begun_at birthdays file file_name fresh id kept line lines merged odd others owner photos read_at reading recounted_at refused rows same source stirred_at undone_at unread unreadable; begun_at file file_name id lines owner stirred_at; addresses applied_at birthdays file fresh kept line merged odd others photos read_at reading recounted_at refused rows same source stirred_at undone_at unread unreadable; yes"),
                    Map.entry(
                            "contact_import_row",
                            "also candidate contact contents doubt excerpt family_name gains given_name import kinds line name number outcome owner reason united; also candidate contact contents doubt excerpt family_name gains given_name import kinds line name number outcome owner reason; also candidate contact doubt gains outcome united; yes"),
                    Map.entry("letter", "; ; ; no"),
                    Map.entry("sign_in_link", "; ; ; no"),
                    Map.entry("wrong_link", "; ; ; no"),
                    Map.entry("house_key", "; ; ; no"),
                    Map.entry("context_key", "; ; ; no"));

    /// What a public page shows is for anyone, and the common words that it names.
    private static final List<String> FOR_ANYONE =
            List.of(
                    "public_page",
                    "public_evidence",
                    "skill_family",
                    "skill",
                    "positioning_choice",
                    "ethics_code");

    @Test
    void who_has_not_entered_reads_no_row_of_any_table() throws SQLException {
        var reader = Somebody.named("Romane Matrix");
        try (var superuser = TestInstance.superuser()) {
            write(superuser, "insert into round_reader values (?, ?, now())", first, reader.id());
        }
        try (var app = TestInstance.app();
                var superuser = TestInstance.superuser()) {
            var readable =
                    lines(
                            superuser,
                            """
                            select relname from pg_class
                             where relkind = 'r' and relnamespace = 'public'::regnamespace
                               and has_any_column_privilege('cordee_app', oid, 'select')
                            """);
            assertThat(readable).hasSizeGreaterThan(12);
            for (var table : readable) {
                if (!FOR_ANYONE.contains(table)) {
                    assertThat(lines(superuser, "select count(*) > 0 from " + table))
                            .as("rows in " + table)
                            .containsExactly("t");
                    assertThat(lines(app, "select count(*) from " + table))
                            .as(table)
                            .containsExactly("0");
                }
            }
        }
    }

    @Test
    void every_column_is_granted_on_purpose() throws SQLException {
        assertThat(granted()).containsExactlyInAnyOrderEntriesOf(COLUMNS);
        try (var superuser = TestInstance.superuser()) {
            superuser.setAutoCommit(false);
            write(superuser, "grant select (email) on invitation to cordee_app");
            assertThat(granted(superuser)).isNotEqualTo(COLUMNS);
            superuser.rollback();
        }
    }

    /// Before the opening, and after it: what the partner reads of the author's answers.
    @Test
    void a_partner_reads_the_words_once_all_have_opened() throws SQLException {
        var words = "select words from answer where round = ? and member = ?";
        assertThat(partner.rows(words, second, author.id())).isEmpty();
        assertThat(partner.rows(words, first, author.id()))
                .containsExactly("Ouvert de Aline Matrix");
        assertThat(author.rows(words, second, partner.id())).isEmpty();
        assertThat(newcomer.rows(words, first, author.id())).isEmpty();
        assertThat(departed.rows(words, second, author.id())).isEmpty();
    }

    /// A stranger, and a partner, against what is the author's: refused, or there is no such row.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into member (id, arrived_at) values (gen_random_uuid(), now())",
                "update member set name = 'x' where id = :author",
                "delete from member where id = :author",
                "insert into account (member, email, locale) values (:author, 'x@y.example', 'fr')",
                "update account set locale = 'en' where member = :author",
                "update account set email = 'x@y.example' where member = :me",
                "delete from account where member = :author",
                "insert into stewardship values (:me, now())",
                "insert into accompaniment values (gen_random_uuid(), :room, :me, '{charter}', now(), now(), null)",
                "update accompaniment set facilitator = :me, ended_at = null",
                "delete from accompaniment",
                "insert into accompaniment_word select id, :author, :author, true, now() from accompaniment",
                "update accompaniment_word set yes = true",
                "delete from accompaniment_word",
                "insert into accompaniment_seat select id, :me, false, now() from accompaniment",
                "update accompaniment_seat set tied = false",
                "delete from accompaniment_seat",
                "insert into accompaniment_session values (gen_random_uuid(), :room, :me, 'x', now(), 60, now(), null)",
                "update accompaniment_session set withdrawn_at = now()",
                "delete from accompaniment_session",
                "insert into accompaniment_session_party select id, :me, null, '', null from accompaniment_session",
                "update accompaniment_session_party set answer = 'yes', answered_at = now()",
                "delete from accompaniment_session_party",
                "insert into accompaniment_note (id, partnership, author, words, written_at, published_at) values (gen_random_uuid(), :room, :me, 'x', now(), now())",
                "update accompaniment_note set words = 'x'",
                "delete from accompaniment_note",
                "insert into accompaniment_reply select gen_random_uuid(), id, :author, 'x', now() from accompaniment_note",
                "update accompaniment_reply set words = 'x'",
                "delete from accompaniment_reply",
                "update stewardship set since = now() where member = :me",
                "delete from stewardship",
                "insert into profile_item values (gen_random_uuid(), :author, 'offer', 'x', 9)",
                "update profile_item set words = 'x' where member = :author",
                "delete from profile_item where member = :author",
                "insert into skill values ('team/x', 'team', 'x', 'x', '{}', '{}', now())",
                "update skill set fr = 'x'",
                "delete from skill",
                "insert into skill_family values ('x', 'x', 'x', false, 99)",
                "update skill_family set fr = 'x'",
                "delete from skill_family",
                "insert into profile_aspect values ('x', 'me', false, 99)",
                "update profile_aspect set audience = 'public'",
                "delete from profile_aspect",
                "update positioning_choice set fr = 'x'",
                "delete from positioning_choice",
                "insert into level_step values (5, 0, 0, 0, false)",
                "delete from level_step",
                "insert into ethics_code values ('x', 'x', 'x', null, 'https://x', 99)",
                "delete from ethics_code",
                "update ethics_code_pair set other = 'sfcoach'",
                "delete from ethics_code_pair",
                "insert into profile_visibility values (:author, 'posture', 'public', true)",
                "update profile_visibility set audience = 'public' where member = :author",
                "delete from profile_visibility",
                "insert into positioning_choice values ('zone', 'x', 'x', 'x', 99)",
                "insert into positioning_pick values (:author, 'zone', 'corse')",
                "update positioning_pick set member = :me",
                "delete from positioning_pick where member = :author",
                "insert into affinity_weight values (:author, 0.5, 0.3, 0.2)",
                "update affinity_weight set coverage = 0.1 where member = :author",
                "delete from affinity_weight",
                "insert into affinity_refusal values (:author, :me, null, now())",
                "update affinity_refusal set until_day = null where member = :author",
                "delete from affinity_refusal where member = :author",
                "insert into affinity_night values (current_date)",
                "update affinity_night set day = current_date",
                "delete from affinity_night",
                "insert into affinity_entry (member) values (:me)",
                "update affinity_entry set online = true",
                "delete from affinity_entry",
                "insert into member_name values (:author, 'x')",
                "update member_name set start = 'x'",
                "delete from member_name",
                "insert into affinity_round values ('2031-01-06', now())",
                "update affinity_round set held_at = now()",
                "delete from affinity_round",
                "insert into affinity_proposal (member, other, week) values (:me, :author, current_date)",
                "update affinity_proposal set wanted = true, answered_at = now()",
                "update affinity_proposal set met_at = now()",
                "delete from affinity_proposal",
                "insert into affinity_wait values (:me, 9)",
                "update affinity_wait set rounds = 9",
                "delete from affinity_wait",
                "insert into circle_willing values (:author, '{mon-morning,mon-evening}', now())",
                "update circle_willing set slots = '{mon-morning,mon-midday}' where member = :author",
                "update circle_willing set since = now()",
                "delete from circle_willing",
                "insert into circle_apart values (:author, :me, now())",
                "update circle_apart set said_at = now()",
                "delete from circle_apart where member = :author",
                "insert into circle_round values ('2031-01-06', now())",
                "update circle_round set held_at = now()",
                "delete from circle_round",
                "insert into circle_proposed (id, week, ends_at, proved, codes, approaches, slots)"
                        + " values (gen_random_uuid(), '2031-01-06', now(), true, '{}', '{}', '{}')",
                "update circle_proposed set ends_at = now()",
                "delete from circle_proposed",
                "insert into circle_seat select id, :me from circle_proposed",
                "update circle_seat set wanted = true, answered_at = now()",
                "delete from circle_seat",
                "insert into circle_instead select proposed, :me, 2, 5, '{even}' from circle_instead",
                "update circle_instead set size = 6",
                "delete from circle_instead",
                "insert into circle_unseated values (:me, current_date, '{code}')",
                "update circle_unseated set reasons = '{code}'",
                "delete from circle_unseated",
                "insert into ethics_code_ruling values (gen_random_uuid(), 'icf', 'sfcoach', true, 'x', :me, now())",
                "update ethics_code_ruling set why = 'x'",
                "delete from ethics_code_ruling",
                "insert into allowed_word values (gen_random_uuid(), 'Lou', 'lou', :me, now())",
                "update allowed_word set word = 'x'",
                "delete from allowed_word",
                "insert into guard_reason values (:author, 'x', :room, sha256('x'), 'name', 'wide', '', now())",
                "update guard_reason set words = 'x' where member = :author",
                "delete from guard_reason where member = :author",
                "insert into kept_name values (:author, :room, sha256('y'), true)",
                "update kept_name set whole = false where member = :author",
                "delete from kept_name where member = :author",
                "insert into vault (member, founded_at) values (:author, now())",
                "update vault set turn = 9 where member = :author",
                "delete from vault where member = :author",
                "insert into vault_opener (id, member, kind, name, apart, public_key, private_key, secret, made_at) values (gen_random_uuid(), :author, 'kit', 'x', true, 'x', 'x', 'x', now())",
                "update vault_opener set name = 'x' where member = :author",
                "delete from vault_opener where member = :author",
                "insert into vault_opening select id, :author, 1, 'x', now(), now() from session where member = :me limit 1",
                "update vault_opening set turn = 9 where member = :author",
                "delete from vault_opening where member = :author",
                "insert into vault_attempt values (:author, now())",
                "update vault_attempt set at = now() where member = :author",
                "delete from vault_attempt where member = :author",
                "insert into vault_key values (gen_random_uuid(), 1, :author, 'x', 'x', now())",
                "update vault_key set private_key = 'y' where owner = :author",
                "delete from vault_key where owner = :author",
                "insert into vault_draft values (:author, 'engagement', :author, 1, 'x', now())",
                "update vault_draft set contents = 'y' where owner = :author",
                "delete from vault_draft where owner = :author",
                "insert into engagement (id, coach, key, contents, begun_at) values (gen_random_uuid(), :author, 1, 'x', now())",
                "update engagement set contents = 'y' where coach = :author",
                "insert into stakeholder (id, engagement, coach, roles, locale, key, contents, added_at) select gen_random_uuid(), id, :author, array['sponsor'], 'fr', 1, 'x', now() from engagement",
                "update stakeholder set contents = 'y' where coach = :author",
                "delete from stakeholder where coach = :author",
                "insert into stakeholder_link (id, stakeholder, engagement, coach, hash, public_key, private_key, shown, made_at, until_at) select gen_random_uuid(), id, engagement, :author, sha256('y'), 'x', 'x', 'x', now(), now() + interval '1 day' from stakeholder",
                "update stakeholder_link set shown = 'y' where coach = :author",
                "delete from stakeholder_link where coach = :author",
                "insert into reading_round (id, engagement, coach, wording, opened_at, until_at) select gen_random_uuid(), id, :author, 1, now(), now() + interval '1 day' from engagement",
                "update reading_round set looked_at = now() where coach = :author",
                "delete from reading_round where coach = :author",
                "insert into alliance_answer select id, gen_random_uuid(), engagement, coach, false, 1, 'x', now() from reading_round",
                "update alliance_answer set contents = 'y' where coach = :author",
                "delete from alliance_answer where coach = :author",
                "insert into report_line (id, engagement, coach, coachee, proposed, key, contents, written_at) select gen_random_uuid(), engagement, :author, id, true, 1, 'x', now() from stakeholder",
                "update report_line set sent_at = now()",
                "delete from report_line",
                "insert into report_copy (line, link, engagement, coach, version, contents) select r.id, l.id, r.engagement, :author, 1, 'x' from report_line r, stakeholder_link l",
                "update report_copy set contents = 'y'",
                "delete from report_copy",
                "insert into own_answer (link, round, coach, contents) select l.id, r.id, :author, 'x' from stakeholder_link l, reading_round r",
                "update own_answer set contents = 'y'",
                "delete from own_answer",
                "insert into coach_reading (round, engagement, coach, key, contents, written_at) select id, engagement, :author, 1, 'x', now() from reading_round",
                "update coach_reading set contents = 'y' where coach = :author",
                "delete from coach_reading where coach = :author",
                "delete from engagement where coach = :author",
                "insert into session_subject (id, coach, engagement, key, contents, by_link, chosen_at) values (gen_random_uuid(), :author, gen_random_uuid(), 1, 'x', false, now())",
                "update session_subject set closed_at = now() where coach = :author",
                "delete from session_subject where coach = :author",
                "insert into coaching_session (id, coach, engagement, starts_at) values (gen_random_uuid(), :author, gen_random_uuid(), now())",
                "update coaching_session set starts_at = now() where coach = :author",
                "delete from coaching_session where coach = :author",
                "insert into note_reading values (gen_random_uuid(), date_trunc('minute', now()), :author, gen_random_uuid())",
                "update note_reading set read_at = read_at where coach = :author",
                "delete from note_reading where coach = :author",
                "insert into objective (id, engagement, coach, key, contents, begun_at) values (gen_random_uuid(), :room, :author, 1, 'x', now())",
                "update objective set outcome = 'reached', ended_at = now() where coach = :author",
                "delete from objective where coach = :author",
                "insert into engagement_sheet (engagement, kind, coach, version, key, contents, kept_at) values (:room, 'review', :author, 1, 1, 'x', now())",
                "update engagement_sheet set contents = 'y' where coach = :author",
                "delete from engagement_sheet where coach = :author",
                "insert into engagement_contract (id, engagement, coach, number, roles, key, contents, sha256, proposed_at) values (gen_random_uuid(), :room, :author, 2, '{coach,coachee}', 1, 'x', sha256('x'), now())",
                "update engagement_contract set replaced_at = now() where coach = :author",
                "delete from engagement_contract where coach = :author",
                "insert into contract_acceptance select id, 'coachee', engagement, coach, :me, sha256, now(), null from engagement_contract where coach = :author",
                "update contract_acceptance set role = 'coachee' where coach = :author",
                "delete from contract_acceptance where coach = :author",
                "insert into vault_challenge select id, :author, 'opening', sha256('x'), now() from session where member = :me limit 1",
                "update vault_challenge set about = 'making' where member = :author",
                "delete from vault_challenge where member = :author",
                "insert into client_moved select owner, id from contact where owner = :author",
                "update client_moved set owner = :me where owner = :author",
                "delete from client_moved where owner = :author",
                "insert into practice (member) values (:author)",
                "update practice set looking = true where member = :author",
                "delete from practice",
                "insert into professional_record (member, training, credentials) values (:author, 'x', 'x')",
                "update professional_record set training = 'x' where member = :author",
                "delete from professional_record",
                "update level_step set years = 0",
                "update ethics_code set source = 'https://x'",
                "insert into ethics_code_pair values ('icf', 'sfcoach')",
                "insert into signed_code values (:author, 'ac', now())",
                "update signed_code set member = :me",
                "delete from signed_code where member = :author",
                "insert into posture_answer values (gen_random_uuid(), :author, '{1,1,1,1,1,1,1,1,1,1,1,1}', now())",
                "update posture_answer set items = '{1,1,1,1,1,1,1,1,1,1,1,1}'",
                "delete from posture_answer",
                "insert into need values (gen_random_uuid(), :author, 1, 'x', null, 'members', now(), '2031-01-15')",
                "update need set words = 'x'",
                "update need set fades_on = '2032-01-15' where member = :author",
                "delete from need where member = :author",
                "insert into session values (gen_random_uuid(), :author, 'x', 'x', now(), now())",
                "insert into season_view values (gen_random_uuid(), :room, :author, 'x', now())",
                "update season_view set words = 'x'",
                "delete from season_view where member = :author",
                "insert into pulse_link (partnership, member, planned_on, deadline, last_on)"
                        + " values (:room, :me, now(), now(), now())",
                "update pulse_link set used_at = null",
                "delete from pulse_link",
                "update session set seen_at = now() where member = :author",
                "delete from session where member = :author",
                "insert into submission values (:author, gen_random_uuid(), :room, now())",
                "update submission set member = :me",
                "delete from submission where member = :author",
                "insert into partnership values (gen_random_uuid(), 'x', now(), :me, now())",
                "update partnership set purpose = 'x' where id = :room",
                "delete from partnership where id = :room",
                "insert into party values (:room, :me, now(), null)",
                "update party set left_at = now() where partnership = :room",
                "delete from party where partnership = :room",
                "insert into invitation values (gen_random_uuid(), :room, :me, 'x', 'x@y.example', :me, 'x', now())",
                "update invitation set member = :me where partnership = :room",
                "delete from invitation where partnership = :room",
                "insert into claim values (:asked, :me, now())",
                "update claim set member = :me",
                "delete from claim",
                "insert into round values (gen_random_uuid(), :room, 'x', '{x}', null, now(), null, null)",
                "insert into contribution values (gen_random_uuid(), :room, 'x', current_date, 'euros', :me, now(), null)",
                "update contribution set words = 'x'",
                "delete from contribution",
                "insert into contribution_hand select id, :me from contribution",
                "update contribution_hand set member = :me",
                "delete from contribution_hand",
                "insert into fee_told values (gen_random_uuid(), :room, current_date, :me, now())",
                "update fee_told set told_on = current_date",
                "delete from fee_told where noted_by = :author",
                "insert into brought_item values (gen_random_uuid(), :room, :author, 'offer', 'x', now())",
                "update brought_item set brought_at = now() where member = :author",
                "update brought_item set words = 'x'",
                "delete from brought_item where member = :author",
                "insert into item_link select gen_random_uuid(), :room, other, one, 'same', :author, now() from item_link",
                "update item_link set kind = 'same'",
                // Any party takes a link apart; of another room nobody does.
                "delete from item_link where partnership <> :room",
                "update round set revealed_at = now() where id = :second",
                "update round set closed_at = null where id = :first",
                "delete from round where id = :first",
                "insert into exit values (gen_random_uuid(), :room, :me, now())",
                "update exit set closed_at = now()",
                "delete from exit",
                "insert into exit_leaver select id, :me, now() from exit",
                "update exit_leaver set member = :me",
                "delete from exit_leaver",
                "insert into exit_line select id, 'work', 'x', 1, null, null, 0 from exit",
                "update exit_line set words = 'x'",
                "delete from exit_line",
                "insert into exit_tick select id, 'work', :author, now() from exit",
                "update exit_tick set member = :author",
                "delete from exit_tick",
                "insert into exit_ready select id, :author, now() from exit",
                "update exit_ready set member = :author",
                "delete from exit_ready",
                "insert into exit_closing (exit, partnership, opened_at, closed_at, outcome, ended, lines) select id, :room, now(), now(), 'clean', true, '[]' from exit",
                "update exit_closing set outcome = 'open'",
                "delete from exit_closing",
                "insert into exit_closing_party select id, :me, now(), true from exit_closing",
                "update exit_closing_party set member = :me",
                "delete from exit_closing_party",
                "insert into round_reader values (:first, :me, now())",
                "update round_reader set member = :me",
                "delete from round_reader",
                "insert into forgetting values (:room, pg_current_xact_id())",
                "update forgetting set partnership = :room",
                "delete from forgetting",
                "insert into room_change values (:room, 1)",
                "update room_change set changes = 0",
                "delete from room_change",
                "insert into keeping_notice values (:room, now(), '2031-01-15')",
                "update keeping_notice set until = '2031-01-15'",
                "delete from keeping_notice",
                "insert into agreement values (gen_random_uuid(), :room, 'x', :room, '{}', null, null, :me, now())",
                "update agreement set outcome = 'agreed', closed_at = now()",
                "delete from agreement",
                "insert into agreement_voice select id, :author, true, '', now() from agreement",
                "update agreement_voice set yes = true",
                "delete from agreement_voice",
                "insert into commitment values (gen_random_uuid(), :room, null, :me, 'x', '2031-01-01', '2031-01-02', now(), '2031-01-02')",
                "update commitment set words = 'x'",
                "delete from commitment",
                "insert into commitment_outcome select gen_random_uuid(), id, 'kept', null, null, now() from commitment",
                "update commitment_outcome set what = 'kept'",
                "delete from commitment_outcome",
                "insert into public_page values ('x-x-x', :room, gen_random_uuid(), '{a,b}', now(), 'x', now(), now())",
                "update public_page set words = 'x'",
                "delete from public_page",
                "insert into public_evidence values ('une-matrice', 'stage', '2031-01-01')",
                "update public_evidence set sort = 'stage'",
                "delete from public_evidence",
                "insert into page_address values ('x-x-x', :room, true, now())",
                "update page_address set partnership = gen_random_uuid()",
                "delete from page_address",
                "insert into page_ending values (gen_random_uuid(), :room, null, now())",
                "update page_ending set member = null",
                "delete from page_ending",
                "insert into announcement values (:room, :author, now())",
                "update announcement set at = now()",
                "delete from announcement where member = :author",
                "insert into round_party values (:second, :me)",
                "update round_party set member = :me where round = :second",
                "delete from round_party where round = :second",
                "insert into answer values (:second, :author, 'expect', 'x', 1, now())",
                "insert into answer values (:first, :author, 'fear', 'x', 1, now())",
                "insert into answer values (:second, :author, 'expect', 'x', 1, now())"
                        + " on conflict (round, member, heading) do update set words = 'x'",
                "update answer set words = 'x' where member = :author",
                "update answer set round = :first where member = :me",
                "update answer set member = :me where member = :author",
                "delete from answer where member = :author",
                "insert into seal values (:second, :author, now())",
                "insert into seal values (:second, :me, now())",
                "update seal set member = :me",
                "delete from seal where round = :second",
                "insert into charter_proposal values (gen_random_uuid(), :room, :me, 2, null, 'x', now(), null, null)",
                "update charter_proposal set word = 'x'",
                "delete from charter_proposal",
                "insert into charter_change select id, 'exit', 'x' from charter_proposal",
                "update charter_change set words = 'x'",
                "delete from charter_change",
                "insert into charter_version select :room, 9, id, 'x', sha256('x'), now() from charter_proposal",
                "update charter_version set text = 'x'",
                "delete from charter_version",
                "insert into charter_section values (:room, 2, 'exit', 'x')",
                "update charter_section set words = 'x'",
                "delete from charter_section",
                "insert into charter_acceptance select id, 2, :me, 'x', sha256('x'), now() from charter_proposal",
                "update charter_acceptance set member = :me",
                "delete from charter_acceptance",
                "insert into charter_point select id, :first, :author, 'expect', 1 from charter_proposal",
                "update charter_point set line = 3",
                "delete from charter_point",
                "insert into charter_draft values (:room, :author, :room, 'value', 'x', 1, now())",
                "update charter_draft set member = :me where member = :author",
                "delete from charter_draft where member = :author",
                "insert into spare_answer values (gen_random_uuid(), :second, :author, 'expect', 'x', now())",
                "update spare_answer set words = 'x' where member = :author",
                "delete from spare_answer where member = :author",
                "insert into expectation_mark values (:first, :author, 'expect', 0, :author, 'shared', now())",
                "insert into expectation_mark values (:second, :author, 'expect', 0, :me, 'shared', now())",
                "update expectation_mark set mark = 'shared' where member = :author",
                "delete from expectation_mark where member = :author",
                "insert into contact (id, owner, name, given_name, family_name, made_at)"
                        + " values (gen_random_uuid(), :author, 'x', '', '', now())",
                "update contact set name = 'x' where owner = :author",
                "delete from contact where owner = :author",
                "insert into contact_detail (contact, owner, kind, value, position)"
                        + " select id, :author, 'note', 'x', 0 from contact where owner = :author",
                "update contact_detail set position = 9 where owner = :author",
                "delete from contact_detail where owner = :author",
                "insert into contact_word values (:author, 'x', :room, '', '')",
                "update contact_word set word = 'x'",
                "delete from contact_word where owner = :author",
                "insert into contact_import (id, owner, file_name, lines, begun_at, stirred_at)"
                        + " values (gen_random_uuid(), :author, 'x', 1, now(), now())",
                "update contact_import set applied_at = now() where owner = :author",
                "delete from contact_import where owner = :author",
                "insert into contact_import_row (import, number, owner, line, outcome)"
                        + " values (:room, 1, :author, 1, 'new')",
                "update contact_import_row set outcome = 'same' where owner = :author",
                "delete from contact_import_row where owner = :author",
                "insert into contact_lead values (:author, gen_random_uuid(), gen_random_uuid(), now())",
                "update contact_lead set led_by = gen_random_uuid() where owner = :author",
                "delete from contact_lead where owner = :author",
                "insert into encounter (id, owner, met_on, place, alive, synergy, offered, received, next_step, made_at)"
                        + " values (gen_random_uuid(), :author, current_date, '', 'x', '', '', '', '', now())",
                "update encounter set alive = 'x' where owner = :author",
                "delete from encounter where owner = :author",
                "insert into capture (id, owner, words, captured_at) values (gen_random_uuid(), :author, 'x', now())",
                "update capture set removed_at = now() where owner = :author",
                "delete from capture where owner = :author",
                "insert into draft values (:author, 'encounter', :room, '{}', '{}', now())",
                "update draft set fields = '{}', contents = '{}' where owner = :author",
                "delete from draft where owner = :author",
                "insert into gesture (id, giver, receiver, noted_by, kind, words, given_on, noted_at)"
                        + " values (gen_random_uuid(), :me, :author, :me, 'hand', 'x', current_date, now())",
                "update gesture set confirmed_at = now(), changed = 'x' where giver = :author",
                "delete from gesture where giver = :author",
                "insert into gesture_side (gesture, member, gave, given_on)"
                        + " values (gen_random_uuid(), :author, true, current_date)",
                "update gesture_side set told = true, let_be_at = now() where member = :author",
                "delete from gesture_side where member = :author",
                "insert into feedback (id, giver, receiver, kind, given_at)"
                        + " values (gen_random_uuid(), :me, :author, 'enriching', now())",
                "update feedback set kind = 'enriching' where giver = :author",
                "delete from feedback where giver = :author",
                "insert into feedback_words select id, 'x' from feedback",
                "update feedback_words set words = 'x'",
                "delete from feedback_words",
                "insert into feedback_side (feedback, member, gave, at)"
                        + " select id, :author, false, now() from feedback",
                "update feedback_side set opened_at = now() where member = :author",
                "delete from feedback_side where member = :author",
                "insert into helm values (:author, 60)",
                "update helm set percent = 70 where owner = :author",
                "delete from helm where owner = :author",
                "insert into helm_time values (:author, '2031-02-01', :author, 10)",
                "update helm_time set percent = 70 where owner = :author",
                "delete from helm_time where owner = :author",
                "insert into helm_note (owner, partner, dares, weighs, beyond, written_on)"
                        + " values (:author, :me, '', '', '', current_date)",
                "update helm_note set weighs = 'x' where owner = :author",
                "delete from helm_note where owner = :author",
                "insert into loop_change (gesture) select id from gesture",
                "update loop_change set gesture = gen_random_uuid()",
                "delete from loop_change",
                "insert into fellow_news (member, transaction) values (:me, pg_current_xact_id())",
                "update fellow_news set member = :me",
                "delete from fellow_news",
                "insert into network_week (week, drawn_at) values ('2031-01-06', now())",
                "update network_week set only_give = 1",
                "delete from network_week",
                "insert into story select gen_random_uuid(), :me, id, id, array[id], now(), null from gesture",
                "update story set read_at = now() where member = :author",
                "delete from story where member = :author",
                "insert into attachment (id, owner, name, type, size, bytes, sha256, at)"
                        + " values (gen_random_uuid(), :author, 'x.txt', 'text', 1, 'x', sha256('x'), now())",
                "update attachment set name = 'x' where owner = :author",
                "delete from attachment where owner = :author",
                "insert into record_entry (id, member, kind, title, sort_on, made_at)"
                        + " values (gen_random_uuid(), :author, 'training', 'x', current_date, now())",
                "update record_entry set title = 'x' where member = :author",
                "update record_entry set attachment = (select id from attachment where owner = :author)",
                "delete from record_entry where member = :author",
                "insert into credential_look (id, entry, member, asked, asked_at, seen_at)"
                        + " select gen_random_uuid(), id, :author, :me, now(), now() from record_entry",
                "update credential_look set seen_at = now() where member = :author",
                "delete from credential_look where member = :author",
                "insert into advice (id, owner, name, given_on, subject, words, known, known_how, decision, ground, sense, beside_channels, made_at)"
                        + " values (gen_random_uuid(), :author, 'x', current_date, 'x', 'x', 'long', '', 'rest', '', 'same', false, now())",
                "update advice set words = 'x' where owner = :author",
                "delete from advice where owner = :author",
                "insert into circle select gen_random_uuid(), name, purpose, goals, admission, vouchers, levels, nearness, most, listed, :me, now() from circle",
                "update circle set host = :me",
                "delete from circle",
                "insert into circle_member values (:circle, :me, now(), null, '', '')",
                "update circle_member set brings = 'x' where member = :author",
                "delete from circle_member where member = :author",
                "insert into circle_charter values (:circle, 2, 'x', :me, now())",
                "update circle_charter set words = 'x'",
                "delete from circle_charter",
                "insert into circle_signature values (:circle, 1, :me, now())",
                "update circle_signature set signed_at = now()",
                "delete from circle_signature",
                "insert into candidacy (id, circle, member, made_at) values (gen_random_uuid(), :circle, :me, now())",
                "update candidacy set brings = 'x'",
                "delete from candidacy",
                "insert into vouch values (:candidacy, :me, 'vouches', 'x', 'x', 'x', now())",
                "update vouch set stance = 'vouches'",
                "delete from vouch",
                "insert into shared_practice (id, author, kind, language, title, level, situation, doing, why, limits, monday, written_at, changed_at)"
                        + " values (gen_random_uuid(), :author, 'method', 'fr', 'x', '', '', '', '', '', '', now(), now())",
                "insert into common_action (id, circle, proposer, title, words, clientele, proposed_at)"
                        + " values (gen_random_uuid(), :circle, :me, 'x', 'x', 'x', now())",
                "update common_action set started_at = now()",
                "delete from common_action",
                "insert into action_line values (:action, 1, :me, 'x', current_date, null)",
                "update action_line set done_at = now()",
                "delete from action_line",
                "update shared_practice set title = 'x'",
                "delete from shared_practice where author = :author",
                "insert into practice_version select id, author, 2, title, level, situation, doing, why, limits, monday, now() from shared_practice",
                "update practice_version set title = 'x'",
                "delete from practice_version",
                "insert into practice_circle select id, author, :circle, kind, 1, now(), 1, '', '' from shared_practice",
                "update practice_circle set warmth = 99999",
                "delete from practice_circle where author = :author",
                "insert into practice_use values (:practice, :me, 'used', '', now())",
                "update practice_use set words = 'x'",
                "delete from practice_use",
                "insert into practice_file select id, :practice, :author from attachment",
                "update practice_file set practice = :practice",
                "delete from practice_file",
                "insert into circle_session (id, circle, protocol, starts_at, place, planned_at)"
                        + " values (gen_random_uuid(), :circle, 'supervision', now(), '', now())",
                "update circle_session set place = 'x'",
                "delete from circle_session",
                "insert into session_step (session, circle, position, key, minutes) values (:session, :circle, 9, 'x', 1)",
                "update session_step set minutes = 1",
                "delete from session_step",
                "insert into session_attendee values (:session, :circle, :me, 'holds', 'here')",
                "update session_attendee set role = 'holds', answer = 'here' where member = :author",
                "delete from session_attendee",
                "insert into session_minute (id, session, circle, author, words, written_at)"
                        + " values (gen_random_uuid(), :session, :circle, :me, 'x', now())",
                "update session_minute set words = 'x'",
                "delete from session_minute",
                "insert into session_minute_assent select id, session, :me from session_minute",
                "update session_minute_assent set member = :me",
                "delete from session_minute_assent",
                "insert into session_takeaway values (:session, :circle, :me, 'x', true)",
                "update session_takeaway set offered = true where member = :author",
                "delete from session_takeaway where member = :author",
                "insert into channel_lead (id, owner, what, came_on, way, source, outcome, made_at)"
                        + " values (gen_random_uuid(), :author, 'x', current_date, 'direct', '', 'open', now())",
                "update channel_lead set what = 'x' where owner = :author",
                "delete from channel_lead where owner = :author",
                "insert into channel_review (owner, half) values (:author, '2027-03-01')",
                "update channel_review set going_on = 'x' where owner = :author",
                "delete from channel_review where owner = :author",
                "insert into contact_tie (id, owner, contact, member, asked_at)"
                        + " values (gen_random_uuid(), :author, :room, :me, now())",
                "update contact_tie set agreed_at = now()",
                "delete from contact_tie",
                "insert into opportunity (id, owner, words, days, noted_at) values (gen_random_uuid(), :author, 'x', 3, now())",
                "update opportunity set withdrawn_at = now()",
                "delete from opportunity",
                "insert into opportunity_pass (id, opportunity, sender, receiver, line, shown, sent_at, asked_at, turn_ends)"
                        + " values (gen_random_uuid(), :room, :author, :me, '', true, now(), now(), now())",
                "update opportunity_pass set answer = 'present', answered_at = now()",
                "delete from opportunity_pass",
                "insert into opportunity_link values ('x', :room, 'answer')",
                "update opportunity_link set purpose = 'taking-back'",
                "delete from opportunity_link",
                "insert into opportunity_pause values (:author, now())",
                "update opportunity_pause set since = now()",
                "delete from opportunity_pause where member = :author",
                "insert into watch_word values (:author, :me, 'x', now())",
                "update watch_word set words = 'x'",
                "delete from watch_word where owner = :author",
                "insert into introduction (id, owner, proposed_at, until_on)"
                        + " values (gen_random_uuid(), :author, now(), current_date)",
                "update introduction set told_on = now() where owner = :author",
                "delete from introduction where owner = :author",
                "insert into introduction_side (id, introduction, owner, side, name, presented, reason, shown)"
                        + " values (gen_random_uuid(), :room, :author, 1, 'x', 'x', 'x', true)",
                "update introduction_side set answer = true, answered_at = now()",
                "delete from introduction_side",
                "insert into introduction_link values ('x', :room, 'answer')",
                "update introduction_link set purpose = 'meeting'",
                "delete from introduction_link",
                "insert into quiet_address values ('x', now())",
                "update quiet_address set since = now()",
                "delete from quiet_address",
                "insert into quiet_link values ('x', 'x')",
                "update quiet_link set address = 'x'",
                "delete from quiet_link",
                "insert into thanks values (gen_random_uuid(), :author, null, 'x', now())",
                "update thanks set words = 'x'",
                "delete from thanks",
                "insert into thanks_to select id, :me from thanks",
                "update thanks_to set read_at = now()",
                "delete from thanks_to",
                "insert into letter (kind, email, locale, about, due_at) values ('x', 'x@y', 'fr', :me, now())",
                "update letter set due_at = now()",
                "delete from letter",
                "insert into sign_in_link values (gen_random_uuid(), 'x@y', 'x', 'x', 'x', 'x', now(), null)",
                "update sign_in_link set used_at = null",
                "delete from sign_in_link",
                "insert into wrong_link values ('x', now())",
                "update wrong_link set at = now()",
                "delete from wrong_link",
                "insert into house_key values ('x')",
                "update house_key set hash = 'x'",
                "delete from house_key",
                "insert into context_key values ('x')",
                "update context_key set key = 'x'",
                "delete from context_key"
            })
    void nobody_writes_what_is_anothers(String sql) throws SQLException {
        for (var who : List.of(stranger, partner, newcomer, departed, invited, steward)) {
            assertThat(who.writes(filled(sql, who)))
                    .as(who.name() + ": " + sql)
                    .isIn("42501", "0 rows");
        }
        try (var app = TestInstance.app();
                var statement = app.createStatement()) {
            String outcome;
            try {
                outcome = statement.executeUpdate(filled(sql, stranger)) + " rows";
            } catch (SQLException refused) {
                outcome = String.valueOf(refused.getSQLState());
            }
            assertThat(outcome).as("nobody: " + sql).isIn("42501", "0 rows");
        }
    }

    @Test
    void each_table_is_tried_in_each_way() throws Exception {
        var tried =
                Arrays.stream(
                                ReadMatrixTest.class
                                        .getDeclaredMethod(
                                                "nobody_writes_what_is_anothers", String.class)
                                        .getAnnotation(ValueSource.class)
                                        .strings())
                        .map(sql ->
                                sql.replaceFirst(
                                        "^(insert) into (\\w+) .*|^(update) (\\w+) .*|^(delete) from (\\w+).*",
                                        "$1$3$5 $2$4$6"))
                        .distinct()
                        .toList();
        var all = new TreeSet<String>();
        for (var table : COLUMNS.keySet()) {
            all.add("insert " + table);
            all.add("update " + table);
            all.add("delete " + table);
        }
        assertThat(tried).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void who_left_and_who_came_later_mark_nothing_of_what_had_opened() throws SQLException {
        var mark =
                "insert into expectation_mark values (:first, :author, 'expect', 0, :me, 'accepted_difference', now())"
                        + " on conflict (round, author, heading, line, member) do update set mark = excluded.mark";
        assertThat(newcomer.writes(filled(mark, newcomer))).isEqualTo("42501");
        assertThat(departed.writes(filled(mark, departed))).isEqualTo("42501");
        assertThat(departed.writes("delete from expectation_mark where member = ?", departed.id()))
                .isEqualTo("0 rows");
        assertThat(author.writes(filled(mark, author))).isEqualTo("1 rows");
    }

    @Test
    void nobody_changes_what_is_sealed_or_has_opened() throws SQLException {
        // By its author, who may update answers as such.
        assertThat(author.drafts(second, "Après le sceau")).isEqualTo("CR002");
        assertThat(author.drafts(first, "Après l'ouverture")).isEqualTo("CR001");
        assertThat(author.writes("update answer set words = 'x' where round = ?", first))
                .isEqualTo("CR001");
        assertThat(
                        author.writes(
                                "insert into answer values (?, ?, 'fear', 'Après', 1, now())",
                                first,
                                author.id()))
                .isEqualTo("CR001");
        assertThat(departed.drafts(first, "Après le départ")).isEqualTo("CR001");
        for (var function : List.of("seal", "unseal")) {
            assertThat(author.ask("select " + function + "(?, now())", first)).isEqualTo("over");
        }
        assertThat(author.ask("select extend_round(?, '2032-01-01', now())", first))
                .isEqualTo("over");
        // By the owner, who migrates.
        try (var owner = TestInstance.owner()) {
            assertThat(write(owner, "update answer set words = 'x'")).isZero();
            assertThat(write(owner, "update round set revealed_at = null")).isZero();
            assertThat(write(owner, "delete from answer")).isZero();
            assertThat(lines(owner, "select words from answer")).isEmpty();
            assertThat(lines(owner, "select key from context_key")).isEmpty();
        }
        // And by hands that no policy binds.
        try (var superuser = TestInstance.superuser()) {
            for (var sql :
                    List.of(
                            "update answer set words = 'x' where round = '" + first + "'",
                            "update answer set round = '"
                                    + second
                                    + "' where member = '"
                                    + partner.id()
                                    + "' and round = '"
                                    + first
                                    + "'",
                            "update round set revealed_at = null where id = '" + first + "'",
                            "update round set deadline = null where id = '" + first + "'")) {
                assertThat(
                                org.assertj.core.api.Assertions.catchThrowableOfType(
                                                SQLException.class, () -> write(superuser, sql))
                                        .getSQLState())
                        .as(sql)
                        .isIn("CR001", "CR003", "23505");
            }
        }
    }

    /// A refusal that says why would say that somebody has sealed, or that a round is there.
    @Test
    void a_refusal_says_nothing_of_anothers_seal() throws SQLException {
        for (var round : List.of(first, second)) {
            for (var who : List.of(author, partner)) {
                assertThat(
                                stranger.writes(
                                        "insert into answer values (?, ?, 'expect', 'x', 1, now())",
                                        round,
                                        who.id()))
                        .isEqualTo("42501");
            }
        }
        for (var round : List.of(first, second, UUID.randomUUID())) {
            assertThat(
                            stranger.writes(
                                    "insert into answer values (?, ?, 'expect', 'x', 1, now())",
                                    round,
                                    stranger.id()))
                    .as("the same for a round that is there and one that is not")
                    .isEqualTo("23503");
        }
    }

    /// How many rows, of those that belong to the situation above.
    private String counted(Connection connection, String table) throws SQLException {
        var everybody =
                "('%s')"
                        .formatted(
                                String.join(
                                        "','",
                                        List.of(
                                                        author, partner, departed, newcomer,
                                                        invited, claimant, stranger, steward)
                                                .stream()
                                                .map(who -> who.id().toString())
                                                .toList()));
        var where =
                switch (table) {
                    case "member", "partnership", "round" ->
                            "id in "
                                    + everybody
                                    + " or id in ('%s','%s','%s')".formatted(room, first, second);
                    case "account",
                            "stewardship",
                            "profile_item",
                            "profile_visibility",
                            "positioning_pick",
                            "practice",
                            "affinity_weight",
                            "opportunity_pause",
                            "affinity_refusal",
                            "affinity_proposal",
                            "affinity_wait",
                            "circle_willing",
                            "circle_apart",
                            "circle_instead",
                            "circle_unseated",
                            "professional_record",
                            "record_entry",
                            "credential_look",
                            "signed_code",
                            "posture_answer",
                            "need",
                            "guard_reason",
                            "kept_name",
                            "vault",
                            "vault_opener",
                            "vault_opening",
                            "vault_attempt",
                            "vault_challenge",
                            "gesture_side",
                            "feedback_side",
                            "story",
                            "session",
                            "claim" ->
                            "member in " + everybody;
                    case "engagement",
                            "stakeholder",
                            "stakeholder_link",
                            "reading_round",
                            "alliance_answer",
                            "coach_reading",
                            "report_line",
                            "session_subject",
                            "coaching_session",
                            "note_reading",
                            "objective",
                            "engagement_sheet",
                            "engagement_contract",
                            "contract_acceptance" ->
                            "coach in " + everybody;
                    case "gesture" -> "noted_by in " + everybody;
                    case "feedback" -> "giver in " + everybody;
                    case "feedback_words" ->
                            "feedback in (select id from feedback where giver in "
                                    + everybody
                                    + ")";
                    case "contact",
                            "contact_detail",
                            "contact_word",
                            "contact_import",
                            "contact_import_row",
                            "contact_lead",
                            "client_moved",
                            "vault_key",
                            "vault_draft",
                            "encounter",
                            "helm",
                            "helm_time",
                            "helm_note",
                            "draft",
                            "capture",
                            "attachment",
                            "advice",
                            "channel_lead",
                            "channel_review",
                            "contact_tie",
                            "introduction",
                            "introduction_side",
                            "opportunity",
                            "watch_word",
                            "thanks" ->
                            "owner in " + everybody;
                    case "party",
                            "invitation",
                            "agreement",
                            "commitment",
                            "contribution",
                            "fee_told",
                            "brought_item",
                            "item_link",
                            "season_view" ->
                            "partnership = '" + room + "'";
                    case "commitment_outcome" ->
                            "commitment in (select id from commitment where partnership = '%s')"
                                    .formatted(room);
                    case "circle" -> "id = '" + circle + "'";
                    case "circle_member", "circle_charter", "circle_signature", "candidacy" ->
                            "circle = '" + circle + "'";
                    case "common_action" -> "id = '" + action + "'";
                    case "action_line" -> "action = '" + action + "'";
                    case "shared_practice" -> "id = '" + practice + "'";
                    case "circle_session" -> "id = '" + session + "'";
                    case "session_step",
                            "session_attendee",
                            "session_minute",
                            "session_minute_assent",
                            "session_takeaway" ->
                            "session = '" + session + "'";
                    case "practice_version", "practice_circle", "practice_use", "practice_file" ->
                            "practice = '" + practice + "'";
                    case "vouch" -> "candidacy = '" + candidacy + "'";
                    case "ethics_code_ruling" -> "why = 'Matrice'";
                    case "allowed_word" -> "word = 'Matrice'";
                    case "public_page", "public_evidence" -> "slug = 'une-matrice'";
                    case "page_ending", "announcement" -> "partnership = '" + room + "'";
                    case "round_party", "answer", "seal", "spare_answer", "expectation_mark" ->
                            "round in ('%s','%s')".formatted(first, second);
                    case "contribution_hand" ->
                            "contribution in (select id from contribution where partnership = '%s')"
                                    .formatted(room);
                    case "agreement_voice" ->
                            "agreement in (select id from agreement where partnership = '%s')"
                                    .formatted(room);
                    default -> "true";
                };
        try {
            return lines(connection, "select count(*) from " + table + " where " + where)
                    .getFirst();
        } catch (SQLException refused) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return "42501".equals(refused.getSQLState())
                    ? "-"
                    : String.valueOf(refused.getMessage());
        }
    }

    private static Map<String, String> granted() throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            return granted(superuser);
        }
    }

    private static Map<String, String> granted(Connection superuser) throws SQLException {
        var granted = new LinkedHashMap<String, String>();
        for (var line :
                lines(
                        superuser,
                        """
                        select c.relname,
                               coalesce(string_agg(a.attname, ' ' order by a.attname) filter (where has_column_privilege('cordee_app', c.oid, a.attnum, 'select')), '') || '; '
                               || coalesce(string_agg(a.attname, ' ' order by a.attname) filter (where has_column_privilege('cordee_app', c.oid, a.attnum, 'insert')), '') || '; '
                               || coalesce(string_agg(a.attname, ' ' order by a.attname) filter (where has_column_privilege('cordee_app', c.oid, a.attnum, 'update')), '') || '; '
                               || case when has_table_privilege('cordee_app', c.oid, 'delete') then 'yes' else 'no' end
                          from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                           and c.relname <> 'flyway_schema_history'
                         group by c.oid, c.relname
                        """)) {
            var parts = line.split(" \\| ", 2);
            granted.put(parts[0], parts[1]);
        }
        return granted;
    }

    private String filled(String sql, Somebody me) {
        return sql.replace(":author", "'" + author.id() + "'")
                .replace(":action", "'" + action + "'")
                .replace(":me", "'" + me.id() + "'")
                .replace(":room", "'" + room + "'")
                .replace(":first", "'" + first + "'")
                .replace(":second", "'" + second + "'")
                .replace(":asked", "'" + asked + "'")
                .replace(":circle", "'" + circle + "'")
                .replace(":candidacy", "'" + candidacy + "'")
                .replace(":practice", "'" + practice + "'")
                .replace(":session", "'" + session + "'");
    }

    /// A row of each part of a profile.
    private static void portrait(Somebody who) throws SQLException {
        for (var sql :
                List.of(
                        "insert into profile_visibility (member, aspect, audience, serves) values (?, 'offers', 'public', true)",
                        "insert into positioning_pick (member, kind, choice) values (?, 'zone', 'bretagne')",
                        "insert into practice (member, forehand) values (?, 'Trancher')",
                        "insert into affinity_weight values (?, 0.5, 0.3, 0.2)",
                        "insert into opportunity_pause values (?, now())",
                        "insert into opportunity (id, owner, words, days, noted_at) values (gen_random_uuid(), ?, 'x', 3, now())",
                        "insert into watch_word (owner, partner, words, since)"
                                + " select ?, m.id, 'x', now() from member m where m.id <> current_member() order by m.id limit 1",
                        "insert into affinity_refusal (member, other, refused_at)"
                                + " select ?, m.id, now() from member m where m.id <> current_member() order by m.id limit 1",
                        "insert into circle_willing (member, slots, since) values (?, '{mon-morning,mon-evening}', now())",
                        "insert into circle_apart (member, other, said_at)"
                                + " select ?, m.id, now() from member m where m.id <> current_member() order by m.id limit 1",
                        "insert into professional_record (member, training, credentials) values (?, 'x', 'x')",
                        "insert into signed_code (member, code, signed_at) values (?, 'icf', now())",
                        "insert into posture_answer (id, member, items, answered_at) values (gen_random_uuid(), ?, '{1,2,3,4,5,1,2,3,4,5,1,2}', now())",
                        "insert into need (id, member, slot, words, audience, asked_at, fades_on) values (gen_random_uuid(), ?, 0, 'x', 'members', now(), '2031-01-15')")) {
            assertThat(who.writes(sql, who.id())).as(sql).isEqualTo("1 rows");
        }
    }

    private static void item(Somebody who, String kind, String words) throws SQLException {
        who.writes(
                "insert into profile_item values (gen_random_uuid(), ?, ?, ?, 0)",
                who.id(),
                kind,
                words);
    }

    /// A gesture that both read, and nobody else.
    private static void gives(Somebody giver, Somebody receiver) throws SQLException {
        giver.writes(
                "update contact set card = ? where owner = ? and name = 'Yann Querrec'",
                receiver.id(),
                giver.id());
        assertThat(
                        giver.ask(
                                "select note_gesture(gen_random_uuid(), true, c.id, 'hand', 'Relire', current_date, false, now())"
                                        + " from contact c where c.owner = ? and c.card is not null",
                                giver.id()))
                .isEqualTo("noted");
    }

    /// What somebody around an engagement answered, for its coach and for themselves: by their link
    /// alone, which nobody holds here.
    private static void answersTheCoach(Somebody coach) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "insert into alliance_answer select r.id, s.id, r.engagement, r.coach, false, 1, 'x', now() from reading_round r join stakeholder s using (engagement) where r.coach = ?",
                    coach.id());
            write(
                    superuser,
                    "insert into own_answer select l.id, r.id, r.coach, 'x' from reading_round r join stakeholder_link l using (engagement) where r.coach = ?",
                    coach.id());
        }
    }

    /// A row of each part of a vault, open in one session, and what is kept in it.
    private static void keepsAVault(Somebody who) throws SQLException {
        for (var sql :
                List.of(
                        "insert into vault (member, founded_at) values (?, now())",
                        "insert into vault_opener (id, member, kind, name, apart, public_key, private_key, secret, made_at) values (gen_random_uuid(), ?, 'kit', 'Kit', true, 'x', 'x', 'x', now())",
                        "insert into vault_opening select id, member, 1, 'x', now(), now() from session where member = ?",
                        "insert into vault_attempt values (?, now())",
                        "insert into vault_key values (gen_random_uuid(), 1, ?, 'x', 'x', now())",
                        "insert into engagement (id, coach, key, contents, begun_at) values (gen_random_uuid(), ?, 1, 'x', now())",
                        "insert into stakeholder (id, engagement, coach, roles, locale, key, contents, added_at) select gen_random_uuid(), id, coach, array['sponsor'], 'fr', 1, 'x', now() from engagement where coach = ?",
                        "insert into stakeholder_link (id, stakeholder, engagement, coach, hash, public_key, private_key, shown, made_at, until_at) select gen_random_uuid(), id, engagement, coach, sha256(id::text::bytea), 'x', 'x', 'x', now(), now() + interval '1 day' from stakeholder where coach = ?",
                        "insert into reading_round (id, engagement, coach, wording, opened_at, until_at) select gen_random_uuid(), id, coach, 1, now(), now() + interval '1 day' from engagement where coach = ?",
                        "insert into coach_reading (round, engagement, coach, key, contents, written_at) select id, engagement, coach, 1, 'x', now() from reading_round where coach = ?",
                        "insert into report_line (id, engagement, coach, coachee, proposed, key, contents, written_at) select gen_random_uuid(), engagement, coach, id, true, 1, 'x', now() from stakeholder where coach = ?",
                        "insert into report_copy (line, link, engagement, coach, version, contents) select r.id, l.id, r.engagement, r.coach, 1, 'x' from report_line r join stakeholder_link l using (engagement) where r.coach = ?",
                        "insert into session_subject (id, coach, engagement, key, contents, by_link, chosen_at) select gen_random_uuid(), coach, id, 1, 'x', false, now() from engagement where coach = ?",
                        "insert into coaching_session (id, coach, engagement, starts_at) select gen_random_uuid(), coach, id, now() from engagement where coach = ?",
                        "insert into note_reading select id, date_trunc('minute', now()), coach, engagement from coaching_session where coach = ?",
                        "insert into objective (id, engagement, coach, key, contents, begun_at) select gen_random_uuid(), id, coach, 1, 'x', now() from engagement where coach = ?",
                        "insert into engagement_sheet (engagement, kind, coach, version, key, contents, kept_at) select id, 'interview', coach, 1, 1, 'x', now() from engagement where coach = ?",
                        "insert into engagement_contract (id, engagement, coach, number, roles, key, contents, sha256, proposed_at) select gen_random_uuid(), id, coach, 1, '{coach,coachee}', 1, 'x', sha256('x'), now() from engagement where coach = ?",
                        "insert into vault_draft select member, 'engagement', member, 1, 'x', now() from vault where member = ?",
                        "insert into vault_challenge select id, member, 'opening', sha256('x'), now() from session where member = ?")) {
            assertThat(who.writes(sql, who.id())).as(sql).isEqualTo("1 rows");
        }
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "insert into contract_acceptance select id, 'coach', engagement, coach, coach, sha256, now(), null from engagement_contract where coach = ?",
                    who.id());
        }
    }

    /// Somebody with two things known of them, and a file of one row.
    private static void addressBook(Somebody who) throws SQLException {
        var contact = UUID.randomUUID();
        who.writes(
                "insert into contact (id, owner, name, given_name, family_name, made_at)"
                        + " values (?, ?, 'Yann Querrec', '', '', now())",
                contact,
                who.id());
        who.writes(
                "insert into contact_detail (contact, owner, kind, value, position)"
                        + " values (?, ?, 'organisation', 'Rive', 0), (?, ?, 'note', 'Au col', 1)",
                contact,
                who.id(),
                contact,
                who.id());
        who.writes("insert into client_moved values (?, ?)", who.id(), contact);
        who.writes("insert into kept_name values (?, ?, sha256('x'), true)", who.id(), contact);
        who.writes(
                "insert into guard_reason values (?, 'opportunity', ?, sha256('x'), 'name', 'wide', '', now())",
                who.id(),
                contact);
        who.writes(
                "insert into contact_lead values (?, ?, gen_random_uuid(), now())",
                who.id(),
                contact);
        who.writes(
                "insert into encounter (id, owner, contact, met_on, place, alive, synergy, offered, received, next_step, made_at)"
                        + " values (gen_random_uuid(), ?, ?, current_date, '', 'Un rire', '', '', '', '', now())",
                who.id(),
                contact);
        introduces(who);
        who.writes(
                "insert into advice (id, owner, contact, name, given_on, subject, words, known, known_how, decision, ground, sense, beside_channels, made_at)"
                        + " values (gen_random_uuid(), ?, ?, 'Yann', current_date, 'Mes prix', 'Monte-les', 'long', '', 'rest', '', 'same', false, now())",
                who.id(),
                contact);
        who.writes(
                "insert into channel_lead (id, owner, what, came_on, way, contact, source, outcome, made_at)"
                        + " values (gen_random_uuid(), ?, 'Un théâtre', current_date, 'through', ?, 'Yann', 'open', now())",
                who.id(),
                contact);
        who.writes("insert into channel_review (owner, half) values (?, '2026-03-01')", who.id());
        who.writes(
                "insert into capture (id, owner, words, captured_at) values (gen_random_uuid(), ?, 'Vu Yann', now())",
                who.id());
        for (var form : List.of("advice", "encounter")) {
            who.writes(
                    "insert into draft values (?, ?, ?, '{who}', '{Yann}', now())",
                    who.id(),
                    form,
                    who.id());
        }
        var file = UUID.randomUUID();
        who.writes(
                "insert into contact_import (id, owner, file_name, lines, begun_at, stirred_at)"
                        + " values (?, ?, 'carnet.csv', 2, now(), now())",
                file,
                who.id());
        who.writes(
                "insert into contact_import_row (import, number, owner, line, outcome) values (?, 1, ?, 2, 'new')",
                file,
                who.id());
    }

    private static void introduces(Somebody who) throws SQLException {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        for (var contact : List.of(first, second)) {
            who.writes(
                    "insert into contact (id, owner, name, given_name, family_name, made_at)"
                            + " values (?, ?, 'Présenté', '', '', now())",
                    contact,
                    who.id());
        }
        assertThat(
                        who.ask(
                                "select propose_introduction(?, gen_random_uuid(), current_date + 9, '', null, null, 'fr',"
                                        + " array[gen_random_uuid(), gen_random_uuid()], array[?, ?]::uuid[], '{a,b}', '{a,b}', '{a,b}',"
                                        + " '{t,t}', '{a@matrix-asked.example,b@matrix-asked.example}', '{a,b}',"
                                        + " array(select uuid_send(gen_random_uuid()) from generate_series(1, 6)),"
                                        + " array(select uuid_send(gen_random_uuid()) from generate_series(1, 2)), now())",
                                TestInstance.database().folder().houseSecret(),
                                first,
                                second))
                .isEqualTo("asked");
        // The matrix counts the one contact above.
        who.writes("delete from contact where name = 'Présenté' and owner = ?", who.id());
    }

    private void mark(Somebody who, UUID round) throws SQLException {
        assertThat(
                        who.writes(
                                "insert into expectation_mark values (?, ?, 'expect', 0, ?, 'shared', now())",
                                round,
                                partner.id(),
                                who.id()))
                .isEqualTo("1 rows");
    }
}
