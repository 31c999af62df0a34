package org.cordee.partnership.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a facilitator reads, row by row as the database says, from before they are asked to after
/// they are gone. The numbers are counted by hand from [#a_room_of_two].
class FacilitatorReadsTest {
    private static final String ALL = "\"expectations\", \"charter\", \"pulse\", \"stages\"";

    private Somebody one;
    private Somebody two;
    private Somebody guide;
    private Somebody stranger;
    private UUID room;

    /// Two who have revealed an exchange (1 answer each), a pulse (1 each) and a win-win check (1
    /// each), opened another exchange that is sealed by one, and have a charter in its second
    /// version, a stage and a rhythm.
    @BeforeEach
    void a_room_of_two() throws SQLException {
        one = Somebody.named("Anouk Guide");
        two = Somebody.named("Brice Guide");
        guide = Somebody.named("Capucine Guide");
        stranger = Somebody.named("Dimitri Guide");
        room = one.opens("Un guide");
        one.invitesAndMeets(room, two);
        reveal(one.roundOf(room));
        reveal(round("pulse"));
        reveal(round("stage-check"));
        var open = round("expectations");
        one.drafts(open, "Scellé d’Anouk");
        one.seals(open);
        two.drafts(open, "Brouillon de Brice");
        charter("Un premier texte");
        charter("Un deuxième texte");
        agrees("stage", "{\"name\": \"Essayer\", \"purpose\": \"Un client\"}");
        agrees("rhythm", "{}");
    }

