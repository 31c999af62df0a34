package org.cordee.partnership.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.current.MemberId;
import org.cordee.partnership.pulse.OpenSignal;
import org.cordee.partnership.pulse.Silence;
import org.cordee.round.Evidence;
import org.cordee.round.Evidence.Kind;
import org.cordee.round.Evidence.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each signal at its edges, by hand.
class SignalsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate LONG_AGO = TODAY.minusDays(900);
    private static final MemberId AGATHE = new MemberId(new UUID(0, 1));
    private static final MemberId BASTIEN = new MemberId(new UUID(0, 2));
    private static final UUID THING = new UUID(9, 9);

    @ParameterizedTest
    @CsvSource({"1 120, true", "1, false", "1 121, false", "1 2 3, true", "0 1, false"})
    void two_commitments_missed_in_120_days_are_a_defection(String ages, boolean expected) {
        var facts =
                days(ages).stream()
                        .map(age -> Evidence.of(Kind.COMMITMENT_MISSED, AGATHE, day(age)))
                        .toList();
        var found = on(facts);
        assertThat(found).hasSize(expected ? 1 : 0);
        found.forEach(signal -> {
            assertThat(signal.party()).contains(AGATHE);
            assertThat(signal.crisis()).contains(OpenSignal.Kind.DEFECTION);
        });
    }

    @Test
    void one_missed_by_each_is_none() {
        assertThat(
                        on(
                                List.of(
                                        Evidence.of(Kind.COMMITMENT_MISSED, AGATHE, day(1)),
                                        Evidence.of(Kind.COMMITMENT_MISSED, BASTIEN, day(1)))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // days to the answer, before and of late
        "2 2 2 2 2, 5 5 5, true",
        "2 2 2 2 2, 4 4 4, false", // doubled is not more than doubled
        "2 2 2 2 2, 4.1 4.1 4.1, true",
        "2 2 2 2, 9 9 9, false",
        "2 2 2 2 2, 9 9, false",
        "0 0 0 0 0, 2 2 2, false", // the same day counts as one
        "0 0 0 0 0, 3 3 3, true",
        "1 1 9 1 1, 1 9 1, false", // one slow answer is no habit
    })
    void answers_that_take_more_than_twice_as_long_are_a_defection(
            String before, String after, boolean expected) {
        var facts = new ArrayList<Evidence>();
        for (var days : before.split(" ")) {
            facts.add(answered(day(121), days));
        }
        for (var days : after.split(" ")) {
            facts.add(answered(day(120), days));
        }
        assertThat(on(facts)).hasSize(expected ? 1 : 0);
    }

    @Test
    void silence_is_a_defection() {
        var silence = new Silence(BASTIEN, 2, day(30), day(16));
        var facts = new Facts(parties(), LONG_AGO, List.of(), List.of(silence));
        assertThat(Signals.on(TODAY, facts))
                .containsExactly(
                        new Defection(
                                BASTIEN, List.of(new Defection.Sign.Silent(2, day(30), day(16)))));
    }

    @ParameterizedTest
    @CsvSource({
        // closeness, declared so many days ago; work noted so many days ago; the rest
        "6, 10, 60, false, false, true",
        "6, 10, 59, false, false, false",
        "5, 10, 60, true, false, false",
        "6, 10, , true, false, true",
        "7, 60, , false, false, true",
        "7, 59, , false, false, false",
        "7, 60, , false, true, false",
    })
    void nearness_and_something_unsaid_are_a_lack_of_distance(
            int closeness,
            int declared,
            Integer noted,
            boolean friendsEmpty,
            boolean feedback,
            boolean expected) {
        var facts = new ArrayList<Evidence>();
        facts.add(Evidence.of(Kind.CLOSENESS_DECLARED, AGATHE, day(declared), closeness));
        if (noted != null) {
            facts.add(Evidence.about(THING, Kind.CONTRIBUTION_NOTED, BASTIEN, day(noted)));
        }
        if (friendsEmpty) {
            facts.add(Evidence.of(Kind.FRIENDS_QUESTION_LEFT_EMPTY, AGATHE, day(declared)));
        }
        if (feedback) {
            facts.add(Evidence.of(Kind.FEEDBACK_OPENED, BASTIEN, day(3)));
        }
        assertThat(on(facts)).hasSize(expected ? 1 : 0);
        assertThat(on(facts)).allMatch(signal -> signal.crisis().isEmpty());
    }

    @Test
    void work_that_was_valued_waits_no_longer() {
        assertThat(
                        on(
                                List.of(
                                        Evidence.of(Kind.CLOSENESS_DECLARED, AGATHE, day(9), 7),
                                        Evidence.about(
                                                THING, Kind.CONTRIBUTION_NOTED, AGATHE, day(90)),
                                        valued(AGATHE, Kind.CONTRIBUTION_VALUED_IN_POINTS, 4),
                                        valued(BASTIEN, Kind.CONTRIBUTION_VALUED_IN_POINTS, 4))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EUROS, 100, 150, true",
        "EUROS, 100, 149.99, false",
        "EUROS, 150, 100, true",
        "EUROS, 0, 1, true",
        "EUROS, 0, 0, false",
        "POINTS, 3, 5, true",
        "POINTS, 3, 4.9, false",
        "POINTS, 7, 4, true",
    })
    void worth_much_more_to_one_is_a_signal(Unit unit, double one, double other, boolean expected) {
        var kind =
                unit == Unit.EUROS
                        ? Kind.CONTRIBUTION_VALUED_IN_EUROS
                        : Kind.CONTRIBUTION_VALUED_IN_POINTS;
        var found = on(List.of(valued(AGATHE, kind, one), valued(BASTIEN, kind, other)));
        assertThat(found)
                .isEqualTo(
                        expected
                                ? List.of(
                                        new Value(
                                                THING,
                                                unit,
                                                Math.min(one, other),
                                                Math.max(one, other),
                                                day(5)))
                                : List.of());
        assertThat(on(List.of(valued(AGATHE, kind, Math.max(one, 1))))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, 6, true", "4, 5.9, false", "4, 4, false", "3, 4, true", "3.1, 4, false"})
    void results_that_did_not_come_out_for_all_are_a_signal(
            double one, double other, boolean expected) {
        var found =
                on(
                        List.of(
                                Evidence.about(THING, Kind.STAGE_RATED, AGATHE, day(5), one),
                                Evidence.about(THING, Kind.STAGE_RATED, BASTIEN, day(5), other)));
        assertThat(found)
                .isEqualTo(expected ? List.of(new Results(THING, one, other, day(5))) : List.of());
    }

    @Test
    void not_worth_it_at_a_door_is_a_signal() {
        var found =
                on(
                        List.of(
                                Evidence.about(THING, Kind.NOT_WORTH_IT, BASTIEN, day(5)),
                                Evidence.about(new UUID(1, 1), Kind.NOT_WORTH_IT, AGATHE, day(4)),
                                Evidence.about(
                                        new UUID(1, 1), Kind.NOT_WORTH_IT, BASTIEN, day(4))));
        assertThat(found)
                .containsExactly(
                        new WinWin(new UUID(1, 1), List.of(AGATHE, BASTIEN), day(4)),
                        new WinWin(THING, List.of(BASTIEN), day(5)));
        assertThat(found.getLast().subject()).isEqualTo(Optional.of(THING));
    }

    @Test
    void what_was_said_at_a_door_stands_until_it_is_asked_again() {
        var asked =
                List.of(
                        Evidence.about(THING, Kind.WORTH_IT, AGATHE, day(20)),
                        Evidence.about(THING, Kind.NOT_WORTH_IT, BASTIEN, day(20)),
                        Evidence.about(THING, Kind.WORTH_IT, AGATHE, day(5)),
                        Evidence.about(THING, Kind.WORTH_IT, BASTIEN, day(5)));
        assertThat(on(asked)).isEmpty();
        var days = new LinkedHashMap<LocalDate, List<MemberId>>();
        List.of(21, 20, 6, 5).forEach(age -> days.put(day(age), parties()));
        var then = new WinWin(THING, List.of(BASTIEN), day(20));
        assertThat(Signals.crises(days, asked))
                .containsExactly(
                        Map.entry(day(21), List.of()),
                        Map.entry(day(20), List.of(then)),
                        Map.entry(day(6), List.of(then)),
                        Map.entry(day(5), List.of()));
    }

    @Test
    void what_is_due_today_may_still_be_kept() {
        var due =
                List.of(
                        Evidence.of(Kind.COMMITMENT_MISSED, AGATHE, day(9)),
                        Evidence.of(Kind.COMMITMENT_MISSED, AGATHE, day(1)));
        var days = new LinkedHashMap<LocalDate, List<MemberId>>();
        days.put(day(1), parties());
        days.put(day(0), parties());
        var known =
                new Defection(AGATHE, List.of(new Defection.Sign.Missed(List.of(day(9), day(1)))));
        assertThat(known.at()).isEqualTo(day(0));
        assertThat(Signals.crises(days, due))
                .containsExactly(Map.entry(day(1), List.of()), Map.entry(day(0), List.of(known)));
    }

    @Test
    void who_left_later_was_still_there() {
        var missed =
                List.of(
                        Evidence.of(Kind.COMMITMENT_MISSED, BASTIEN, day(40)),
                        Evidence.of(Kind.COMMITMENT_MISSED, BASTIEN, day(30)));
        var days = new LinkedHashMap<LocalDate, List<MemberId>>();
        days.put(day(20), parties());
        days.put(day(10), List.of(AGATHE));
        var crises = Signals.crises(days, missed);
        assertThat(crises.get(day(20))).hasSize(1);
        assertThat(crises.get(day(10))).isEmpty();
    }

    @Test
    void a_facade_is_a_signal_while_it_is_shown_to_others() {
        var none = new Facts(parties(), day(400), List.of(), List.of());
        var announced = List.of(Evidence.of(Kind.ANNOUNCED_ELSEWHERE, BASTIEN, day(30)));
        var published = List.of(Evidence.of(Kind.PUBLISHED, AGATHE, day(200)));
        assertThat(Signals.on(TODAY, none)).isEmpty();
        assertThat(Signals.on(TODAY, new Facts(parties(), day(400), published, List.of())))
                .singleElement()
                .satisfies(signal -> assertThat(signal.at()).isEqualTo(day(340)));
        assertThat(Signals.on(TODAY, new Facts(parties(), day(400), announced, List.of())))
                .singleElement()
                .isInstanceOfSatisfying(
                        Facade.class,
                        facade -> assertThat(facade.announcedBy()).containsExactly(BASTIEN));
        assertThat(Signals.on(TODAY, new Facts(parties(), day(59), published, List.of())))
                .isEmpty();
    }

    @Test
    void facts_come_in_any_order_and_later_ones_play_no_part() {
        var seed = Long.getLong("cordee.seed", System.nanoTime());
        System.err.println("SignalsTest: -Dcordee.seed=" + seed);
        var random = new Random(seed);
        var seen = 0;
        for (var round = 0; round < 500; round++) {
            var facts =
                    new ArrayList<>(
                            IntStream.range(0, random.nextInt(60))
                                    .mapToObj(_ -> fact(random, random.nextInt(300)))
                                    .toList());
            // Nobody says two things of one matter on one day.
            var once = new ArrayList<Evidence>();
            facts.forEach(fact -> {
                if (once.stream().noneMatch(one -> isAlike(one, fact))) {
                    once.add(fact);
                }
            });
            var read = on(once);
            seen += read.size();
            var other = new ArrayList<>(once);
            for (var i = 0; i < 9; i++) {
                other.add(fact(random, -1 - random.nextInt(30)));
            }
            Collections.shuffle(other, random);
            assertThat(on(other)).hasSameElementsAs(read);
        }
        assertThat(seen).isGreaterThan(500);
    }

    @Test
    void the_crises_of_many_days_are_those_of_each() {
        var seed = Long.getLong("cordee.seed", System.nanoTime());
        System.err.println("SignalsTest: -Dcordee.seed=" + seed);
        var random = new Random(seed);
        var seen = 0;
        for (var round = 0; round < 200; round++) {
            var evidence =
                    IntStream.range(0, random.nextInt(120))
                            .mapToObj(_ -> fact(random, random.nextInt(300)))
                            .toList();
            var facts = new Facts(parties(), LONG_AGO, evidence, List.of());
            var days = IntStream.range(0, 24).mapToObj(n -> day(310 - 14 * n)).toList();

            var present = new HashMap<LocalDate, List<MemberId>>();
            days.forEach(day -> present.put(day, parties()));
            var crises = Signals.crises(present, evidence);

            for (var on : days) {
                var each =
                        Signals.on(on, facts).stream()
                                .filter(signal -> signal.crisis().isPresent())
                                .toList();
                assertThat(crises.get(on)).containsExactlyInAnyOrderElementsOf(each);
                seen += each.size();
            }
        }
        assertThat(seen).isGreaterThan(500);
    }

    @Test
    void a_fact_says_what_its_kind_needs() {
        assertThatThrownBy(() -> Evidence.of(Kind.CONTRIBUTION_NOTED, AGATHE, TODAY))
                .hasMessageContaining("of what");
        assertThatThrownBy(() -> Evidence.about(THING, Kind.MEETING_HELD, AGATHE, TODAY))
                .hasMessageContaining("no single thing");
        assertThatThrownBy(() -> Evidence.of(Kind.CLOSENESS_DECLARED, AGATHE, TODAY, 8))
                .hasMessageContaining("8");
        assertThatThrownBy(() -> Evidence.of(Kind.MEETING_HELD, AGATHE, TODAY, 1))
                .hasMessageContaining("1");
    }

    private static Evidence fact(Random random, int age) {
        var kind = Kind.values()[random.nextInt(Kind.values().length)];
        var amount =
                switch (kind.unit()) {
                    case NONE -> 0;
                    case DAYS, EUROS -> random.nextInt(9);
                    case POINTS -> 1 + random.nextInt(7);
                };
        return new Evidence(
                kind,
                parties().get(random.nextInt(2)),
                day(age),
                kind.isAboutOneThing() ? new UUID(7, random.nextInt(3)) : null,
                amount);
    }

    private static boolean isAlike(Evidence one, Evidence other) {
        return one.kind() == other.kind()
                && one.party().equals(other.party())
                && one.at().equals(other.at());
    }

    private static Evidence answered(LocalDate at, String days) {
        return Evidence.of(Kind.ANSWERED_AFTER, AGATHE, at, Double.parseDouble(days));
    }

    private static Evidence valued(MemberId party, Kind kind, double amount) {
        return Evidence.about(THING, kind, party, day(5), amount);
    }

    private static List<Signal> on(List<Evidence> facts) {
        return Signals.on(TODAY, new Facts(parties(), LONG_AGO, facts, List.of())).stream()
                .filter(signal -> !(signal instanceof Facade))
                .toList();
    }

    private static List<MemberId> parties() {
        return List.of(AGATHE, BASTIEN);
    }

    private static LocalDate day(int age) {
        return TODAY.minusDays(age);
    }

    private static List<Integer> days(String text) {
        return List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
    }
}
