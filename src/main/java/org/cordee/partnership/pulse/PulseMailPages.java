package org.cordee.partnership.pulse;

import gg.jte.generated.precompiled.Templates;
import org.cordee.web.Html;
import org.cordee.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// After a pulse was answered from its mail.
@Controller
@Public
class PulseMailPages {
    private final Templates templates;

    PulseMailPages(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/m/sealed")
    View sealed() {
        return Html.ok(templates.partnershipPulseMailsealed());
    }
}
