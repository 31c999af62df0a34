package org.cordee.engagement;

import java.util.List;

/// The engagements of a coach, the latest first.
///
/// @param hasVault whether there is a vault to keep them in
/// @param isOpen whether it is open: else they have no names
/// @param further whether it is a further page
/// @param more whether there are others, begun before
public record EngagementsView(
        List<Engagement> engagements,
        boolean hasVault,
        boolean isOpen,
        boolean further,
        boolean more) {
    public EngagementsView {
        engagements = List.copyOf(engagements);
    }

    public String state() {
        return !hasVault
                ? "no-vault"
                : engagements.isEmpty() && !further ? "empty" : isOpen ? "open" : "shut";
    }
}
