package org.cordee.affinity;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What two have in common of one kind.
///
/// @param smaller how many the one has who has fewer
public record Shared(Trait trait, Set<String> words, int smaller) {
    public Shared {
        words = Collections.unmodifiableSet(new TreeSet<>(words));
    }

    static Shared of(Trait trait, Profile one, Profile other) {
        var words = new TreeSet<>(trait.of(one));
        words.retainAll(trait.of(other));
        return new Shared(trait, words, Math.min(trait.of(one).size(), trait.of(other).size()));
    }

    /// How near they are to having all of it in common, from 0 to 1: what may be told before both
    /// agree to tell the words.
    public double degree() {
        return smaller == 0 ? 0 : (double) words.size() / smaller;
    }
}
