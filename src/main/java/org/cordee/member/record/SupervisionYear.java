package org.cordee.member.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.cordee.member.record.Norm.Asks;

/// Supervision beside practice, in one year: an hour to so many of practice, and so many at least.
///
/// @param asked hours of supervision, to a tenth of an hour
public record SupervisionYear(int year, BigDecimal practice, BigDecimal done, BigDecimal asked) {

    /// Empty where no body asks anything, or where one noted nothing of that year.
    public static Optional<SupervisionYear> of(
            Norms norms, int year, BigDecimal practice, BigDecimal done) {
        var ratio = norms.any(Asks.SUPERVISION_RATIO);
        var least = norms.any(Asks.SUPERVISION_YEAR);
        if (ratio.isEmpty() || least.isEmpty() || practice.signum() == 0 && done.signum() == 0) {
            return Optional.empty();
        }
        var asked =
                practice.divide(ratio.get().value(), 1, RoundingMode.HALF_UP)
                        .max(least.get().value());
        return Optional.of(new SupervisionYear(year, practice, done, asked));
    }

    public BigDecimal missing() {
        return asked.subtract(done).max(BigDecimal.ZERO);
    }
}
