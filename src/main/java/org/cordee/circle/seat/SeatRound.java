package org.cordee.circle.seat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.circle.grouping.Budget;
import org.cordee.circle.proposal.Frame;
import org.cordee.circle.proposal.Hindrance;
import org.cordee.circle.proposal.Instead;
import org.cordee.circle.proposal.Parting;
import org.cordee.circle.proposal.Past;
import org.cordee.circle.proposal.Seating;
import org.cordee.circle.proposal.Willing;

/// A round reckoned whole: the circles, why nobody sits in another, and what stands in the way of
/// those for whom there is no place; all of it in words that tell nothing of anybody else.
record SeatRound(List<Seated> circles, Map<UUID, List<Reason>> unseated) {
    /// How many other circles somebody is told about.
    static final int TOLD = 3;

    /// How many reasons those without a place are told.
    private static final int TOLD_HINDRANCES = 2;

    /// @param codes of all of them, which each lets every member read; so too the approaches
    record Seated(
            Set<UUID> members,
            boolean proved,
            List<String> codes,
            List<String> approaches,
            List<Slot> slots,
            Map<UUID, List<Elsewhere>> elsewhere) {}

    /// @param search how long to look for good circles, over all groups of many
    static SeatRound of(Collection<WillingLine> lines, Past past, long seed, Duration search) {
        var by =
                lines.stream()
                        .collect(
                                Collectors.toMap(line -> line.willing().id(), Function.identity()));
        var willing = lines.stream().map(WillingLine::willing).toList();
        var circles = new ArrayList<Seated>();
        var groups = Parting.groups(willing, past, Frame.USUAL, seed);
        var many =
                groups.stream()
                        .filter(group -> group.size() > Seating.EXACT)
                        .mapToInt(List::size)
                        .sum();
        for (var group : groups) {
            var share =
                    many == 0 ? Duration.ZERO : search.multipliedBy(group.size()).dividedBy(many);
            circles.addAll(seated(group, past, seed, within(share), by));
        }
        var placed = new TreeSet<UUID>();
        circles.forEach(circle -> placed.addAll(circle.members()));
        var unseated = new TreeMap<UUID, List<Reason>>();
        willing.stream()
                .filter(one -> !placed.contains(one.id()))
                .forEach(one ->
                        unseated.put(
                                one.id(),
                                hindering(Parting.hindering(one, willing, past, Frame.USUAL))));
        return new SeatRound(circles, unseated);
    }

    private static Budget within(Duration share) {
        var begun = System.nanoTime();
        return _ -> share.isZero() ? 1 : (double) (System.nanoTime() - begun) / share.toNanos();
    }

    private static List<Seated> seated(
            List<Willing> group, Past past, long seed, Budget budget, Map<UUID, WillingLine> by) {
        if (group.size() < Frame.USUAL.fewest()) {
            return List.of();
        }
        var proposal = Seating.propose(group, past, Frame.USUAL, seed, budget);
        var whyNot = Seating.whyNot(group, past, Frame.USUAL, proposal.circles());
        return proposal.circles().stream()
                .map(circle -> {
                    var lines = circle.stream().map(by::get).toList();
                    return new Seated(
                            circle,
                            proposal.isProved(),
                            common(lines, WillingLine::codes),
                            common(lines, WillingLine::approaches),
                            Slot.of(common(lines, line -> line.willing().slots())),
                            elsewhere(circle, proposal.circles(), whyNot));
                })
                .toList();
    }

    private static List<String> common(
            List<WillingLine> lines, Function<WillingLine, Set<String>> words) {
        var common = new TreeSet<>(words.apply(lines.getFirst()));
        lines.forEach(line -> common.retainAll(words.apply(line)));
        return List.copyOf(common);
    }

    private static Map<UUID, List<Elsewhere>> elsewhere(
            Set<UUID> circle, List<Set<UUID>> circles, Map<UUID, Map<Integer, Instead>> whyNot) {
        var elsewhere = new LinkedHashMap<UUID, List<Elsewhere>>();
        for (var member : circle) {
            elsewhere.put(
                    member,
                    whyNot.getOrDefault(member, Map.of()).entrySet().stream()
                            .map(one ->
                                    new Elsewhere(
                                            circles.get(one.getKey()).size(), told(one.getValue())))
                            .sorted(Comparator.comparingInt(SeatRound::distance))
                            .limit(TOLD)
                            .toList());
        }
        return elsewhere;
    }

    /// The nearest is where least stood in the way.
    private static int distance(Elsewhere other) {
        return switch (other.reasons().getFirst()) {
            case EVEN -> 0;
            case PLACES, DIVERSITY, REPEATS -> 1;
            case CODE, LEVEL, METHOD, RIVALRY, SLOTS -> 1 + other.reasons().size();
        };
    }

    /// How well two go together is nobody's to know: what would be less good for that is told as
    /// what does not come out.
    static List<Reason> told(Instead instead) {
        return switch (instead) {
            case Instead.Hindered hindered -> words(hindered.between().keySet().stream());
            case Instead.NoPlace _ -> List.of(Reason.PLACES);
            case Instead.AsGood _ -> List.of(Reason.EVEN);
            case Instead.Lower lower ->
                    List.of(
                            switch (lower.first()) {
                                case POSTURE -> Reason.PLACES;
                                case DIVERSITY -> Reason.DIVERSITY;
                                case REPEATS -> Reason.REPEATS;
                            });
        };
    }

    /// What hinders most of them first.
    static List<Reason> hindering(Map<Hindrance, Integer> counted) {
        return words(
                        counted.entrySet().stream()
                                .sorted(Map.Entry.<Hindrance, Integer>comparingByValue().reversed())
                                .map(Map.Entry::getKey))
                .stream()
                .limit(TOLD_HINDRANCES)
                .toList();
    }

    /// A declared conflict is no word; where nothing else is left, the places did not come out.
    private static List<Reason> words(Stream<Hindrance> hindrances) {
        var reasons =
                hindrances
                        .flatMap(hindrance ->
                                switch (hindrance) {
                                    case CODE -> Stream.of(Reason.CODE);
                                    case LEVEL -> Stream.of(Reason.LEVEL);
                                    case METHOD -> Stream.of(Reason.METHOD);
                                    case RIVALRY -> Stream.of(Reason.RIVALRY);
                                    case SLOTS -> Stream.of(Reason.SLOTS);
                                    case CONFLICT, SIZE -> Stream.<Reason>empty();
                                })
                        .toList();
        return reasons.isEmpty() ? List.of(Reason.PLACES) : reasons;
    }
}
