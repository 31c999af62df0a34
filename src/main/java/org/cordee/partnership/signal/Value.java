package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.partnership.pulse.Figures;
import org.cordee.partnership.pulse.OpenSignal;
import org.cordee.round.Evidence;
import org.cordee.round.Evidence.Kind;
import org.cordee.round.Evidence.Unit;

/// One contribution is worth much more to one party than to another.
///
/// @param unit euros or points, as chosen when it was noted
public record Value(UUID contribution, Unit unit, double lowest, double highest, LocalDate at)
        implements Signal {
    /// In euros: the highest is so many times the lowest, at least. Something against nothing is.
    public static final double LEAST_TIMES = 1.5;

    /// In points: so many between them, at least.
    public static final double LEAST_POINTS = 2.0;

    @Override
    public Optional<UUID> subject() {
        return Optional.of(contribution);
    }

    @Override
    public Optional<MemberId> party() {
        return Optional.empty();
    }

    @Override
    public Optional<OpenSignal.Kind> crisis() {
        return Optional.of(OpenSignal.Kind.VALUE);
    }

    static Stream<Value> in(List<Evidence> known) {
        return Stream.concat(
                Said.of(known, Kind.CONTRIBUTION_VALUED_IN_EUROS).stream()
                        .filter(said ->
                                said.highest() > 0
                                        && Figures.atLeast(
                                                said.highest(), LEAST_TIMES * said.lowest()))
                        .filter(said -> said.parties() > 1)
                        .map(said -> value(said, Unit.EUROS)),
                Said.of(known, Kind.CONTRIBUTION_VALUED_IN_POINTS).stream()
                        .filter(said ->
                                Figures.atLeast(said.highest() - said.lowest(), LEAST_POINTS))
                        .map(said -> value(said, Unit.POINTS)));
    }

    private static Value value(Said said, Unit unit) {
        return new Value(said.about(), unit, said.lowest(), said.highest(), said.at());
    }
}
