package org.cordee.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who would gain from whom, counted by hand from RULES 1.
class AffinityTest {
    private static final Skill TEAMS = new Skill("coaching", "teams");
    private static final Skill LEADERS = new Skill("coaching", "leaders");
    private static final Skill PRICING = new Skill("trade", "pricing");
    private static final Skill SELLING = new Skill("trade", "selling");
    private static final Skill LAW = new Skill("office", "law");
    private static final Skill BOOKS = new Skill("writing", "books");

    /// Looks for help with teams, a little with prices, and is weak in law; writes books.
    private static final Profile ANA =
            new Profile(
                    true,
                    Set.of("icf", "emcc"),
                    Set.of("fr", "en"),
                    3,
                    1,
                    new Positioning(
                            Set.of("leaders", "boards"),
                            Set.of("grenoble", "online"),
                            Set.of("coaching", "training", "talks")),
                    Map.of(TEAMS, 3, PRICING, 1),
                    Set.of(LAW),
                    Map.of(BOOKS, 3),
                    Set.of(),
                    new Posture(4, 3, 5, 2, 4, 3));

    /// Knows teams fairly, sells well, is strong in law; would like to write a book.
    private static final Profile BEN =
            new Profile(
                    true,
                    Set.of("emcc"),
                    Set.of("fr"),
                    4,
                    2,
                    new Positioning(
                            Set.of("boards", "schools", "towns"),
                            Set.of("grenoble"),
                            Set.of("coaching")),
                    Map.of(BOOKS, 2),
                    Set.of(),
                    Map.of(TEAMS, 2, SELLING, 3),
                    Set.of(LAW),
                    new Posture(3, 3, 4, 4, 2, 3));

    /// Needs of weight 3, 1 and 1: covered by two thirds, by half, whole. 3.5 of 5.
    @Test
    void coverage_is_what_is_had_of_what_is_needed() {
        assertThat(ANA.coverage(BEN)).isEqualTo(0.7, within(1e-15));
        assertThat(BEN.coverage(ANA)).isEqualTo(1);
        assertThat(BEN.coverage(BEN)).isZero();
    }

    @Test
    void a_need_that_is_a_weak_spot_too_weighs_both_and_a_strength_beats_a_small_offer() {
        var one = with(Map.of(TEAMS, 2, BOOKS, 1), Set.of(TEAMS), Map.of(), Set.of());
        // Teams weigh 3 and are had whole; books weigh 1 and are not.
        assertThat(one.coverage(with(Map.of(), Set.of(), Map.of(TEAMS, 1), Set.of(TEAMS))))
                .isEqualTo(0.75);
        // One of the same family, at a third: half a third of 3, of 4.
        assertThat(one.coverage(with(Map.of(), Set.of(), Map.of(LEADERS, 1), Set.of())))
                .isEqualTo(0.125, within(1e-15));
    }

    @Test
    void who_needs_nothing_is_not_covered() {
        assertThat(with(Map.of(), Set.of(), Map.of(), Set.of()).coverage(BEN)).isZero();
    }

    /// Abundance 1, giving 0.75, frankness 0.5, tempo 1; openness 0.5, autonomy 0.25: 4 of 6.
    @Test
    void postures_are_near_on_four_axes_and_as_good_as_the_lesser_on_two() {
        assertThat(Posture.nearness(ANA.posture(), BEN.posture()))
                .isEqualTo(4.0 / 6, within(1e-15))
                .isEqualTo(Posture.nearness(BEN.posture(), ANA.posture()));
        var high = new Posture(5, 1, 1, 5, 1, 1);
        assertThat(Posture.nearness(high, high)).isEqualTo(1);
        var low = new Posture(1, 5, 5, 1, 5, 5);
        assertThat(Posture.nearness(high, low)).isZero();
        assertThat(Posture.nearness(high, null)).isEqualTo(0.5);
        assertThat(Posture.nearness(null, null)).isEqualTo(0.5);
    }

    /// Clienteles share one of two, places one of one, services one of one.
    @Test
    void the_smallest_overlap_makes_the_rivalry() {
        assertThat(ANA.positioning().rivalry(BEN.positioning())).isEqualTo(0.5);
        var nowhere = new Positioning(Set.of("boards"), Set.of(), Set.of("coaching"));
        assertThat(ANA.positioning().rivalry(nowhere)).isZero();
        assertThat(ANA.positioning().rivalry(ANA.positioning())).isEqualTo(1);
    }

    @Test
    void both_gains_and_their_harmonic_mean() {
        var pair = pair(ANA, BEN);
        assertThat(pair.gain()).isEqualTo(0.648088, within(1e-6));
        assertThat(pair.gained()).isEqualTo(0.802742, within(1e-6));
        assertThat(pair.both())
                .isEqualTo(
                        2 * pair.gain() * pair.gained() / (pair.gain() + pair.gained()),
                        within(1e-15));
    }

    @Test
    void nothing_on_one_side_is_nothing_for_both() {
        var hermit = with(Map.of(), Set.of(), Map.of(TEAMS, 3), Set.of());
        var pair = pair(hermit, ANA);
        assertThat(pair.gain()).isZero();
        assertThat(pair.gained()).isPositive();
        assertThat(pair.both()).isZero();
        var rivals = pair(ANA, ANA);
        assertThat(rivals.both()).as("the same clients in the same town").isZero();
    }