    @Test
    void before_the_last_yes_and_before_their_own_nothing_but_names_and_purpose()
            throws SQLException {
        var proposal = propose(one, guide, ALL);
        assertThat(read(guide)).isEqualTo(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0));
        yes(two, proposal);
        assertThat(read(guide)).isEqualTo(List.of(1, 2, 0, 0, 0, 0, 0, 0, 0));
        assertThat(read(stranger)).isEqualTo(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    /// partnership, party, round, round_party, answer, charter_version, charter_section, agreement,
    /// agreement_voice.
    @Test
    void what_is_opened_is_read_and_nothing_more() throws SQLException {
        accompany(ALL);
        assertThat(read(guide)).isEqualTo(List.of(1, 2, 2, 4, 4, 1, 9, 1, 2));
        assertThat(
                        guide.rows(
                                "select words from answer where words like 'Scellé%' or words like 'Brouillon%'"))
                .isEmpty();
        assertThat(guide.rows("select words from charter_section where words <> ''"))
                .containsExactly("Un deuxième texte");
        assertThat(guide.rows("select kind from agreement")).containsExactly("stage");
        for (var table :
                List.of(
                        "seal",
                        "spare_answer",
                        "expectation_mark",
                        "charter_proposal",
                        "charter_change",
                        "charter_acceptance",
                        "charter_draft",
                        "invitation")) {
            assertThat(guide.ask("select count(*) from " + table)).as(table).isEqualTo("0");
        }
    }

    @Test
    void each_opening_opens_itself() throws SQLException {
        var accompaniment = accompany("\"expectations\"");
        assertThat(read(guide)).isEqualTo(List.of(1, 2, 1, 2, 2, 0, 0, 0, 0));
        accompaniment = reopen(accompaniment, "\"charter\"");
        assertThat(read(guide)).isEqualTo(List.of(1, 2, 0, 0, 0, 1, 9, 0, 0));
        accompaniment = reopen(accompaniment, "\"pulse\"");
        assertThat(read(guide)).isEqualTo(List.of(1, 2, 1, 2, 2, 0, 0, 0, 0));
        accompaniment = reopen(accompaniment, "\"stages\"");
        assertThat(read(guide)).isEqualTo(List.of(1, 2, 0, 0, 0, 0, 0, 1, 2));
        reopen(accompaniment, "");
        assertThat(read(guide)).isEqualTo(List.of(1, 2, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void one_party_ends_it_and_so_does_the_facilitator() throws SQLException {
        var accompaniment = accompany(ALL);
        writes("note", "Pour tous", true);
        assertThat(stranger.ask("select end_accompaniment(?, now())", accompaniment))
                .isEqualTo("f");
        assertThat(two.ask("select end_accompaniment(?, now())", accompaniment)).isEqualTo("t");
        assertThat(two.ask("select end_accompaniment(?, now())", accompaniment)).isEqualTo("f");
        assertThat(read(guide)).isEqualTo(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(guide.rows("select id from accompaniment_note")).isEmpty();
        assertThat(guide.rows("select id from accompaniment")).isEmpty();
        assertThat(one.rows("select words from accompaniment_note")).containsExactly("Pour tous");

        var again = accompany(ALL);
        assertThat(guide.rows("select words from accompaniment_note")).containsExactly("Pour tous");
        assertThat(guide.ask("select end_accompaniment(?, now())", again)).isEqualTo("t");
        assertThat(read(guide)).isEqualTo(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void who_declines_reads_nothing_and_another_may_be_invited() throws SQLException {
        var asked = propose(one, guide, ALL);
        yes(two, asked);
        assertThat(says(guide, asked, guide, false)).isEqualTo("ended");
        assertThat(read(guide)).isEqualTo(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(says(guide, asked, guide, true)).isEqualTo("closed");
        var other = propose(one, stranger, ALL);
        yes(two, other);
        assertThat(says(stranger, other, stranger, true)).isEqualTo("began");
    }

    @Test
    void a_tie_is_told_to_the_two_and_to_nobody_else() throws SQLException {
        var elsewhere = two.opens("Ailleurs");
        two.invitesAndMeets(elsewhere, guide);
        var asked = propose(one, guide, ALL);
        yes(two, asked);
        var ties = "select member from my_ties() where partnership = ?";
        assertThat(one.rows(ties, room)).isEmpty();
        assertThat(stranger.rows(ties, room)).isEmpty();
        assertThat(two.rows(ties, room)).containsExactly(guide.id().toString());
        assertThat(guide.rows(ties, room)).containsExactly(two.id().toString());

        var before =
                one.rows(
                        "select id, began_at, ended_at from accompaniment where partnership = ?",
                        room);
        assertThat(says(guide, asked, guide, true)).isEqualTo("waiting");
        assertThat(says(guide, asked, two, true)).isEqualTo("waiting");
        assertThat(says(guide, asked, one, true)).as("no tie").isEqualTo("not yours");
        assertThat(says(one, asked, guide, true)).as("no tie").isEqualTo("not yours");
        assertThat(read(guide)).isEqualTo(List.of(1, 2, 0, 0, 0, 0, 0, 0, 0));
        assertThat(
                        one.rows(
                                "select id, began_at, ended_at from accompaniment where partnership = ?",
                                room))
                .isEqualTo(before);
        assertThat(one.rows("select accompaniment from accompaniment_seat")).isEmpty();
        assertThat(one.rows("select member from accompaniment_word where member <> ?", one.id()))
                .isEmpty();

        assertThat(says(two, asked, guide, true)).isEqualTo("began");
        assertThat(one.rows("select tied from accompaniment_seat order by tied"))
                .containsExactly("f", "t");
        assertThat(guide.rows(ties, room)).isEmpty();
        assertThat(read(guide)).isEqualTo(List.of(1, 2, 2, 4, 4, 1, 9, 1, 2));
    }

    @Test
    void who_would_rather_keep_silent_leaves_what_a_refusal_leaves() throws SQLException {
        var elsewhere = two.opens("Ailleurs");
        two.invitesAndMeets(elsewhere, guide);
        var asked = propose(one, guide, ALL);
        yes(two, asked);
        says(guide, asked, guide, true);
        assertThat(says(two, asked, guide, false)).isEqualTo("ended");
        var silent = left(asked);

        var plain = propose(one, stranger, ALL);
        yes(two, plain);
        says(stranger, plain, stranger, false);
        assertThat(left(plain)).isEqualTo(silent);
    }

    @Test
    void nothing_is_asked_before_all_have_said_yes() throws SQLException {
        var elsewhere = two.opens("Ailleurs");
        two.invitesAndMeets(elsewhere, guide);
        var proposal = propose(one, guide, ALL);
        assertThat(guide.rows("select member from my_ties()")).isEmpty();
        assertThat(two.rows("select member from my_ties()")).isEmpty();
        assertThat(says(guide, proposal, guide, true)).isEqualTo("not yours");
    }

    @Test
    void who_comes_later_is_asked_and_until_then_nothing_is_read() throws SQLException {
        var accompaniment = accompany(ALL);
        one.invitesAndMeets(room, stranger);
        assertThat(read(guide)).isEqualTo(List.of(1, 3, 0, 0, 0, 0, 0, 0, 0));
        assertThat(says(stranger, accompaniment, stranger, true)).isEqualTo("began");
        assertThat(read(guide)).isEqualTo(List.of(1, 3, 2, 4, 4, 1, 9, 1, 2));
    }

    @Test
    void what_somebody_wrote_who_left_unasked_stays_closed() throws SQLException {
        one.invitesAndMeets(room, stranger);
        var three = round("pulse");
        for (var party : List.of(one, two, stranger)) {
            party.drafts(three, "À trois");
            party.seals(three);
        }
        stranger.ask("select leave_partnership(?, now())", room);
        accompany(ALL);
        assertThat(guide.rows("select id from round where id = ?", three)).isEmpty();
        assertThat(guide.rows("select words from answer where words = 'À trois'")).isEmpty();
        assertThat(read(guide)).isEqualTo(List.of(1, 2, 2, 4, 4, 1, 9, 1, 2));
    }

    @Test
    void whoever_becomes_a_party_accompanies_no_more_and_a_party_never_does() throws SQLException {
        accompany(ALL);
        one.invitesAndMeets(room, guide);
        assertThat(one.rows("select id from accompaniment where ended_at is null")).isEmpty();
        assertThat(guide.ask("select my_accompanied()")).isEqualTo("{}");
        var inside = propose(one, two, ALL);
        yes(two, inside);
        yes(guide, inside);
        assertThat(one.rows("select id from accompaniment where id = ?", inside)).isEmpty();
    }

    @Test
    void a_session_with_one_is_read_by_two() throws SQLException {
        accompany(ALL);
        assertThat(session(guide, one)).isEqualTo("proposed");
        assertThat(session(guide, stranger)).isEqualTo("not yours");
        assertThat(session(one, two)).isEqualTo("not yours");
        var sessions = "select what from accompaniment_session";
        assertThat(one.rows(sessions)).hasSize(1);
        assertThat(guide.rows(sessions)).hasSize(1);
        assertThat(two.rows(sessions)).isEmpty();
        assertThat(stranger.rows(sessions)).isEmpty();
        var answer = "update accompaniment_session_party set answer = 'yes', answered_at = now()";
        assertThat(two.writes(answer)).isEqualTo("0 rows");
        assertThat(guide.writes(answer)).isEqualTo("0 rows");
        assertThat(one.writes(answer)).isEqualTo("1 rows");
        assertThat(one.writes("update accompaniment_session set withdrawn_at = now()"))
                .isEqualTo("0 rows");
    }

    @Test
    void a_draft_is_its_authors_and_a_shared_note_nobodys_to_change() throws SQLException {
        accompany(ALL);
        writes("draft", "Brouillon", false);
        writes("note", "Pour tous", true);
        var notes = "select words from accompaniment_note order by words";
        assertThat(guide.rows(notes)).containsExactly("Brouillon", "Pour tous");
        assertThat(two.rows(notes)).containsExactly("Pour tous");
        assertThat(stranger.rows(notes)).isEmpty();
        assertThat(
                        guide.writes(
                                "update accompaniment_note set words = 'x' where published_at is not null"))
                .isEqualTo("0 rows");
        assertThat(guide.writes("delete from accompaniment_note where published_at is not null"))
                .isEqualTo("0 rows");
        assertThat(two.writes("update accompaniment_note set words = 'x'")).isEqualTo("0 rows");
        assertThat(
                        two.writes(
                                "insert into accompaniment_note (id, partnership, author, words, written_at, published_at) values (gen_random_uuid(), ?, ?, 'x', now(), now())",
                                room,
                                two.id()))
                .isEqualTo("42501");
        var reply =
                "insert into accompaniment_reply select gen_random_uuid(), id, ?, 'Oui', now()"
                        + " from accompaniment_note where published_at is not null";
        assertThat(two.writes(reply, two.id())).isEqualTo("1 rows");
        assertThat(two.writes(reply, one.id())).isEqualTo("42501");
        assertThat(guide.writes(reply, guide.id())).isEqualTo("42501");
        assertThat(guide.rows("select words from accompaniment_reply")).containsExactly("Oui");
        one.invitesAndMeets(room, stranger);
        assertThat(stranger.rows(notes)).as("shared before they came").isEmpty();
    }

    @Test
    void terms_that_say_nothing_are_no_invitation() {
        for (var terms :
                List.of("{}", "{\"member\": \"x\", \"opens\": []}", terms(guide, "\"seal\""))) {
            assertThatThrownBy(() -> proposeTerms(one, terms))
                    .hasMessageContaining("facilitator_terms");
        }
    }

    private List<Integer> read(Somebody who) throws SQLException {
        var counts = new ArrayList<Integer>();
        for (var table :
                List.of(
                        "partnership where id = ?",
                        "party where partnership = ?",
                        "round where room = ?",
                        "round_party p where exists (select from round r where r.id = p.round and r.room = ?)",
                        "answer a where exists (select from round r where r.id = a.round and r.room = ?)",
                        "charter_version where partnership = ?",
                        "charter_section where partnership = ?",
                        "agreement where partnership = ?",
                        "agreement_voice v where exists (select from agreement a where a.id = v.agreement and a.partnership = ?)")) {
            counts.add(Integer.valueOf(who.ask("select count(*) from " + table, room)));
        }
        return counts;
    }

    /// What a party reads of one that never began.
    private List<String> left(UUID accompaniment) throws SQLException {
        var left = new ArrayList<String>();
        left.addAll(
                one.rows(
                        "select opens, began_at, ended_at is not null from accompaniment where id = ?",
                        accompaniment));
        left.addAll(
                one.rows(
                        "select member from accompaniment_seat where accompaniment = ?",
                        accompaniment));
        left.addAll(
                one.rows(
                        "select member, about from accompaniment_word where accompaniment = ?",
                        accompaniment));
        left.addAll(
                one.rows(
                        "select outcome, ended_at is not null from agreement where id = ?",
                        accompaniment));
        return left;
    }

    private UUID accompany(String opens) throws SQLException {
        var proposal = propose(one, guide, opens);
        yes(two, proposal);
        assertThat(says(guide, proposal, guide, true)).isEqualTo("began");
        return proposal;
    }

    /// Others terms for the same facilitator, who is not asked again.
    private UUID reopen(UUID base, String opens) throws SQLException {
        var id = UUID.randomUUID();
        assertThat(
                        one.ask(
                                "select propose_agreement(?, ?, 'facilitator', ?, ?, ?, null, now())",
                                id,
                                room,
                                room,
                                terms(guide, opens),
                                base))
                .isEqualTo("proposed");
        yes(two, id);
        return id;
    }

    private UUID propose(Somebody who, Somebody facilitator, String opens) throws SQLException {
        return proposeTerms(who, terms(facilitator, opens));
    }

    private UUID proposeTerms(Somebody who, String terms) throws SQLException {
        var id = UUID.randomUUID();
        assertThat(
                        who.ask(
                                "select propose_agreement(?, ?, 'facilitator', ?, ?, null, null, now())",
                                id,
                                room,
                                room,
                                terms))
                .isEqualTo("proposed");
        return id;
    }

    private static String terms(Somebody facilitator, String opens) {
        return "{\"member\": \"%s\", \"opens\": [%s]}".formatted(facilitator.id(), opens);
    }

    private static void yes(Somebody who, UUID proposal) throws SQLException {
        who.ask("select answer_agreement(?, true, '', now())", proposal);
    }

    private static String says(Somebody who, UUID accompaniment, Somebody about, boolean yes)
            throws SQLException {
        return who.ask(
                "select answer_accompaniment(?, ?, ?, now())", accompaniment, about.id(), yes);
    }

    private String session(Somebody who, Somebody with) throws SQLException {
        return who.ask(
                "select propose_session(gen_random_uuid(), ?, 'Un point', now() + interval '1 day', 60, array[?]::uuid[], now())",
                room,
                with.id());
    }

    private void writes(String kind, String words, boolean shared) throws SQLException {
        assertThat(
                        guide.writes(
                                "insert into accompaniment_note values (gen_random_uuid(), ?, ?, ?, now(), "
                                        + (shared ? "now()" : "null")
                                        + ")",
                                room,
                                guide.id(),
                                words))
                .as(kind)
                .isEqualTo("1 rows");
    }

    private UUID round(String kind) throws SQLException {
        return UUID.fromString(
                one.ask(
                        "select open_round(gen_random_uuid(), ?, ?, '{expect}', '2031-02-15', now())",
                        room,
                        kind));
    }

    private void reveal(UUID round) throws SQLException {
        for (var party : List.of(one, two)) {
            party.drafts(round, "Ouvert de " + party.name());
            party.seals(round);
        }
    }

    private void charter(String words) throws SQLException {
        var id = UUID.randomUUID();
        one.ask(
                "select propose_charter(?, ?, (select coalesce(max(number), 0) from charter_version"
                        + " where partnership = ?), null, '', array['vision'], array[?], now())",
                id,
                room,
                room,
                words);
        assertThat(
                        two.ask(
                                "select accept_charter(a.proposal, a.base, a.sha256, now()) from charter_acceptance a"
                                        + " where a.proposal = ? limit 1",
                                id))
                .isEqualTo("in force");
    }

    private void agrees(String kind, String terms) throws SQLException {
        var id = UUID.randomUUID();
        one.ask(
                "select propose_agreement(?, ?, ?, ?, ?, null, null, now())",
                id,
                room,
                kind,
                room,
                terms);
        yes(two, id);
    }
}
