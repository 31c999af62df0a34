package org.cordee.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cordee.web.Typed;

/// The three weights as they were typed.
public record WeighingForm(String coverage, String posture, String distinctness) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");

    static WeighingForm of(String coverage, String posture, String distinctness) {
        return new WeighingForm(
                Typed.line(coverage), Typed.line(posture), Typed.line(distinctness));
    }

    static WeighingForm of(Weighing weighing) {
        return new WeighingForm(
                "" + weighing.coverage(), "" + weighing.posture(), "" + weighing.distinctness());
    }

    public boolean fits(String typed) {
        if (!WHOLE.matcher(typed).matches()) {
            return false;
        }
        var number = Integer.parseInt(typed);
        return number >= Weighing.LEAST && number <= Weighing.MOST;
    }

    Optional<Weighing> weighing() {
        return fits(coverage) && fits(posture) && fits(distinctness)
                ? Optional.of(
                        new Weighing(
                                Integer.parseInt(coverage),
                                Integer.parseInt(posture),
                                Integer.parseInt(distinctness)))
                : Optional.empty();
    }
}
