package org.cordee.partnership;

/// What became of an invitation.
public enum Inviting {
    INVITED,
    /// They are in the room, or were asked already.
    ALREADY,
    /// Eight is the most.
    FULL,
    /// Thirty a day from one member, ten a day to one address.
    ENOUGH_TODAY,
    /// Others are there: all of them must have said yes first.
    ASK_ALL,
    /// No room of theirs.
    NOT_YOURS
}
