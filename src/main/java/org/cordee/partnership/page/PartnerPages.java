package org.cordee.partnership.page;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The page of a partnership, for anyone. What was taken down or went off was never there.
@Controller
@Public
class PartnerPages {
    private final Publishing publishing;
    private final Templates templates;

    PartnerPages(Publishing publishing, Templates templates) {
        this.publishing = publishing;
        this.templates = templates;
    }

    @GetMapping("/p/{slug}")
    View page(@PathVariable String slug, HttpServletResponse response) {
        var page = publishing.shown(slug).orElseThrow(NotFound::new);
        // For whoever was given the address, and not for those who collect.
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        return Html.ok(templates.partnershipPageAnyone(page, publishing.today()));
    }
}
