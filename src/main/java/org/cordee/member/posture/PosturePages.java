package org.cordee.member.posture;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cordee.current.MemberId;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The twelve sentences, and what they make.
@Controller
class PosturePages {
    private final Postures postures;
    private final Templates templates;

    PosturePages(Postures postures, Templates templates) {
        this.postures = postures;
        this.templates = templates;
    }

    @GetMapping("/profile/posture")
    View show(MemberId me) {
        var before = postures.of(me);
        return Html.ok(
                templates.memberPosturePage(
                        before, before.isEmpty() ? none() : before.getFirst().items(), List.of()));
    }

    @PostMapping("/profile/posture")
    View answer(MemberId me, HttpServletRequest form) {
        var answers = new ArrayList<@Nullable Integer>();
        for (var n = 0; n < Questionnaire.ITEMS; n++) {
            var typed = form.getParameter("item." + n);
            answers.add(typed != null && typed.matches("[1-5]") ? Integer.valueOf(typed) : null);
        }
        var missing = Questionnaire.missing(answers);
        if (!missing.isEmpty()) {
            return Html.unprocessable(
                    templates.memberPosturePage(postures.of(me), answers, missing));
        }
        postures.answer(me, answers.stream().map(Objects::requireNonNull).toList());
        return Html.seeOther("/profile/posture", "posture.kept");
    }

    private static List<@Nullable Integer> none() {
        return new ArrayList<@Nullable Integer>(
                java.util.Collections.nCopies(Questionnaire.ITEMS, null));
    }
}
