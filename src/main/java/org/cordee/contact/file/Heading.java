package org.cordee.contact.file;

import org.cordee.web.Typed;

/// What stands above a column.
///
/// @param title as the file calls it
/// @param isSure whether it is called so in programs we know, and not only like it
record Heading(String title, Meaning meaning, boolean isSure) {

    static Heading of(String cell, int column) {
        var title = Typed.line(cell);
        if (title.isEmpty()) return new Heading("(" + (column + 1) + ")", Meaning.UNREAD, false);
        var known = Headings.known(title);
        if (known != null) return new Heading(title, known, true);
        return new Heading(title, HeadingWords.like(title), false);
    }

    Heading as(Meaning other) {
        return new Heading(title, other, isSure);
    }
}
