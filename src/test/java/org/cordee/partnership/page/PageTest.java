package org.cordee.partnership.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.lines;
import static org.cordee.Somebody.value;
import static org.cordee.Somebody.write;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.current.MemberId;
import org.cordee.partnership.signal.Facts;
import org.cordee.partnership.signal.Living;
import org.cordee.round.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What anyone reads of a room, and when it ends: said by the database alone.
class PageTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private Somebody one;
    private Somebody two;
    private UUID room;

    @BeforeEach
    void a_room_of_two() throws SQLException {
        one = Somebody.named("Une Page");
        two = Somebody.named("Deux Page");
        room = one.opens("Une page");
        one.invitesAndMeets(room, two);
    }

    @Test
    void it_is_there_from_the_last_yes_on_at_an_address_nobody_guesses() throws SQLException {
        var page = proposes(null);
        assertThat(slug()).isEqualTo("null");
        assertThat(says(two, page)).isEqualTo("agreed");
        assertThat(slug()).matches("[a-z2-7]{20}");
        assertThat(
                        nobody(
                                "select words || array_to_string(names, ',') from public_page where slug = ?"))
                .containsExactly("EnsembleUne,Deux");
        var random = slug();
        var next = proposes("une-belle-adresse-" + random);
        says(two, next);
        assertThat(slug()).isEqualTo("une-belle-adresse-" + random);
    }

    @Test
    void any_party_takes_it_down_and_no_earlier_yes_brings_it_back() throws SQLException {
        says(two, proposes(null));
        var slug = slug();
        var other = proposes(null);
        assertThat(two.ask("select take_down_page(?, now())", room)).isEqualTo("t");
        assertThat(says(two, other)).isEqualTo("closed");
        assertThat(slug()).isEqualTo("null");
        assertThat(one.ask("select take_down_page(?, now())", room)).isEqualTo("f");
        assertThat(one.ask("select member from page_ending where partnership = ?", room))
                .isEqualTo(two.id().toString());
        says(two, proposes(null));
        assertThat(slug()).as("a link that was taken down stays dead").isNotEqualTo(slug);
    }

    @Test
    void who_comes_or_leaves_ends_what_they_have_not_agreed_to() throws SQLException {
        says(two, proposes(null));
        var three = Somebody.named("Trois Page");
        one.invitesAndMeets(room, three);
        assertThat(slug()).isEqualTo("null");
        var page = proposes(null);
        says(two, page);
        assertThat(says(three, page)).isEqualTo("agreed");
        var open = proposes(null);
        says(two, open);
        three.ask("select leave_partnership(?, now())", room);
        assertThat(slug()).isEqualTo("null");
        assertThat(one.ask("select outcome from agreement where id = ?", open))
                .isEqualTo("overtaken");
    }

    @Test
    void a_pulse_that_opens_is_told_with_its_month_and_moves_the_notice() throws SQLException {
        says(two, proposes(null));
        aged(100);
        pulse();
        assertThat(
                        nobody(
                                "select sort || to_char(month, '-YYYY-MM-DD') from public_evidence where slug = ?"))
                .containsExactly("pulse-" + TODAY.withDayOfMonth(1));
        assertThat(letters())
                .containsExactly(TODAY.plusDays(121) + " 06:00", TODAY.plusDays(121) + " 06:00");
    }

    @Test
    void gestures_and_meetings_are_told_by_their_month_and_feedback_by_nothing()
            throws SQLException {
        says(two, proposes(null));
        aged(100);
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "insert into gesture (id, giver, receiver, noted_by, kind, words, given_on, noted_at)"
                            + " values (gen_random_uuid(), ?, ?, ?, 'hand', 'Un coup de main', current_date, now())",
                    one.id(),
                    two.id(),
                    one.id());
            // Until the other says so, it is one's own word alone.
            assertThat(evidence()).isEmpty();
            write(superuser, "update gesture set confirmed_at = now() where giver = ?", one.id());
            assertThat(evidence()).containsExactly("gesture");
            write(
                    superuser,
                    "insert into encounter (id, owner, met_on, place, alive, synergy, offered, received, next_step, made_at)"
                            + " values (gen_random_uuid(), ?, current_date, '', 'Un café', '', '', '', '', now())",
                    one.id());
            assertThat(evidence()).containsExactly("gesture");
            write(
                    superuser,
                    "update encounter set told_to = ?, told_at = now() where owner = ?",
                    two.id(),
                    one.id());
            assertThat(evidence()).containsExactly("gesture", "meeting");
            write(
                    superuser,
                    "update encounter set told_to = null, told_at = now() where owner = ?",
                    one.id());
            assertThat(evidence()).containsExactly("gesture");
            write(superuser, "update gesture set withdrawn_at = now() where giver = ?", one.id());
            assertThat(evidence()).isEmpty();
            var before = value(superuser, "select page_facade_from(?)::text", room);
            write(
                    superuser,
                    "insert into feedback (id, giver, receiver, kind, given_at)"
                            + " values (gen_random_uuid(), ?, ?, 'enriching', now())",
                    one.id(),
                    two.id());
            assertThat(evidence()).isEmpty();
            assertThat(before).isEqualTo(TODAY.minusDays(40).toString());
            assertThat(value(superuser, "select page_facade_from(?)::text", room))
                    .isEqualTo(TODAY.plusDays(121).toString());
        }
    }

    private List<String> evidence() throws SQLException {
        return nobody("select sort from public_evidence where slug = ? order by sort");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14})
    void what_happens_in_time_keeps_it_and_later_does_not_bring_it_back(int days)
            throws SQLException {
        says(two, proposes(null));
        aged(200);
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "update public_page set facade_from = current_date - 100, told_on = ?::date where partnership = ?",
                    TODAY.minusDays(days).toString(),
                    room);
        }
        pulse();
        assertThat(nobody("select told_on is null from public_page where slug = ?"))
                .containsExactly(days == 13 ? "t" : "f");
    }

    /// The day the database plans for is the first one on which the rule says façade.
    @ParameterizedTest
    @CsvSource({
        "0, -1",
        "30, 5",
        "60, 0",
        "61, 61",
        "200, 119",
        "200, 121",
        "400, 400",
        "150, 150"
    })
    void the_day_of_the_notice_is_that_of_the_rule(int opened, int ago) throws SQLException {
        aged(opened);
        var evidence = List.<Evidence>of();
        try (var superuser = TestInstance.superuser()) {
            if (ago >= 0) {
                write(
                        superuser,
                        "insert into round (id, room, kind, headings, opened_at, revealed_at)"
                                + " select gen_random_uuid(), ?, 'pulse', '{expect}', t, t"
                                + " from (select now() - make_interval(days => ?)) moment(t)",
                        room,
                        ago);
                evidence =
                        List.of(
                                Evidence.of(
                                        Evidence.Kind.PULSE_REVEALED,
                                        new MemberId(one.id()),
                                        TODAY.minusDays(ago)));
            }
            var facts =
                    new Facts(
                            List.of(new MemberId(one.id()), new MemberId(two.id())),
                            TODAY.minusDays(opened),
                            evidence,
                            List.of());
            var planned =
                    LocalDate.parse(value(superuser, "select page_facade_from(?)::text", room));
            assertThat(Living.on(planned, facts).state()).isEqualTo(Living.State.FACADE);
            assertThat(Living.on(planned.minusDays(1), facts).state())
                    .isNotEqualTo(Living.State.FACADE);
        }
    }

    private UUID proposes(@org.jspecify.annotations.Nullable String address) throws SQLException {
        var id = UUID.randomUUID();
        assertThat(
                        one.ask(
                                "select propose_agreement(?, ?, 'page', ?, ?, (select id from agreement where partnership = ?"
                                        + " and kind = 'page' and outcome = 'agreed' and ended_at is null), null, now())",
                                id,
                                room,
                                room,
                                """
                                {"names": [{"name": "Une"}, {"name": "Deux"}], "since": "2025-10-06", "words": "Ensemble",
                                 "address": %s}
                                """
                                        .formatted(address == null ? "null" : '"' + address + '"'),
                                room))
                .isEqualTo("proposed");
        return id;
    }

    private static String says(Somebody who, UUID page) throws SQLException {
        return who.ask("select answer_agreement(?, true, '', now())", page);
    }

    private String slug() throws SQLException {
        return one.ask("select my_page(?)", room);
    }

    private void pulse() throws SQLException {
        var round = UUID.randomUUID();
        one.ask(
                "select open_round_about(?, ?, 'pulse', null, '{expect}', null, 0, false, now(), now())",
                round,
                room);
        for (var who : List.of(one, two)) {
            who.drafts(round, "Cinq");
            who.seals(round);
        }
    }

    private void aged(int days) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "update partnership set opened_at = now() - make_interval(days => ?) where id = ?",
                    days,
                    room);
        }
    }

    private List<String> letters() throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            return lines(
                    superuser,
                    "select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from letter where kind = 'notice' and about = '"
                            + room
                            + "'");
        }
    }

    /// As anyone reads it who has not entered.
    private List<String> nobody(String sql) throws SQLException {
        var slug = slug();
        try (var app = TestInstance.app()) {
            return lines(app, sql, slug);
        }
    }
}
