package org.cordee.partnership.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.current.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Seasons of small histories, by hand. A pulse is written `5/6`, one answer a party, `-` for one
/// that is missing, `.` for a party that is not in it, `*4` for four alike; one a fortnight.
class CourseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final MemberId AGATHE = member(0);

    /// Seasons by a letter: o setting out, c crisis, e euphoria, f flagging, p performance, s
    /// steady,
    /// - silence.
    @ParameterizedTest
    @CsvSource({
        // the third that opens speaks for the first time, the fourth agrees
        "5/5*2, oo",
        "5/5*5, oooss",
        "5/5 -/5 5/5*3, oooos",
        // performance: three means of 5.5, answers less than a point apart, nothing due
        "5.5/5.5*4, ooop",
        "5.4/5.5 5.5/5.5*4, oooop",
        "5/6*4, ooos",
        "5.1/6*4, ooop",
        // one pulse that says something else changes nothing
        "6/6*4 5.2/6.2 6/6*2, ooopppp",
        "5/5*4 6/6*3 5/5 6/6, ooossssss",
        "5/5*4 6/6*4, ooossssp",
        // a drop is a crisis at once; two quiet pulses running end it
        "5/5*3 4/5 5/5*2, oooccs",
        "5/5*3 4/5 5/5 3.8/5 5/5*2, oooccccs",
        "6/6*3 4.8/6 6/6*4, oooccssp",
        // and they have to agree on what comes after
        "6/6*3 5/7 6/7 6/6*2, ooocccp",
        // a gap a point beyond what is usual here; a lasting difference of style is no crisis
        "5/5*2 4.8/6.8, ooc",
        "4/6*4, ooos",
        "4/6*4 3.5/6.5, ooosc",
        "4/6*4 3.6/6.5, oooss",
        "5/5*4 5/6.6*2, ooossc",
        // flagging: lower since the seventh, clear at the twelfth, said at the next
        "6/6*6 5.1/5.1*7, oooppppsssssf",
        "6.4/6.4*6 5.5/5.5*7, ooopppppppppp",
        // two missed running are silence at once; two that open bring back
        "5/5*4 5/-*2 5/5*2, oooss--s",
        "5/5*4 5/- -/5 5/- -/5, ooosssss",
        "5/5*4 -/-*2, oooss-",
        "5/5 5/-*2 5/5*4, oo---ss",
        "-/-*2 5/5*2, o--o",
        // between two that open, one that does not interrupts nothing; a silence does
        "5/5*3 5/- 5/5, oooos",
        "5/5*3 5/-*2 5/5*2, oooo--s",
        "5/5*4 -/5*2 3/5, oooss-c",
        // three
        "5/5/5*3 5/5/4, oooc",
        "5/5/.*4 5/5/5*2, ooosss",
        "5/5/5*4 5/5/-*2 5/5/.*2, oooss--s",
        "5/5/5*4 5/5/- 5/5/. 5/5/-, ooossss",
        "5/5/5*4 5/5/7, ooosc",
    })
    void seasons_of_a_history(String pulses, String seasons) {
        assertThat(seasons(Course.of(history(pulses), List.of(), List.of()))).isEqualTo(seasons);
    }

    /// Four pulses of sixes, the last on the day 42; commitments due so many days before that.
    @ParameterizedTest
    @CsvSource({
        // kept ones, open ones; the season
        "'', '', p",
        "'', 1, s", // one alone is too few for euphoria, and none of one is kept
        "'', 10 20, e",
        "10, 20, p", // exactly half
        "10, 20 30, e",
        "'', 1 0, s", // on the day itself the day is not over
        "'', 120 119, e",
        "'', 121 120, s",
        "'', 122 121, p",
    })
    void euphoria_is_high_pulses_and_promises_not_kept(String kept, String open, String season) {
        var last = DAY.plusDays(42);
        var commitments = new ArrayList<DueCommitment>();
        days(kept)
                .forEach(days ->
                        commitments.add(
                                DueCommitment.kept(
                                        AGATHE, last.minusDays(days), last.minusDays(days))));
        days(open)
                .forEach(days -> commitments.add(DueCommitment.open(AGATHE, last.minusDays(days))));
        var moments = Course.of(history("6/6*4"), commitments, List.of());
        assertThat(letter(moments.getLast().speaksFor().orElseThrow().season())).isEqualTo(season);
    }

    @Test
    void what_was_moved_before_its_date_was_not_missed() {
        var commitments =
                List.of(
                        DueCommitment.renegotiated(AGATHE, DAY.plusDays(10), DAY.plusDays(9)),
                        DueCommitment.open(AGATHE, DAY.plusDays(11)));
        var moment = Course.of(history("6/6*4"), commitments, List.of()).getLast();
        assertThat(moment.speaksFor().orElseThrow())
                .isInstanceOfSatisfying(
                        Ground.Plain.class, plain -> assertThat(plain.mean()).isEqualTo(6));
    }

    @Test
    void a_promise_noted_as_kept_afterwards_changes_nothing_that_was_said() {
        var open =
                List.of(
                        DueCommitment.open(AGATHE, DAY.plusDays(3)),
                        DueCommitment.open(AGATHE, DAY.plusDays(4)));
        var kept =
                List.of(
                        DueCommitment.kept(AGATHE, DAY.plusDays(3), DAY.plusDays(50)),
                        DueCommitment.kept(AGATHE, DAY.plusDays(4), DAY.plusDays(50)));
        assertThat(seasons(Course.of(history("6/6*8"), open, List.of()))).isEqualTo("oooeeeee");
        assertThat(seasons(Course.of(history("6/6*8"), kept, List.of()))).isEqualTo("oooeeppp");
    }

    @Test
    void an_open_signal_is_a_crisis_until_it_is_talked_about() {
        for (var kind : OpenSignal.Kind.values()) {
            var signal = new OpenSignal(kind, DAY.plusDays(56), DAY.plusDays(70));
            assertThat(seasons(Course.of(history("5/5*8"), List.of(), List.of(signal))))
                    .isEqualTo("ooosccss");
            var still = new OpenSignal(kind, DAY.plusDays(57), null);
            assertThat(seasons(Course.of(history("5/5*8"), List.of(), List.of(still))))
                    .isEqualTo("ooossccc");
        }
    }

    @Test
    void a_season_keeps_the_evidence_it_began_with() {
        var moments = Course.of(history("5/5*3 4/5 3.5/5 5/5*2"), List.of(), List.of());
        var crisis = moments.get(3).reading();
        assertThat(crisis.since()).isEqualTo(DAY.plusDays(42));
        assertThat(crisis.ground())
                .isEqualTo(
                        new Ground.Dropped(List.of(new Drop(AGATHE, 4, new Baseline(5, 0.5, 3)))));
        assertThat(moments.get(4).reading()).isSameAs(crisis);
        assertThat(moments.get(5).reading()).isSameAs(crisis);
        assertThat(moments.stream().map(Moment::begins).toList())
                .containsExactly(false, false, false, true, false, false, true);
        assertThat(moments.getLast().reading())
                .isEqualTo(new Reading(DAY.plusDays(84), new Ground.Plain(5, 0)));
    }

    @Test
    void a_silence_says_who_since_when_and_how_often() {
        var silent = Course.of(history("5/5 5/-*3"), List.of(), List.of());
        assertThat(silent.get(1).findings()).isEmpty();
        assertThat(silent.get(1).speaksFor()).isEmpty();
        assertThat(silent.get(2).findings())
                .containsExactly(new Silence(member(1), 2, DAY.plusDays(14), DAY.plusDays(28)));
        assertThat(silent.get(3).findings())
                .containsExactly(new Silence(member(1), 3, DAY.plusDays(14), DAY.plusDays(42)));
    }

    @Test
    void what_opened_late_is_read_on_the_day_it_opened() {
        var pulses =
                history("5/5*5").stream()
                        .map(pulse -> (PlannedPulse.Revealed) pulse)
                        .map(pulse ->
                                new PlannedPulse.Revealed(
                                        pulse.day(), pulse.day().plusDays(9), pulse.answers()))
                        .toList();
        var steady = Course.of(pulses, List.of(), List.of()).get(3).reading();
        assertThat(steady.since()).isEqualTo(DAY.plusDays(42 + 9));
    }

    @Test
    void pulses_are_read_in_the_order_in_which_they_were_known() {
        var pulses = history("5/5*2");
        var course = new Course(List.of(), List.of());
        course.next(pulses.getLast());
        assertThatThrownBy(() -> course.next(pulses.getFirst())).hasMessageContaining("before");
        assertThat(Course.of(pulses.reversed(), List.of(), List.of()))
                .isEqualTo(Course.of(pulses, List.of(), List.of()));
    }

    private static List<PlannedPulse> history(String text) {
        var pulses = new ArrayList<PlannedPulse>();
        for (var word : text.split(" ")) {
            var parts = word.split("\\*");
            var times = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
            for (var i = 0; i < times; i++) {
                pulses.add(pulse(DAY.plusDays(14L * pulses.size()), parts[0].split("/")));
            }
        }
        return pulses;
    }

    private static PlannedPulse pulse(LocalDate day, String... answers) {
        var given = new ArrayList<Answer>();
        var missing = new ArrayList<MemberId>();
        for (var i = 0; i < answers.length; i++) {
            switch (answers[i]) {
                case "." -> {}
                case "-" -> missing.add(member(i));
                case String value -> given.add(new Answer(member(i), Double.parseDouble(value)));
            }
        }
        return missing.isEmpty()
                ? new PlannedPulse.Revealed(day, day, given)
                : new PlannedPulse.Unrevealed(
                        day, day, given.stream().map(Answer::party).toList(), missing);
    }

    private static List<Long> days(String text) {
        return text.isEmpty()
                ? List.of()
                : IntStream.range(0, text.split(" ").length)
                        .mapToObj(i -> Long.valueOf(text.split(" ")[i]))
                        .toList();
    }

    private static String seasons(List<Moment> moments) {
        return moments.stream()
                .map(moment -> letter(moment.reading().season()))
                .collect(Collectors.joining());
    }

    private static String letter(Season season) {
        return switch (season) {
            case SILENCE -> "-";
            case SETTING_OUT -> "o";
            case CRISIS -> "c";
            case EUPHORIA -> "e";
            case FLAGGING -> "f";
            case PERFORMANCE -> "p";
            case STEADY -> "s";
        };
    }

    private static MemberId member(int index) {
        return new MemberId(new UUID(0, index + 1));
    }
}
