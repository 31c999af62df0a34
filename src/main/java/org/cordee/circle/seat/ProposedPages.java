package org.cordee.circle.seat;

import gg.jte.generated.precompiled.Templates;
import org.cordee.current.MemberId;
import org.cordee.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A circle that Cordée proposes.
@Controller
@RequestMapping("/circles/proposed/{proposed}")
class ProposedPages {
    private final ProposedCircles proposed;
    private final Templates templates;

    ProposedPages(ProposedCircles proposed, Templates templates) {
        this.proposed = proposed;
        this.templates = templates;
    }

    @GetMapping
    View one(MemberId me, @PathVariable("proposed") ProposedId id) {
        return Html.ok(templates.circleSeatProposed(proposed.view(me, id)));
    }

    /// @param wanted `yes`, or whatever else for no
    @PostMapping("/answers")
    View answer(
            @PathVariable("proposed") ProposedId id,
            @RequestParam(defaultValue = "") String wanted) {
        var page = "/circles/proposed/" + id.value();
        return switch (proposed.answer(id, wanted.equals("yes"))) {
            case KEPT -> Html.seeOther(page, "seat.answer.kept");
            case OVER -> Html.seeOther(page, "seat.answer.over");
        };
    }
}
