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

/// What was wanted from a stage did not come out, or not for all alike.
///
/// @param lowest of what the parties said at its exit door, from 1 to 7
public record Results(UUID stage, double lowest, double highest, LocalDate at) implements Signal {
    /// So many points between them, at least,
    public static final double LEAST_POINTS = 2.0;

    /// or one of them this low.
    public static final double LOW = 3.0;

    @Override
    public Optional<UUID> subject() {
        return Optional.of(stage);
    }

    @Override
    public Optional<MemberId> party() {
        return Optional.empty();
    }

    @Override
    public Optional<OpenSignal.Kind> crisis() {
        return Optional.of(OpenSignal.Kind.RESULTS);
    }

    static Stream<Results> in(List<Evidence> known) {
        return Said.of(known, Evidence.Kind.STAGE_RATED).stream()
                .filter(said ->
                        Figures.atLeast(said.highest() - said.lowest(), LEAST_POINTS)
                                || Figures.atMost(said.lowest(), LOW))
                .map(said -> new Results(said.about(), said.lowest(), said.highest(), said.at()));
    }
}
