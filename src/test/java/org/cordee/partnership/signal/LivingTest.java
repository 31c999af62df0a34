package org.cordee.partnership.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.signal.Living.Sort;
import org.cordee.partnership.signal.Living.State;
import org.cordee.round.Evidence;
import org.cordee.round.Evidence.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether a partnership lives, at the edges. A fact is written `a.meeting_held.30`: who, what, so
/// many days ago.
class LivingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @ParameterizedTest
    @CsvSource({
        "59, '', BEGINNING",
        "60, '', FACADE",
        "400, a.meeting_held.120, QUIET",
        "400, a.meeting_held.121, FACADE",
        // what one alone contributes is no evidence of the two
        "400, a.contribution_noted.1, FACADE",
        "400, a.contribution_noted.1 b.contribution_noted.120, QUIET",
        "400, a.contribution_noted.1 b.contribution_noted.121, FACADE",
        "400, a.gesture_given.5 b.gesture_received.5, QUIET",
        "400, a.gesture_given.5, FACADE",
        // three sorts within 180 days, all active within 60
        "400, a.meeting_held.60 b.meeting_held.60 a.stage_passed.180 a.feedback_given.180, LIVING",
        "400, a.meeting_held.60 b.meeting_held.61 a.stage_passed.180 a.feedback_given.180, QUIET",
        "400, a.meeting_held.60 b.meeting_held.60 a.stage_passed.181 a.feedback_given.180, QUIET",
        "400, a.meeting_held.60 a.stage_passed.9 a.feedback_given.9 b.pulse_answered.60, LIVING",
        "400, a.meeting_held.60 a.stage_passed.9 a.feedback_given.9 b.gesture_received.1, QUIET",
        // who has left plays no part in what is asked of all
        "400, a.contribution_noted.1 b.contribution_noted.1 z.contribution_noted.300, QUIET",
        // nor does what has not happened yet
        "400, a.meeting_held.-1, FACADE",
    })
    void states(int age, String facts, State expected) {
        assertThat(living(age, facts).state()).isEqualTo(expected);
    }

    @Test
    void it_brings_kinds_months_and_the_last_day_of_each() {
        var living =
                living(
                        400,
                        "a.meeting_held.20 b.meeting_held.100 a.contribution_noted.3"
                                + " b.gesture_given.7");
        assertThat(living.last()).containsExactly(Map.entry(Sort.MEETING, day(20)));
        assertThat(living.months().get(Sort.MEETING))
                .containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 5));
        assertThat(living.lastActive())
                .containsOnly(Map.entry(member("a"), day(3)), Map.entry(member("b"), day(7)));
    }

    @Test
    void a_facade_says_since_when() {
        assertThat(living(400, "a.meeting_held.130").since()).isEqualTo(day(9));
        assertThat(living(130, "").since()).isEqualTo(day(70));
        var facts = facts(400, "a.meeting_held.130");
        assertThat(Living.on(day(9), facts).state()).isEqualTo(State.FACADE);
        assertThat(Living.on(day(10), facts).state()).isEqualTo(State.QUIET);
    }

    @ParameterizedTest
    @CsvSource({
        "LIVING, , Shown",
        "QUIET, 100, Shown",
        "FACADE, , ToBeTold",
        "FACADE, 0, Told",
        "FACADE, 13, Told",
        "FACADE, 14, Off",
        "FACADE, 30, Off",
    })
    void the_page_of_a_facade_goes_off_a_fortnight_after_its_parties_were_told(
            State state, Integer told, String expected) {
        var showing = Showing.on(TODAY, state, told == null ? null : day(told));
        assertThat(showing.getClass().getSimpleName()).isEqualTo(expected);
        switch (showing) {
            case Showing.Shown _ -> {}
            case Showing.ToBeTold(var off) -> assertThat(off).isEqualTo(TODAY.plusDays(14));
            case Showing.Told(var off) -> assertThat(off).isAfter(TODAY);
            case Showing.Off(var since) -> assertThat(since).isBeforeOrEqualTo(TODAY);
        }
    }

    private static Living living(int age, String facts) {
        return Living.on(TODAY, facts(age, facts));
    }

    private static Facts facts(int age, String text) {
        var evidence = new ArrayList<Evidence>();
        for (var word : text.isEmpty() ? new String[0] : text.split(" ")) {
            var parts = word.split("\\.");
            var kind = Kind.valueOf(parts[1].toUpperCase(Locale.ROOT));
            evidence.add(
                    new Evidence(
                            kind,
                            member(parts[0]),
                            day(Integer.parseInt(parts[2])),
                            kind.isAboutOneThing() ? new UUID(3, 3) : null,
                            0));
        }
        return new Facts(List.of(member("a"), member("b")), day(age), evidence, List.of());
    }

    private static MemberId member(String name) {
        return new MemberId(new UUID(0, name.charAt(0)));
    }

    private static LocalDate day(int age) {
        return TODAY.minusDays(age);
    }
}
