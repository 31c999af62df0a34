package org.cordee.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.cordee.advice.Hindsight.Of;
import org.cordee.advice.Hindsight.Seen;
import org.cordee.advice.Hindsight.Served;
import org.junit.jupiter.api.Test;

/// What is told of all the advice one came back to.
class HindsightTest {
    @Test
    void ones_own_sense_was_right_where_it_went_along_with_what_served_or_against_what_did_not() {
        var seen =
                List.of(
                        seen(Sense.SAME, Decision.FOLLOW, Verdict.GOOD),
                        seen(Sense.SAME, Decision.FOLLOW, Verdict.POOR),
                        seen(Sense.OTHERWISE, Decision.ASIDE, Verdict.POOR),
                        seen(Sense.OTHERWISE, Decision.ADAPT, Verdict.GOOD),
                        seen(Sense.OTHERWISE, Decision.FOLLOW, Verdict.POOR));
        assertThat(Hindsight.of(seen).sense()).isEqualTo(new Of(3, 5));
    }

    @Test
    void what_served_in_part_and_what_one_had_no_idea_of_weighs_on_neither_side() {
        var seen =
                List.of(
                        seen(Sense.SAME, Decision.FOLLOW, Verdict.PARTLY),
                        seen(Sense.UNSURE, Decision.FOLLOW, Verdict.GOOD),
                        seen(Sense.SAME, Decision.FOLLOW, Verdict.EARLY));
        var hindsight = Hindsight.of(seen);
        assertThat(hindsight.sense()).isEqualTo(new Of(0, 0));
        assertThat(hindsight.looked()).isEqualTo(2);
    }

    @Test
    void what_was_set_aside_and_what_was_taken_against_ones_sense_are_told_apart() {
        var seen =
                List.of(
                        seen(Sense.OTHERWISE, Decision.ASIDE, Verdict.GOOD),
                        seen(Sense.OTHERWISE, Decision.ASIDE, Verdict.POOR),
                        seen(Sense.OTHERWISE, Decision.REST, Verdict.GOOD),
                        seen(Sense.OTHERWISE, Decision.FOLLOW, Verdict.POOR),
                        seen(Sense.OTHERWISE, Decision.ADAPT, Verdict.PARTLY),
                        seen(Sense.SAME, Decision.FOLLOW, Verdict.POOR));
        var hindsight = Hindsight.of(seen);
        assertThat(hindsight.aside()).isEqualTo(new Of(1, 2));
        assertThat(hindsight.against()).isEqualTo(new Of(1, 2));
    }

    @Test
    void nothing_is_read_from_fewer_than_a_handful() {
        var four = Collections.nCopies(4, seen(Sense.SAME, Decision.FOLLOW, Verdict.GOOD));
        assertThat(Hindsight.of(four).isTold()).isFalse();
        assertThat(Hindsight.of(four).sense().isTold()).isFalse();
        var five = Collections.nCopies(5, seen(Sense.SAME, Decision.FOLLOW, Verdict.GOOD));
        assertThat(Hindsight.of(five).isTold()).isTrue();
        assertThat(Hindsight.of(five).sense().isTold()).isTrue();
        // A handful in all is not yet a handful of those set aside.
        assertThat(Hindsight.of(five).aside().isTold()).isFalse();
        assertThat(Hindsight.of(five).isFew()).isTrue();
        assertThat(Hindsight.of(Collections.nCopies(30, five.getFirst())).isFew()).isFalse();
        assertThat(Hindsight.of(List.of()).looked()).isZero();
    }

    @Test
    void who_served_is_told_by_subject_the_latest_first_and_with_what_did_not() {
        var seen =
                List.of(
                        seen("1", "Bérénice", "Les contrats", Decision.FOLLOW, Verdict.GOOD),
                        seen("2", "Solveig", "Conclure", Decision.ADAPT, Verdict.GOOD),
                        seen("1", "Bérénice", "les contrats", Decision.FOLLOW, Verdict.POOR),
                        seen("1", "Bérénice", "Les couleurs", Decision.FOLLOW, Verdict.POOR),
                        // It would have served; nobody tried.
                        seen("3", "Jeanne", "Écrire", Decision.ASIDE, Verdict.GOOD));
        assertThat(Hindsight.of(seen).served())
                .containsExactly(
                        new Served("Bérénice", "Les contrats", new Of(1, 2)),
                        new Served("Solveig", "Conclure", new Of(1, 1)));
    }

    private static Seen seen(Sense sense, Decision decision, Verdict worth) {
        return new Seen("1", "Solveig", "Conclure", sense, decision, worth);
    }

    private static Seen seen(
            String person, String who, String subject, Decision decision, Verdict worth) {
        return new Seen(person, who, subject, Sense.UNSURE, decision, worth);
    }
}
