package org.cordee.member.practice;

import gg.jte.generated.precompiled.Templates;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The codes of ethics, to read; a steward says which go together.
@Controller
class CodePages {
    private final Codes codes;
    private final Templates templates;

    CodePages(Codes codes, Templates templates) {
        this.codes = codes;
        this.templates = templates;
    }

    @GetMapping("/codes")
    View all(Viewer viewer) {
        return Html.ok(
                templates.memberPracticeCodes(codes.view(), viewer.steward(), CodeForm.EMPTY));
    }

    /// @param compatible `no` where they go together no longer
    @PostMapping("/codes")
    View rule(
            Viewer viewer,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "yes") String compatible,
            @RequestParam(defaultValue = "") String why) {
        // What the page does not show, there is not; the database refuses it as well.
        if (!viewer.steward()) {
            throw new NotFound();
        }
        var view = codes.view();
        var form = CodeForm.of(one, other, !compatible.equals("no"), why, view.codes());
        if (!form.refusals().isEmpty()) {
            return Html.unprocessable(templates.memberPracticeCodes(view, true, form));
        }
        return switch (codes.rule(form)) {
            case RULED -> Html.seeOther("/codes", "ethics.ruled");
            case KNOWN -> Html.seeOther("/codes", "ethics.known");
            case REFUSED -> throw new NotFound();
        };
    }
}
