package org.cordee.member.practice;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A professional record as it is typed.
public record CareerForm(
        String training,
        String trainingHours,
        String since,
        String hours,
        String credentials,
        String supervision,
        String living,
        Set<String> codes,
        Map<Part, Reason> refusals) {
    public static final int LONGEST_TRAINING = 600;
    public static final int LONGEST_CREDENTIALS = 400;
    public static final int FIRST_YEAR = 1950;
    public static final int MOST_TRAINING_HOURS = 20_000;
    public static final int MOST_HOURS = 100_000;
    public static final List<String> SUPERVISIONS = List.of("none", "peers", "group", "individual");
    public static final List<String> LIVINGS = List.of("beginning", "part", "most", "whole");

    /// What can be typed wrongly.
    public enum Part {
        TRAINING,
        TRAINING_HOURS,
        SINCE,
        HOURS,
        CREDENTIALS
    }

    /// Why it cannot be kept.
    public enum Reason {
        TOO_LONG,
        NOT_A_NUMBER,
        NOT_A_YEAR
    }

    public CareerForm {
        codes = Set.copyOf(codes);
        refusals = Map.copyOf(refusals);
    }

    static CareerForm of(Career career) {
        return new CareerForm(
                career.training(),
                text(career.trainingHours()),
                text(career.since()),
                text(career.hours()),
                career.credentials(),
                career.supervision() == null ? "" : career.supervision(),
                career.living() == null ? "" : career.living(),
                career.codes(),
                Map.of());
    }

    /// What came with a form, with what is wrong about it.
    CareerForm checked(int thisYear, List<Practice.Code> known) {
        var refusals = new EnumMap<Part, Reason>(Part.class);
        if (Typed.length(training) > LONGEST_TRAINING) {
            refusals.put(Part.TRAINING, Reason.TOO_LONG);
        }
        if (Typed.length(credentials) > LONGEST_CREDENTIALS) {
            refusals.put(Part.CREDENTIALS, Reason.TOO_LONG);
        }
        if (!fits(trainingHours, 0, MOST_TRAINING_HOURS)) {
            refusals.put(Part.TRAINING_HOURS, Reason.NOT_A_NUMBER);
        }
        if (!fits(hours, 0, MOST_HOURS)) {
            refusals.put(Part.HOURS, Reason.NOT_A_NUMBER);
        }
        if (!fits(since, FIRST_YEAR, thisYear)) {
            refusals.put(Part.SINCE, Reason.NOT_A_YEAR);
        }
        var signed = new HashSet<>(codes);
        signed.retainAll(known.stream().map(Practice.Code::key).toList());
        return new CareerForm(
                training,
                trainingHours,
                since,
                hours,
                credentials,
                SUPERVISIONS.contains(supervision) ? supervision : "",
                LIVINGS.contains(living) ? living : "",
                signed,
                refusals);
    }

    /// What is kept. Only of a form without refusals.
    Career career() {
        return new Career(
                training,
                number(trainingHours),
                number(since),
                number(hours),
                credentials,
                supervision.isEmpty() ? null : supervision,
                living.isEmpty() ? null : living,
                codes);
    }

    private static boolean fits(String typed, int least, int most) {
        if (typed.isEmpty()) {
            return true;
        }
        var number = number(typed);
        return number != null && number >= least && number <= most;
    }

    /// Figures with spaces between them, as people write thousands; null where there are none.
    private static @Nullable Integer number(String typed) {
        var figures = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        return figures.matches("\\d{1,7}") ? Integer.valueOf(figures) : null;
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
