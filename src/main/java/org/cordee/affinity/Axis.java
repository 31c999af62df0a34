package org.cordee.affinity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// One of the six axes of a posture.
public enum Axis {
    OPENNESS(Posture::openness, true),
    ABUNDANCE(Posture::abundance, false),
    GIVING(Posture::giving, false),
    AUTONOMY(Posture::autonomy, true),
    FRANKNESS(Posture::frankness, false),
    TEMPO(Posture::tempo, false);

    private final ToDoubleFunction<Posture> position;
    private final boolean asTheLesser;

    /// How well two go together on one axis, from 0 to 1.
    public record Nearness(Axis axis, double degree) {}

    Axis(ToDoubleFunction<Posture> position, boolean asTheLesser) {
        this.position = position;
        this.asTheLesser = asTheLesser;
    }

    /// All six, those on which two go best together first; none where either has not answered.
    static List<Nearness> between(@Nullable Posture one, @Nullable Posture other) {
        if (one == null || other == null) {
            return List.of();
        }
        return Arrays.stream(values())
                .map(axis -> new Nearness(axis, axis.nearness(one, other)))
                .sorted(Comparator.comparingDouble(Nearness::degree).reversed())
                .toList();
    }

    private double nearness(Posture one, Posture other) {
        var here = position.applyAsDouble(one);
        var there = position.applyAsDouble(other);
        return asTheLesser ? Posture.lesser(here, there) : Posture.near(here, there);
    }
}
