package org.cordee.partnership.pulse;

/// The weather of a partnership, as its pulses let it be supposed. A hypothesis, never a verdict.
///
/// In the order in which the rules are asked: the first that applies is the season.
public enum Season {
    /// A party no longer answers.
    SILENCE,
    /// Too young to be read.
    SETTING_OUT,
    /// Something needs to be talked about.
    CRISIS,
    /// All feel wonderful, and little of what was promised happens.
    EUPHORIA,
    /// It has lain lower for a while.
    FLAGGING,
    /// It goes well, for all alike, and what is promised is done.
    PERFORMANCE,
    /// None of the others.
    STEADY
}
