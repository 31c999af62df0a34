package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.partnership.pulse.Figures;
import org.cordee.partnership.pulse.OpenSignal;
import org.cordee.round.Evidence;
import org.cordee.round.Evidence.Kind;

/// A party says how near the two are, and what nearness makes hard to say is not being said.
///
/// @param closeness as declared in the pre-mortem that opened, from 1 to 7
public record LackOfDistance(
        MemberId member, double closeness, LocalDate declared, List<Sign> signs) implements Signal {
    /// This near, at least.
    public static final double LEAST_CLOSENESS = 6.0;

    /// Work may wait so many days to be valued.
    public static final int UNVALUED_DAYS = 60;

    /// So many days after the closeness was declared, a first feedback round should have opened.
    public static final int NO_FEEDBACK_DAYS = 60;

    /// What is not being said.
    public sealed interface Sign {
        LocalDate at();

        /// Work that was noted, and that has waited to be valued.
        ///
        /// @param at the day on which it had waited too long
        record Unvalued(UUID contribution, LocalDate noted, LocalDate at) implements Sign {}

        /// The friends' question was left empty.
        record FriendsUnspoken(LocalDate at) implements Sign {}

        /// A feedback round was never opened.
        record NoFeedback(LocalDate at) implements Sign {}
    }

    @Override
    public LocalDate at() {
        return signs.stream()
                .map(Sign::at)
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(declared))
                .orElse(declared);
    }

    @Override
    public Optional<UUID> subject() {
        return Optional.of(member.value());
    }

    @Override
    public Optional<MemberId> party() {
        return Optional.of(member);
    }

    @Override
    public Optional<OpenSignal.Kind> crisis() {
        return Optional.empty();
    }

    static Stream<LackOfDistance> in(LocalDate today, Facts facts, List<Evidence> known) {
        var unvalued = unvalued(today, known);
        var feedback = known.stream().anyMatch(fact -> fact.kind() == Kind.FEEDBACK_OPENED);
        return facts.parties().stream()
                .flatMap(party ->
                        latest(known, party, Kind.CLOSENESS_DECLARED)
                                .filter(fact -> Figures.atLeast(fact.amount(), LEAST_CLOSENESS))
                                .stream())
                .flatMap(near -> {
                    var signs = new ArrayList<Sign>(unvalued);
                    latest(known, near.party(), Kind.FRIENDS_QUESTION_LEFT_EMPTY)
                            .map(fact -> new Sign.FriendsUnspoken(fact.at()))
                            .ifPresent(signs::add);
                    var patience = near.at().plusDays(NO_FEEDBACK_DAYS);
                    if (!feedback && !patience.isAfter(today)) {
                        signs.add(new Sign.NoFeedback(patience));
                    }
                    return signs.isEmpty()
                            ? Stream.empty()
                            : Stream.of(
                                    new LackOfDistance(
                                            near.party(),
                                            near.amount(),
                                            near.at(),
                                            List.copyOf(signs)));
                });
    }

    private static List<Sign.Unvalued> unvalued(LocalDate today, List<Evidence> known) {
        var valued =
                known.stream()
                        .filter(fact ->
                                fact.kind() == Kind.CONTRIBUTION_VALUED_IN_EUROS
                                        || fact.kind() == Kind.CONTRIBUTION_VALUED_IN_POINTS)
                        .map(Evidence::about)
                        .collect(Collectors.toSet());
        return known.stream()
                .filter(fact -> fact.kind() == Kind.CONTRIBUTION_NOTED)
                .filter(fact -> !valued.contains(fact.about()))
                .filter(fact -> !fact.at().plusDays(UNVALUED_DAYS).isAfter(today))
                .sorted(Comparator.comparing(Evidence::at))
                .map(fact ->
                        new Sign.Unvalued(
                                Objects.requireNonNull(fact.about()),
                                fact.at(),
                                fact.at().plusDays(UNVALUED_DAYS)))
                .toList();
    }

    private static Optional<Evidence> latest(List<Evidence> known, MemberId party, Kind kind) {
        return known.stream()
                .filter(fact -> fact.kind() == kind && fact.party().equals(party))
                .max(Comparator.comparing(Evidence::at));
    }
}
