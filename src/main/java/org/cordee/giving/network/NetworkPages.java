package org.cordee.giving.network;

import gg.jte.generated.precompiled.Templates;
import org.cordee.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The network as a whole, as every member may read it.
@Controller
class NetworkPages {
    private final NetworkRows rows;
    private final Templates templates;

    NetworkPages(NetworkRows rows, Templates templates) {
        this.rows = rows;
        this.templates = templates;
    }

    @GetMapping("/gestures/network")
    View network() {
        return Html.ok(templates.givingNetworkWhole(rows.latest().orElse(null)));
    }
}
