package org.cordee.affinity;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a member enters the rule: only what they permit.
///
/// @param level from 1 to 5
/// @param window how many levels apart another may be
/// @param needs what they look for, and how much: 1, 2 or 3
/// @param weak where they would like to be covered
/// @param offers what they offer, and how well: 1, 2 or 3
/// @param posture null where they have not answered
public record Profile(
        boolean looking,
        Set<String> codes,
        Set<String> languages,
        int level,
        int window,
        Positioning positioning,
        Map<Skill, Integer> needs,
        Set<Skill> weak,
        Map<Skill, Integer> offers,
        Set<Skill> strengths,
        @Nullable Posture posture) {
    /// The most that a need or an offer weighs; a strength is worth as much.
    public static final int MOST = 3;

    private static final double WEAK_SPOT = 1;

    public Profile {
        codes = Set.copyOf(codes);
        languages = Set.copyOf(languages);
        needs = Map.copyOf(needs);
        weak = Set.copyOf(weak);
        offers = Map.copyOf(offers);
        strengths = Set.copyOf(strengths);
    }

    /// How much of what this one needs the other has, from 0 to 1; 0 where nothing is needed.
    public double coverage(Profile other) {
        var needed = 0.0;
        var covered = 0.0;
        // In an order of its own: a sum of fractions depends on it in its last digits.
        for (var skill : skillsNeeded()) {
            var weight = weight(skill);
            needed += weight;
            covered += weight * other.has(skill);
        }
        return needed == 0 ? 0 : covered / needed;
    }

    /// How much a skill is needed: as they weigh it, and a little more where they are weak.
    double weight(Skill skill) {
        return needs.getOrDefault(skill, 0) + (weak.contains(skill) ? WEAK_SPOT : 0);
    }

    Iterable<Skill> skillsNeeded() {
        return Stream.concat(needs.keySet().stream(), weak.stream())
                        .distinct()
                        .sorted(Comparator.comparing(Skill::family).thenComparing(Skill::name))
                ::iterator;
    }

    /// The best that this one has of a skill: itself or one like it, as well as they have that.
    private double has(Skill skill) {
        var best = 0.0;
        for (var offer : offers.entrySet()) {
            best = Math.max(best, share(skill, offer.getKey(), offer.getValue()));
        }
        for (var strength : strengths) {
            best = Math.max(best, share(skill, strength, MOST));
        }
        return best;
    }

    /// How much of one skill is had by who has another as well as this.
    static double share(Skill needed, Skill had, int level) {
        return needed.likeness(had) * level / MOST;
    }
}
