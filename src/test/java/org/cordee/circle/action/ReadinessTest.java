package org.cordee.circle.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.circle.action.Consent.IF;
import static org.cordee.circle.action.Consent.NO;
import static org.cordee.circle.action.Consent.YES;

import java.util.Map;
import java.util.Set;
import org.cordee.current.MemberId;
import org.junit.jupiter.api.Test;

/// When a common action may start (decision 38), case by case.
class ReadinessTest {
    private static final MemberId ANNE = MemberId.of("0197a000-0000-7000-8000-000000000001");
    private static final MemberId BRUN = MemberId.of("0197a000-0000-7000-8000-000000000002");
    private static final MemberId CLEO = MemberId.of("0197a000-0000-7000-8000-000000000003");

    @Test
    void it_may_start_once_each_who_is_there_has_said_yes() {
        assertThat(Readiness.of(true, Set.of(ANNE, BRUN), Map.of(ANNE, YES, BRUN, YES)))
                .isEqualTo(Readiness.READY);
    }

    @Test
    void a_yes_with_a_condition_and_a_no_both_keep_it_from_starting() {
        for (var said : Set.of(IF, NO)) {
            assertThat(Readiness.of(true, Set.of(ANNE, BRUN), Map.of(ANNE, YES, BRUN, said)))
                    .isEqualTo(Readiness.WITHHELD);
        }
    }

    @Test
    void whatever_lies_there_nothing_follows_while_it_is_closed() {
        assertThat(Readiness.of(false, Set.of(ANNE, BRUN), Map.of(ANNE, YES, BRUN, YES)))
                .isEqualTo(Readiness.UNASKED);
    }

    @Test
    void who_came_since_is_asked_too() {
        assertThat(Readiness.of(true, Set.of(ANNE, BRUN, CLEO), Map.of(ANNE, YES, BRUN, YES)))
                .isEqualTo(Readiness.SOMEBODY_CAME);
    }

    @Test
    void who_left_since_counts_no_more() {
        assertThat(Readiness.of(true, Set.of(ANNE, BRUN), Map.of(ANNE, YES, BRUN, YES, CLEO, NO)))
                .isEqualTo(Readiness.READY);
    }
}
