package org.cordee.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The score, counted again from what is told of it: nothing is told that does not count, and
/// nothing counts that is not told.
class WhyTest {
    private static final double A_HAIR = 1e-9;
    private static final Skill TEAMS = new Skill("coaching", "teams");
    private static final Skill LEADERS = new Skill("coaching", "leaders");
    private static final Skill LAW = new Skill("office", "law");

    @Test
    void the_score_can_be_counted_from_the_reasons() {
        var crowd = Crowd.of(700, Crowd.seeded(WhyTest.class));
        var members = Index.of(crowd.stream()).now();
        var gains = 0;
        var told = 0;
        for (var one : crowd) {
            var best = members.best(one.id(), 3, Refusals.NONE).stream().map(Match::other);
            var any = crowd.stream().skip(told++ % 600).limit(10).map(Candidate::id);
            for (var other : Stream.concat(best, any).filter(id -> !id.equals(one.id())).toList()) {
                gains += recount(members, one, members.find(other).orElseThrow());
            }
        }
        assertThat(gains).isGreaterThan(300);
    }

    /// @return 1 where there was something to count
    private static int recount(Members members, Candidate one, Candidate other) {
        switch (members.why(one.id(), other.id(), Refusals.NONE).orElseThrow()) {
            case Why.Unmet(var first) -> {
                assertThat(affinity(one, other)).isEqualTo(new Affinity.Apart(first));
                return 0;
            }
            case Why.Gains why -> {
                var pair = recounted(why, one.weights(), other.weights());
                assertNear(pair, why.pair());
                assertNear(pair, (Affinity.Pair) affinity(one, other));
                return 1;
            }
        }
    }

    /// A share told too high by a little would be noticed.
    @Test
    void and_not_from_others() {
        var one = profile(Map.of(TEAMS, 2), Set.of(), Map.of(TEAMS, 2));
        var why = (Why.Gains) Why.of(one, one, Between.NOTHING, Weights.USUAL, Weights.USUAL);
        var need = new Need(TEAMS, 2, false, new Need.Answer(TEAMS, false, 0.6667));
        var other =
                new Why.Gains(why.pair(), List.of(need), why.returned(), List.of(), why.shared());
        assertThat(recounted(why, Weights.USUAL, Weights.USUAL).gain())
                .isEqualTo(why.pair().gain(), within(A_HAIR))
                .isNotCloseTo(
                        recounted(other, Weights.USUAL, Weights.USUAL).gain(), within(A_HAIR));
    }

    @Test
    void each_need_is_told_with_what_answers_it_best() {
        var one = profile(Map.of(TEAMS, 2), Set.of(LAW), Map.of());
        var other = profile(Map.of(), Set.of(), Map.of(LEADERS, 3, TEAMS, 1));
        assertThat(Need.of(one, other))
                .containsExactly(
                        new Need(TEAMS, 2, false, new Need.Answer(LEADERS, false, 0.5)),
                        new Need(LAW, 1, true, null));
        assertThat(Need.of(one, profile(Map.of(), Set.of(), Map.of(LEADERS, 2, TEAMS, 1))))
                .as("of equals, the first by name")
                .contains(new Need(TEAMS, 2, false, new Need.Answer(LEADERS, false, 1 / 3.0)));
        assertThat(Need.of(other, one)).isEmpty();
    }

    @Test
    void the_nearest_axis_comes_first_and_none_where_one_has_not_answered() {
        var here = new Posture(5, 1, 3, 4, 2, 2);
        assertThat(Axis.between(here, new Posture(2, 5, 3, 5, 3, 2)))
                .containsExactly(
                        new Axis.Nearness(Axis.GIVING, 1),
                        new Axis.Nearness(Axis.TEMPO, 1),
                        new Axis.Nearness(Axis.AUTONOMY, 0.75),
                        new Axis.Nearness(Axis.FRANKNESS, 0.75),
                        new Axis.Nearness(Axis.OPENNESS, 0.25),
                        new Axis.Nearness(Axis.ABUNDANCE, 0));
        assertThat(Axis.between(here, null)).isEmpty();
    }

    @Test
    void what_is_shared_is_told_by_how_near_before_where() {
        var shared = new Shared(Trait.PLACE, Set.of("lyon", "online"), 4);
        assertThat(shared.degree()).isEqualTo(0.5);
        assertThat(new Shared(Trait.PLACE, Set.of(), 0).degree()).isZero();
    }

    private static Affinity.Pair recounted(Why.Gains why, Weights ofOne, Weights ofOther) {
        var posture =
                why.posture().isEmpty()
                        ? 0.5
                        : why.posture().stream()
                                .mapToDouble(Axis.Nearness::degree)
                                .average()
                                .orElseThrow();
        var rivalry =
                why.shared().stream()
                        .filter(shared ->
                                shared.trait() != Trait.CODE && shared.trait() != Trait.LANGUAGE)
                        .mapToDouble(Shared::degree)
                        .min()
                        .orElseThrow();
        var coverage = covered(why.needs());
        var returned = covered(why.returned());
        return new Affinity.Pair(
                coverage,
                returned,
                posture,
                rivalry,
                gain(coverage, posture, rivalry, ofOne),
                gain(returned, posture, rivalry, ofOther));
    }

    private static double covered(List<Need> needs) {
        var all = 0.0;
        var answered = 0.0;
        for (var need : needs) {
            all += need.weight();
            var answer = need.answer();
            answered += answer == null ? 0 : need.weight() * answer.share();
        }
        return all == 0 ? 0 : answered / all;
    }

    private static double gain(double coverage, double posture, double rivalry, Weights weights) {
        return Math.exp(
                weights.coverage() * Math.log(coverage)
                        + weights.posture() * Math.log(posture)
                        + weights.distinctness() * Math.log(1 - rivalry));
    }

    private static void assertNear(Affinity.Pair one, Affinity.Pair other) {
        assertThat(one.both()).isEqualTo(other.both(), within(A_HAIR));
        assertThat(one.gain()).isEqualTo(other.gain(), within(A_HAIR));
        assertThat(one.gained()).isEqualTo(other.gained(), within(A_HAIR));
    }

    private static Affinity affinity(Candidate one, Candidate other) {
        return Affinity.of(
                one.profile(),
                other.profile(),
                new Between(false, one.capacity() > 0 && other.capacity() > 0),
                one.weights(),
                other.weights());
    }

    private static Profile profile(
            Map<Skill, Integer> needs, Set<Skill> weak, Map<Skill, Integer> offers) {
        return new Profile(
                true,
                Set.of("code"),
                Set.of("fr"),
                3,
                1,
                new Positioning(Set.of(), Set.of("here"), Set.of()),
                needs,
                weak,
                offers,
                Set.of(),
                null);
    }
}
