package org.cordee.introduction;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.contact.ContactId;
import org.cordee.contact.ContactPart;
import org.cordee.current.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the page of a contact: introducing them to somebody.
@Component
@Order(3)
class IntroducingContact implements ContactPart {
    private final Templates templates;

    IntroducingContact(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Optional<Content> shown(Viewer viewer, ContactId contact) {
        return Optional.of(templates.introductionBeside(contact));
    }
}
