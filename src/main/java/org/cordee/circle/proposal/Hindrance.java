package org.cordee.circle.proposal;

/// What keeps people out of one circle, in the order in which it is asked.
public enum Hindrance {
    /// No code of ethics that all signed.
    CODE,
    /// Levels further apart than [Frame#LEVELS].
    LEVEL,
    /// Two who declare too little in common of how they work.
    METHOD,
    /// Two who are rivals.
    RIVALRY,
    /// Two of whom one declared not to sit with the other.
    CONFLICT,
    /// Too few free times that all have in common.
    SLOTS,
    /// Too few, or too many.
    SIZE
}
