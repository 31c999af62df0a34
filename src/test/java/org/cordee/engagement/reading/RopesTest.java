package org.cordee.engagement.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.engagement.stakeholder.StakeholderRole;
import org.junit.jupiter.api.Test;

/// The map of alliances: everybody within the drawing and apart from the others, thick where it
/// holds, frayed where it does not.
class RopesTest {
    @Test
    void everybody_has_a_place_of_their_own_within_the_drawing() {
        for (int all = 1; all <= 8; all++) {
            for (var narrow : List.of(false, true)) {
                var ropes =
                        Ropes.of(
                                IntStream.range(0, all).mapToObj(_ -> alliance(7, 7, 7)).toList(),
                                narrow);
                assertThat(ropes.ropes()).hasSize(all);
                for (var rope : ropes.ropes()) {
                    assertThat(rope.x()).isBetween(40, ropes.width() - 40);
                    assertThat(rope.nameY()).isBetween(14, 420);
                    for (var other : ropes.ropes()) {
                        if (rope != other) {
                            assertThat(Math.hypot(rope.x() - other.x(), rope.y() - other.y()))
                                    .as("%s of %s", all, narrow)
                                    .isGreaterThan(60);
                        }
                    }
                }
            }
        }
    }

    @Test
    void a_strand_is_thick_where_it_holds_and_frayed_where_it_does_not() {
        var strands = Ropes.of(List.of(alliance(10, 5, 2)), false).ropes().getFirst().strands();
        assertThat(strands)
                .extracting(Ropes.Strand::thickness)
                .containsExactly("4.25", "2.75", "1.85");
        assertThat(strands).extracting(Ropes.Strand::dashes).containsExactly(null, "10 5", "2 6");
    }

    private static Alliance alliance(double goals, double tasks, double bond) {
        return new Alliance(
                UUID.randomUUID(),
                "Sabine Morvillers",
                "SM",
                List.of(StakeholderRole.SPONSOR),
                1,
                List.of(
                        new AlliancePoint(
                                new ReadingRoundId(UUID.randomUUID()),
                                LocalDate.of(2026, 3, 5),
                                (goals + tasks + bond) / 3,
                                Map.of(
                                        ReadingItem.GOALS,
                                        goals,
                                        ReadingItem.TASKS,
                                        tasks,
                                        ReadingItem.BOND,
                                        bond),
                                Map.of())));
    }
}
