package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.round.Evidence;
import org.jspecify.annotations.Nullable;

/// Whether a partnership lives, from evidence alone (RULES 4).
///
/// @param since the first day of this state, for a façade; for the others the day it was read
/// @param last of each sort of evidence that counts, the last day it rests on
/// @param months of each sort, the months in which something of it happened
/// @param lastActive of each party that ever was active, the last day it was
public record Living(
        State state,
        LocalDate since,
        Map<Sort, LocalDate> last,
        Map<Sort, SortedSet<YearMonth>> months,
        Map<MemberId, LocalDate> lastActive) {

    /// Younger is beginning.
    public static final int BEGINNING_DAYS = 60;

    /// No evidence for longer is a façade.
    public static final int FACADE_DAYS = 120;

    /// Living needs [#LEAST_SORTS] sorts of evidence within so many days,
    public static final int LIVING_DAYS = 180;

    /// so many sorts,
    public static final int LEAST_SORTS = 3;

    /// and every party active within so many days.
    public static final int ACTIVE_DAYS = 60;

    public enum State {
        BEGINNING,
        FACADE,
        LIVING,
        QUIET
    }

    /// The sorts of evidence that a partnership lives.
    public enum Sort {
        /// Work by every one of the parties.
        CONTRIBUTION(true),
        /// Between partners, given or received by every one of the parties.
        GESTURE(true),
        STAGE(false),
        PULSE(false),
        MEETING(false),
        FEEDBACK(false);

        private final boolean ofAll;

        Sort(boolean ofAll) {
            this.ofAll = ofAll;
        }

        /// Whether it counts only when every party has its part in it.
        public boolean isOfAll() {
            return ofAll;
        }

        /// What a fact is evidence of, if it is any that the partnership lives.
        static @Nullable Sort of(Evidence.Kind kind) {
            return switch (kind) {
                case CONTRIBUTION_NOTED -> CONTRIBUTION;
                case GESTURE_GIVEN, GESTURE_RECEIVED -> GESTURE;
                case STAGE_PASSED -> STAGE;
                case PULSE_REVEALED -> PULSE;
                case MEETING_HELD -> MEETING;
                case FEEDBACK_GIVEN -> FEEDBACK;
                case COMMITMENT_KEPT,
                        COMMITMENT_RENEGOTIATED,
                        COMMITMENT_MISSED,
                        CONTRIBUTION_VALUED_IN_EUROS,
                        CONTRIBUTION_VALUED_IN_POINTS,
                        STAGE_RATED,
                        WORTH_IT,
                        NOT_WORTH_IT,
                        PULSE_ANSWERED,
                        FEEDBACK_OPENED,
                        ANSWERED_AFTER,
                        CLOSENESS_DECLARED,
                        FRIENDS_QUESTION_LEFT_EMPTY,
                        ANNOUNCED_ELSEWHERE,
                        PUBLISHED ->
                        null;
            };
        }
    }

    public static Living on(LocalDate today, Facts facts) {
        var known = facts.evidence().stream().filter(fact -> !fact.at().isAfter(today)).toList();
        var last = new EnumMap<Sort, LocalDate>(Sort.class);
        var months = new EnumMap<Sort, SortedSet<YearMonth>>(Sort.class);
        for (var sort : Sort.values()) {
            var of = known.stream().filter(fact -> Sort.of(fact.kind()) == sort).toList();
            lastOf(sort, of, facts.parties())
                    .ifPresent(day -> {
                        last.put(sort, day);
                        months.put(sort, monthsOf(of));
                    });
        }
        var active = new HashMap<MemberId, LocalDate>();
        known.stream()
                .filter(fact -> isActivity(fact.kind()) && facts.parties().contains(fact.party()))
                .forEach(fact -> active.merge(fact.party(), fact.at(), Living::later));
        var state = state(today, facts, last, active);
        return new Living(
                state,
                state == State.FACADE ? facadeSince(facts, last) : today,
                Collections.unmodifiableMap(last),
                Collections.unmodifiableMap(months),
                Collections.unmodifiableMap(active));
    }

    private static State state(
            LocalDate today,
            Facts facts,
            Map<Sort, LocalDate> last,
            Map<MemberId, LocalDate> active) {
        if (facts.since().isAfter(today.minusDays(BEGINNING_DAYS))) {
            return State.BEGINNING;
        }
        if (last.values().stream().noneMatch(day -> isWithin(FACADE_DAYS, day, today))) {
            return State.FACADE;
        }
        var sorts = last.values().stream().filter(day -> isWithin(LIVING_DAYS, day, today)).count();
        var allActive =
                facts.parties().stream()
                        .map(active::get)
                        .allMatch(day -> day != null && isWithin(ACTIVE_DAYS, day, today));
        return sorts >= LEAST_SORTS && allActive ? State.LIVING : State.QUIET;
    }

    /// The last day a sort of evidence rests on. What needs all rests on whoever did least of it
    /// lately.
    private static Optional<LocalDate> lastOf(
            Sort sort, List<Evidence> facts, List<MemberId> parties) {
        if (!sort.isOfAll()) {
            return facts.stream().map(Evidence::at).max(Comparator.naturalOrder());
        }
        var days = new HashMap<MemberId, LocalDate>();
        facts.forEach(fact -> days.merge(fact.party(), fact.at(), Living::later));
        return parties.stream().allMatch(days::containsKey)
                ? parties.stream()
                        .map(party -> Objects.requireNonNull(days.get(party)))
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static SortedSet<YearMonth> monthsOf(List<Evidence> facts) {
        var months = new TreeSet<YearMonth>();
        facts.forEach(fact -> months.add(YearMonth.from(fact.at())));
        return Collections.unmodifiableSortedSet(months);
    }

    private static LocalDate facadeSince(Facts facts, Map<Sort, LocalDate> last) {
        return Stream.concat(
                        Stream.of(facts.since().plusDays(BEGINNING_DAYS)),
                        last.values().stream().map(day -> day.plusDays(FACADE_DAYS + 1)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// What a party did, as against what was done to it or said of it.
    private static boolean isActivity(Evidence.Kind kind) {
        return switch (kind) {
            case COMMITMENT_KEPT,
                    COMMITMENT_RENEGOTIATED,
                    CONTRIBUTION_NOTED,
                    CONTRIBUTION_VALUED_IN_EUROS,
                    CONTRIBUTION_VALUED_IN_POINTS,
                    GESTURE_GIVEN,
                    STAGE_PASSED,
                    STAGE_RATED,
                    WORTH_IT,
                    NOT_WORTH_IT,
                    PULSE_ANSWERED,
                    PULSE_REVEALED,
                    MEETING_HELD,
                    FEEDBACK_OPENED,
                    FEEDBACK_GIVEN,
                    ANSWERED_AFTER,
                    CLOSENESS_DECLARED ->
                    true;
            case COMMITMENT_MISSED,
                    GESTURE_RECEIVED,
                    FRIENDS_QUESTION_LEFT_EMPTY,
                    ANNOUNCED_ELSEWHERE,
                    PUBLISHED ->
                    false;
        };
    }

    private static boolean isWithin(int days, LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusDays(days));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
