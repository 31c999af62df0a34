package org.cordee.giving.gesture;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.contact.ContactId;
import org.cordee.contact.ContactPart;
import org.cordee.current.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the page of a contact: noting that one gave them something, or they one. What there was is
/// not listed here: between two people it would read as an account.
@Component
@Order(2)
class GesturesOfContact implements ContactPart {
    private final Templates templates;

    GesturesOfContact(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Optional<Content> shown(Viewer viewer, ContactId contact) {
        return Optional.of(templates.givingGestureBeside(contact));
    }
}
