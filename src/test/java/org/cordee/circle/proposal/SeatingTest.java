package org.cordee.circle.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.cordee.circle.proposal.People.ALIKE;
import static org.cordee.circle.proposal.People.id;
import static org.cordee.circle.proposal.People.ids;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cordee.affinity.Positioning;
import org.cordee.circle.grouping.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who could sit together, by hand and against every way of seating there is.
class SeatingTest {
    private static final Budget SHORT = Budget.steps(400_000);
    private static final Frame SMALL = new Frame(0.2, 2, 3, 2);

    @Test
    void ten_who_are_alike_sit_in_two_circles() {
        var complete = complete(ALIKE.called(0, 10), Past.NOTHING);
        assertThat(complete.circles()).hasSize(2).allMatch(circle -> circle.size() == 5);
        // Nobody has answered, and nobody says whom they serve.
        assertThat(complete.merit()).isEqualTo(new Merit(0.5, 1, 0));
        assertThat(complete.isProved()).isTrue();
    }

    @Test
    void the_two_who_go_together_least_decide_first() {
        // Those who lean to 5 go together fully, those who lean to 1 by two thirds.
        var willing = ALIKE.leaning(5).serving("boards").called(0, 5);
        willing.addAll(ALIKE.leaning(1).serving("schools").called(5, 10));
        var complete = complete(willing, Past.NOTHING);
        assertThat(complete.circles())
                .containsExactlyInAnyOrder(ids(0, 1, 2, 3, 4), ids(5, 6, 7, 8, 9));
        assertThat(complete.merit().posture()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(complete.merit().diversity()).isZero();
    }

    @Test
    void then_whom_they_serve_and_then_who_met_before() {
        var willing = new ArrayList<Willing>();
        for (int kind = 0; kind < 5; kind++) {
            willing.addAll(ALIKE.serving("clients" + kind).called(2 * kind, 2 * kind + 2));
        }
        assertThat(complete(willing, Past.NOTHING).merit()).isEqualTo(new Merit(0.5, 1, 0));
        assertThat(complete(willing, Past.NOTHING).circles().getFirst())
                .filteredOn(ids(0, 1)::contains)
                .hasSize(1);
        // Five who met each other come apart as two and three: 1 + 3 of their ten pairs.
        var met = new HashMap<Two, Integer>();
        for (int one = 0; one < 5; one++) {
            for (int other = 0; other < one; other++) {
                met.put(new Two(id(one), id(other)), 1);
            }
        }
        assertThat(complete(ALIKE.called(0, 10), new Past(Set.of(), met)).merit())
                .isEqualTo(new Merit(0.5, 1, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CODE", "LEVEL", "METHOD", "RIVALRY", "CONFLICT", "SLOTS"})
    void who_fits_with_nobody_blocks_and_it_is_said_by_what(Hindrance what) {
        var odd = odd(what).apply(ALIKE.serving("boards").selling("gap", "talks"));
        var others = new ArrayList<>(ALIKE.serving("boards").called(0, 10));
        var past = Past.NOTHING;
        if (what == Hindrance.CONFLICT) {
            var conflicts = others.stream().map(one -> new Two(id(10), one.id())).toList();
            past = new Past(Set.copyOf(conflicts), Map.of());
        }
        if (what == Hindrance.RIVALRY) {
            // They come apart from each other by what they sell.
            others.replaceAll(one ->
                    ALIKE.serving("boards")
                            .selling("gap", "s" + one.id())
                            .called((int) one.id().getLeastSignificantBits()));
            odd =
                    new People(
                            odd.codes(),
                            odd.level(),
                            odd.approaches(),
                            new Positioning(Set.of("boards"), Set.of("gap"), services(others)),
                            odd.axes(),
                            odd.slots());
        }
        var all = new ArrayList<>(others);
        all.add(odd.called(10));
        var blocked = (CircleProposal.Blocked) propose(all, past, Frame.USUAL);
        assertThat(blocked.circles()).hasSize(2).allMatch(circle -> circle.size() == 5);
        assertThat(blocked.blockers())
                .containsExactly(
                        new Blocker(
                                id(10),
                                Set.of(),
                                Map.of(what, ids(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)),
                                false));
        assertThat(blocked.isProved()).isTrue();
    }

    private static UnaryOperator<People> odd(Hindrance what) {
        return switch (what) {
            case CODE -> one -> one.coded("emcc");
            case LEVEL -> one -> one.at(5);
            case METHOD -> one -> one.working("systemic");
            case SLOTS -> one -> one.free("monday", "friday");
            case RIVALRY, CONFLICT, SIZE -> one -> one;
        };
    }

    private static Set<String> services(List<Willing> others) {
        var all = new TreeSet<String>();
        others.forEach(one -> all.addAll(one.positioning().services()));
        return all;
    }

    @Test
    void what_hinders_has_its_edges() {
        // One word of five in common is just near enough, one of six is not.
        assertThat(apart(ALIKE.working("a", "b", "c"), ALIKE.working("a", "d", "e"))).isEmpty();
        assertThat(apart(ALIKE.working("a", "b", "c"), ALIKE.working("a", "d", "e", "f")))
                .contains(Hindrance.METHOD);
        assertThat(apart(ALIKE.working(), ALIKE.working())).contains(Hindrance.METHOD);
        assertThat(apart(ALIKE.at(3), ALIKE.at(4))).isEmpty();
        assertThat(apart(ALIKE.at(3), ALIKE.at(5))).contains(Hindrance.LEVEL);
        // Half of whom the smaller serves, in one place, with one service.
        var boards = ALIKE.selling("gap", "talks");
        assertThat(apart(boards.serving("a", "b"), boards.serving("a", "c", "d")))
                .contains(Hindrance.RIVALRY);
        assertThat(apart(boards.serving("a", "b", "c"), boards.serving("a", "d", "e"))).isEmpty();
        // The first is told.
        assertThat(apart(ALIKE.coded("emcc").at(1), ALIKE.at(5))).contains(Hindrance.CODE);
    }

    private static Optional<Hindrance> apart(People one, People other) {
        return new Company(List.of(one.called(0), other.called(1)), Past.NOTHING, Frame.USUAL)
                .between(0, 1);
    }

    @Test
    void what_each_two_have_in_common_all_must_have() {
        var willing =
                List.of(
                        ALIKE.free("a", "b", "c", "d").called(0),
                        ALIKE.free("a", "b", "e", "f").called(1),
                        ALIKE.free("c", "d", "e", "f").called(2));
        var blocked =
                (CircleProposal.Blocked) propose(willing, Past.NOTHING, new Frame(0.2, 3, 3, 2));
        assertThat(blocked.circles()).isEmpty();
        assertThat(blocked.blockers())
                .hasSize(3)
                .allMatch(Blocker::enough)
                .allMatch(one -> one.apart().isEmpty());
        assertThat(propose(willing, Past.NOTHING, new Frame(0.2, 2, 2, 2)).circles()).hasSize(1);
    }

    @Test
    void too_few_are_no_circle() {
        var blocked =
                (CircleProposal.Blocked) propose(ALIKE.called(0, 4), Past.NOTHING, Frame.USUAL);
        assertThat(blocked.circles()).isEmpty();
        assertThat(blocked.blockers()).hasSize(4).noneMatch(Blocker::enough);
        assertThat(propose(List.of(), Past.NOTHING, Frame.USUAL).circles()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        propose(
                                List.of(ALIKE.called(1), ALIKE.called(1)),
                                Past.NOTHING,
                                Frame.USUAL));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void no_way_of_seating_is_better_than_the_proved_one(long seed) {
        var company = company(7, seed, SMALL);
        var proved = ExactCircles.best(company);
        var best = new Every(company).best();
        assertThat(seated(proved)).isEqualTo(seated(best));
        assertThat(company.merit(proved)).isEqualByComparingTo(company.merit(best));
        assertThat(proved).allMatch(company::isCircle);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_search_comes_to_what_is_proved(long seed) {
        var company = company(12, seed, new Frame(0.2, 3, 5, 2));
        var proved = ExactCircles.best(company);
        var found = SearchedCircles.best(company, seed, SHORT);
        assertThat(seated(found)).isEqualTo(seated(proved));
        assertThat(company.merit(found)).isEqualByComparingTo(company.merit(proved));
    }

    /// Four codes, and of each five who lean to 2 and five who lean to 3.
    @Test
    void many_are_seated_with_those_they_go_with() {
        var willing = new ArrayList<Willing>();
        for (int group = 0; group < 8; group++) {
            var one = ALIKE.coded("code" + group / 2).leaning(2 + group % 2);
            willing.addAll(one.called(5 * group, 5 * group + 5));
        }
        var once = complete(willing, Past.NOTHING);
        assertThat(once.isProved()).isFalse();
        assertThat(once.merit().posture()).isCloseTo(0.75, within(1e-12));
        assertThat(once.circles())
                .hasSize(8)
                .allMatch(circle ->
                        circle.stream().map(willing(willing)::get).distinct().count() == 1);
        assertThat(complete(willing, Past.NOTHING)).isEqualTo(once);
    }

    private static Map<UUID, List<Object>> willing(List<Willing> willing) {
        var all = new HashMap<UUID, List<Object>>();
        willing.forEach(
                one -> all.put(one.id(), List.of(one.codes(), String.valueOf(one.posture()))));
        return all;
    }

    @Test
    void why_not_the_other_circle_is_answered_from_the_scores() {
        var willing = ALIKE.leaning(5).called(0, 5);
        willing.addAll(ALIKE.leaning(1).called(5, 10));
        var circles = List.of(ids(0, 1, 2, 3, 4), ids(5, 6, 7, 8, 9));
        var lower = (Instead.Lower) whyNot(willing, circles, 0, 1);
        assertThat(lower.first()).isEqualTo(Merit.Respect.POSTURE);
        assertThat(lower.now().posture()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(lower.then().posture()).isZero();
        // Five are the fewest, so somebody would have to change places.
        assertThat(lower.changing()).contains(id(5));

        var alike = ALIKE.called(0, 11);
        var even = List.of(ids(0, 1, 2, 3, 4, 5), ids(6, 7, 8, 9, 10));
        assertThat(whyNot(alike, even, 0, 1))
                .isEqualTo(
                        new Instead.AsGood(
                                new Merit(0.5, 1, 0), new Merit(0.5, 1, 0), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> whyNot(alike, even, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> whyNot(alike, even, 12, 1));
    }

    @Test
    void what_hinders_in_the_other_circle_is_told_with_whom() {
        var willing = ALIKE.coded("icf", "emcc").called(0, 5);
        willing.addAll(ALIKE.coded("emcc").called(5, 10));
        willing.set(1, ALIKE.called(1));
        var circles = List.of(ids(0, 1, 2, 3, 4), ids(5, 6, 7, 8, 9));
        assertThat(whyNot(willing, circles, 1, 1))
                .isEqualTo(new Instead.Hindered(Map.of(Hindrance.CODE, ids(1, 5, 6, 7, 8, 9))));
        // Nothing hinders this one; but whoever took their place would sit with the first.
        assertThat(whyNot(willing, circles, 0, 1)).isEqualTo(new Instead.NoPlace());
    }

    private static Instead whyNot(
            List<Willing> willing, List<Set<UUID>> circles, int member, int other) {
        return Seating.whyNot(
                willing, Past.NOTHING, Frame.USUAL, circles, id(member), circles.get(other));
    }

    private static CircleProposal.Complete complete(List<Willing> willing, Past past) {
        return (CircleProposal.Complete) propose(willing, past, Frame.USUAL);
    }

    private static CircleProposal propose(List<Willing> willing, Past past, Frame frame) {
        return Seating.propose(willing, past, frame, 1, SHORT);
    }

    private static Company company(int size, long seed, Frame frame) {
        var random = new Random(seed);
        var willing = People.byLot(size, random);
        var met = new HashMap<Two, Integer>();
        for (int meeting = 0; meeting < size; meeting++) {
            var one = random.nextInt(size);
            met.merge(
                    new Two(id(one), id((one + 1 + random.nextInt(size - 1)) % size)),
                    1,
                    Integer::sum);
        }
        return new Company(willing, new Past(Set.of(new Two(id(0), id(1))), met), frame);
    }

    private static int seated(List<int[]> circles) {
        return circles.stream().mapToInt(circle -> circle.length).sum();
    }

    /// Every way of seating some of a company in any circles, one by one.
    private static final class Every {
        private final Company company;
        private final List<List<Integer>> circles = new ArrayList<>();
        private List<int[]> best = List.of();

        Every(Company company) {
            this.company = company;
        }

        List<int[]> best() {
            seat(0);
            return best;
        }

        private void seat(int one) {
            if (one == company.size()) {
                weigh();
                return;
            }
            seat(one + 1);
            for (int at = 0; at < circles.size(); at++) {
                circles.get(at).add(one);
                seat(one + 1);
                circles.get(at).removeLast();
            }
            circles.add(new ArrayList<>(List.of(one)));
            seat(one + 1);
            circles.removeLast();
        }

        private void weigh() {
            var all =
                    circles.stream()
                            .map(circle -> circle.stream().mapToInt(Integer::intValue).toArray())
                            .toList();
            if (all.stream().allMatch(company::isCircle)
                    && (seated(all) > seated(best)
                            || seated(all) == seated(best)
                                    && company.merit(all).compareTo(company.merit(best)) > 0)) {
                best = all;
            }
        }
    }
}
