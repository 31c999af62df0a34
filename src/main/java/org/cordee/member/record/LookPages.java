package org.cordee.member.record;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import org.cordee.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What others ask one to look at.
@Controller
@RequestMapping("/record/looks")
class LookPages {
    private final Looks looks;
    private final Templates templates;

    LookPages(Looks looks, Templates templates) {
        this.looks = looks;
        this.templates = templates;
    }

    @GetMapping
    View asked() {
        return Html.ok(templates.memberRecordLooks(looks.asked()));
    }

    @PostMapping("/{look}/seen")
    View seen(@PathVariable UUID look) {
        looks.answer(look, true);
        return Html.seeOther("/record/looks", "entry.look.seen");
    }

    @PostMapping("/{look}/rest")
    View rest(@PathVariable UUID look) {
        looks.answer(look, false);
        return Html.seeOther("/record/looks", "entry.look.rested");
    }
}
