package org.cordee.partnership.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.stage.Commitment.Day;
import org.cordee.partnership.stage.Commitment.Move;
import org.cordee.partnership.stage.Commitment.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a promise is kept, put off or missed (RULES 2): written by hand.
class CommitmentTest {
    private static final LocalDate TENTH = LocalDate.parse("2026-03-10");

    /// When the day is over where who promised lives: summer time begins in between in the last.
    @ParameterizedTest
    @CsvSource({
        "America/Montreal, 2026-03-10, 2026-03-11T04:00:00Z",
        "Pacific/Noumea,   2026-03-10, 2026-03-10T13:00:00Z",
        "Europe/Paris,     2026-03-10, 2026-03-10T23:00:00Z",
        "Europe/Paris,     2026-03-29, 2026-03-29T22:00:00Z",
        "Africa/Cairo,     2026-04-23, 2026-04-23T22:00:00Z"
    })
    void a_day_is_over_where_one_lives(ZoneId zone, LocalDate day, Instant endsAt) {
        assertThat(Day.in(zone, day).endsAt()).isEqualTo(endsAt);
    }

    /// Promised in Montréal for the tenth, which is over at 04:00 UTC on the eleventh.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    now                  | kept                 | moved to   | withdrawn            | left                 | state
                    2026-03-01T00:00:00Z | -                    | -          | -                    | -                    | Pending 2026-03-10
                    2026-03-11T03:59:59Z | -                    | -          | -                    | -                    | Pending 2026-03-10
                    2026-03-11T04:00:00Z | -                    | -          | -                    | -                    | Missed 2026-03-10
                    2026-03-12T00:00:00Z | 2026-03-11T03:59:59Z | -          | -                    | -                    | Kept 2026-03-10
                    2026-03-12T00:00:00Z | 2026-03-11T04:00:00Z | -          | -                    | -                    | KeptLate 2026-03-10
                    2026-03-12T00:00:00Z | -                    | 2026-03-20 | -                    | -                    | Renegotiated 2026-03-20
                    2026-03-21T04:00:00Z | -                    | 2026-03-20 | -                    | -                    | Missed 2026-03-20
                    2026-03-25T00:00:00Z | 2026-03-19T12:00:00Z | 2026-03-20 | -                    | -                    | Kept 2026-03-20
                    2026-03-25T00:00:00Z | 2026-03-22T12:00:00Z | 2026-03-20 | -                    | -                    | KeptLate 2026-03-20
                    2026-03-25T00:00:00Z | -                    | -          | 2026-03-05T12:00:00Z | -                    | Withdrawn -
                    2026-03-25T00:00:00Z | -                    | -          | -                    | 2026-03-05T12:00:00Z | Released -
                    2026-03-25T00:00:00Z | -                    | -          | -                    | 2026-03-12T12:00:00Z | Missed 2026-03-10
                    2026-03-25T00:00:00Z | 2026-03-04T12:00:00Z | -          | -                    | 2026-03-05T12:00:00Z | Kept 2026-03-10
                    """,
            useHeadersInDisplayName = true)
    void it_stands_as_its_party_said_it_in_time_or_not(
            Instant now,
            @Nullable Instant kept,
            @Nullable LocalDate movedTo,
            @Nullable Instant withdrawn,
            @Nullable Instant left,
            String expected) {
        var commitment = commitment(kept, movedTo, withdrawn, left);
        assertThat(told(commitment.state(now))).isEqualTo(expected);
        assertThat(commitment.missed(now))
                .isEqualTo(expected.startsWith("Missed") || expected.startsWith("KeptLate"));
    }

    @Test
    void put_off_twice_the_last_day_counts_and_the_first_is_told() {
        var commitment =
                new Commitment(
                        new CommitmentId(UUID.randomUUID()),
                        new PartnershipId(UUID.randomUUID()),
                        null,
                        new MemberId(UUID.randomUUID()),
                        "Ondine",
                        "Relire",
                        day(TENTH),
                        Instant.parse("2026-03-01T00:00:00Z"),
                        List.of(
                                new Move(
                                        day(TENTH.plusDays(5)),
                                        Instant.parse("2026-03-09T00:00:00Z")),
                                new Move(
                                        day(TENTH.plusDays(9)),
                                        Instant.parse("2026-03-14T00:00:00Z"))),
                        null,
                        null,
                        null);
        assertThat(commitment.state(Instant.parse("2026-03-18T00:00:00Z")))
                .isEqualTo(new State.Renegotiated(TENTH, TENTH.plusDays(9)));
        assertThat(commitment.state(Instant.parse("2026-03-21T00:00:00Z")))
                .isEqualTo(new State.Missed(TENTH.plusDays(9)));
    }

    private static String told(State state) {
        return switch (state) {
            case State.Pending(var due) -> "Pending " + due;
            case State.Renegotiated(var from, var due) -> "Renegotiated " + due;
            case State.Kept(var due, var at) -> "Kept " + due;
            case State.KeptLate(var due, var at) -> "KeptLate " + due;
            case State.Missed(var due) -> "Missed " + due;
            case State.Withdrawn _ -> "Withdrawn -";
            case State.Released _ -> "Released -";
        };
    }

    private static Day day(LocalDate date) {
        return Day.in(ZoneId.of("America/Montreal"), date);
    }

    private static Commitment commitment(
            @Nullable Instant kept,
            @Nullable LocalDate movedTo,
            @Nullable Instant withdrawn,
            @Nullable Instant left) {
        return new Commitment(
                new CommitmentId(UUID.randomUUID()),
                new PartnershipId(UUID.randomUUID()),
                null,
                new MemberId(UUID.randomUUID()),
                "Ondine",
                "Relire la page",
                day(TENTH),
                Instant.parse("2026-03-01T00:00:00Z"),
                movedTo == null
                        ? List.of()
                        : List.of(new Move(day(movedTo), Instant.parse("2026-03-08T00:00:00Z"))),
                kept,
                withdrawn,
                left);
    }
}
