package org.cordee.giving.opportunity;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.web.Autosaved;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What one has heard of, and to whom it goes.
@Controller
@RequestMapping("/opportunities")
class OpportunityPages {
    private final Opportunities opportunities;
    private final Templates templates;
    private final Clock clock;

    OpportunityPages(Opportunities opportunities, Templates templates, Clock clock) {
        this.opportunities = opportunities;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    View list(Viewer viewer, @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.givingOpportunityList(
                        opportunities.list(
                                viewer, after == null ? null : new OpportunityId(after))));
    }

    @PostMapping
    View note(Viewer viewer, HttpServletRequest request) {
        var form = OpportunityForm.of(request::getParameter);
        return switch (opportunities.note(viewer, form)) {
            case Opportunities.Noting.Noted(var id) -> Html.seeOther(page(id));
            case Opportunities.Noting.Unfit(var view) ->
                    Html.unprocessable(templates.givingOpportunityList(view));
        };
    }

    /// Keeps the line as it is typed, asked by the script that saves as one types.
    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> autosave(
            Viewer viewer, @RequestParam(defaultValue = "") String words) {
        return Autosaved.answer(
                opportunities.draft(viewer.id(), words.replace("\0", "")),
                viewer.locale(),
                viewer.zone(),
                clock.instant());
    }

    @PostMapping("/draft/removal")
    View undraft(MemberId me) {
        opportunities.undraft(me);
        return Html.seeOther("/opportunities", "encounter.draft.gone");
    }

    /// @param yes whether one wants to be asked nothing for now
    @PostMapping("/pause")
    View pause(MemberId me, @RequestParam boolean yes) {
        opportunities.pause(me, yes);
        return Html.seeOther(
                "/opportunities", yes ? "opportunity.pause.begun" : "opportunity.pause.over");
    }

    @GetMapping("/{opportunity}")
    View one(Viewer viewer, @PathVariable OpportunityId opportunity) {
        return Html.ok(templates.givingOpportunityOne(opportunities.find(viewer, opportunity)));
    }

    @PostMapping("/{opportunity}/passes")
    View pass(Viewer viewer, @PathVariable OpportunityId opportunity, HttpServletRequest request) {
        var form = PassForm.of(request::getParameter, name -> all(request, name));
        return switch (opportunities.pass(viewer, opportunity, form)) {
            case Opportunities.Passing.Sent _ ->
                    Html.seeOther(page(opportunity), "opportunity.sent");
            case Opportunities.Passing.Unfit(var view) ->
                    Html.unprocessable(templates.givingOpportunityOne(view));
        };
    }

    @PostMapping("/{opportunity}/withdrawal")
    View withdraw(MemberId me, @PathVariable OpportunityId opportunity) {
        return Html.seeOther(
                "/opportunities",
                opportunities.withdraw(me, opportunity)
                        ? "opportunity.withdrawn"
                        : "opportunity.gone");
    }

    private static String page(OpportunityId id) {
        return "/opportunities/" + id.value();
    }

    static String[] all(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }
}
