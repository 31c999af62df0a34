package org.cordee.partnership.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What holds for every history, tried on invented ones: two to four parties who come and go, good
/// years and bad ones, missing answers, commitments and signals.
class CourseLawsTest {
    private static final int HISTORIES = 2_000;
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private record History(
            List<PlannedPulse> pulses, List<DueCommitment> commitments, List<OpenSignal> signals) {
        List<Moment> course() {
            return Course.of(pulses, commitments, signals);
        }

        History with(List<PlannedPulse> others) {
            return new History(others, commitments, signals);
        }
    }

    @Test
    void a_pulse_more_never_changes_the_past() {
        for (var history : histories("a_pulse_more")) {
            var whole = history.course();
            for (var n = 0; n < history.pulses.size(); n += 7) {
                assertThat(history.with(history.pulses.subList(0, n)).course())
                        .isEqualTo(whole.subList(0, n));
            }
        }
    }

    @Test
    void nor_does_what_is_promised_or_signalled_later() {
        for (var history : histories("promised_later")) {
            var whole = history.course();
            var n = history.pulses.size() / 2;
            var day = history.pulses.get(n).on();
            var then =
                    new History(
                            history.pulses.subList(0, n + 1),
                            history.commitments.stream().map(one -> asOf(day, one)).toList(),
                            history.signals.stream()
                                    .filter(signal -> !signal.from().isAfter(day))
                                    .map(signal -> asOf(day, signal))
                                    .toList());
            assertThat(then.course()).isEqualTo(whole.subList(0, n + 1));
        }
    }

