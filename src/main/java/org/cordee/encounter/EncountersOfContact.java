package org.cordee.encounter;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.contact.ContactId;
import org.cordee.contact.ContactPart;
import org.cordee.current.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the page of a contact: when one met them, and noting that one met them again.
@Component
@Order(1)
class EncountersOfContact implements ContactPart {
    private final Encounters encounters;
    private final Templates templates;

    EncountersOfContact(Encounters encounters, Templates templates) {
        this.encounters = encounters;
        this.templates = templates;
    }

    @Override
    public Optional<Content> shown(Viewer viewer, ContactId contact) {
        return Optional.of(
                templates.encounterBeside(contact, encounters.with(viewer.id(), contact)));
    }
}
