package org.cordee.partnership.accompaniment;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.partnership.ListPart;
import org.springframework.stereotype.Component;

/// The rooms one accompanies, below those one is in.
@Component
class AccompaniedList implements ListPart {
    private final Accompaniments accompaniments;
    private final Templates templates;

    AccompaniedList(Accompaniments accompaniments, Templates templates) {
        this.accompaniments = accompaniments;
        this.templates = templates;
    }

    @Override
    public Optional<Content> listed(Viewer viewer) {
        var grounds = accompaniments.accompanied();
        return grounds.isEmpty()
                ? Optional.empty()
                : Optional.of(templates.partnershipAccompanimentList(grounds));
    }
}