    @ParameterizedTest
    @CsvSource({"looking, LOOKING", "codes, CODE", "languages, LANGUAGE", "places, REACH"})
    void the_first_condition_that_fails_is_told(String without, Condition first) {
        var alone =
                new Profile(
                        !without.equals("looking"),
                        without.equals("codes") ? Set.of("other") : BEN.codes(),
                        without.equals("languages") ? Set.of("de") : BEN.languages(),
                        BEN.level(),
                        BEN.window(),
                        without.equals("places")
                                ? new Positioning(Set.of(), Set.of("paris"), Set.of())
                                : BEN.positioning(),
                        BEN.needs(),
                        BEN.weak(),
                        BEN.offers(),
                        BEN.strengths(),
                        null);
        assertThat(Affinity.of(ANA, alone, true, Weights.USUAL, Weights.USUAL))
                .isEqualTo(new Affinity.Apart(first));
        assertThat(Affinity.of(alone, ANA, true, Weights.USUAL, Weights.USUAL))
                .isEqualTo(new Affinity.Apart(first));
    }

    /// Ana looks one level around, Ben two: the narrower counts.
    @Test
    void levels_may_be_as_far_apart_as_the_narrower_window() {
        assertThat(affinity(ANA, level(BEN, 4), false)).isInstanceOf(Affinity.Pair.class);
        assertThat(affinity(ANA, level(BEN, 5), false))
                .isEqualTo(new Affinity.Apart(Condition.LEVEL));
        assertThat(affinity(ANA, BEN, true)).isEqualTo(new Affinity.Apart(Condition.EXCLUSION));
    }

    @Test
    void weights_sum_to_one_and_none_is_left_out() {
        assertThat(new Weights(1, 1, 2)).isEqualTo(new Weights(0.25, 0.25, 0.5));
        assertThatThrownBy(() -> new Weights(0.9, 0.06, 0.04))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(Double.NaN, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Whatever two are like: seen from the other side it is the same, each figure lies between 0
    /// and 1, and the mean of both lies between their gains.
    @Test
    void of_any_two_both_sides_agree() {
        var seed = Long.getLong("cordee.seed", System.nanoTime());
        System.err.println("AffinityTest: -Dcordee.seed=" + seed);
        var random = new Random(seed);
        var pairs = 0;
        for (int i = 0; i < 3_000; i++) {
            var one = anybody(random);
            var other = anybody(random);
            var there = affinity(one, other, false);
            if (there instanceof Affinity.Pair pair
                    && affinity(other, one, false) instanceof Affinity.Pair back) {
                pairs++;
                assertThat(back)
                        .isEqualTo(
                                new Affinity.Pair(
                                        pair.returned(),
                                        pair.coverage(),
                                        pair.posture(),
                                        pair.rivalry(),
                                        pair.gained(),
                                        pair.gain()));
                assertThat(pair.both())
                        .isBetween(
                                Math.min(pair.gain(), pair.gained()) - 1e-12,
                                Math.max(pair.gain(), pair.gained()) + 1e-12);
                assertThat(
                                Stream.of(
                                        pair.coverage(),
                                        pair.returned(),
                                        pair.posture(),
                                        pair.rivalry(),
                                        pair.both()))
                        .allMatch(figure -> figure >= 0 && figure <= 1);
            } else {
                assertThat(affinity(other, one, false)).isEqualTo(there);
            }
        }
        assertThat(pairs).isGreaterThan(300);
    }

    private static Profile anybody(Random random) {
        var skills = List.of(TEAMS, LEADERS, PRICING, SELLING, LAW, BOOKS);
        var needs = new HashMap<Skill, Integer>();
        var offers = new HashMap<Skill, Integer>();
        var weak = new HashSet<Skill>();
        var strengths = new HashSet<Skill>();
        for (var skill : skills) {
            switch (random.nextInt(6)) {
                case 0 -> needs.put(skill, 1 + random.nextInt(3));
                case 1 -> offers.put(skill, 1 + random.nextInt(3));
                case 2 -> weak.add(skill);
                case 3 -> strengths.add(skill);
                default -> {}
            }
        }
        return new Profile(
                random.nextInt(8) > 0,
                some(random),
                some(random),
                1 + random.nextInt(5),
                random.nextInt(4),
                new Positioning(some(random), some(random), some(random)),
                needs,
                weak,
                offers,
                strengths,
                random.nextBoolean()
                        ? null
                        : new Posture(
                                axis(random),
                                axis(random),
                                axis(random),
                                axis(random),
                                axis(random),
                                axis(random)));
    }

    private static Set<String> some(Random random) {
        var some = new HashSet<String>();
        for (var one : List.of("a", "b", "c")) {
            if (random.nextInt(3) > 0) {
                some.add(one);
            }
        }
        return some;
    }

    private static double axis(Random random) {
        return 1 + random.nextInt(9) / 2.0;
    }

    private static Profile with(
            Map<Skill, Integer> needs,
            Set<Skill> weak,
            Map<Skill, Integer> offers,
            Set<Skill> strengths) {
        return changed(ANA.level(), needs, weak, offers, strengths, null);
    }

    private static Profile level(Profile of, int level) {
        return changed(level, of.needs(), of.weak(), of.offers(), of.strengths(), of.posture());
    }

    private static Profile changed(
            int level,
            Map<Skill, Integer> needs,
            Set<Skill> weak,
            Map<Skill, Integer> offers,
            Set<Skill> strengths,
            @Nullable Posture posture) {
        return new Profile(
                true,
                BEN.codes(),
                BEN.languages(),
                level,
                BEN.window(),
                BEN.positioning(),
                needs,
                weak,
                offers,
                strengths,
                posture);
    }

    private static Affinity affinity(Profile one, Profile other, boolean excluded) {
        return Affinity.of(one, other, excluded, Weights.USUAL, Weights.USUAL);
    }

    private static Affinity.Pair pair(Profile one, Profile other) {
        assertThat(affinity(one, other, false)).isInstanceOf(Affinity.Pair.class);
        return (Affinity.Pair) affinity(one, other, false);
    }
}
