package org.cordee.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.pulse.Answer;
import org.cordee.partnership.pulse.Course;
import org.cordee.partnership.pulse.DueCommitment;
import org.cordee.partnership.pulse.PlannedPulse;
import org.cordee.partnership.pulse.Silence;
import org.cordee.partnership.signal.Facts;
import org.cordee.partnership.signal.Signals;
import org.cordee.round.Evidence;
import org.cordee.round.Evidence.Kind;

/// Whether reading seasons and signals takes time in proportion to the number of partnerships.
///
/// The same partnerships are invented again for each run, one after the other, and read as they are
/// invented; what the inventing takes is not counted.
public final class Season {
    private static final int[] PARTNERSHIPS = {10_000, 50_000, 100_000};
    // Processor time: other programs on the machine are not what is measured.
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int TURNS = 3;
    private static final double BAR = 1.3;
    private static final LocalDate DAY = LocalDate.of(2023, 1, 2);
    private static final int PULSES = 78;
    private static final int EVERY = 14;

    private final long[] seasons =
            new long[org.cordee.partnership.pulse.Season.values().length];
    private long signals;
    private long nanos;

    private Season() {}

    public static void main(String[] args) {
        new Season().read(PARTNERSHIPS[0]);
        var seconds = new double[PARTNERSHIPS.length][TURNS];
        // In turns, so that a busy moment of the machine meets all of them.
        for (var turn = 0; turn < TURNS; turn++) {
            for (var i = 0; i < PARTNERSHIPS.length; i++) {
                var reading = new Season();
                reading.read(PARTNERSHIPS[i]);
                reading.check();
                seconds[i][turn] = reading.nanos / 1e9;
            }
        }
        var each = new double[PARTNERSHIPS.length];
        for (var i = 0; i < PARTNERSHIPS.length; i++) {
            Arrays.sort(seconds[i]);
            each[i] = seconds[i][TURNS / 2] / PARTNERSHIPS[i];
            print("read-" + PARTNERSHIPS[i], seconds[i][TURNS / 2], "cpu-s");
        }
        var last = PARTNERSHIPS.length - 1;
        print("per-100000", each[last] * 100_000, "cpu-s");
        var kept = true;
        for (var i = 1; i < PARTNERSHIPS.length; i++) {
            var growth = each[i] / each[0];
            print("growth-" + PARTNERSHIPS[i], growth, "ratio");
            kept &= growth <= BAR;
        }
        System.exit(kept ? 0 : 1);
    }

    private static void print(String metric, double value, String unit) {
        System.out.printf(Locale.ROOT, "season\t%s\t%.3f\t%s%n", metric, value, unit);
    }

    private void read(int partnerships) {
        for (var n = 0; n < partnerships; n++) {
            var random = new Random(n);
            var parties = new ArrayList<MemberId>();
            for (var i = 0; i < (n % 10 == 0 ? 3 : 2); i++) {
                parties.add(new MemberId(new UUID(n, i)));
            }
            var pulses = pulses(parties, random);
            var commitments = commitments(parties, random);
            var evidence = evidence(parties, random);
            var begun = CPU.getCurrentThreadCpuTime();
            read(parties, pulses, commitments, evidence);
            nanos += CPU.getCurrentThreadCpuTime() - begun;
        }
    }

    private void read(
            List<MemberId> parties,
            List<PlannedPulse> pulses,
            List<DueCommitment> commitments,
            List<Evidence> evidence) {
        var last = Course.of(pulses, commitments, List.of()).getLast();
        seasons[last.reading().season().ordinal()]++;
        var silent =
                last.findings().stream()
                        .filter(Silence.class::isInstance)
                        .map(Silence.class::cast)
                        .toList();
        var today = DAY.plusDays((long) PULSES * EVERY);
        signals += Signals.on(today, new Facts(parties, DAY, evidence, silent, true)).size();
    }

    /// That something true was read: every season but the first, and signals.
    private void check() {
        for (var season : org.cordee.partnership.pulse.Season.values()) {
            if (season != org.cordee.partnership.pulse.Season.SETTING_OUT
                    && seasons[season.ordinal()] == 0) {
                throw new IllegalStateException("No partnership is in " + season);
            }
        }
        if (signals == 0) {
            throw new IllegalStateException("No partnership has a signal");
        }
    }

    private static List<PlannedPulse> pulses(List<MemberId> parties, Random random) {
        var pulses = new ArrayList<PlannedPulse>(PULSES);
        var level = 4 + random.nextInt(3);
        for (var n = 0; n < PULSES; n++) {
            var day = DAY.plusDays((long) n * EVERY);
            if (random.nextInt(20) == 0) {
                level = 3 + random.nextInt(4);
            }
            var answers = new ArrayList<Answer>();
            var missing = new ArrayList<MemberId>();
            for (var party : parties) {
                if (random.nextInt(12) == 0) {
                    missing.add(party);
                } else {
                    answers.add(new Answer(party, level + random.nextInt(6) / 5.0));
                }
            }
            pulses.add(
                    missing.isEmpty()
                            ? new PlannedPulse.Revealed(day, day, answers)
                            : new PlannedPulse.Unrevealed(
                                    day,
                                    day.plusDays(EVERY - 1),
                                    answers.stream().map(Answer::party).toList(),
                                    missing));
        }
        return pulses;
    }

    private static List<DueCommitment> commitments(List<MemberId> parties, Random random) {
        var commitments = new ArrayList<DueCommitment>();
        var keeping = random.nextInt(4);
        for (var n = 0; n < 36; n++) {
            var due = DAY.plusDays(30L * n + random.nextInt(30));
            var party = parties.get(random.nextInt(parties.size()));
            commitments.add(
                    random.nextInt(4) < keeping
                            ? DueCommitment.kept(party, due, due)
                            : DueCommitment.open(party, due));
        }
        return commitments;
    }

    private static List<Evidence> evidence(List<MemberId> parties, Random random) {
        var evidence = new ArrayList<Evidence>();
        for (var n = 0; n < 40; n++) {
            var at = DAY.plusDays(random.nextInt(PULSES * EVERY));
            var thing = new UUID(n, n);
            var party = parties.get(random.nextInt(parties.size()));
            evidence.add(Evidence.about(thing, Kind.CONTRIBUTION_NOTED, party, at));
            evidence.add(Evidence.of(Kind.ANSWERED_AFTER, party, at, random.nextInt(9)));
            evidence.add(Evidence.of(Kind.MEETING_HELD, party, at));
            for (var each : parties) {
                evidence.add(
                        Evidence.about(
                                thing,
                                Kind.CONTRIBUTION_VALUED_IN_POINTS,
                                each,
                                at.plusDays(9),
                                3 + random.nextInt(3)));
            }
        }
        return evidence;
    }
}
