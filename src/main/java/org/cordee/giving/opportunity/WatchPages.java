package org.cordee.giving.opportunity;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What one keeps one's ears open for.
@Controller
@RequestMapping("/opportunities/watch")
class WatchPages {
    private final Watches watches;
    private final Templates templates;

    WatchPages(Watches watches, Templates templates) {
        this.watches = watches;
        this.templates = templates;
    }

    @GetMapping
    View list(MemberId me, @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.givingOpportunityWatch(
                        watches.list(me, after == null ? null : new MemberId(after))));
    }

    @GetMapping("/{partner}")
    View one(MemberId me, @PathVariable MemberId partner) {
        return Html.ok(templates.givingOpportunityEar(watches.one(me, partner)));
    }

    /// What was ticked comes as `also`.
    @PostMapping("/{partner}")
    View keep(MemberId me, @PathVariable MemberId partner, HttpServletRequest request) {
        var form = WatchForm.of(request::getParameter, OpportunityPages.all(request, "also"));
        return watches.keep(me, partner, form)
                .map(unfit -> Html.unprocessable(templates.givingOpportunityEar(unfit)))
                .orElseGet(() -> Html.seeOther("/opportunities/watch", "opportunity.watch.kept"));
    }
}
