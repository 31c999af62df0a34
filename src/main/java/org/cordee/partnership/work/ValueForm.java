package org.cordee.partnership.work;

import org.jspecify.annotations.Nullable;

/// A value that did not fit: of which contribution, and what was typed.
///
/// @param of null before anything was typed
public record ValueForm(@Nullable ContributionId of, String typed) {
    static final ValueForm EMPTY = new ValueForm(null, "");

    public boolean isOf(Contribution contribution) {
        return contribution.id().equals(of);
    }
}
