package org.cordee.giving.helm;

import gg.jte.generated.precompiled.Templates;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Master of one's own house: what hangs on whom, and what one asks oneself about a partner.
@Controller
@RequestMapping("/helm")
class HelmPages {
    private final Helm helm;
    private final Templates templates;

    HelmPages(Helm helm, Templates templates) {
        this.helm = helm;
        this.templates = templates;
    }

    @GetMapping
    View whole(Viewer viewer) {
        return Html.ok(templates.givingHelmWhole(helm.view(viewer.id(), viewer.zone())));
    }

    /// @param percent above which share one wants to be asked
    @PostMapping("/threshold")
    View threshold(Viewer viewer, @RequestParam(defaultValue = "") String percent) {
        var unfit = helm.threshold(viewer.id(), percent, viewer.zone());
        return unfit == null
                ? Html.seeOther("/helm", "helm.threshold.kept")
                : Html.unprocessable(templates.givingHelmWhole(unfit));
    }

    /// @param month its first day
    /// @param percent of one's working time; 0 takes it out
    @PostMapping("/time")
    View time(
            Viewer viewer,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String percent) {
        var unfit = helm.time(viewer.id(), TimeForm.of(partner, month, percent), viewer.zone());
        return unfit == null
                ? Html.seeOther("/helm#time", "helm.time.kept")
                : Html.unprocessable(templates.givingHelmWhole(unfit));
    }

    @GetMapping("/{partner}")
    View one(MemberId me, @PathVariable MemberId partner) {
        return Html.ok(templates.givingHelmOne(helm.page(me, partner)));
    }

    @PostMapping("/{partner}")
    View keep(
            Viewer viewer,
            @PathVariable MemberId partner,
            @RequestParam(defaultValue = "") String dares,
            @RequestParam(defaultValue = "") String weighs,
            @RequestParam(defaultValue = "") String beyond,
            @RequestParam(defaultValue = "0") String version) {
        var again =
                helm.keep(
                        viewer.id(),
                        partner,
                        HelmNote.of(dares, weighs, beyond, version),
                        viewer.zone());
        if (again == null) {
            return Html.seeOther("/helm", "helm.kept");
        }
        var page = templates.givingHelmOne(again);
        return again.other() == null ? Html.unprocessable(page) : Html.conflict(page);
    }
}
