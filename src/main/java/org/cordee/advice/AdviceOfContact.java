package org.cordee.advice;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.contact.ContactId;
import org.cordee.contact.ContactPart;
import org.cordee.current.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the page of a contact: what they advised, and noting what they say.
@Component
@Order(3)
class AdviceOfContact implements ContactPart {
    private final Advices advices;
    private final Templates templates;

    AdviceOfContact(Advices advices, Templates templates) {
        this.advices = advices;
        this.templates = templates;
    }

    @Override
    public Optional<Content> shown(Viewer viewer, ContactId contact) {
        return Optional.of(templates.adviceBeside(contact, advices.by(viewer.id(), contact)));
    }
}
