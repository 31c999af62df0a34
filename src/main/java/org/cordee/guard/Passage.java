package org.cordee.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words that the guard has found in a text, wherever they stand in it, and what is said of them.
///
/// @param number from 1, in the order of the text
/// @param found the places, of which the first says what they are
/// @param reason why they may stay; null for nothing said
public record Passage(int number, List<Finding> found, @Nullable GuardReason reason) {
    public Passage {
        found = List.copyOf(found);
    }

    /// The first of them.
    public Finding first() {
        return found.getFirst();
    }

    public String text() {
        return first().text();
    }

    public Strength strength() {
        return found.stream().map(Finding::strength).min(Strength::compareTo).orElseThrow();
    }

    /// Whether it can go as it is.
    public boolean isSettled() {
        return switch (strength()) {
            case BLOCK -> false;
            case CONFIRM -> reason != null && reason.isSaid();
            case NOTICE -> true;
        };
    }

    /// Whether a reason is begun that says nothing yet.
    public boolean isUnsaid() {
        return strength() == Strength.CONFIRM && reason != null && !reason.isSaid();
    }
}
