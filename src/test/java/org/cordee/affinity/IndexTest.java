package org.cordee.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.affinity.ByHand.candidate;
import static org.cordee.affinity.ByHand.id;
import static org.cordee.affinity.ByHand.needing;
import static org.cordee.affinity.ByHand.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The search among all members: the same as the rule applied to each of them.
class IndexTest {
    private static final int TEN = 10;

    private final Random random = Crowd.seeded(IndexTest.class);

    @Test
    void the_best_are_those_of_the_rule_applied_to_everybody() {
        var crowd = Crowd.of(1_500, random);
        var index = Index.of(crowd.stream());
        var refusals = refusals(crowd);
        var found = 0;
        for (var one : crowd) {
            var best = index.now().best(one.id(), TEN, refusals);
            assertThat(best).isEqualTo(plain(one, crowd, TEN, refusals));
            found += best.size();
        }
        assertThat(index.now().everyonesBest(TEN, refusals).parallel())
                .containsExactlyElementsOf(
                        index.now()
                                .ids()
                                .map(id -> new Listing(id, index.now().best(id, TEN, refusals)))
                                .toList());
        assertThat(found).as("not all of them empty").isGreaterThan(crowd.size());
    }

    /// So a search that passed one over, or told two in the wrong order, would be seen above.
    @Test
    void each_refusal_of_the_best_changes_the_list() {
        var crowd = Crowd.of(400, random);
        var members = Index.of(crowd.stream()).now();
        var one =
                members.ids()
                        .filter(id -> members.best(id, TEN, Refusals.NONE).size() == TEN)
                        .findFirst()
                        .orElseThrow();
        var all = members.best(one, 400, Refusals.NONE);
        for (var match : members.best(one, TEN, Refusals.NONE)) {
            var left = new ArrayList<>(all);
            left.remove(match);
            assertThat(members.best(one, TEN, Refusals.of(Map.of(match.other(), Set.of(one)))))
                    .isEqualTo(left.subList(0, Math.min(TEN, left.size())));
        }
    }

    @Test
    void words_beyond_the_sixty_third_are_told_apart() {
        var crowd = new ArrayList<Candidate>();
        for (int i = 0; i < 200; i++) {
            crowd.add(needing(id(i), "place" + i / 2));
        }
        var members = Index.of(crowd.stream()).now();
        for (int i = 0; i < 200; i++) {
            assertThat(members.best(id(i), TEN, Refusals.NONE))
                    .extracting(Match::other)
                    .containsExactly(id(i ^ 1));
        }
    }

    @Test
    void equals_come_by_id_as_it_is_written() {
        var ids =
                Stream.of("f0", "01", "80", "7f", "8f")
                        .map(start -> UUID.fromString(start + "000000-0000-7000-8000-000000000000"))
                        .toList();
        var members = Index.of(ids.stream().map(id -> needing(id, "here"))).now();
        assertThat(members.best(ids.getFirst(), 3, Refusals.NONE))
                .extracting(match -> match.other().toString().substring(0, 2))
                .containsExactly("01", "7f", "80");
    }

    @Test
    void everyone_identical_is_everyone_s_rival() {
        var same = needing(id(0), "here").profile();
        var rivals =
                profile(same, new Positioning(Set.of("boards"), Set.of("here"), Set.of("talks")));
        var members =
                Index.of(IntStream.range(0, 600).mapToObj(i -> candidate(id(i), rivals, 1))).now();
        assertThat(members.best(id(5), TEN, Refusals.NONE)).isEmpty();
        assertThat(members.why(id(5), id(6), Refusals.NONE))
                .hasValueSatisfying(why -> assertThat(why).isInstanceOf(Why.Gains.class));
    }

    @Test
    void who_is_excluded_by_all_finds_nobody_and_is_found_by_nobody() {
        var crowd = IntStream.range(0, 300).mapToObj(i -> needing(id(i), "here")).toList();
        var members = Index.of(crowd.stream()).now();
        var refused = new HashMap<UUID, Set<UUID>>();
        crowd.forEach(one -> refused.put(one.id(), Set.of(id(7))));
        assertThat(members.best(id(7), TEN, Refusals.NONE)).hasSize(TEN);
        assertThat(members.best(id(7), TEN, Refusals.of(refused))).isEmpty();
        assertThat(members.best(id(8), 300, Refusals.of(refused)))
                .hasSize(298)
                .extracting(Match::other)
                .doesNotContain(id(7), id(8));
    }

    @Test
    void who_has_no_capacity_or_is_not_there_finds_nobody() {
        var full = candidate(id(2), needing(id(2), "here").profile(), 0);
        var members =
                Index.of(Stream.of(needing(id(0), "here"), needing(id(1), "here"), full)).now();
        assertThat(members.best(id(2), TEN, Refusals.NONE)).isEmpty();
        assertThat(members.best(id(0), TEN, Refusals.NONE))
                .extracting(Match::other)
                .containsExactly(id(1));
        assertThat(members.why(id(0), id(2), Refusals.NONE))
                .contains(new Why.Unmet(Condition.CAPACITY));
        assertThat(members.best(id(9), TEN, Refusals.NONE)).isEmpty();
        assertThat(members.why(id(0), id(9), Refusals.NONE)).isEmpty();
        assertThat(Index.of(Stream.of()).now().best(id(0), TEN, Refusals.NONE)).isEmpty();
    }

    /// Some have said no to a few; one is refused by all.
    private Refusals refusals(List<Candidate> crowd) {
        var refused = new HashMap<UUID, Set<UUID>>();
        for (var one : crowd) {
            refused.put(
                    one.id(),
                    Set.of(crowd.getFirst().id(), crowd.get(1 + random.nextInt(99)).id()));
        }
        return Refusals.of(refused);
    }

    private static Profile profile(Profile of, Positioning positioning) {
        return new Profile(
                of.looking(),
                of.codes(),
                of.languages(),
                of.level(),
                of.window(),
                positioning,
                of.needs(),
                of.weak(),
                of.offers(),
                of.strengths(),
                of.posture());
    }
}
