package org.cordee.partnership;

import org.cordee.current.MemberId;

/// Whom somebody invites.
public sealed interface Invitee {
    /// A member, known by their card.
    record Member(MemberId id) implements Invitee {}

    /// Anybody, by an address.
    ///
    /// @param name how the inviter calls them; by it a person who comes from another address is
    ///   confirmed
    record Guest(String name, String email) implements Invitee {}
}
