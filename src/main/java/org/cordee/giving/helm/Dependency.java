package org.cordee.giving.helm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether more of what one lives by hangs on one partner than one wants (RULES 3, *dependency*).
public final class Dependency {
    /// The share above which one is asked, unless one sets one's own.
    public static final int USUAL_PERCENT = 50;

    public static final int MONTHS = 12;

    /// Of fewer nothing is said.
    public static final int LEAST_FACTS = 5;

    /// What a share is a share of.
    public enum Measure {
        INCOME,
        INTRODUCTIONS,
        TIME
    }

    /// Something one lives by.
    ///
    /// @param source what it belongs to: what has the same source is one fact
    /// @param through the partner on whom it hangs; null for nobody
    /// @param amount in the unit of its measure
    public record Strand(UUID source, LocalDate on, @Nullable UUID through, long amount) {
        public Strand {
            if (amount < 0) {
                throw new IllegalArgumentException("less than nothing");
            }
        }
    }

    /// How much hangs on a partner.
    public record Weight(UUID on, long amount, long whole) {
        /// In hundredths, as one writes it.
        public int percent() {
            return (int) Math.round(100.0 * amount / whole);
        }

        boolean isAbove(int percent) {
            return amount * 100 > whole * percent;
        }
    }

    /// What can be said of a measure.
    public sealed interface Reading {
        Measure measure();

        /// Too little is known.
        record TooFew(Measure measure, int facts) implements Reading {}

        /// Nobody carries more than one wants.
        ///
        /// @param weights those through whom anything came, in no order of size
        record Spread(Measure measure, List<Weight> weights, int facts) implements Reading {}

        /// One partner carries more than one wants.
        record Leans(Measure measure, Weight most, List<Weight> weights, int facts)
                implements Reading {}
    }

    /// @param percent the share above which one wants to be asked
    public static Reading on(LocalDate today, Measure measure, List<Strand> strands, int percent) {
        var since = today.minusMonths(MONTHS);
        var known =
                strands.stream()
                        .filter(strand -> !strand.on().isBefore(since))
                        .filter(strand -> !strand.on().isAfter(today))
                        .toList();
        var facts = (int) known.stream().map(Strand::source).distinct().count();
        var whole = known.stream().mapToLong(Strand::amount).sum();
        if (facts < LEAST_FACTS || whole == 0) {
            return new Reading.TooFew(measure, facts);
        }
        Map<UUID, Long> sums = new HashMap<>();
        for (var strand : known) {
            var through = strand.through();
            if (through != null) {
                sums.merge(through, strand.amount(), Long::sum);
            }
        }
        var weights = new ArrayList<Weight>();
        sums.forEach((who, sum) -> weights.add(new Weight(who, sum, whole)));
        weights.sort(Comparator.comparing(Weight::on));
        Optional<Weight> most =
                weights.stream()
                        .filter(weight -> weight.isAbove(percent))
                        .max(Comparator.comparingLong(Weight::amount));
        return most.<Reading>map(weight -> new Reading.Leans(measure, weight, weights, facts))
                .orElseGet(() -> new Reading.Spread(measure, weights, facts));
    }

    private Dependency() {}
}
