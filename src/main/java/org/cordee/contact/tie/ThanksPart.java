package org.cordee.contact.tie;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.contact.ContactId;
import org.cordee.contact.ContactPart;
import org.cordee.current.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the page of a contact: thanks to those who led there.
@Component
@Order(0)
class ThanksPart implements ContactPart {
    private final Ties ties;
    private final Templates templates;

    ThanksPart(Ties ties, Templates templates) {
        this.ties = ties;
        this.templates = templates;
    }

    @Override
    public Optional<Content> shown(Viewer viewer, ContactId contact) {
        var view = ties.shown(viewer.id(), contact);
        return view.led()
                ? Optional.of(templates.contactTieThanks(view, "", false))
                : Optional.empty();
    }
}
