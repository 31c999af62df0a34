package org.cordee.member.skill;

import gg.jte.generated.precompiled.Templates;
import java.util.Map;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The skills of the house, to look through; a steward adds one.
@Controller
class SkillPages {
    private final Skills skills;
    private final Templates templates;

    SkillPages(Skills skills, Templates templates) {
        this.skills = skills;
        this.templates = templates;
    }

    @GetMapping("/skills")
    View all(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        return Html.ok(
                templates.memberSkillPage(
                        skills.all(), Typed.line(q), viewer.steward(), SkillForm.EMPTY));
    }

    @PostMapping("/skills")
    View add(
            Viewer viewer,
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "") String french,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String frenchAlso,
            @RequestParam(defaultValue = "") String englishAlso) {
        // What the page does not show, there is not; the database refuses it as well.
        if (!viewer.steward()) {
            throw new NotFound();
        }
        var known = skills.all();
        var form = SkillForm.of(family, french, english, frenchAlso, englishAlso, known);
        if (!form.refusals().isEmpty()) {
            return refused(known, form);
        }
        return switch (skills.add(form.skill())) {
            case ADDED -> Html.seeOther("/skills", "skill.added");
            case KNOWN ->
                    refused(
                            known,
                            form.with(Map.of(SkillForm.Field.ENGLISH, SkillForm.Reason.KNOWN)));
            case REFUSED -> throw new NotFound();
        };
    }

    private View refused(Taxonomy known, SkillForm form) {
        return Html.unprocessable(templates.memberSkillPage(known, "", true, form));
    }
}
