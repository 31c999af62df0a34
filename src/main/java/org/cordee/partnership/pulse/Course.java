package org.cordee.partnership.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// The course of one partnership, read pulse by pulse in the order in which their outcomes were
/// known (RULES 2).
///
/// A pulse is read once, from what was known by then, so a later one cannot change what an earlier
/// one said. A season begins:
/// - at once, when it is silence or crisis;
/// - otherwise at the second of two pulses running that opened and speak for it. That holds for
///   leaving a crisis too, so it takes two quiet pulses, and two that agree on what comes after.
///
/// A pulse that did not open counts for silence alone; between two that opened it interrupts
/// nothing, unless a silence began.
public final class Course {
    private final List<DueCommitment> commitments;
    private final List<OpenSignal> signals;

    private final Map<MemberId, Baseline.Earlier> answers = new HashMap<>();
    private final Map<MemberId, Silence> misses = new HashMap<>();
    private final List<Shift.Mean> means = new ArrayList<>();
    private final Sorted gaps = new Sorted();
    private OptionalDouble lastGap = OptionalDouble.empty();
    private int opened;
    private int firstDue;

    private @Nullable LocalDate known;
    private @Nullable Reading reading;
    private @Nullable Season awaited;

    /// @param commitments of all parties, in any order
    /// @param signals that make a crisis while open, in any order
    public Course(List<DueCommitment> commitments, List<OpenSignal> signals) {
        this.commitments =
                commitments.stream().sorted(Comparator.comparing(DueCommitment::due)).toList();
        this.signals = List.copyOf(signals);
    }

    /// What is to be said at each pulse of a partnership, in the order in which their outcomes were
    /// known.
    public static List<Moment> of(
            List<? extends PlannedPulse> pulses,
            List<DueCommitment> commitments,
            List<OpenSignal> signals) {
        var course = new Course(commitments, signals);
        var moments = new ArrayList<Moment>(pulses.size());
        pulses.stream()
                .sorted(Comparator.comparing(PlannedPulse::on).thenComparing(PlannedPulse::day))
                .forEach(pulse -> moments.add(course.next(pulse)));
        return moments;
    }

    /// Reads the next pulse.
    ///
    /// @throws IllegalArgumentException if its outcome was known before that of the last one
    public Moment next(PlannedPulse pulse) {
        if (known != null && pulse.on().isBefore(known)) {
            throw new IllegalArgumentException(
                    "Known on " + pulse.on() + ", before the one of " + known);
        }
        known = pulse.on();
        if (reading == null) {
            reading = new Reading(pulse.day(), new Ground.Young(0));
        }
        return switch (pulse) {
            case PlannedPulse.Unrevealed unrevealed -> closed(unrevealed, reading);
            case PlannedPulse.Revealed revealed -> opened(revealed, reading);
        };
    }

    private Moment closed(PlannedPulse.Unrevealed pulse, Reading current) {
        // A party that is not asked misses nothing: whoever left, and comes back, begins anew.
        misses.keySet().retainAll(pulse.missing());
        for (var party : pulse.missing()) {
            misses.merge(
                    party,
                    new Silence(party, 1, pulse.day(), pulse.day()),
                    (run, one) -> new Silence(party, run.missed() + 1, run.since(), one.last()));
        }
        var silent =
                pulse.missing().stream()
                        .map(misses::get)
                        .filter(run -> run.missed() >= Silence.LEAST_MISSED)
                        .toList();
        Optional<Ground> ground =
                silent.isEmpty() ? Optional.empty() : Optional.of(new Ground.Silent(silent));
        ground.ifPresent(found -> judge(pulse.on(), found, current));
        return moment(
                pulse,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.copyOf(silent),
                ground,
                current);
    }

    private Moment opened(PlannedPulse.Revealed pulse, Reading current) {
        opened++;
        var values = pulse.answers().stream().mapToDouble(Answer::mean).sorted().toArray();
        // Summed in the order of the values: which party comes first plays no part.
        var mean = Arrays.stream(values).sum() / values.length;
        var points = values[values.length - 1] - values[0];
        var drops = drops(pulse);
        var gap = Gap.in(points, lastGap, gaps.median());
        means.add(new Shift.Mean(pulse.day(), mean));
        if (means.size() > Shift.PULSES) {
            means.removeFirst();
        }
        var shift = Shift.in(means);

        var findings = new ArrayList<Finding>(drops);
        gap.ifPresent(findings::add);
        shift.ifPresent(findings::add);
        var ground = ground(pulse.on(), drops, gap, shift, mean, points);
        judge(pulse.on(), ground, current);

        misses.clear();
        pulse.answers().forEach(answer -> remember(pulse.day(), answer));
        gaps.add(points);
        lastGap = OptionalDouble.of(points);
        return moment(
                pulse,
                OptionalDouble.of(mean),
                OptionalDouble.of(points),
                List.copyOf(findings),
                Optional.of(ground),
                current);
    }

