package org.cordee.affinity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The words of a whole network as numbers: skills and their families, codes, languages, places,
/// clienteles, services. It grows with whoever comes, and forgets nothing before it is made anew.
final class Taxonomy {
    private static final int MOST = 1 << 16;

    private final Skills skills = new Skills();
    private final Map<Trait, Words<String>> words;

    Taxonomy() {
        var each = new EnumMap<Trait, Words<String>>(Trait.class);
        for (var trait : Trait.values()) {
            each.put(trait, new Words<>(MOST));
        }
        words = Collections.unmodifiableMap(each);
    }

    Skills skills() {
        return skills;
    }

    Words<String> words(Trait trait) {
        var known = words.get(trait);
        if (known == null) {
            throw new IllegalStateException("No words for " + trait);
        }
        return known;
    }
}
