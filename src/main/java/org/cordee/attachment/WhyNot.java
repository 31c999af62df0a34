package org.cordee.attachment;

/// Why a file is not taken.
public enum WhyNot {
    /// Nothing was chosen.
    NO_FILE,
    EMPTY,
    TOO_LARGE,
    /// None of the types that are taken.
    UNKNOWN,
    /// A page of the web or a drawing that can hold a program.
    WEB,
    /// It begins as one thing and holds another.
    MIXED,
    TOO_MANY_PIXELS,
    /// It swells when it is opened.
    SWOLLEN,
    /// It asks for a password.
    LOCKED,
    /// It does something when it is opened, or carries other files.
    ACTIVE,
    /// It is damaged, or its reading does not end.
    UNREADABLE,
    /// Too many are being read now.
    BUSY,
    /// The member has as much as one may have.
    FULL
}
