package org.cordee.advice;

import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// What one types on coming back to an advice.
///
/// @param version which text it was written on
/// @param worth the key of what was chosen; empty for nothing
public record LookForm(int version, String worth, String gave) {
    static final int LONGEST = 2000;

    public LookForm {
        gave = Typed.text(gave);
    }

    public static LookForm of(Advice advice) {
        var look = advice.look();
        return look == null
                ? new LookForm(advice.version(), "", "")
                : new LookForm(advice.version(), look.worth().key(), look.gave());
    }

    boolean isUnchosen() {
        return Verdict.of(worth).isEmpty();
    }

    boolean isTooLong() {
        return Typed.length(gave) > LONGEST;
    }

    boolean says(Advice.@Nullable Look look) {
        return look != null && look.worth().key().equals(worth) && look.gave().equals(gave);
    }
}
