package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The signals that the facts of a partnership give (RULES 3).
public final class Signals {
    private Signals() {}

    /// Those that hold on a day, from what was known by then.
    public static List<Signal> on(LocalDate today, Facts facts) {
        var known = facts.evidence().stream().filter(fact -> !fact.at().isAfter(today)).toList();
        return Stream.<Stream<? extends Signal>>of(
                        Defection.in(today, facts, known),
                        LackOfDistance.in(today, facts, known),
                        Value.in(known),
                        Results.in(known),
                        WinWin.in(known),
                        Facade.in(today, facts, known))
                .<Signal>flatMap(Function.identity())
                .toList();
    }
}
