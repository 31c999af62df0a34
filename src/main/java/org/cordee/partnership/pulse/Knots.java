package org.cordee.partnership.pulse;

import java.util.EnumMap;
import java.util.Map;
import org.cordee.current.MemberId;

/// What one party answered to one pulse: a knot of the rope for each question, and a line.
public record Knots(MemberId party, Map<Question, Integer> at, String line) {
    public static final int LONGEST_LINE = 280;

    public Knots {
        at = Map.copyOf(new EnumMap<>(at));
    }

    /// The mean of the five qualities.
    public double mean() {
        return answer().mean();
    }

    /// The same as the rules read it.
    public Answer answer() {
        return Answer.of(party, Question.QUALITIES.stream().mapToInt(this::knot).toArray());
    }

    public int knot(Question question) {
        return java.util.Objects.requireNonNull(at.get(question));
    }
}
