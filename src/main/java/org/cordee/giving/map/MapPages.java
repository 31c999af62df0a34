package org.cordee.giving.map;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// « Ma cordée ».
@Controller
class MapPages {
    static final int MOST = 300;

    private final MapRows rows;
    private final Templates templates;
    private final Clock clock;

    MapPages(MapRows rows, Templates templates, Clock clock) {
        this.rows = rows;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/map")
    View map(Viewer viewer) {
        return Html.ok(
                templates.givingMapWhole(
                        MapView.of(
                                rows.people(viewer.id(), MOST + 1),
                                rows.rings(viewer.id()),
                                MOST,
                                LocalDate.ofInstant(clock.instant(), viewer.zone()))));
    }
}
