package org.cordee.partnership.pulse;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// The form of a pulse as it was sent: all that was set or typed, and what is missing.
///
/// @param day for which planned day it was shown
/// @param knots what was set and is a knot
/// @param missing the questions without one
/// @param lineTooLong whether the line is longer than fits
public record PulseForm(
        String day,
        Map<Question, Integer> knots,
        String line,
        Set<Question> missing,
        boolean lineTooLong) {

    static final PulseForm EMPTY =
            new PulseForm("", Map.of(), "", EnumSet.noneOf(Question.class), false);

    /// @param field what a field of the form holds; null where it was not sent
    public static PulseForm of(UnaryOperator<@Nullable String> field) {
        var knots = new EnumMap<Question, Integer>(Question.class);
        var missing = EnumSet.noneOf(Question.class);
        for (var question : Question.values()) {
            var typed = field.apply(question.key());
            if (typed != null && typed.matches("[1-7]")) {
                knots.put(question, Integer.valueOf(typed));
            } else {
                missing.add(question);
            }
        }
        var day = field.apply("day");
        var typed = field.apply(Question.LINE);
        var line = Typed.line(typed == null ? "" : typed);
        return new PulseForm(
                day == null ? "" : Typed.line(day),
                knots,
                line,
                missing,
                Typed.length(line) > Knots.LONGEST_LINE);
    }

    /// One's own answer of before, to be changed.
    static PulseForm filled(Knots own) {
        return new PulseForm("", own.at(), own.line(), EnumSet.noneOf(Question.class), false);
    }

    public boolean fits() {
        return missing.isEmpty() && !lineTooLong;
    }

    public boolean isSet(Question question, int knot) {
        return Integer.valueOf(knot).equals(knots.get(question));
    }

    /// What each heading of the round holds, in their order.
    List<String> words() {
        var set = new StringBuilder();
        for (var question : Question.values()) {
            set.append(knots.get(question));
        }
        return List.of(set.toString(), line);
    }
}
