package org.cordee.circle.proposal;

/// What a circle asks of those who sit in it.
///
/// @param nearness how near in method each two are at least, from 0 to 1
/// @param fewest how many sit in it at least, from 2
/// @param most how many sit in it at most
/// @param slots how many free times all have in common at least
public record Frame(double nearness, int fewest, int most, int slots) {
    /// How far apart the levels of a circle lie at most.
    public static final int LEVELS = 1;

    /// From here on two are rivals.
    public static final double RIVALS = 0.5;

    /// Where a circle asks for nothing of its own.
    public static final Frame USUAL = new Frame(0.2, 5, 8, 2);

    public Frame {
        if (nearness < 0 || nearness > 1 || fewest < 2 || most < fewest || slots < 0) {
            throw new IllegalArgumentException("No circle can be asked for so");
        }
    }
}
