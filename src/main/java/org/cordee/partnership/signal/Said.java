package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.round.Evidence;

/// What the parties said of one thing, once all had: how far they lie apart.
///
/// @param at the day of the last of them
record Said(UUID about, double lowest, double highest, int parties, LocalDate at) {
    /// For each thing that facts of this kind concern, in the order of the things. Who spoke twice
    /// is taken at the last word.
    static List<Said> of(List<Evidence> known, Evidence.Kind kind) {
        Map<UUID, Map<MemberId, Evidence>> words = new LinkedHashMap<>();
        known.stream()
                .filter(fact -> fact.kind() == kind)
                .sorted(Comparator.comparing(Evidence::at))
                .forEach(fact -> {
                    var about = fact.about();
                    if (about != null) {
                        words.computeIfAbsent(about, _ -> new LinkedHashMap<>())
                                .put(fact.party(), fact);
                    }
                });
        var said = new ArrayList<Said>();
        words.forEach((about, of) -> said.add(of(about, of.values())));
        said.sort(Comparator.comparing(Said::about));
        return said;
    }

    private static Said of(UUID about, Collection<Evidence> words) {
        var amounts = words.stream().mapToDouble(Evidence::amount).summaryStatistics();
        var at = words.stream().map(Evidence::at).max(Comparator.naturalOrder()).orElseThrow();
        return new Said(about, amounts.getMin(), amounts.getMax(), words.size(), at);
    }
}
