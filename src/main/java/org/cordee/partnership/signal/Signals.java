package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.round.Evidence;
import org.cordee.round.Evidence.Kind;

/// The signals that the facts of a partnership give (RULES 3).
public final class Signals {
    private Signals() {}

    /// Those that hold on a day, from what was known by then.
    public static List<Signal> on(LocalDate today, Facts facts) {
        var known = facts.evidence().stream().filter(fact -> !fact.at().isAfter(today)).toList();
        return Stream.<Stream<? extends Signal>>of(
                        Defection.in(today, facts.parties(), facts.silent(), known),
                        LackOfDistance.in(today, facts, known),
                        Value.in(known),
                        Results.in(known),
                        WinWin.in(known),
                        Facade.in(today, facts, known))
                .<Signal>flatMap(Function.identity())
                .toList();
    }

    /// What is said of single things, and the kinds of facts by which each rule says it.
    private record AboutThings(
            Set<Kind> kinds, Function<List<Evidence>, Stream<? extends Signal>> rule) {}

    private static final List<AboutThings> ABOUT_THINGS =
            List.of(
                    new AboutThings(
                            Set.of(
                                    Kind.CONTRIBUTION_VALUED_IN_EUROS,
                                    Kind.CONTRIBUTION_VALUED_IN_POINTS),
                            Value::in),
                    new AboutThings(Set.of(Kind.STAGE_RATED), Results::in),
                    new AboutThings(Set.of(Kind.WORTH_IT, Kind.NOT_WORTH_IT), WinWin::in));

    private static final Set<Kind> OF_DEFECTION =
            Set.of(Kind.COMMITMENT_MISSED, Kind.ANSWERED_AFTER);

    /// A signal from the day on which it was known until it read otherwise.
    private record Span(Signal signal, LocalDate from, LocalDate until) {
        boolean holds(LocalDate on) {
            return !on.isBefore(from) && on.isBefore(until);
        }
    }

    /// Of what holds on each of some days, the signals that can make a crisis. What is said of one
    /// thing changes on the days of its own facts alone: years of days cost no more than one.
    ///
    /// @param days each with the parties that were there then
    /// @param evidence in any order
    public static Map<LocalDate, List<Signal>> crises(
            Map<LocalDate, List<MemberId>> days, List<Evidence> evidence) {
        var promised = evidence.stream().filter(of(OF_DEFECTION)).toList();
        var spans = ABOUT_THINGS.stream().flatMap(about -> spans(about, evidence)).toList();
        var crises = new LinkedHashMap<LocalDate, List<Signal>>();
        days.forEach((day, parties) -> {
            var known = promised.stream().filter(fact -> !fact.at().isAfter(day)).toList();
            crises.put(
                    day,
                    Stream.concat(
                                    Defection.in(day, parties, List.of(), known),
                                    spans.stream()
                                            .filter(span -> span.holds(day))
                                            .map(Span::signal))
                            .filter(signal -> signal.crisis().isPresent())
                            .toList());
        });
        return crises;
    }

    private static Stream<Span> spans(AboutThings about, List<Evidence> evidence) {
        return evidence.stream()
                .filter(of(about.kinds()))
                .collect(Collectors.groupingBy(fact -> Objects.requireNonNull(fact.about())))
                .values()
                .stream()
                .flatMap(facts -> spans(about.rule(), facts).stream());
    }

    private static List<Span> spans(
            Function<List<Evidence>, Stream<? extends Signal>> rule, List<Evidence> ofOneThing) {
        var days = ofOneThing.stream().map(Evidence::at).distinct().sorted().toList();
        var spans = new ArrayList<Span>();
        for (var i = 0; i < days.size(); i++) {
            var from = days.get(i);
            var until = i + 1 < days.size() ? days.get(i + 1) : LocalDate.MAX;
            rule.apply(ofOneThing.stream().filter(fact -> !fact.at().isAfter(from)).toList())
                    .forEach(signal -> spans.add(new Span(signal, from, until)));
        }
        return spans;
    }

    private static Predicate<Evidence> of(Set<Kind> kinds) {
        return fact -> kinds.contains(fact.kind());
    }
}
