package org.cordee.circle.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.circle.proposal.People.ALIKE;
import static org.cordee.circle.proposal.People.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Who is seated apart from whom, by hand.
class PartingTest {
    private static final long SEED = 7;

    @Test
    void who_can_sit_with_nobody_of_another_group_is_seated_apart_from_it() {
        var willing = new ArrayList<>(ALIKE.called(0, 3));
        willing.addAll(ALIKE.at(5).called(3, 5));
        willing.add(ALIKE.coded("other").called(5));
        assertThat(groups(willing, Past.NOTHING, 300))
                .containsExactlyInAnyOrder(People.ids(0, 1, 2), People.ids(3, 4), People.ids(5));
        // Levels 3 and 5 lie too far apart, and whoever is at 4 can sit with either.
        willing.add(ALIKE.at(4).called(6));
        assertThat(groups(willing, Past.NOTHING, 300))
                .containsExactlyInAnyOrder(People.ids(0, 1, 2, 3, 4, 6), People.ids(5));
        // The only one with whom they could sit would rather not.
        var two = ALIKE.called(0, 2);
        assertThat(groups(two, new Past(Set.of(new Two(id(0), id(1))), Map.of()), 300)).hasSize(2);
    }

    @Test
    void too_many_are_cut_by_lot_into_as_few_as_may_be() {
        var willing = ALIKE.called(0, 25);
        var groups = groups(willing, Past.NOTHING, 10);
        assertThat(groups).extracting(Set::size).containsExactlyInAnyOrder(8, 8, 9);
        assertThat(groups.stream().flatMap(Set::stream).distinct()).hasSize(25);
        assertThat(groups(willing, Past.NOTHING, 10)).isEqualTo(groups);
        assertThat(
                        Parting.groups(willing, Past.NOTHING, Frame.USUAL, SEED + 1, 10).stream()
                                .map(PartingTest::ids)
                                .toList())
                .isNotEqualTo(groups);
    }

    @Test
    void what_keeps_somebody_from_the_others_is_counted_where_too_few_are_left() {
        var odd = ALIKE.at(5).called(9);
        var willing = new ArrayList<>(ALIKE.called(0, 4));
        willing.add(ALIKE.at(5).coded("other").called(4));
        willing.add(odd);
        assertThat(Parting.hindering(odd, willing, Past.NOTHING, Frame.USUAL))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Hindrance.LEVEL, 4, Hindrance.CODE, 1));
        // Four with whom they could sit are enough for a circle of five.
        willing.addAll(ALIKE.at(5).called(5, 9));
        assertThat(Parting.hindering(odd, willing, Past.NOTHING, Frame.USUAL)).isEmpty();
    }

    @Test
    void why_not_each_of_the_others_is_what_is_answered_one_by_one() {
        var willing = new ArrayList<>(ALIKE.called(0, 5));
        willing.addAll(ALIKE.at(5).called(5, 10));
        willing.addAll(ALIKE.working("odd").called(10, 12));
        var circles = List.<Set<UUID>>of(People.ids(0, 1, 2, 3, 4), People.ids(5, 6, 7, 8, 9));
        var all = Seating.whyNot(willing, Past.NOTHING, Frame.USUAL, circles);
        assertThat(all).hasSize(10);
        assertThat(all.get(id(0)))
                .containsOnlyKeys(1)
                .containsEntry(
                        1,
                        Seating.whyNot(
                                willing,
                                Past.NOTHING,
                                Frame.USUAL,
                                circles,
                                id(0),
                                circles.getLast()));
        assertThat(all.get(id(9)))
                .containsEntry(
                        0,
                        new Instead.Hindered(
                                Map.of(Hindrance.LEVEL, People.ids(0, 1, 2, 3, 4, 9))));
    }

    private static List<Set<UUID>> groups(List<Willing> willing, Past past, int together) {
        return Parting.groups(willing, past, Frame.USUAL, SEED, together).stream()
                .map(PartingTest::ids)
                .toList();
    }

    private static Set<UUID> ids(List<Willing> group) {
        return group.stream().map(Willing::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
