package org.cordee.giving.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All loops of a network, counted: by hand, and beside the plainest way to count.
class LoopsTest {
    private static final int VILLAGES = 3_000;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing at all        |                                       | 9 | 5 | {}",
                "there and back        | 0>1@0 1>0@3                           | 9 | 5 | {2=1}",
                "back before there     | 0>1@3 1>0@0                           | 9 | 5 | {2=1}",
                "equal times           | 0>1@3 1>0@3                           | 9 | 5 | {}",
                "equal in the middle   | 0>1@0 1>2@3 2>0@3                     | 9 | 5 | {}",
                "the window's last     | 0>1@-5 1>0@4                          | 9 | 5 | {2=1}",
                "just after            | 0>1@-5 1>0@5                          | 9 | 5 | {}",
                "no window             | 0>1@0 1>0@1                           | 0 | 5 | {}",
                "to oneself            | 0>0@0 0>1@1 1>1@2 1>0@3               | 9 | 5 | {2=1}",
                "parallel              | 0>1@0 0>1@1 1>2@2 1>2@3 1>2@3 2>0@4   | 9 | 5 | {3=6}",
                "parallel, crossing    | 0>1@0 1>2@1 0>1@2 1>2@3 2>0@4         | 9 | 5 | {3=3}",
                "the very same twice   | 0>1@0 0>1@0 1>0@1                     | 9 | 5 | {2=2}",
                "there and back again  | 0>1@0 1>0@1 0>1@2 1>0@3               | 9 | 5 | {2=4}",
                "nobody twice          | 0>1@0 1>2@1 2>1@2 1>3@3 3>0@4         | 9 | 5 | {2=1, 3=1}",
                "through the first     | 0>1@0 1>0@1 0>2@2 2>0@3               | 9 | 5 | {2=2}",
                "five are not too many | 0>1@0 1>2@1 2>3@2 3>4@3 4>0@4         | 9 | 5 | {5=1}",
                "five are too many     | 0>1@0 1>2@1 2>3@2 3>4@3 4>0@4         | 9 | 4 | {}",
                "two at most           | 0>1@0 1>2@1 2>0@2 1>0@3               | 9 | 2 | {2=1}",
                "three at most         | 0>1@0 1>2@1 2>0@2 1>0@3 2>3@1 3>0@4   | 9 | 3 | {2=1, 3=1}",
                "any length            | 0>1@0 1>2@1 2>3@2 3>4@3 4>5@4 5>0@5   | 9 | 2000000000 | {6=1}",
                "not sorted            | 2>0@9 0>1@-7 1>2@0                    | 16 | 3 | {3=1}",
            })
    void are_counted(String title, String gifts, long window, int longest, String counts) {
        assertThat(count(gifts(gifts), window, longest)).hasToString(counts);
    }

    @Test
    void are_those_of_the_plainest_way() {
        compare(LoopsTest::count);
    }

    /// Three ways of counting that are wrong in what is easily got wrong.
    @Test
    void and_that_comparison_can_say_no() {
        assertThatThrownBy(() -> compare(LoopsTest::countWithoutTheWindowsEnd))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> compare(LoopsTest::countWithEqualTimesInSuccession))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> compare(LoopsTest::countWithoutParallels))
                .isInstanceOf(AssertionError.class);
    }

    private interface Counting {
        Map<Integer, Long> count(Gifts gifts, long window, int longest);
    }

    private static void compare(Counting counting) {
        var seed = Long.getLong("cordee.seed", System.nanoTime());
        System.err.println("LoopsTest: -Dcordee.seed=" + seed);
        var random = new Random(seed);
        for (int i = 0; i < VILLAGES; i++) {
            var village = Village.invented(random);
            long window = random.nextInt(40);
            int longest = 2 + random.nextInt(8);
            assertThat(counting.count(village.columns(), window, longest))
                    .as("%s, window %d, longest %d", village, window, longest)
                    .isEqualTo(village.plainCounts(window, longest));
        }
    }

    private static Map<Integer, Long> countWithoutTheWindowsEnd(
            Gifts gifts, long window, int longest) {
        return count(gifts, Math.max(0, window - 1), longest);
    }

    private static Map<Integer, Long> countWithEqualTimesInSuccession(
            Gifts gifts, long window, int longest) {
        var apart = new Gifts();
        for (int gift = 0; gift < gifts.size(); gift++) {
            apart.add(gifts.giver(gift), gifts.receiver(gift), gifts.at(gift) * 1_000 + gift);
        }
        return count(apart, window * 1_000 + 999, longest);
    }

    private static Map<Integer, Long> countWithoutParallels(Gifts gifts, long window, int longest) {
        var single = new Gifts();
        var seen = new HashSet<List<Number>>();
        for (int gift = 0; gift < gifts.size(); gift++) {
            if (seen.add(List.of(gifts.giver(gift), gifts.receiver(gift), gifts.at(gift)))) {
                single.add(gifts.giver(gift), gifts.receiver(gift), gifts.at(gift));
            }
        }
        return count(single, window, longest);
    }

    /// A ring of twenty, each giving eight times to the next before the next begins.
    @Test
    void of_an_astronomical_number_are_counted_without_being_walked() {
        assertThat(count(ring(20, 8), 1_000_000, 20)).isEqualTo(Map.of(20, 1L << 60));
    }

    @Test
    void beyond_sixty_four_bits_are_refused() {
        assertThatThrownBy(() -> count(ring(20, 12), 1_000_000, 20))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void may_be_longer_than_any_stack_is_deep() {
        int members = 30_000;
        assertThat(count(ring(members, 1), Long.MAX_VALUE, Integer.MAX_VALUE))
                .isEqualTo(Map.of(members, 1L));
    }

    /// Beyond the number of hops that are told apart, and with side roads that lead nowhere.
    @Test
    void of_long_roads_are_those_of_the_plainest_way() {
        var seed = Long.getLong("cordee.seed", System.nanoTime());
        System.err.println("LoopsTest: -Dcordee.seed=" + seed);
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            var gifts = new ArrayList<Gift>();
            int members = 20 + random.nextInt(6);
            for (int member = 0; member < members; member++) {
                gifts.add(new Gift(gifts.size(), member, (member + 1) % members, member * 10L));
                gifts.add(
                        new Gift(
                                gifts.size(),
                                member,
                                random.nextInt(members),
                                random.nextInt(10 * members)));
            }
            var village = new Village(gifts);
            int longest = 17 + random.nextInt(12);
            long window = 10L * members - random.nextInt(40);
            assertThat(count(village.columns(), window, longest))
                    .isEqualTo(village.plainCounts(window, longest));
        }
    }

    @Test
    void at_the_ends_of_time_are_counted_all_the_same() {
        var far = new Gifts();
        far.add(0, 1, Long.MIN_VALUE);
        far.add(1, 0, Long.MAX_VALUE);
        far.add(0, 1, Long.MAX_VALUE - 3);
        assertThat(count(far, Long.MAX_VALUE, 5)).isEqualTo(Map.of(2, 1L));
        assertThat(count(far, 2, 5)).isEmpty();
    }

    @Test
    void are_the_same_on_any_number_of_cores_and_progress_is_told() {
        var random = new Random(5);
        var gifts = new Gifts();
        for (int i = 0; i < 20_000; i++) {
            gifts.add(random.nextInt(300), random.nextInt(300), random.nextInt(1_000_000));
        }
        var told = new ArrayList<Long>();
        var one = Loops.count(gifts, 9_000, 6, 1, (done, _) -> told.add(done));
        assertThat(told).isSorted().endsWith((long) gifts.size()).hasSizeGreaterThan(5);
        assertThat(one.total()).isPositive();
        assertThat(Loops.count(gifts, 9_000, 6, 3, Progress.UNTOLD).byLength())
                .isEqualTo(one.byLength());
    }

    private static Gifts ring(int members, int times) {
        var gifts = new Gifts();
        for (int member = 0; member < members; member++) {
            for (int time = 0; time < times; time++) {
                gifts.add(member, (member + 1) % members, member * 100L + time);
            }
        }
        return gifts;
    }

    private static Gifts gifts(String text) {
        var gifts = new Gifts();
        if (text != null) {
            for (var gift : text.strip().split(" +")) {
                var parts = gift.split("[>@]");
                gifts.add(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        Long.parseLong(parts[2]));
            }
        }
        return gifts;
    }

    private static Map<Integer, Long> count(Gifts gifts, long window, int longest) {
        return Loops.count(gifts, window, longest, 2, Progress.UNTOLD).byLength();
    }
}
