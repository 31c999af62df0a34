package org.cordee.contact.file;

import java.util.List;

/// What one row of a file gives: a line of a table, or a card.
public sealed interface Row {
    /// Where it begins in the file, from 1.
    int line();

    /// @param remarks what was not taken as it stood, or not at all
    record Taken(int line, Person person, List<Remark> remarks) implements Row {}

    /// Nobody can be made of it.
    ///
    /// @param excerpt its beginning, at most 80 code points, as somebody would recognise it
    record Refused(int line, Reason reason, String excerpt) implements Row {}

    enum Reason {
        /// Neither a name, nor an address, nor a number.
        NOBODY,
        /// All there is to hold on to is an address that cannot be one.
        EMAIL,
        /// Letters were lost before the file came here (U+FFFD).
        LOST_LETTERS,
        /// It is longer than a contact may be.
        TOO_LONG,
        /// It breaks off, or its quotes do not close.
        BROKEN
    }

    /// @param text what it is about, as written; empty where it stays at the door
    record Remark(About about, String text) {}

    enum About {
        /// Left at the door, with its content: not ours to keep.
        BIRTHDAY,
        PHOTO,
        POSTAL_ADDRESS,
        /// What a third person was told in other programs: relations, sounds, keys, places.
        OTHER,
        /// Kept in the note, as it was written.
        ODD_EMAIL,
        ODD_WEBSITE,
        /// Kept as it was written.
        ODD_PHONE
    }
}
