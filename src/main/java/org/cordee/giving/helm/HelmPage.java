package org.cordee.giving.helm;

import org.jspecify.annotations.Nullable;

/// What one asks oneself about one partner.
///
/// @param other what another window kept meanwhile; null for nothing
public record HelmPage(HelmPartner partner, HelmNote note, @Nullable HelmNote other) {
    public String state() {
        return other != null ? "crossed" : note.isTooLong() ? "unfit" : "open";
    }
}
