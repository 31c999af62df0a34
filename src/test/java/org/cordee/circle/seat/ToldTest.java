package org.cordee.circle.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.circle.proposal.Hindrance;
import org.cordee.circle.proposal.Instead;
import org.cordee.circle.proposal.Merit;
import org.cordee.circle.proposal.Merit.Respect;
import org.junit.jupiter.api.Test;

/// Which words are told of which reasons: a conflict is none, nor is how two go together.
class ToldTest {
    private static final Merit SOME = new Merit(0.5, 0.5, 0);

    @Test
    void a_conflict_is_told_as_places_that_do_not_come_out() {
        var places = List.of(Reason.PLACES);
        assertThat(SeatRound.told(hindered(Hindrance.CONFLICT))).isEqualTo(places);
        assertThat(SeatRound.told(new Instead.NoPlace())).isEqualTo(places);
        assertThat(SeatRound.told(lower(Respect.POSTURE))).isEqualTo(places);
        assertThat(SeatRound.told(hindered(Hindrance.CONFLICT, Hindrance.SLOTS)))
                .isEqualTo(SeatRound.told(hindered(Hindrance.SLOTS)))
                .containsExactly(Reason.SLOTS);
    }

    @Test
    void what_is_nobodys_secret_is_told() {
        assertThat(
                        SeatRound.told(
                                hindered(
                                        Hindrance.RIVALRY,
                                        Hindrance.METHOD,
                                        Hindrance.LEVEL,
                                        Hindrance.CODE)))
                .containsExactly(Reason.CODE, Reason.LEVEL, Reason.METHOD, Reason.RIVALRY);
        assertThat(SeatRound.told(lower(Respect.DIVERSITY))).containsExactly(Reason.DIVERSITY);
        assertThat(SeatRound.told(lower(Respect.REPEATS))).containsExactly(Reason.REPEATS);
        assertThat(SeatRound.told(new Instead.AsGood(SOME, SOME, Optional.empty())))
                .containsExactly(Reason.EVEN);
    }

    @Test
    void who_has_no_place_is_told_the_two_that_hinder_most() {
        assertThat(
                        SeatRound.hindering(
                                Map.of(
                                        Hindrance.CODE, 1,
                                        Hindrance.LEVEL, 2,
                                        Hindrance.CONFLICT, 9,
                                        Hindrance.SLOTS, 3)))
                .containsExactly(Reason.SLOTS, Reason.LEVEL);
        assertThat(SeatRound.hindering(Map.of(Hindrance.CONFLICT, 1)))
                .isEqualTo(SeatRound.hindering(Map.of()))
                .containsExactly(Reason.PLACES);
    }

    private static Instead hindered(Hindrance... what) {
        var between = new EnumMap<Hindrance, Set<UUID>>(Hindrance.class);
        for (var one : what) {
            between.put(one, Set.of());
        }
        return new Instead.Hindered(between);
    }

    private static Instead lower(Respect first) {
        return new Instead.Lower(first, SOME, SOME, Optional.empty());
    }
}
