package org.cordee.contact;

import gg.jte.Content;
import java.util.Optional;
import org.cordee.current.Viewer;

/// What another room shows on the page of a contact.
public interface ContactPart {
    /// Two queries at the most; empty where it has nothing to show.
    Optional<Content> shown(Viewer viewer, ContactId contact);
}
