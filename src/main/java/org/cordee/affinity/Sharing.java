package org.cordee.affinity;

/// What one member has in common with others, by name.
final class Sharing {
    private final Row one;

    Sharing(Row one) {
        this.one = one;
    }

    /// Whether a code, a language and a place are common to both.
    boolean meets(Block block, int at) {
        return any(block, at, Trait.CODE)
                && any(block, at, Trait.LANGUAGE)
                && any(block, at, Trait.PLACE);
    }

    private boolean any(Block block, int at, Trait trait) {
        var here = one.signatures()[trait.ordinal()];
        var there = block.signatures[trait.ordinal()][at];
        return Signature.surelyMeet(here, there)
                || Signature.bothRare(here, there) && rare(block, at, trait) > 0;
    }

    /// As [Positioning#rivalry].
    double rivalry(Block block, int at) {
        return Math.min(
                overlap(block, at, Trait.CLIENTELE),
                Math.min(overlap(block, at, Trait.PLACE), overlap(block, at, Trait.SERVICE)));
    }

    private double overlap(Block block, int at, Trait trait) {
        var here = one.signatures()[trait.ordinal()];
        var there = block.signatures[trait.ordinal()][at];
        if ((here & there) == 0) {
            return 0;
        }
        var shared =
                Signature.common(here & there)
                        + (Signature.bothRare(here, there) ? rare(block, at, trait) : 0);
        return (double) shared
                / Math.min(
                        size(here, one.entries(), 0, trait),
                        size(there, block.entries, block.starts[at], trait));
    }

    private int rare(Block block, int at, Trait trait) {
        return Layout.common(
                one.entries(),
                Layout.rare(one.entries(), 0, trait.ordinal()),
                block.entries,
                Layout.rare(block.entries, block.starts[at], trait.ordinal()));
    }

    private static int size(long signature, char[] entries, int start, Trait trait) {
        return Signature.common(signature)
                + (signature < 0 ? entries[Layout.rare(entries, start, trait.ordinal())] : 0);
    }
}
