package org.cordee.engagement.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The rules by which alliances are held against one another (RULES 8). What they compare are
/// readings of one frozen wording; those of another are another balance.
public final class Balance {
    /// How old a reading may be, in days, to say how things stand.
    public static final int FRESH_DAYS = 60;

    /// From here on an alliance has moved since its first reading.
    public static final double MOVED = 1;

    /// From here on below its own median an alliance has broken.
    public static final double BROKEN = 2;

    /// As many readings at the top running are worth a question.
    public static final int POLITE = 3;

    /// Points are means of a few whole numbers: what lies within this of a bound is on it.
    private static final double ROUNDING = 1e-9;

    /// The first that has most of something, whatever the order in which they came.
    private static final Comparator<Reading> BY_NAME = Comparator.comparing(Reading::stakeholder);

    private final TreeMap<UUID, List<Reading>> histories = new TreeMap<>();

    private Balance() {}

    /// What each day of reading says, in the order of days.
    ///
    /// @param readings in any order; of each stakeholder one a day at most
    public static List<Moment> of(Collection<Reading> readings) {
        var days =
                readings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Reading::on, TreeMap::new, Collectors.toList()));
        var balance = new Balance();
        var moments = new ArrayList<Moment>();
        days.forEach((day, read) -> moments.add(balance.next(day, read)));
        return moments;
    }

    private Moment next(LocalDate day, List<Reading> read) {
        var findings = new ArrayList<Finding>();
        var own = new ArrayList<Finding>();
        for (var reading : read.stream().sorted(BY_NAME).toList()) {
            var history = histories.computeIfAbsent(reading.stakeholder(), _ -> new ArrayList<>());
            if (!history.isEmpty() && !history.getLast().on().isBefore(day)) {
                throw new IllegalArgumentException("Two readings of one alliance on " + day);
            }
            rupture(reading, history).ifPresent(own::add);
            history.add(reading);
            politeness(history).ifPresent(own::add);
        }
        spread(day).ifPresent(findings::add);
        tilt(day).ifPresent(findings::add);
        findings.addAll(own);
        return new Moment(day, findings);
    }

    private List<List<Reading>> fresh(LocalDate day) {
        return histories.values().stream()
                .filter(history -> !history.getLast().on().plusDays(FRESH_DAYS).isBefore(day))
                .toList();
    }

    private Optional<Finding> spread(LocalDate day) {
        var latest = fresh(day).stream().map(List::getLast).toList();
        if (latest.size() < 2) {
            return Optional.empty();
        }
        var low =
                latest.stream()
                        .min(Comparator.comparing(Reading::value).thenComparing(BY_NAME))
                        .orElseThrow();
        var high =
                latest.stream()
                        .max(Comparator.comparing(Reading::value).thenComparing(BY_NAME.reversed()))
                        .orElseThrow();
        return Optional.of(new Finding.Spread(low, high, high.value() - low.value()));
    }

    private Optional<Finding> tilt(LocalDate day) {
        var up = moved(day, 1);
        var down = moved(day, -1);
        if (up.isEmpty() || down.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding.Tilt(
                        up.get().getLast(),
                        change(up.get()),
                        down.get().getLast(),
                        -change(down.get())));
    }

    /// The alliance that moved furthest in a direction, if any did enough.
    private Optional<List<Reading>> moved(LocalDate day, int direction) {
        return fresh(day).stream()
                .filter(history -> direction * change(history) >= MOVED - ROUNDING)
                .max(
                        Comparator.<List<Reading>>comparingDouble(
                                        history -> direction * change(history))
                                .thenComparing(List::getLast, BY_NAME.reversed()));
    }

    private static double change(List<Reading> history) {
        return history.getLast().value() - history.getFirst().value();
    }

    private static Optional<Finding> rupture(Reading reading, List<Reading> earlier) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        var usual = median(earlier.stream().map(Reading::value).sorted().toList());
        return usual - reading.value() >= BROKEN - ROUNDING
                ? Optional.of(new Finding.Rupture(reading, usual, earlier.size()))
                : Optional.empty();
    }

    private static Optional<Finding> politeness(List<Reading> history) {
        var times = 0;
        for (var reading : history.reversed()) {
            if (!reading.isTop()) {
                break;
            }
            times++;
        }
        return times >= POLITE
                ? Optional.of(new Finding.Politeness(history.getLast(), times))
                : Optional.empty();
    }

    /// @param sorted at least one
    static double median(List<Double> sorted) {
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
