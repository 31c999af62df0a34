package org.cordee.search;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's search, why somebody is in it or not, and what one makes of it.
@Controller
@RequestMapping("/affinities")
class AffinityPages {
    private final Affinities affinities;
    private final Templates templates;

    AffinityPages(Affinities affinities, Templates templates) {
        this.affinities = affinities;
        this.templates = templates;
    }

    /// @param name the beginning of a name, to ask why somebody is not among those who are found
    @GetMapping
    View search(Viewer viewer, @RequestParam(defaultValue = "") String name) {
        var typed = Typed.line(name);
        return Html.ok(
                templates.searchAffinities(
                        affinities.view(viewer, affinities.weighing(viewer.id())),
                        typed,
                        affinities.find(viewer.id(), typed),
                        false));
    }

    @GetMapping("/{id}")
    View person(Viewer viewer, @PathVariable UUID id) {
        return Html.ok(templates.searchPerson(affinities.person(viewer, id)));
    }

    /// @param until `later` for half a year, `never` for good
    @PostMapping("/{id}/refusals")
    View keepApart(
            MemberId me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "later") String until) {
        var forGood = until.equals("never");
        var takenBack = affinities.keepApart(me, id, forGood);
        return Html.seeOther(
                "/affinities",
                takenBack
                        ? "affinity.taken-back"
                        : forGood ? "affinity.never.said" : "affinity.later.said");
    }

    /// One would like to meet somebody whom Cordée has proposed.
    @PostMapping("/{id}/acceptance")
    View accept(MemberId me, @PathVariable UUID id) {
        return switch (affinities.accept(me, id)) {
            case MET -> Html.seeOther("/affinities/" + id, "affinity.met.said");
            case KEPT -> Html.seeOther("/affinities", "affinity.yes.said");
            case OVER -> Html.seeOther("/affinities", "affinity.over.said");
        };
    }

    @PostMapping("/{id}/refusals/removal")
    View letMeet(MemberId me, @PathVariable UUID id) {
        affinities.letMeet(me, id);
        return Html.seeOther("/affinities", "affinity.again.said");
    }

    @PostMapping("/weights")
    View weigh(
            Viewer viewer,
            @RequestParam(defaultValue = "") String coverage,
            @RequestParam(defaultValue = "") String posture,
            @RequestParam(defaultValue = "") String distinctness) {
        var form = WeighingForm.of(coverage, posture, distinctness);
        return affinities.weigh(viewer.id(), form)
                ? Html.seeOther("/affinities", "affinity.weights.kept")
                : Html.unprocessable(
                        templates.searchAffinities(
                                affinities.view(viewer, form), "", java.util.List.of(), true));
    }
}
