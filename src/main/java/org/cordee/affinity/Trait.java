package org.cordee.affinity;

import java.util.Set;
import java.util.function.Function;

/// What two members can have in common by name.
public enum Trait {
    CODE(Profile::codes),
    LANGUAGE(Profile::languages),
    PLACE(profile -> profile.positioning().places()),
    CLIENTELE(profile -> profile.positioning().clientele()),
    SERVICE(profile -> profile.positioning().services());

    private final Function<Profile, Set<String>> words;

    Trait(Function<Profile, Set<String>> words) {
        this.words = words;
    }

    Set<String> of(Profile profile) {
        return words.apply(profile);
    }
}
