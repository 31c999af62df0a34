package org.cordee.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who is proposed to whom, once a week.
class WeeklyRoundTest {
    private static final Skill TEAMS = new Skill("coaching", "teams");
    private static final UUID STAR = id(0);
    private static final UUID ANA = id(1);
    private static final UUID BEN = id(2);

    /// Two would gain most from the star, who wants one introduction: the better of them gets it,
    /// until the other has waited long enough.
    @Test
    void a_star_goes_to_one_and_to_who_has_waited() {
        var members = members(had(STAR, 3, 1), had(ANA, 3, 1), had(BEN, 2, 1));
        assertThat(pairs(members, Map.of())).containsExactly(Set.of(STAR, ANA));
        assertThat(pairs(members, Map.of(ANA, 0, BEN, 20)))
                .hasSize(1)
                .allMatch(pair -> pair.contains(BEN));
    }

    @Test
    void who_wants_more_is_matched_again_and_a_pair_comes_once() {
        var members = members(had(STAR, 3, 5), had(ANA, 3, 1), had(BEN, 2, 2), had(id(3), 3, 0));
        assertThat(pairs(members, Map.of()))
                .containsExactlyInAnyOrder(Set.of(STAR, ANA), Set.of(STAR, BEN));
    }

    @Test
    void a_gain_too_small_is_not_proposed_but_found() {
        var members = members(had(ANA, 1, 1), had(BEN, 1, 1));
        var found = members.best(ANA, 10, Refusals.NONE);
        assertThat(found).extracting(Match::other).containsExactly(BEN);
        assertThat(round(members(half(ANA), half(BEN)), Refusals.NONE, Map.of())).isEmpty();
        assertThat(members(half(ANA), half(BEN)).best(ANA, 10, Refusals.NONE))
                .singleElement()
                .satisfies(
                        match -> assertThat(match.pair().both()).isBetween(0.2, WeeklyRound.LEAST));
    }

    @Test
    void who_does_not_want_to_meet_is_not_proposed() {
        var members = members(had(ANA, 3, 1), had(BEN, 3, 1));
        assertThat(round(members, Refusals.of(Map.of(BEN, Set.of(ANA))), Map.of())).isEmpty();
        assertThat(pairs(members, Map.of())).containsExactly(Set.of(ANA, BEN));
    }

    @Test
    void of_any_crowd_nobody_is_in_more_than_they_want_and_nothing_is_left_undone() {
        var crowd = Crowd.of(300, Crowd.seeded(WeeklyRoundTest.class));
        var members = Index.of(crowd.stream()).now();
        var proposals = round(members, Refusals.NONE, Map.of());
        var times = new HashMap<UUID, Integer>();
        for (var proposal : proposals) {
            times.merge(proposal.one(), 1, Integer::sum);
            times.merge(proposal.other(), 1, Integer::sum);
            assertThat(Members.BY_ID.compare(proposal.one(), proposal.other())).isNegative();
            assertThat(members.why(proposal.one(), proposal.other(), Refusals.NONE).orElseThrow())
                    .isInstanceOfSatisfying(
                            Why.Gains.class,
                            why -> assertThat(why.pair()).isEqualTo(proposal.pair()));
            assertThat(proposal.pair().both()).isGreaterThanOrEqualTo(WeeklyRound.LEAST);
        }
        assertThat(proposals).hasSizeGreaterThan(20);
        var proposed = proposals.stream().map(each -> Set.of(each.one(), each.other())).toList();
        assertThat(proposed).doesNotHaveDuplicates();
        for (var one : crowd) {
            var taken = times.getOrDefault(one.id(), 0);
            assertThat(taken).isLessThanOrEqualTo(one.capacity());
            if (taken < one.capacity()) {
                assertThat(members.best(one.id(), WeeklyRound.BEST, Refusals.NONE))
                        .filteredOn(match -> match.pair().both() >= WeeklyRound.LEAST)
                        .filteredOn(match -> !proposed.contains(Set.of(one.id(), match.other())))
                        .allMatch(match -> isFull(match.other(), crowd, times));
            }
        }
        assertThat(round(members, Refusals.NONE, Map.of())).isEqualTo(proposals);
    }

