package org.cordee.member.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordee.member.record.Norm.Asks;
import org.cordee.member.record.Unit.About;

/// How far one has come towards renewing a credential: what its body asks, what was done since it
/// began to hold, and by when.
///
/// @param from the first day that counts
/// @param until the last day on which it holds
public record Renewal(LocalDate from, LocalDate until, Count all, Count core, Count ethics) {

    /// Of one kind of units.
    public record Count(BigDecimal asked, BigDecimal done) {
        /// Never below nothing: what is more than asked is not owed back.
        public BigDecimal missing() {
            return asked.subtract(done).max(BigDecimal.ZERO);
        }
    }

    /// Empty where the body of that credential publishes no units, or where it is not known until
    /// when it holds.
    public static Optional<Renewal> of(Norms norms, String key, LocalDate until, List<Unit> units) {
        var years = norms.of(key, Asks.RENEWAL);
        if (years.isEmpty() || norms.of(key, Asks.UNITS).isEmpty()) {
            return Optional.empty();
        }
        var from = until.minusYears(years.get().value().longValueExact()).plusDays(1);
        var counted =
                units.stream()
                        .filter(unit -> !unit.day().isBefore(from) && !unit.day().isAfter(until))
                        .toList();
        return Optional.of(
                new Renewal(
                        from,
                        until,
                        count(norms, key, Asks.UNITS, counted),
                        count(
                                norms,
                                key,
                                Asks.CORE,
                                counted.stream()
                                        .filter(unit -> unit.about() != About.OTHER)
                                        .toList()),
                        count(
                                norms,
                                key,
                                Asks.ETHICS,
                                counted.stream()
                                        .filter(unit -> unit.about() == About.ETHICS)
                                        .toList())));
    }

    public boolean isComplete() {
        return all.missing().signum() == 0
                && core.missing().signum() == 0
                && ethics.missing().signum() == 0;
    }

    private static Count count(Norms norms, String key, Asks asks, List<Unit> units) {
        return new Count(
                norms.of(key, asks).map(Norm::value).orElse(BigDecimal.ZERO),
                units.stream().map(Unit::units).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
