package org.cordee.contact;

import java.util.List;

/// One's contacts, a page of them.
///
/// @param words what was looked for, empty for nothing
/// @param more whether others follow
public record ContactsView(Shelf shelf, String words, List<ContactLine> lines, boolean more) {

    /// Nobody is there at all, and nobody was looked for.
    public boolean isNew() {
        return shelf == Shelf.ALL && words.isEmpty() && lines.isEmpty();
    }
}
