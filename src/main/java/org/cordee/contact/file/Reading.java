package org.cordee.contact.file;

import java.util.List;

/// How the reading of a whole file ended.
public sealed interface Reading {
    /// @param rows how many rows were handed over, taken and refused together
    /// @param unread the columns or properties that held something and that no contact has a place
    ///   for, as the file calls them
    record Done(Source source, int rows, List<String> unread) implements Reading {}

    /// Nothing of it came in.
    record Unreadable(Why why) implements Reading {}

    /// Who wrote it, as far as its shape tells.
    enum Source {
        VCARD,
        LINKEDIN,
        GOOGLE,
        OUTLOOK,
        TABLE
    }

    enum Why {
        EMPTY,
        /// More than [ContactFile#LARGEST] bytes.
        TOO_LARGE,
        /// More than [ContactFile#MOST_ROWS] rows.
        TOO_MANY,
        /// A workbook: to be saved as CSV first.
        WORKBOOK,
        /// A picture, an archive, a page, anything but text.
        NOT_TEXT,
        /// Text, in which no column or card of ours is found.
        NO_CONTACTS
    }
}
