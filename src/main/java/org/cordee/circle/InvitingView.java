package org.cordee.circle;

import java.util.List;
import org.cordee.member.Card;
import org.jspecify.annotations.Nullable;

/// Whom somebody in a circle may ask in.
///
/// @param name how the name begins of whoever is sought
/// @param found members whose name begins so
/// @param word what was written to who was asked, where it was not sent
/// @param reason why it was not; null where nothing was tried
public record InvitingView(
        Circle circle, String name, List<Card> found, String word, @Nullable Reason reason) {

    public enum Reason {
        NOBODY,
        /// They are in it, or at the door.
        THERE,
        ENOUGH,
        TOO_LONG
    }
}
