package org.cordee.circle.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cordee.circle.grouping.Gathering.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Groups of people who differ as much as may be, by hand and against every grouping there is.
class GroupingsTest {
    private static final Budget SHORT = Budget.steps(2_000_000);

    /// 0 and 3 differ most; to seat them together costs 9 + 1, and 0 with 2 gives 7 + 6.
    private static final double[][] FOUR = {
        {0, 2, 7, 9},
        {2, 0, 1, 6},
        {7, 1, 0, 3},
        {9, 6, 3, 0},
    };

    @Test
    void the_best_sum_counts_and_not_the_best_pair() {
        var found = best(Gathering.of(FOUR, sizes(2, 2)));
        assertThat(found.diversity()).isEqualTo(13);
        assertThat(found.groups()).containsExactlyInAnyOrder(List.of(0, 2), List.of(1, 3));
        assertThat(found.isProved()).isTrue();
    }

    @Test
    void each_group_keeps_to_its_own_bounds() {
        var found = best(Gathering.of(FOUR, List.of(new Bounds(0, 1), new Bounds(1, 3))));
        assertThat(found.diversity()).isEqualTo(19);
        assertThat(found.groups()).containsExactly(List.of(1), List.of(0, 2, 3));
        var alone = best(Gathering.of(FOUR, List.of(new Bounds(0, 1), new Bounds(4, 4))));
        assertThat(alone.diversity()).isEqualTo(28);
        assertThat(alone.groups()).containsExactly(List.of(), List.of(0, 1, 2, 3));
    }