    /// Only silence and crisis break in at once; what else begins has been agreed on by two pulses,
    /// so nothing but those two can end it sooner than after two.
    @Test
    void no_season_lasts_fewer_than_two_pulses_unless_crisis_or_silence_breaks_in() {
        var seen = EnumSet.noneOf(Season.class);
        for (var history : histories("no_season_lasts")) {
            var lasted = 0;
            Season before = Season.SETTING_OUT;
            for (var moment : history.course()) {
                var season = moment.reading().season();
                if (moment.begins()) {
                    assertThat(season).isNotEqualTo(before);
                    if (season != Season.SILENCE && season != Season.CRISIS) {
                        assertThat(lasted).isGreaterThanOrEqualTo(2);
                    }
                    lasted = 0;
                }
                lasted++;
                before = season;
                seen.add(season);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Season.values());
    }

    @Test
    void which_party_comes_first_plays_no_part() {
        for (var history : histories("which_party")) {
            var turned = history.with(history.pulses.stream().map(CourseLawsTest::turned).toList());
            var one = history.course();
            var other = turned.course();
            for (var i = 0; i < one.size(); i++) {
                assertThat(Set.copyOf(other.get(i).findings()))
                        .isEqualTo(Set.copyOf(one.get(i).findings()));
                assertThat(other.get(i).mean()).isEqualTo(one.get(i).mean());
                assertThat(other.get(i).reading().season())
                        .isEqualTo(one.get(i).reading().season());
                assertThat(other.get(i).begins()).isEqualTo(one.get(i).begins());
            }
        }
    }

    /// The rules once more as they are written, from the whole past at every pulse.
    @Test
    void reading_everything_anew_at_each_pulse_says_the_same() {
        var findings = new TreeSet<String>();
        for (var history : histories("reading_everything")) {
            var course = history.course();
            var anew = new Anew(history);
            for (var i = 0; i < course.size(); i++) {
                var told = course.get(i).findings().stream().map(Anew::told).sorted().toList();
                assertThat(told).as("pulse %d of %s", i, history).isEqualTo(anew.findings(i));
                assertThat(course.get(i).reading().season())
                        .as("pulse %d of %s", i, history)
                        .isEqualTo(anew.season(i));
                course.get(i)
                        .findings()
                        .forEach(finding -> findings.add(finding.getClass().getSimpleName()));
            }
        }
        assertThat(findings).containsExactly("Drop", "Gap", "Shift", "Silence");
    }

    private static final class Anew {
        private final History history;
        private final List<Season> seasons = new ArrayList<>();
        private @Nullable Season awaited;

        Anew(History history) {
            this.history = history;
        }

        static String told(Finding finding) {
            return switch (finding) {
                case Drop drop -> "drop " + drop.party();
                case Gap _ -> "gap";
                case Shift shift ->
                        (shift.isUp() ? "up " : "down ") + shift.before() + "|" + shift.after();
                case Silence silence -> "silence " + silence.party() + " " + silence.missed();
            };
        }

        List<String> findings(int at) {
            var found = new ArrayList<String>();
            switch (history.pulses.get(at)) {
                case PlannedPulse.Unrevealed closed -> {
                    for (var party : closed.missing()) {
                        var run = 0;
                        for (var i = at; i >= 0 && misses(history.pulses.get(i), party); i--) {
                            run++;
                        }
                        if (run >= 2) {
                            found.add("silence " + party + " " + run);
                        }
                    }
                }
                case PlannedPulse.Revealed pulse -> {
                    for (var answer : pulse.answers()) {
                        if (drops(at, pulse, answer)) {
                            found.add("drop " + answer.party());
                        }
                    }
                    if (gap(at)) {
                        found.add("gap");
                    }
                    var shift = shift(at);
                    if (shift != null) {
                        found.add(shift);
                    }
                }
            }
            return found.stream().sorted().toList();
        }

        Season season(int at) {
            var now = at == 0 ? Season.SETTING_OUT : seasons.get(at - 1);
            var says = says(at);
            if (says == null || says == now) {
                awaited = says == null ? awaited : null;
            } else if (says == Season.SILENCE || says == Season.CRISIS || says == awaited) {
                now = says;
                awaited = null;
            } else {
                awaited = says;
            }
            seasons.add(now);
            return now;
        }

        private @Nullable Season says(int at) {
            var found = findings(at);
            if (found.stream().anyMatch(finding -> finding.startsWith("silence"))) {
                return Season.SILENCE;
            }
            if (!(history.pulses.get(at) instanceof PlannedPulse.Revealed pulse)) {
                return null;
            }
            var opened = opened(at);
            if (opened.size() < 3) {
                return Season.SETTING_OUT;
            }
            var earlier = opened.subList(0, opened.size() - 1);
            var usual = median(earlier.stream().mapToDouble(Anew::spread).toArray());
            if (found.stream().anyMatch(finding -> finding.startsWith("drop"))
                    || found.contains("gap") && spread(pulse) - usual > 1 - 1e-9
                    || history.signals.stream().anyMatch(signal -> signal.isOpen(pulse.on()))) {
                return Season.CRISIS;
            }
            var lowest =
                    opened.subList(opened.size() - 3, opened.size()).stream()
                            .mapToDouble(Anew::mean)
                            .min()
                            .orElseThrow();
            var due = 0;
            var kept = 0;
            for (var commitment : history.commitments) {
                var age = pulse.on().toEpochDay() - commitment.due().toEpochDay();
                if (age >= 1 && age <= 120 && commitment.hasFallenDue(pulse.on())) {
                    due++;
                    kept += commitment.isKept(pulse.on()) ? 1 : 0;
                }
            }
            if (lowest > 6 - 1e-9 && due >= 2 && kept < due / 2.0) {
                return Season.EUPHORIA;
            }
            if (found.stream().anyMatch(finding -> finding.startsWith("down"))
                    && mean(pulse) < 5.5 - 1e-9) {
                return Season.FLAGGING;
            }
            return lowest > 5.5 - 1e-9 && spread(pulse) < 1 - 1e-9 && kept >= due / 2.0
                    ? Season.PERFORMANCE
                    : Season.STEADY;
        }

        private boolean drops(int at, PlannedPulse.Revealed pulse, Answer answer) {
            var own = new ArrayList<Double>();
            for (var earlier : opened(at - 1)) {
                if (pulse.day().toEpochDay() - earlier.day().toEpochDay() <= 180) {
                    earlier.answers().stream()
                            .filter(one -> one.party().equals(answer.party()))
                            .forEach(one -> own.add(one.mean()));
                }
            }
            if (own.size() < 3) {
                return false;
            }
            var m = median(own.stream().mapToDouble(x -> x).toArray());
            var mad = median(own.stream().mapToDouble(x -> Math.abs(x - m)).toArray());
            var s = Math.max(1.4826 * mad, 0.5);
            return m - answer.mean() > 1 - 1e-9 && (answer.mean() - m) / s < -2 + 1e-9;
        }

        private boolean gap(int at) {
            var opened = opened(at).reversed();
            var points = spread(opened.getFirst());
            return points > 2 - 1e-9
                    || points > 1.5 - 1e-9
                            && opened.size() > 1
                            && spread(opened.get(1)) > 1.5 - 1e-9;
        }

        private @Nullable String shift(int at) {
            var all = opened(at);
            var last = all.subList(Math.max(0, all.size() - 12), all.size());
            var means = last.stream().mapToDouble(Anew::mean).toArray();
            String best = null;
            var clearest = 3 + 1e-9;
            for (var k = 3; k <= means.length - 3; k++) {
                var m1 = IntStream.range(0, k).mapToDouble(i -> means[i]).average().orElseThrow();
                var m2 =
                        IntStream.range(k, means.length)
                                .mapToDouble(i -> means[i])
                                .average()
                                .orElseThrow();
                var squares = 0.0;
                for (var i = 0; i < means.length; i++) {
                    squares += Math.pow(means[i] - (i < k ? m1 : m2), 2);
                }
                var n2 = means.length - k;
                var t =
                        Math.sqrt(1.0 * k * n2 / means.length)
                                * Math.abs(m1 - m2)
                                / Math.max(Math.sqrt(squares / (means.length - 2)), 0.5);
                if (t > clearest + 1e-9 && Math.abs(m1 - m2) > 0.75 - 1e-9) {
                    clearest = t;
                    best = (m2 > m1 ? "up " : "down ") + k + "|" + n2;
                }
            }
            return best;
        }

        private List<PlannedPulse.Revealed> opened(int to) {
            return history.pulses.subList(0, to + 1).stream()
                    .filter(PlannedPulse.Revealed.class::isInstance)
                    .map(PlannedPulse.Revealed.class::cast)
                    .toList();
        }

        private static boolean misses(PlannedPulse pulse, MemberId party) {
            return pulse instanceof PlannedPulse.Unrevealed closed
                    && closed.missing().contains(party);
        }

        private static double mean(PlannedPulse.Revealed pulse) {
            return pulse.answers().stream().mapToDouble(Answer::mean).average().orElseThrow();
        }

        private static double spread(PlannedPulse.Revealed pulse) {
            var values = pulse.answers().stream().mapToDouble(Answer::mean).summaryStatistics();
            return values.getMax() - values.getMin();
        }

        private static double median(double... values) {
            var sorted = values.clone();
            Arrays.sort(sorted);
            var n = sorted.length;
            return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        }
    }

    private static List<History> histories(String law) {
        var seed = Long.getLong("cordee.seed", System.nanoTime());
        System.err.println("CourseLawsTest." + law + ": -Dcordee.seed=" + seed);
        var random = new Random(seed);
        return IntStream.range(0, HISTORIES).mapToObj(_ -> history(random)).toList();
    }

    private static History history(Random random) {
        var present = new ArrayList<MemberId>();
        for (var i = 0; i < 2 + random.nextInt(2); i++) {
            present.add(member(i));
        }
        var every = random.nextInt(4) == 0 ? 7 : 14;
        var answering = 0.85 + random.nextInt(15) / 100.0;
        var level = 3 + random.nextInt(4);
        var style = random.nextInt(4) == 0 ? 2 : 0;
        var spread = random.nextInt(3);
        var pulses = new ArrayList<PlannedPulse>();
        for (var n = 0; n < 10 + random.nextInt(50); n++) {
            var day = DAY.plusDays((long) every * n);
            if (random.nextInt(10) == 0) {
                level = 2 + random.nextInt(6);
            }
            if (random.nextInt(25) == 0 && present.size() < 4) {
                present.add(member(random.nextInt(4)));
            }
            var parties = new ArrayList<>(new LinkedHashSet<>(present));
            if (random.nextInt(25) == 0 && parties.size() > 2) {
                parties.removeFirst();
            }
            present.clear();
            present.addAll(parties);
            var answers = new ArrayList<Answer>();
            var missing = new ArrayList<MemberId>();
            for (var party : parties) {
                if (random.nextDouble() < answering) {
                    var knots = new int[Answer.QUALITIES];
                    for (var i = 0; i < knots.length; i++) {
                        var knot = level + random.nextInt(2 * spread + 1) - spread;
                        knot -= party.equals(parties.getFirst()) ? style : 0;
                        knot -= random.nextInt(60) == 0 ? 3 : 0;
                        knots[i] = Math.clamp(knot, Answer.LOWEST, Answer.HIGHEST);
                    }
                    answers.add(Answer.of(party, knots));
                } else {
                    missing.add(party);
                }
            }
            var on = day.plusDays(random.nextInt(every));
            pulses.add(
                    missing.isEmpty()
                            ? new PlannedPulse.Revealed(day, on, answers)
                            : new PlannedPulse.Unrevealed(
                                    day,
                                    on,
                                    answers.stream().map(Answer::party).toList(),
                                    missing));
        }
        return new History(pulses, commitments(random), signals(random));
    }

    private static List<DueCommitment> commitments(Random random) {
        var keeping = random.nextInt(3);
        return IntStream.range(0, random.nextInt(25))
                .mapToObj(_ -> {
                    var due = DAY.plusDays(random.nextInt(800));
                    var on = due.plusDays(random.nextInt(20) - 10L);
                    return random.nextInt(5) == 0
                            ? DueCommitment.renegotiated(member(0), due, on)
                            : random.nextInt(3) <= keeping
                                    ? DueCommitment.kept(member(0), due, on)
                                    : DueCommitment.open(member(0), due);
                })
                .toList();
    }

    private static List<OpenSignal> signals(Random random) {
        return IntStream.range(0, Math.max(0, random.nextInt(5) - 2))
                .mapToObj(_ -> {
                    var from = DAY.plusDays(random.nextInt(800));
                    return new OpenSignal(
                            OpenSignal.Kind.values()[random.nextInt(4)],
                            from,
                            from.plusDays(1 + random.nextInt(60)));
                })
                .toList();
    }

    private static DueCommitment asOf(LocalDate day, DueCommitment one) {
        return switch (one.outcome()) {
            case DueCommitment.Outcome.Kept(var on) when on.isAfter(day) ->
                    DueCommitment.open(one.party(), one.due());
            case DueCommitment.Outcome.Renegotiated(var on) when on.isAfter(day) ->
                    DueCommitment.open(one.party(), one.due());
            default -> one;
        };
    }

    private static OpenSignal asOf(LocalDate day, OpenSignal one) {
        return Objects.requireNonNull(one.until()).isAfter(day)
                ? new OpenSignal(one.kind(), one.from(), null)
                : one;
    }

    private static PlannedPulse turned(PlannedPulse pulse) {
        return switch (pulse) {
            case PlannedPulse.Revealed(var day, var on, var answers) -> {
                var turned = new ArrayList<>(answers);
                Collections.reverse(turned);
                yield new PlannedPulse.Revealed(day, on, turned);
            }
            case PlannedPulse.Unrevealed(var day, var on, var answered, var missing) ->
                    new PlannedPulse.Unrevealed(day, on, answered.reversed(), missing.reversed());
        };
    }

    private static MemberId member(int index) {
        return new MemberId(new UUID(0, index + 1));
    }
}
