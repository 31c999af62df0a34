package org.cordee.partnership.pulse;

import java.util.Optional;
import java.util.OptionalDouble;

/// The parties see it differently: their answers to one pulse lie far apart.
///
/// @param points the highest answer minus the lowest
/// @param before the same at the pulse that opened before, if one did
/// @param usual the median of the same over all pulses that opened before, if any did
public record Gap(double points, OptionalDouble before, OptionalDouble usual) implements Finding {
    /// Once is enough from here on.
    public static final double WIDE = 2.0;

    /// From here on at two pulses running; less is noise.
    public static final double WIDE_TWICE = 1.5;

    /// A crisis lies this much beyond what is usual here: a lasting difference of style is none.
    public static final double BEYOND_USUAL = 1.0;

    /// Whether it is also much wider than is usual between these parties.
    public boolean isUnusual() {
        return usual.isPresent() && Figures.atLeast(points - usual.getAsDouble(), BEYOND_USUAL);
    }

    static Optional<Gap> in(double points, OptionalDouble before, OptionalDouble usual) {
        var wide = Figures.atLeast(points, WIDE);
        var twice =
                Figures.atLeast(points, WIDE_TWICE)
                        && before.isPresent()
                        && Figures.atLeast(before.getAsDouble(), WIDE_TWICE);
        return wide || twice ? Optional.of(new Gap(points, before, usual)) : Optional.empty();
    }
}
