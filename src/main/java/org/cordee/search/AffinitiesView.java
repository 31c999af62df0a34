package org.cordee.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.member.Card;
import org.jspecify.annotations.Nullable;

/// One's search.
///
/// @param proposed what Cordée proposed, those whom one may meet first
/// @param unproposed why there is none of that; null where it is said otherwise
/// @param found best first, without those
/// @param apart whom one keeps apart oneself, the latest first
public record AffinitiesView(
        Standing standing,
        List<Proposed> proposed,
        @Nullable Unproposed unproposed,
        List<Found> found,
        List<Apart> apart,
        WeighingForm form) {

    /// How one entered the search in the night.
    public enum Standing {
        SEARCHING,
        /// Looking, and wanting no introduction.
        FULL,
        /// Looking, and for nothing that has a name among the skills.
        NEEDLESS,
        /// Not looking, or not yet when it was drawn.
        ABSENT
    }

    /// Somebody with whom one would gain, and why.
    public record Found(Card card, Grounds grounds) {}

    /// @param name empty where they show it no more
    /// @param until null for good
    public record Apart(UUID member, String name, @Nullable LocalDate until) {}

    /// That nobody is there at all is said once.
    public boolean isUnproposedTold() {
        return unproposed != null
                && !(found.isEmpty() && unproposed.reason() == Unproposed.Reason.NOBODY);
    }

    public String state() {
        return !proposed.isEmpty()
                ? "proposed"
                : standing != Standing.SEARCHING
                        ? standing.name().toLowerCase(java.util.Locale.ROOT)
                        : found.isEmpty() ? "none" : "found";
    }
}
