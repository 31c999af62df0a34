package org.cordee.circle.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cordee.affinity.Positioning;
import org.cordee.affinity.Posture;
import org.cordee.circle.proposal.Frame;
import org.cordee.circle.proposal.Past;
import org.cordee.circle.proposal.Two;
import org.cordee.circle.proposal.Willing;
import org.junit.jupiter.api.Test;

/// A round reckoned whole, by hand for few and by lot for many.
class SeatRoundTest {
    private static final long SEED = 7;
    private static final Duration SHORT = Duration.ofMillis(400);

    @Test
    void what_is_named_is_what_all_have_and_all_let_be_read() {
        var lines = new ArrayList<WillingLine>();
        for (int number = 0; number < 5; number++) {
            // One of them lets nobody read their codes.
            lines.add(
                    line(
                            number,
                            Set.of("mon-morning", "tue-evening", "fri-midday"),
                            number == 0 ? Set.of() : Set.of("icf"),
                            Set.of("approaches/gestalt", "approaches/x" + number)));
        }
        lines.add(line(5, Set.of("wed-midday", "wed-evening"), Set.of("icf"), Set.of()));
        var round = SeatRound.of(lines, Past.NOTHING, SEED, SHORT);
        assertThat(round.circles()).hasSize(1);
        var circle = round.circles().getFirst();
        assertThat(circle.members()).containsExactlyInAnyOrder(id(0), id(1), id(2), id(3), id(4));
        assertThat(circle.proved()).isTrue();
        assertThat(circle.codes()).isEmpty();
        assertThat(circle.approaches()).containsExactly("approaches/gestalt");
        assertThat(circle.slots())
                .extracting(Slot::key)
                .containsExactly("mon-morning", "tue-evening", "fri-midday");
        assertThat(circle.elsewhere()).containsOnlyKeys(circle.members());
        assertThat(circle.elsewhere().get(id(0))).isEmpty();
        assertThat(round.unseated()).isEqualTo(Map.of(id(5), List.of(Reason.SLOTS)));
    }

    @Test
    void a_conflict_moves_somebody_and_is_no_word() {
        var slots = Set.of("mon-morning", "tue-evening");
        var lines = new ArrayList<WillingLine>();
        for (int number = 0; number < 10; number++) {
            lines.add(line(number, slots, Set.of(), Set.of()));
        }
        var past = new Past(Set.of(new Two(id(0), id(1))), Map.of());
        var round = SeatRound.of(lines, past, SEED, SHORT);
        assertThat(round.circles()).hasSize(2);
        assertThat(round.circles())
                .noneMatch(circle -> circle.members().containsAll(List.of(id(0), id(1))));
        for (var circle : round.circles()) {
            circle.elsewhere()
                    .forEach((member, others) ->
                            assertThat(others)
                                    .as("told to " + member)
                                    .singleElement()
                                    .isIn(
                                            new Elsewhere(5, List.of(Reason.EVEN)),
                                            new Elsewhere(5, List.of(Reason.PLACES))));
        }
        assertThat(round.unseated()).isEmpty();
    }

    @Test
    void many_by_lot_sit_where_nothing_hinders_and_everybody_is_told_something() {
        var lines = byLot(60, new Random(11));
        var round = SeatRound.of(lines, Past.NOTHING, SEED, SHORT);
        var seated = new HashSet<UUID>();
        for (var circle : round.circles()) {
            assertThat(circle.members().size()).isBetween(5, 8);
            assertThat(circle.slots()).hasSizeGreaterThanOrEqualTo(Frame.USUAL.slots());
            assertThat(circle.elsewhere().values())
                    .allSatisfy(others -> {
                        assertThat(others).hasSizeLessThanOrEqualTo(SeatRound.TOLD);
                        assertThat(others).allMatch(other -> !other.reasons().isEmpty());
                    });
            circle.members().forEach(member -> assertThat(seated.add(member)).isTrue());
        }
        assertThat(round.unseated()).doesNotContainKeys(seated.toArray(UUID[]::new));
        assertThat(seated.size() + round.unseated().size()).isEqualTo(60);
        assertThat(seated).hasSizeGreaterThan(30);
        assertThat(round.unseated().values()).allMatch(reasons -> !reasons.isEmpty());
    }

    /// Some who do not all fit together.
    static List<WillingLine> byLot(int size, Random random) {
        var lines = new ArrayList<WillingLine>();
        for (int number = 0; number < size; number++) {
            var slots = new HashSet<String>();
            while (slots.size() < 6) {
                slots.add(Slot.ALL.get(random.nextInt(Slot.ALL.size())).key());
            }
            var axes = 1 + random.nextInt(9) / 2.0;
            lines.add(
                    new WillingLine(
                            new Willing(
                                    id(number),
                                    Set.of(random.nextInt(4) == 0 ? "emcc" : "icf"),
                                    2 + random.nextInt(2) + random.nextInt(2),
                                    Set.of("a", "m" + random.nextInt(4)),
                                    new Positioning(
                                            Set.of(
                                                    "c" + random.nextInt(4),
                                                    "c" + random.nextInt(4, 7)),
                                            Set.of("z" + random.nextInt(6)),
                                            Set.of("s" + random.nextInt(3))),
                                    random.nextInt(3) == 0
                                            ? null
                                            : new Posture(axes, axes, axes, axes, axes, axes),
                                    slots),
                            Set.of(),
                            Set.of()));
        }
        return lines;
    }

    private static WillingLine line(
            int number, Set<String> slots, Set<String> codes, Set<String> approaches) {
        return new WillingLine(
                new Willing(
                        id(number),
                        Set.of("icf"),
                        3,
                        Set.of("approaches/gestalt"),
                        new Positioning(Set.of(), Set.of(), Set.of()),
                        null,
                        slots),
                codes,
                approaches);
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, number);
    }
}
