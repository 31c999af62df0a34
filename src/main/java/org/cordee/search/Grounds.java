package org.cordee.search;

import java.util.List;
import org.cordee.affinity.Axis;
import org.jspecify.annotations.Nullable;

/// Why two would gain from each other, from the parts of their score, with what the reader may
/// name.
///
/// @param needs how many the reader has
/// @param met those of the reader's that the other answers
/// @param returned how many of the other's the reader answers
/// @param named those of them that the other lets be read
/// @param posture best axis first; none where either has not answered
/// @param postureShown whether the reader may be told of it
/// @param rivalry how near they are to being rivals: where, is not told
public record Grounds(
        int needs,
        List<Met> met,
        int returned,
        List<String> named,
        List<Axis.Nearness> posture,
        boolean postureShown,
        Nearness rivalry) {
    /// Nearly at one on an axis.
    private static final double NEAR = 0.75;

    private static final int FEW = 2;

    /// @param by what the other has; null where they let it serve and not be read
    public record Met(String need, @Nullable String by) {}

    /// How near two are to being rivals, in degrees.
    public enum Nearness {
        NONE,
        SLIGHT,
        PARTLY,
        MOSTLY;

        static Nearness of(double rivalry) {
            return rivalry == 0
                    ? NONE
                    : rivalry <= 1 / 3.0 ? SLIGHT : rivalry <= 2 / 3.0 ? PARTLY : MOSTLY;
        }
    }

    public Grounds {
        met = List.copyOf(met);
        named = List.copyOf(named);
        posture = List.copyOf(posture);
    }

    /// The axes on which they go best together.
    public List<Axis> together() {
        return posture.stream()
                .filter(each -> each.degree() >= NEAR)
                .limit(FEW)
                .map(Axis.Nearness::axis)
                .toList();
    }
}
