package org.cordee.affinity;

/// How the words of one member lie in numbers.
///
/// Eight signatures: the five traits in their order, then the families of what they need, the
/// families of what they offer, and the skills that they offer.
///
/// Then one run of `char`s: how many needs, how many offers, the needs in the order of their names,
/// the offers, and for each trait how many rare words and which, in rising order. A need or an
/// offer is a skill of thirteen bits, one bit for a weak spot or a strength, and two for a weight.
final class Layout {
    static final int NEED_FAMILIES = Trait.values().length;
    static final int OFFER_FAMILIES = NEED_FAMILIES + 1;
    static final int OFFER_SKILLS = OFFER_FAMILIES + 1;
    static final int SIGNATURES = OFFER_SKILLS + 1;

    /// Where the needs begin, after both numbers.
    static final int HEAD = 2;

    private static final int SKILL = 3;
    private static final int SPECIAL = 1 << 2;
    private static final int WEIGHT = 3;

    private Layout() {}

    /// @param special whether it is a weak spot or a strength besides
    static char entry(int skill, boolean special, int weight) {
        return (char) (skill << SKILL | (special ? SPECIAL : 0) | weight);
    }

    static int skill(char entry) {
        return entry >> SKILL;
    }

    static boolean isSpecial(char entry) {
        return (entry & SPECIAL) != 0;
    }

    /// What is said of it beside the weak spot or the strength: 0 where nothing.
    static int weight(char entry) {
        return entry & WEIGHT;
    }

    /// How much a need counts: a weak spot adds one.
    static int needed(char need) {
        return weight(need) + (isSpecial(need) ? 1 : 0);
    }

    /// How many thirds of a skill somebody has: a strength is whole.
    static int thirds(char offer) {
        return isSpecial(offer) ? Profile.MOST : weight(offer);
    }

    static int needs(char[] entries, int start) {
        return entries[start];
    }

    static int offers(char[] entries, int start) {
        return entries[start + 1];
    }

    /// Where the number of rare words of a trait lies; they follow it.
    static int rare(char[] entries, int start, int trait) {
        var at = start + HEAD + needs(entries, start) + offers(entries, start);
        for (int before = 0; before < trait; before++) {
            at += 1 + entries[at];
        }
        return at;
    }

    /// How many of two rising runs, each behind its number, are in both.
    static int common(char[] one, int here, char[] other, int there) {
        var endHere = here + one[here];
        var endThere = there + other[there];
        var both = 0;
        while (here < endHere && there < endThere) {
            var order = Character.compare(one[here + 1], other[there + 1]);
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
            both += order == 0 ? 1 : 0;
        }
        return both;
    }
}
