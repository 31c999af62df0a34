package org.cordee.affinity;

import java.util.Arrays;

/// What one member needs and has, spread out over all skills, so that how much they and another
/// cover of each other is read off, skill by skill. The same figures as [Profile#coverage].
final class Coverage {
    /// What a skill is worth, by sixths: as thirds of itself, or as half of that for one of its
    /// kin.
    private static final double[] WORTH = worth();

    private static final int SAME = 2;
    private static final int KIN = 1;

    /// By skill: how near it is to each need; null where it is to none.
    private final byte[][] nearness;

    /// By skill: how much of it there is, in sixths.
    private final byte[] had;

    private final int[] weights;
    private final int needed;

    /// For the count of one member after the other.
    private final int[] best;

    Coverage(Row one, Skills skills) {
        nearness = new byte[skills.size()][];
        had = new byte[skills.size()];
        weights = new int[Layout.needs(one.entries(), 0)];
        best = new int[weights.length];
        var sum = 0;
        for (int need = 0; need < weights.length; need++) {
            var entry = one.entries()[Layout.HEAD + need];
            weights[need] = Layout.needed(entry);
            sum += weights[need];
            want(need, Layout.skill(entry), skills);
        }
        needed = sum;
        var end = Layout.HEAD + weights.length + Layout.offers(one.entries(), 0);
        for (int at = Layout.HEAD + weights.length; at < end; at++) {
            have(Layout.skill(one.entries()[at]), Layout.thirds(one.entries()[at]), skills);
        }
    }

    private static double[] worth() {
        var worth = new double[SAME * Profile.MOST + 1];
        for (int level = 1; level <= Profile.MOST; level++) {
            worth[level * KIN] = Skill.SAME_FAMILY * level / Profile.MOST;
            worth[level * SAME] = (double) level / Profile.MOST;
        }
        return worth;
    }

    private void want(int need, int skill, Skills skills) {
        for (var kin : skills.kin(skills.family(skill))) {
            if (nearness[kin] == null) {
                nearness[kin] = new byte[weights.length];
            }
            nearness[kin][need] = (byte) (kin == skill ? SAME : KIN);
        }
    }

    private void have(int skill, int thirds, Skills skills) {
        for (var kin : skills.kin(skills.family(skill))) {
            var sixths = thirds * (kin == skill ? SAME : KIN);
            had[kin] = (byte) Math.max(had[kin], sixths);
        }
    }

    /// How much of what this one needs another has.
    double by(char[] entries, int start) {
        var offers = start + Layout.HEAD + Layout.needs(entries, start);
        var end = offers + Layout.offers(entries, start);
        Arrays.fill(best, 0);
        for (int at = offers; at < end; at++) {
            var near = nearness[Layout.skill(entries[at])];
            if (near != null) {
                var thirds = Layout.thirds(entries[at]);
                for (int need = 0; need < best.length; need++) {
                    best[need] = Math.max(best[need], near[need] * thirds);
                }
            }
        }
        var covered = 0.0;
        for (int need = 0; need < best.length; need++) {
            covered += weights[need] * WORTH[best[need]];
        }
        return needed == 0 ? 0 : covered / needed;
    }

    /// How much of what another needs this one has.
    double of(char[] entries, int start) {
        var needs = start + Layout.HEAD;
        var end = needs + Layout.needs(entries, start);
        var all = 0;
        var covered = 0.0;
        for (int at = needs; at < end; at++) {
            var weight = Layout.needed(entries[at]);
            all += weight;
            covered += weight * WORTH[had[Layout.skill(entries[at])]];
        }
        return all == 0 ? 0 : covered / all;
    }
}
