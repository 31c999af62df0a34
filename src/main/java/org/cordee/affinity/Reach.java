package org.cordee.affinity;

/// The most that others can cover of one member's needs, told by two of their signatures alone.
///
/// Whoever has a family may have half of each need in it, whoever has the skill the other half.
/// Several skills share a bit, so they may have less; they never have more.
final class Reach {
    /// Tables of a few kilobytes; needs beyond them count as covered.
    private static final int BITS = 8;

    private final long families;
    private final long skills;
    private final double[] byFamily;
    private final double[] bySkill;

    Reach(Row one, Skills known) {
        var needs = Layout.needs(one.entries(), 0);
        var halves = new double[needs];
        var inFamily = new long[needs];
        var ofSkill = new long[needs];
        var needed = 0;
        for (int need = 0; need < needs; need++) {
            var entry = one.entries()[Layout.HEAD + need];
            needed += Layout.needed(entry);
            halves[need] = Layout.needed(entry) / 2.0;
            inFamily[need] = 1L << known.family(Layout.skill(entry));
            ofSkill[need] = 1L << Layout.skill(entry);
        }
        for (int need = 0; need < needs; need++) {
            halves[need] /= needed;
        }
        families = mask(inFamily);
        skills = mask(ofSkill);
        byFamily = table(families, inFamily, halves);
        bySkill = table(skills, ofSkill, halves);
    }

    double atMost(long offerFamilies, long offerSkills) {
        return byFamily[(int) Long.compress(offerFamilies, families)]
                + bySkill[(int) Long.compress(offerSkills, skills)];
    }

    private static long mask(long[] bits) {
        var mask = 0L;
        for (var bit : bits) {
            if (Long.bitCount(mask | bit) <= BITS) {
                mask |= bit;
            }
        }
        return mask;
    }

    /// For each choice of the bits of a mask, the sum of the parts that it may cover.
    private static double[] table(long mask, long[] bits, double[] parts) {
        var table = new double[1 << Long.bitCount(mask)];
        for (int chosen = 0; chosen < table.length; chosen++) {
            for (int i = 0; i < bits.length; i++) {
                var isOutside = (mask & bits[i]) == 0;
                if (isOutside || (Long.compress(bits[i], mask) & chosen) != 0) {
                    table[chosen] += parts[i];
                }
            }
        }
        return table;
    }
}
