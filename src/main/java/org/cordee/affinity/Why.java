package org.cordee.affinity;

import java.util.Arrays;
import java.util.List;

/// Why two would gain from each other, or why they are no pair. The score can be counted again from
/// what is said here: nothing else enters it.
public sealed interface Why {
    /// They are no pair.
    record Unmet(Condition first) implements Why {}

    /// They are one; a gain may still be nothing, and the parts tell of what.
    ///
    /// @param needs what the one needs, and what of the other's answers it
    /// @param returned what the other needs, and what of the one's answers it
    /// @param posture best axis first; none where either has not answered
    /// @param shared by kind, in the order of the kinds
    record Gains(
            Affinity.Pair pair,
            List<Need> needs,
            List<Need> returned,
            List<Axis.Nearness> posture,
            List<Shared> shared)
            implements Why {
        public Gains {
            needs = List.copyOf(needs);
            returned = List.copyOf(returned);
            posture = List.copyOf(posture);
            shared = List.copyOf(shared);
        }
    }

    static Why of(Profile one, Profile other, Between between, Weights ofOne, Weights ofOther) {
        return switch (Affinity.of(one, other, between, ofOne, ofOther)) {
            case Affinity.Apart(var first) -> new Unmet(first);
            case Affinity.Pair pair ->
                    new Gains(
                            pair,
                            Need.of(one, other),
                            Need.of(other, one),
                            Axis.between(one.posture(), other.posture()),
                            Arrays.stream(Trait.values())
                                    .map(trait -> Shared.of(trait, one, other))
                                    .toList());
        };
    }
}
