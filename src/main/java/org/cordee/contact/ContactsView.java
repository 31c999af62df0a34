package org.cordee.contact;

import java.util.List;

/// One's contacts, a page of them.
///
/// @param words what was looked for, empty for nothing
/// @param more whether others follow
/// @param quiet how many have been quiet for long, where it is told
public record ContactsView(
        Shelf shelf, String words, List<ContactLine> lines, boolean more, int quiet) {

    /// Nobody is there at all, and nobody was looked for.
    public boolean isNew() {
        return shelf == Shelf.ALL && words.isEmpty() && lines.isEmpty();
    }
}