    /// Three members: two are shown to each other, one of them to the third as well.
    @Test
    void spread_is_counted_by_hand() {
        var pair = new Affinity.Pair(1, 1, 1, 0, 0.5, 0.4);
        var all = List.of(STAR, ANA, BEN, id(3));
        var spread = Spread.of(all, List.of(new Proposal(STAR, ANA, pair)));
        assertThat(spread).isEqualTo(new Spread(0.5, 0.5, 0.2));
        Map<UUID, List<Match>> lists =
                Map.of(
                        STAR, List.of(new Match(ANA, pair)),
                        ANA, List.of(new Match(STAR, pair.turned())),
                        BEN, List.of(new Match(STAR, pair)));
        // Shown 0, 0, 1 and 2 times.
        assertThat(Spread.of(all, lists).gini()).isEqualTo(0.583333, within(1e-6));
        assertThat(Spread.of(all, lists).mutual()).isEqualTo(0.2, within(1e-12));
        assertThat(Spread.of(all, List.of())).isEqualTo(new Spread(1, 0, 0));
        assertThat(Spread.of(List.of(), List.of())).isEqualTo(new Spread(0, 0, 0));
    }

    /// A hundred in groups of thirty at most: four of twenty-five, in each of which all is done
    /// that can be, and nobody meets one of another group.
    @Test
    void too_many_for_one_matching_meet_in_groups_drawn_anew() {
        var members =
                members(
                        IntStream.range(0, 100)
                                .mapToObj(i -> had(id(i), 3, 2))
                                .toArray(Candidate[]::new));
        var first = WeeklyRound.of(members, Refusals.NONE, Map.of(), new Random(1), 30);
        assertThat(WeeklyRound.of(members, Refusals.NONE, Map.of(), new Random(1), 30))
                .isEqualTo(first);
        assertThat(WeeklyRound.of(members, Refusals.NONE, Map.of(), new Random(2), 30))
                .isNotEqualTo(first);
        // Of twenty-five who all want two, twelve pairs and twelve pairs.
        assertThat(first).hasSize(4 * 24).doesNotHaveDuplicates();
        assertThat(first)
                .allMatch(pair ->
                        members.find(pair.one()).isPresent()
                                && members.find(pair.other()).isPresent());
        assertThat(WeeklyRound.of(members, Refusals.NONE, Map.of(), new Random(1), 100))
                .hasSize(100);
    }

    private static List<Proposal> round(
            Members members, Refusals apart, Map<UUID, Integer> waited) {
        return WeeklyRound.of(members, apart, waited, new Random(0));
    }

    private static boolean isFull(UUID id, List<Candidate> crowd, Map<UUID, Integer> times) {
        return crowd.stream()
                .filter(one -> one.id().equals(id))
                .allMatch(one -> times.getOrDefault(id, 0) == one.capacity());
    }

    private static Collection<Set<UUID>> pairs(Members members, Map<UUID, Integer> waited) {
        return round(members, Refusals.NONE, waited).stream()
                .map(proposal -> Set.of(proposal.one(), proposal.other()))
                .toList();
    }

    private static Members members(Candidate... members) {
        return Index.of(Stream.of(members)).now();
    }

    /// Needs teams, and has them as well as said.
    private static Candidate had(UUID id, int level, int capacity) {
        return candidate(id, Map.of(TEAMS, 1), Map.of(TEAMS, level), capacity);
    }

    /// Has a third of one of five things needed.
    private static Candidate half(UUID id) {
        var needs = new HashMap<Skill, Integer>();
        IntStream.range(0, 2).forEach(i -> needs.put(new Skill("other" + i, "other"), 1));
        needs.put(TEAMS, 1);
        return candidate(id, needs, Map.of(TEAMS, 1), 1);
    }

    private static Candidate candidate(
            UUID id, Map<Skill, Integer> needs, Map<Skill, Integer> offers, int capacity) {
        return new Candidate(
                id,
                new Profile(
                        true,
                        Set.of("code"),
                        Set.of("fr"),
                        3,
                        1,
                        new Positioning(Set.of(), Set.of("here"), Set.of()),
                        needs,
                        Set.of(),
                        offers,
                        Set.of(),
                        null),
                Weights.USUAL,
                capacity);
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, number);
    }
}
