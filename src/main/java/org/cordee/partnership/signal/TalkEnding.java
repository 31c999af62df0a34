package org.cordee.partnership.signal;

/// How the parties end a signal, once they have talked.
///
/// @param why in their words
public record TalkEnding(How how, String why) {
    public static final int LONGEST = 500;

    public enum How {
        /// They have changed something.
        TREATED,
        /// They know, and let it be so.
        ACCEPTED,
        /// It says nothing of them.
        DISMISSED
    }
}