    private Moment moment(
            PlannedPulse pulse,
            OptionalDouble mean,
            OptionalDouble gap,
            List<Finding> findings,
            Optional<Ground> ground,
            Reading before) {
        var now = Objects.requireNonNull(reading);
        return new Moment(pulse, mean, gap, findings, ground, now, now != before);
    }

    private List<Drop> drops(PlannedPulse.Revealed pulse) {
        var drops = new ArrayList<Drop>();
        for (var answer : pulse.answers()) {
            var earlier = answers.get(answer.party());
            if (earlier != null) {
                earlier.on(pulse.day()).flatMap(own -> Drop.in(answer, own)).ifPresent(drops::add);
            }
        }
        return drops;
    }

    private void remember(LocalDate day, Answer answer) {
        answers.computeIfAbsent(answer.party(), _ -> new Baseline.Earlier())
                .add(day, answer.mean());
    }

    /// The rules of the seasons in their order; the first that applies.
    private Ground ground(
            LocalDate on,
            List<Drop> drops,
            Optional<Gap> gap,
            Optional<Shift> shift,
            double mean,
            double points) {
        if (opened < Ground.Young.PULSES) {
            return new Ground.Young(opened);
        }
        if (!drops.isEmpty()) {
            return new Ground.Dropped(drops);
        }
        if (gap.isPresent() && gap.get().isUnusual()) {
            return new Ground.Apart(gap.get());
        }
        // As they were that day: when they will be talked about nobody knew.
        var open =
                signals.stream()
                        .filter(signal -> signal.isOpen(on))
                        .map(signal -> new OpenSignal(signal.kind(), signal.from(), null))
                        .toList();
        if (!open.isEmpty()) {
            return new Ground.Signalled(open);
        }
        var last =
                means.subList(means.size() - Ground.MEANS, means.size()).stream()
                        .map(Shift.Mean::value)
                        .toList();
        var kept = kept(on);
        if (allAtLeast(last, Ground.Elated.LEAST_MEAN)
                && kept.due() >= Ground.Elated.LEAST_DUE
                && kept.fewerThanHalf()) {
            return new Ground.Elated(last, kept);
        }
        if (shift.isPresent() && !shift.get().isUp() && Figures.below(mean, Ground.Lower.BELOW)) {
            return new Ground.Lower(shift.get(), mean);
        }
        if (allAtLeast(last, Ground.Thriving.LEAST_MEAN)
                && Figures.below(points, Ground.Thriving.GAP_BELOW)
                && !kept.fewerThanHalf()) {
            return new Ground.Thriving(last, points, kept);
        }
        return new Ground.Plain(mean, points);
    }

    private static boolean allAtLeast(List<Double> means, double bar) {
        return means.stream().allMatch(mean -> Figures.atLeast(mean, bar));
    }

    private Ground.Kept kept(LocalDate on) {
        var oldest = on.minusDays(Ground.Kept.DAYS);
        while (firstDue < commitments.size() && commitments.get(firstDue).due().isBefore(oldest)) {
            firstDue++;
        }
        var due = 0;
        var kept = 0;
        for (var i = firstDue; i < commitments.size(); i++) {
            var commitment = commitments.get(i);
            if (!commitment.due().isBefore(on)) {
                break;
            }
            if (commitment.hasFallenDue(on)) {
                due++;
                kept += commitment.isKept(on) ? 1 : 0;
            }
        }
        return new Ground.Kept(kept, due);
    }

    private void judge(LocalDate on, Ground ground, Reading current) {
        var season = ground.season();
        if (season == current.season()) {
            awaited = null;
        } else if (season == Season.SILENCE || season == Season.CRISIS || season == awaited) {
            reading = new Reading(on, ground);
            awaited = null;
        } else {
            awaited = season;
        }
    }

    /// Figures kept in order, for their median.
    private static final class Sorted {
        private double[] figures = new double[16];
        private int count;

        void add(double figure) {
            if (count == figures.length) {
                figures = Arrays.copyOf(figures, 2 * count);
            }
            var found = Arrays.binarySearch(figures, 0, count, figure);
            var at = found < 0 ? -found - 1 : found;
            System.arraycopy(figures, at, figures, at + 1, count - at);
            figures[at] = figure;
            count++;
        }

        OptionalDouble median() {
            return count == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Figures.medianOfSorted(figures, count));
        }
    }
}
