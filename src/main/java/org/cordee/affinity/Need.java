package org.cordee.affinity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that one member looks for, and what of another's answers it best.
///
/// @param weight how much it counts
/// @param isWeakSpot whether it is one of those that they keep to themselves
/// @param answer null where the other has nothing like it
public record Need(Skill skill, double weight, boolean isWeakSpot, @Nullable Answer answer) {
    /// What somebody has of what another needs.
    ///
    /// @param share how much of it, up to 1
    public record Answer(Skill skill, boolean isStrength, double share) {
        private static final Comparator<Answer> BEST_FIRST =
                Comparator.comparingDouble(Answer::share)
                        .reversed()
                        .thenComparing(answer -> answer.skill().family())
                        .thenComparing(answer -> answer.skill().name())
                        .thenComparing(Answer::isStrength);
    }

    /// All that one needs, in the order of the words.
    static List<Need> of(Profile one, Profile other) {
        var needs = new ArrayList<Need>();
        for (var skill : one.skillsNeeded()) {
            needs.add(
                    new Need(
                            skill,
                            one.weight(skill),
                            one.weak().contains(skill),
                            answer(skill, other)));
        }
        return needs;
    }

    private static @Nullable Answer answer(Skill skill, Profile other) {
        var offers =
                other.offers().entrySet().stream()
                        .map(offer -> answer(skill, offer.getKey(), false, offer.getValue()));
        var strengths =
                other.strengths().stream()
                        .map(strength -> answer(skill, strength, true, Profile.MOST));
        return Stream.concat(offers, strengths)
                .filter(answer -> answer.share() > 0)
                .min(Answer.BEST_FIRST)
                .orElse(null);
    }

    private static Answer answer(Skill needed, Skill had, boolean isStrength, int level) {
        return new Answer(had, isStrength, Profile.share(needed, had, level));
    }
}
