package org.cordee.partnership.complement;

import org.jspecify.annotations.Nullable;

/// The form that links two items: what was chosen, and why it did not fit.
public record LinkForm(String one, String other, String kind, @Nullable Miss why) {
    static final LinkForm EMPTY = new LinkForm("", "", "", null);

    public enum Miss {
        /// Two items and how they belong together: one of these was not chosen.
        UNCHOSEN,

        /// One has it and the other is short of it: that cannot be the same.
        NOT_THE_SAME,

        /// An answer goes from what one has to what another party is short of.
        NO_ANSWER
    }
}
