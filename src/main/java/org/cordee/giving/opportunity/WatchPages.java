package org.cordee.giving.opportunity;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

    /// Those that were ticked come as `also`.
    ///
    /// @param words a line each
    @PostMapping("/{partner}")
    View keep(
            MemberId me,
            @PathVariable MemberId partner,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        var also = List.of(OpportunityPages.all(request, "also"));
        var keeping = watches.keep(me, partner, words, also);
        return keeping == Watches.Keeping.KEPT
                ? Html.seeOther("/opportunities/watch", "opportunity.watch.kept")
                : Html.unprocessable(
                        templates.givingOpportunityEar(
                                watches.one(me, partner).with(words, keeping)));
    }
}
