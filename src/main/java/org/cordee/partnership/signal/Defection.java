package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.partnership.pulse.Figures;
import org.cordee.partnership.pulse.OpenSignal;
import org.cordee.partnership.pulse.Silence;
import org.cordee.round.Evidence;
import org.cordee.round.Evidence.Kind;

/// A party seems to withdraw: promises missed, answers that take ever longer, or none.
public record Defection(MemberId member, List<Sign> signs) implements Signal {
    /// Of the last so many days: commitments missed, and the answers that are compared with those
    /// before.
    public static final int DAYS = 120;

    /// So many commitments missed, at least.
    public static final int LEAST_MISSED = 2;

    /// Answers take more than so many times as long as the party's own usual.
    public static final double TIMES_AS_LONG = 2.0;

    /// So many answers make what is usual, at least.
    public static final int LEAST_BEFORE = 5;

    /// So many answers of late, at least.
    public static final int LEAST_AFTER = 3;

    /// An answer on the same day counts as so many days: from an hour to three is no withdrawal.
    public static final double SHORTEST_DAYS = 1.0;

    /// By what it shows.
    public sealed interface Sign {
        LocalDate at();

        /// @param due the days for which they were promised
        record Missed(List<LocalDate> due) implements Sign {
            /// A day is missed once it is over.
            @Override
            public LocalDate at() {
                return due.getLast().plusDays(1);
            }
        }

        /// @param before how many answers make what was usual
        /// @param usualDays the median of them
        /// @param after how many came of late
        /// @param lateDays the median of them
        record Slower(int before, double usualDays, int after, double lateDays, LocalDate at)
                implements Sign {}

        /// @param missed planned pulses running
        record Silent(int missed, LocalDate since, LocalDate at) implements Sign {}
    }

    @Override
    public LocalDate at() {
        return signs.stream().map(Sign::at).max(Comparator.naturalOrder()).orElseThrow();
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
        return Optional.of(OpenSignal.Kind.DEFECTION);
    }

    static Stream<Defection> in(
            LocalDate today, List<MemberId> parties, List<Silence> silent, List<Evidence> known) {
        return parties.stream()
                .flatMap(party -> {
                    var own = known.stream().filter(fact -> fact.party().equals(party)).toList();
                    var signs = new ArrayList<Sign>();
                    missed(today, own).ifPresent(signs::add);
                    slower(today, own).ifPresent(signs::add);
                    silent.stream()
                            .filter(silence -> silence.party().equals(party))
                            .map(silence ->
                                    new Sign.Silent(
                                            silence.missed(), silence.since(), silence.last()))
                            .forEach(signs::add);
                    return signs.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new Defection(party, List.copyOf(signs)));
                });
    }

    private static Optional<Sign> missed(LocalDate today, List<Evidence> own) {
        var due =
                own.stream()
                        .filter(fact -> fact.kind() == Kind.COMMITMENT_MISSED)
                        .map(Evidence::at)
                        .filter(day -> day.isBefore(today))
                        .filter(day -> !day.isBefore(today.minusDays(DAYS)))
                        .sorted()
                        .toList();
        return due.size() >= LEAST_MISSED ? Optional.of(new Sign.Missed(due)) : Optional.empty();
    }

    private static Optional<Sign> slower(LocalDate today, List<Evidence> own) {
        var answers = own.stream().filter(fact -> fact.kind() == Kind.ANSWERED_AFTER).toList();
        var since = today.minusDays(DAYS);
        var before = days(answers.stream().filter(fact -> fact.at().isBefore(since)));
        var after = days(answers.stream().filter(fact -> !fact.at().isBefore(since)));
        if (before.length < LEAST_BEFORE || after.length < LEAST_AFTER) {
            return Optional.empty();
        }
        var usual = Figures.median(before);
        var late = Figures.median(after);
        if (!Figures.above(late, TIMES_AS_LONG * usual)) {
            return Optional.empty();
        }
        // A quick answer is no new sign of slowness.
        var last =
                answers.stream()
                        .filter(fact -> !fact.at().isBefore(since))
                        .filter(fact ->
                                Math.max(fact.amount(), SHORTEST_DAYS) > TIMES_AS_LONG * usual)
                        .map(Evidence::at)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return Optional.of(new Sign.Slower(before.length, usual, after.length, late, last));
    }

    private static double[] days(Stream<Evidence> answers) {
        return answers.mapToDouble(fact -> Math.max(fact.amount(), SHORTEST_DAYS)).toArray();
    }
}
