package org.cordee.affinity;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/// What two must have in common to be a pair at all, in the order in which it is asked.
public enum Condition {
    /// Both are looking now.
    LOOKING,
    /// A code of ethics of both.
    CODE,
    /// A language of both.
    LANGUAGE,
    /// A zone of both, or both work online.
    REACH,
    /// No further apart than the narrower of their windows.
    LEVEL,
    /// Neither has excluded the other, nor said _not now_.
    EXCLUSION,
    /// Both still want introductions.
    CAPACITY;

    /// The first that two do not meet.
    static Optional<Condition> unmet(Profile one, Profile other, Between between) {
        for (var condition : values()) {
            if (!condition.isMet(one, other, between)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }

    private boolean isMet(Profile one, Profile other, Between between) {
        return switch (this) {
            case LOOKING -> one.looking() && other.looking();
            case CODE -> meet(one.codes(), other.codes());
            case LANGUAGE -> meet(one.languages(), other.languages());
            case REACH -> meet(one.positioning().places(), other.positioning().places());
            case LEVEL ->
                    Math.abs(one.level() - other.level()) <= Math.min(one.window(), other.window());
            case EXCLUSION -> !between.excluded();
            case CAPACITY -> between.capacity();
        };
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }
}
