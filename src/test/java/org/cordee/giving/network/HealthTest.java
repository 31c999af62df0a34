package org.cordee.giving.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final long WINDOW = 180;

    @Test
    void a_network_reckoned_by_hand() {
        // Arcs: 0→1, 1→0, 1→2, 2→3; two of four are mutual, of twelve possible ones.
        var now =
                Circulation.of(
                        List.of(
                                new Given(0, 1, 10),
                                new Given(0, 1, 11),
                                new Given(1, 0, 20),
                                new Given(1, 2, 30),
                                new Given(2, 3, 30),
                                new Given(3, 0, -1)),
                        0,
                        WINDOW);
        assertThat(now.active()).isEqualTo(4);
        assertThat(now.reciprocity().orElseThrow()).isEqualTo(0.5);
        assertThat(now.correlation().orElseThrow()).isEqualTo((0.5 - 4 / 12d) / (1 - 4 / 12d));
        // The two first are followed; what came on the same day does not follow.
        assertThat(now.passedOn().orElseThrow()).isEqualTo(2 / 5d);
        assertThat(now.onlyReceive()).isEqualTo(0.25);
        assertThat(now.onlyGive()).isZero();
    }

    @Test
    void a_gift_is_followed_until_the_last_day_of_the_window() {
        for (int late : List.of(0, 1)) {
            var now =
                    Circulation.of(
                            List.of(new Given(0, 1, 0), new Given(1, 2, WINDOW + late)), 0, WINDOW);
            assertThat(now.passedOn().orElseThrow()).isEqualTo(late == 0 ? 0.5 : 0);
        }
    }

    @Test
    void where_all_give_to_all_there_is_nothing_beyond() {
        var now = Circulation.of(List.of(new Given(0, 1, 1), new Given(1, 0, 2)), 0, WINDOW);
        assertThat(now.reciprocity().orElseThrow()).isEqualTo(1);
        assertThat(now.correlation()).isEmpty();
        assertThat(Circulation.of(List.of(), 0, WINDOW).reciprocity()).isEmpty();
    }

    @Test
    void under_twenty_active_nothing_is_said() {
        assertThat(Health.of(ring(19, 0), 0, WINDOW, new Random(1))).isEmpty();
        // Those of before do not count.
        assertThat(Health.of(ring(20, -2), 0, WINDOW, new Random(1))).isEmpty();
        assertThat(Health.of(ring(20, 0), 0, WINDOW, new Random(1))).isPresent();
    }

    @Test
    void what_is_handed_on_in_order_stands_out_of_what_chance_would_leave() {
        var health = Health.of(ring(60, 0), 0, WINDOW, new Random(7)).orElseThrow();
        var passedOn = health.passedOn();
        assertThat(passedOn).isNotNull();
        assertThat(passedOn.place()).isEqualTo(Figure.Place.ABOVE);
        assertThat(passedOn.value()).isEqualByComparingTo("1.00");
        // A ring has none that go both ways, in whatever order.
        assertThat(health.reciprocity()).isNotNull();
        assertThat(health.reciprocity().high()).isEqualByComparingTo("0");
        assertThat(Health.of(ring(60, 0), 0, WINDOW, new Random(7))).contains(health);
    }

    @Test
    void the_band_leaves_five_on_each_side_of_two_hundred() {
        assertThat(Health.rank(0.025, 200)).isEqualTo(4);
        assertThat(Health.rank(0.975, 200)).isEqualTo(194);
        assertThat(Health.rank(0.025, 1)).isZero();
    }

    @Test
    void what_is_said_is_rounded_to_five_in_a_hundred() {
        assertThat(Figure.rounded(0.324)).isEqualByComparingTo("0.3");
        assertThat(Figure.rounded(0.325)).isEqualByComparingTo("0.35");
        assertThat(Figure.rounded(-0.12)).isEqualByComparingTo("-0.1");
        assertThat(Figure.rounded(1).doubleValue()).isCloseTo(1, within(0.0));
    }

    /// Each hands on to the next the day after.
    private static List<Given> ring(int members, long from) {
        var gifts = new ArrayList<Given>();
        for (int n = 0; n < members; n++) {
            gifts.add(new Given(n, (n + 1) % members, from + n));
        }
        return gifts;
    }
}
