package org.cordee.giving.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The loops of a gift as it comes, in time or late.
class LivingNetworkTest {
    private static final int VILLAGES = 1_500;

    private static final Gift TO_BEN = new Gift(10, 0, 1, 100);
    private static final Gift TO_CLO = new Gift(11, 1, 2, 200);
    private static final Gift BACK = new Gift(12, 2, 0, 300);

    @Test
    void the_last_gift_closes_a_loop_told_in_order() {
        var network = new LivingNetwork(200, 5);
        assertThat(network.add(TO_BEN)).isEmpty();
        assertThat(network.add(TO_CLO)).isEmpty();
        assertThat(network.add(BACK)).containsExactly(new Loop(List.of(TO_BEN, TO_CLO, BACK)));
    }

    @Test
    void a_gift_that_is_noted_late_completes_one_wherever_it_stands() {
        for (var late : List.of(TO_BEN, TO_CLO, BACK)) {
            var network = new LivingNetwork(200, 3);
            for (var gift : List.of(BACK, TO_CLO, TO_BEN)) {
                if (gift != late) {
                    network.note(gift);
                }
            }
            assertThat(network.add(late)).containsExactly(new Loop(List.of(TO_BEN, TO_CLO, BACK)));
        }
    }

    @Test
    void what_does_not_fit_into_the_window_is_no_loop() {
        var network = new LivingNetwork(199, 3);
        network.note(TO_BEN);
        network.note(BACK);
        assertThat(network.add(TO_CLO)).isEmpty();
    }

    @Test
    void what_is_given_to_oneself_is_no_gift() {
        var network = new LivingNetwork(200, 3);
        assertThat(network.add(new Gift(0, 7, 7, 1))).isEmpty();
        network.forget(new Gift(0, 7, 7, 1));
        network.forget(TO_BEN);
    }

    @Test
    void a_gift_that_is_taken_back_is_in_no_loop() {
        var network = new LivingNetwork(200, 3);
        network.note(TO_BEN);
        network.note(new Gift(13, 0, 1, 100));
        network.note(TO_CLO);
        network.forget(TO_BEN);
        assertThat(network.add(BACK))
                .containsExactly(new Loop(List.of(new Gift(13, 0, 1, 100), TO_CLO, BACK)));
        network.forget(TO_CLO);
        assertThat(network.loopsThrough(BACK)).isEmpty();
    }

    @Test
    void no_window_no_length_no_time() {
        assertThatThrownBy(() -> new LivingNetwork(-1, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LivingNetwork(1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        var network = new LivingNetwork(1, 2);
        assertThatThrownBy(() -> network.note(new Gift(0, 0, 1, Long.MIN_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gift(0, -1, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// However they come, in time or late: what was told by then is what there is, each loop once.
    @Test
    void gift_by_gift_all_are_told_and_nothing_else() {
        var seed = Long.getLong("cordee.seed", System.nanoTime());
        System.err.println("LivingNetworkTest: -Dcordee.seed=" + seed);
        var random = new Random(seed);
        for (int village = 0; village < VILLAGES; village++) {
            var gifts = new ArrayList<>(Village.invented(random).gifts());
            if (random.nextBoolean()) {
                gifts.sort(Comparator.comparing(Gift::at));
            } else {
                Collections.shuffle(gifts, random);
            }
            long window = random.nextInt(40);
            int longest = 2 + random.nextInt(7);
            var network = new LivingNetwork(window, longest);
            var told = new HashSet<Loop>();
            for (int come = 1; come <= gifts.size(); come++) {
                var loops = network.add(gifts.get(come - 1));
                assertThat(Collections.disjoint(told, loops)).isTrue();
                told.addAll(loops);
                assertThat(loops).hasSameSizeAs(Set.copyOf(loops));
                var soFar = new Village(gifts.subList(0, come));
                assertThat(told)
                        .as("%s, window %d, longest %d", soFar, window, longest)
                        .isEqualTo(soFar.plainLoops(window, longest));
            }
            assertThat(
                            told.stream()
                                    .collect(
                                            Collectors.groupingBy(
                                                    Loop::length, Collectors.counting())))
                    .isEqualTo(
                            Loops.count(
                                            new Village(gifts).columns(),
                                            window,
                                            longest,
                                            1,
                                            Progress.UNTOLD)
                                    .byLength());
            takeBack(network, gifts, told);
        }
    }

    private static void takeBack(LivingNetwork network, List<Gift> gifts, Set<Loop> told) {
        for (var gift : gifts) {
            var through =
                    told.stream()
                            .filter(loop -> loop.gifts().contains(gift))
                            .collect(Collectors.toSet());
            assertThat(Set.copyOf(network.loopsThrough(gift))).isEqualTo(through);
            network.forget(gift);
            told.removeAll(through);
        }
    }

    /// Three who give each other fifty times each: among a hundred and more thousand loops, some.
    @Test
    void of_loops_without_number_some_are_found_and_no_more() {
        var network = new LivingNetwork(1_000, 3);
        var number = 0;
        for (int round = 0; round < 50; round++) {
            for (int giver = 0; giver < 3; giver++) {
                network.note(new Gift(number++, giver, (giver + 1) % 3, 1 + round * 3 + giver));
            }
        }
        var last = new Gift(number, 2, 0, 999);
        network.note(last);
        assertThat(network.loopsThrough(last)).hasSize(50 * 51 / 2);
        assertThat(network.loopsThrough(last, 10)).hasSize(10).doesNotHaveDuplicates();
        assertThat(network.loopsThrough(last)).hasSize(50 * 51 / 2);
    }
}
