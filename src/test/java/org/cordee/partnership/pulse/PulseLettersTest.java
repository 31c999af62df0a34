package org.cordee.partnership.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.value;
import static org.cordee.Somebody.write;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cordee.AtOnce;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.partnership.PartnershipId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The letters of the planned days: at half past seven where each lives, never lost and never
/// twice.
class PulseLettersTest {
    private static final LocalDate FIRST = LocalDate.of(2031, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, Europe/Paris, 2026-03-28T06:30:00Z",
        "2026-03-29, Europe/Paris, 2026-03-29T05:30:00Z",
        "2026-10-25, Europe/Paris, 2026-10-25T06:30:00Z",
        "2026-03-07, America/Montreal, 2026-03-07T12:30:00Z",
        "2026-03-08, America/Montreal, 2026-03-08T11:30:00Z",
        "2026-03-16, Pacific/Noumea, 2026-03-15T20:30:00Z",
        "2026-03-16, Moon/Tranquility, 2026-03-16T06:30:00Z"
    })
    void half_past_seven_is_the_one_of_the_clock_on_their_wall(
            LocalDate day, String zone, Instant at) throws SQLException {
        assertThat(ask("select extract(epoch from half_past_seven(?, ?))::bigint", day, zone))
                .isEqualTo(String.valueOf(at.getEpochSecond()));
    }

    @Test
    void each_gets_theirs_in_their_own_morning() throws SQLException {
        var room = roomOfThree();
        for (var zone : new String[] {"Europe/Paris", "America/Montreal", "Pacific/Noumea"}) {
            assertThat(
                            ask(
                                    "select count(*) from letter l join pulse_link k on k.id = l.about"
                                            + " join account a on a.member = k.member"
                                            + " where k.partnership = ? and k.planned_on = ? and a.zone = ? and l.due_at = ?",
                                    room,
                                    FIRST,
                                    zone,
                                    FIRST.atTime(7, 30).atZone(ZoneId.of(zone)).toInstant()))
                    .as(zone)
                    .isEqualTo("1");
        }
        assertThat(letters(room)).isEqualTo("3");
    }

    @Test
    void when_one_is_written_the_next_is_and_asked_again_nothing_more() throws SQLException {
        var room = roomOfThree();
        var house = TestInstance.database().folder().houseSecret();
        var link =
                UUID.fromString(
                        ask(
                                "select k.id from pulse_link k join account a on a.member = k.member"
                                        + " where k.partnership = ? and a.zone = 'Europe/Paris'",
                                room));
        var morning = FIRST.atTime(7, 30).atZone(ZoneId.of("Europe/Paris")).toInstant();
        var told =
                AtOnce.all(
                        8,
                        () -> {
                            try (var app = TestInstance.app()) {
                                return value(
                                        app,
                                        "select planned_on from pulse_letter(?, ?, sha256(?), ?)",
                                        house,
                                        link,
                                        link.toString().getBytes(),
                                        morning);
                            }
                        });
        assertThat(told).hasSize(8).containsOnly(FIRST.toString());
        // In Nouméa it is evening, and the letter of that morning went; in Montréal it is night.
        assertThat(
                        ask(
                                "select string_agg(k.planned_on - ?::date || '', ' ' order by a.zone, k.planned_on)"
                                        + " from pulse_link k join account a on a.member = k.member where k.partnership = ?",
                                FIRST,
                                room))
                .isEqualTo("0 0 14 0 14");
        assertThat(letters(room)).isEqualTo("5");
    }

    @Test
    void who_moves_gets_it_in_their_new_morning_and_who_left_does_not() throws SQLException {
        var room = roomOfThree();
        var mover =
                UUID.fromString(
                        ask(
                                "select member from party join account using (member) where partnership = ? and zone = 'Pacific/Noumea'",
                                room));
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "update account set zone = 'America/Montreal' where member = ?",
                    mover);
        }
        assertThat(
                        ask(
                                "select extract(epoch from l.due_at)::bigint from letter l join pulse_link k on k.id = l.about"
                                        + " where k.partnership = ? and k.member = ?",
                                room,
                                mover))
                .isEqualTo(
                        String.valueOf(
                                FIRST.atTime(7, 30)
                                        .atZone(ZoneId.of("America/Montreal"))
                                        .toEpochSecond()));
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "update party set left_at = now() where partnership = ? and member = ?",
                    room,
                    mover);
        }
        var link =
                UUID.fromString(
                        ask(
                                "select id from pulse_link where partnership = ? and member = ?",
                                room,
                                mover));
        try (var app = TestInstance.app()) {
            assertThat(
                            value(
                                    app,
                                    "select planned_on from pulse_letter(?, ?, 'x', ?)",
                                    TestInstance.database().folder().houseSecret(),
                                    link,
                                    FIRST.atTime(13, 0).toInstant(java.time.ZoneOffset.UTC)))
                    .isEqualTo("no row");
        }
    }

    @Test
    void the_subject_of_a_day_is_the_same_in_the_database_and_outside() throws SQLException {
        for (int i = 0; i < 50; i++) {
            var room = UUID.randomUUID();
            var day = FIRST.plusDays(i);
            assertThat(ask("select pulse_subject(?, ?)", room, day))
                    .isEqualTo(
                            new PlannedDay(day, day, day)
                                    .subject(new PartnershipId(room))
                                    .toString());
        }
    }

    private static UUID roomOfThree() throws SQLException {
        var paris = Somebody.named("Pâris Courrier");
        var montreal = Somebody.named("Monique Courrier");
        var noumea = Somebody.named("Noumi Courrier");
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "update account set zone = 'America/Montreal' where member = ?",
                    montreal.id());
            write(
                    superuser,
                    "update account set zone = 'Pacific/Noumea' where member = ?",
                    noumea.id());
        }
        var room = paris.opens("Trois matins");
        paris.invitesAndMeets(room, montreal, noumea);
        var rhythm = UUID.randomUUID();
        assertThat(
                        paris.ask(
                                "select propose_agreement(?, ?, 'rhythm', ?, ?, null, null, now())",
                                rhythm,
                                room,
                                room,
                                "{\"every\":14,\"first\":\"" + FIRST + "\",\"delay\":5}"))
                .isEqualTo("proposed");
        for (var other : new Somebody[] {montreal, noumea}) {
            other.ask("select answer_agreement(?, true, '', now())", rhythm);
        }
        return room;
    }

    private static String letters(UUID room) throws SQLException {
        return ask(
                "select count(*) from letter where kind = 'pulse' and about in (select id from pulse_link where partnership = ?)",
                room);
    }

    private static String ask(String sql, Object... params) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            return String.valueOf(value(superuser, sql, params));
        }
    }
}