    @Test
    void groups_that_cannot_hold_all_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Gathering.of(FOUR, sizes(2, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Gathering.of(FOUR, sizes(2, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(3, 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_grouping_is_better_than_the_proved_one(long seed) {
        var random = new Random(seed);
        var gathering =
                Gathering.of(
                        byLot(8, random),
                        List.of(new Bounds(1, 3), new Bounds(2, 4), new Bounds(2, 5)));
        assertThat(best(gathering).diversity()).isCloseTo(bestOfAll(gathering), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_search_finds_what_is_proved(long seed) {
        var random = new Random(seed);
        for (var bounds :
                List.of(
                        sizes(3, 3, 3, 3),
                        List.of(new Bounds(2, 5), new Bounds(3, 6), new Bounds(0, 4)))) {
            var gathering = Gathering.of(byLot(12, random), bounds);
            assertThat(searched(gathering, seed).diversity())
                    .isCloseTo(Exact.best(gathering).diversity(), within(1e-9));
        }
    }

    /// Ten groups of twelve were made to differ by 100 within, and by 90 at most across.
    @Test
    void many_who_were_made_for_each_other_are_found() {
        var random = new Random(7);
        var people = new ArrayList<>(IntStream.range(0, 120).boxed().toList());
        Collections.shuffle(people, random);
        var distances = byLot(120, random);
        for (int one = 0; one < 120; one++) {
            for (int other = 0; other < 120; other++) {
                var together = people.get(one) / 12 == people.get(other) / 12;
                distances[one][other] = one == other ? 0 : together ? 100 : distances[one][other];
            }
        }
        var gathering = Gathering.of(distances, sizes(12, 12, 12, 12, 12, 12, 12, 12, 12, 12));
        var found = Groupings.best(gathering, 1, 1, Budget.steps(20_000_000), Progress.UNTOLD);
        assertThat(found.diversity()).isEqualTo(66_000);
        assertThat(found.isProved()).isFalse();
    }

    @Test
    void what_the_search_ends_with_no_swap_and_no_move_betters() {
        var gathering =
                Gathering.of(byLot(60, new Random(3)), Collections.nCopies(6, new Bounds(8, 12)));
        var standing = standing(gathering, Groupings.best(gathering, 1, 1, SHORT, Progress.UNTOLD));
        assertThat(gains(standing)).noneMatch(gain -> gain > 1e-6);
        // The look at it can say no.
        standing.swap(0, other(standing), standing.gainOfSwap(0, other(standing)));
        assertThat(gains(standing)).anyMatch(gain -> gain > 1e-6);
    }

    @Test
    void what_is_kept_up_on_the_way_is_what_a_sum_would_say() {
        var gathering =
                Gathering.of(byLot(20, new Random(5)), Collections.nCopies(4, new Bounds(0, 20)));
        var standing =
                new Standing(gathering, IntStream.range(0, 20).map(one -> one % 4).toArray());
        standing.swap(0, 5, standing.gainOfSwap(0, 5));
        standing.move(7, 0, standing.gainOfMove(7, 0));
        standing.swap(7, 2, standing.gainOfSwap(7, 2));
        var anew = new Standing(gathering, standing.groupOf);
        assertThat(standing.diversity()).isCloseTo(anew.diversity(), within(1e-9));
        assertThat(standing.toOwn).containsExactly(anew.toOwn, within(1e-9));
        assertThat(standing.sizes).containsExactly(6, 5, 5, 4);
    }

    @Test
    void the_same_seed_finds_the_same_on_as_many_cores() {
        var gathering = Gathering.of(byLot(40, new Random(9)), sizes(10, 10, 10, 10));
        var once = Groupings.best(gathering, 4, 2, SHORT, Progress.UNTOLD);
        var again = Groupings.best(gathering, 4, 2, SHORT, Progress.UNTOLD);
        assertThat(again.groups()).isEqualTo(once.groups());
    }

    @Test
    void who_waits_is_told_how_far_it_is() {
        var gathering = Gathering.of(byLot(40, new Random(9)), sizes(10, 10, 10, 10));
        var told = new AtomicInteger();
        var spents = Collections.synchronizedList(new ArrayList<Double>());
        var found =
                Groupings.best(
                        gathering,
                        4,
                        1,
                        SHORT,
                        (spent, best) -> {
                            told.incrementAndGet();
                            spents.add(spent);
                            assertThat(best).isPositive();
                        });
        assertThat(told.get()).isGreaterThan(2);
        assertThat(spents).isSorted().allMatch(spent -> spent <= 1);
        assertThat(found.groups()).allMatch(group -> group.size() == 10);
    }

    private static Grouping best(Gathering gathering) {
        return Groupings.best(gathering, 1, 1, SHORT, Progress.UNTOLD);
    }

    private static Grouping searched(Gathering gathering, long seed) {
        return new Annealing(gathering, new SplittableRandom(seed), SHORT).search((_, _) -> {});
    }

    private static List<Bounds> sizes(int... sizes) {
        return IntStream.of(sizes).mapToObj(size -> new Bounds(size, size)).toList();
    }

    private static double[][] byLot(int people, Random random) {
        var distances = new double[people][people];
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < one; other++) {
                distances[one][other] = random.nextInt(91);
                distances[other][one] = distances[one][other];
            }
        }
        return distances;
    }

    private static double bestOfAll(Gathering gathering) {
        var groupOf = new int[gathering.people];
        var best = Double.NEGATIVE_INFINITY;
        for (int way = 0; way < Math.pow(gathering.groups, gathering.people); way++) {
            var left = way;
            var sizes = new int[gathering.groups];
            for (int one = 0; one < groupOf.length; one++) {
                groupOf[one] = left % gathering.groups;
                left /= gathering.groups;
                sizes[groupOf[one]]++;
            }
            var fits =
                    IntStream.range(0, sizes.length)
                            .allMatch(group ->
                                    sizes[group] >= gathering.fewest[group]
                                            && sizes[group] <= gathering.most[group]);
            if (fits) {
                best = Math.max(best, Grouping.of(gathering, groupOf, false).diversity());
            }
        }
        return best;
    }

    private static Standing standing(Gathering gathering, Grouping found) {
        var groupOf = new int[gathering.people];
        for (int group = 0; group < gathering.groups; group++) {
            for (int one : found.groups().get(group)) {
                groupOf[one] = group;
            }
        }
        return new Standing(gathering, groupOf);
    }

    private static List<Double> gains(Standing standing) {
        var gains = new ArrayList<Double>();
        for (int one = 0; one < standing.groupOf.length; one++) {
            for (int other = 0; other < one; other++) {
                if (standing.groupOf[one] != standing.groupOf[other]) {
                    gains.add(standing.gainOfSwap(one, other));
                }
            }
        }
        return gains;
    }

    private static int other(Standing standing) {
        return IntStream.range(0, standing.groupOf.length)
                .filter(other -> standing.groupOf[other] != standing.groupOf[0])
                .findFirst()
                .orElseThrow();
    }
}
