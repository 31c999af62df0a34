package org.cordee.contact.tie;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.contact.ContactId;
import org.cordee.contact.ContactPart;
import org.cordee.current.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the page of a contact: whether they are tied to a member.
@Component
@Order(2)
class TiePart implements ContactPart {
    private final Ties ties;
    private final Templates templates;

    TiePart(Ties ties, Templates templates) {
        this.ties = ties;
        this.templates = templates;
    }

    @Override
    public Optional<Content> shown(Viewer viewer, ContactId contact) {
        return Optional.of(templates.contactTieBeside(ties.shown(viewer.id(), contact)));
    }
}
