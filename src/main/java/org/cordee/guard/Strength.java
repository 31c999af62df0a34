package org.cordee.guard;

/// What a finding asks of whoever wrote the text.
public enum Strength {
    /// It must go before the text can leave.
    BLOCK,
    /// It may stay, if they say that it is meant.
    CONFIRM,
    /// It is only said.
    NOTICE
}
