package org.cordee.giving.helm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.giving.helm.Dependency.Reading;
import org.cordee.giving.helm.Dependency.Weight;
import org.cordee.web.Names;
import org.jspecify.annotations.Nullable;

/// What hangs on whom, for one's own eyes.
///
/// @param percent above which share one wants to be asked
/// @param names of all who are in it
/// @param reason why a share of time did not fit; null for nothing
/// @param typed a threshold that did not fit; null for none
public record HelmView(
        int percent,
        List<Reading> readings,
        List<OneWayStreet> oneWay,
        Map<UUID, String> names,
        List<HelmPartner> partners,
        List<HelmTime> times,
        LocalDate today,
        TimeForm form,
        TimeForm.@Nullable Reason reason,
        @Nullable String typed) {

    public String name(UUID who) {
        return Names.person(names.getOrDefault(who, ""));
    }

    /// By name: nobody comes before another.
    public List<Weight> byName(List<Weight> weights) {
        return weights.stream()
                .sorted(Comparator.comparing((Weight weight) -> name(weight.on())))
                .toList();
    }

    public boolean asks() {
        return !oneWay.isEmpty()
                || readings.stream().anyMatch(reading -> reading instanceof Reading.Leans);
    }

    /// The first days of the last twelve months, this one first.
    public List<LocalDate> months() {
        return Stream.iterate(today.withDayOfMonth(1), day -> day.minusMonths(1))
                .limit(Dependency.MONTHS)
                .toList();
    }
}
