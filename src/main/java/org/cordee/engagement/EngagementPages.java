package org.cordee.engagement;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.engagement.Engagements.Writing;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Engagements as their coach opens, reads and ends them.
@Controller
@RequestMapping("/engagements")
class EngagementPages {
    private final Engagements engagements;
    private final Templates templates;

    EngagementPages(Engagements engagements, Templates templates) {
        this.engagements = engagements;
        this.templates = templates;
    }

    /// @param after the last one that was read
    @GetMapping
    View list(MemberId me, @RequestParam(required = false) @Nullable UUID after) {
        var last = after == null ? null : new EngagementId(after);
        return Html.ok(templates.engagementList(engagements.list(me, last)));
    }

    @GetMapping("/new")
    View fresh(MemberId me) {
        return Html.ok(templates.engagementText(engagements.fresh(me)));
    }

    @PostMapping("/new")
    View begin(MemberId me, HttpServletRequest request) {
        var form = EngagementForm.of(request::getParameter);
        return answer(engagements.begin(me, form), "engagement.begun");
    }

    @GetMapping("/{engagement}")
    View one(MemberId me, @PathVariable EngagementId engagement) {
        return Html.ok(templates.engagementOne(engagements.one(me, engagement)));
    }

    @GetMapping("/{engagement}/text")
    View form(MemberId me, @PathVariable EngagementId engagement) {
        return Html.ok(templates.engagementText(engagements.form(me, engagement)));
    }

    @PostMapping("/{engagement}/text")
    View change(MemberId me, @PathVariable EngagementId engagement, HttpServletRequest request) {
        var form = EngagementForm.of(request::getParameter);
        return answer(engagements.change(me, engagement, form), "engagement.changed");
    }

    @PostMapping("/{engagement}/ending")
    View end(MemberId me, @PathVariable EngagementId engagement) {
        var ended = engagements.end(me, engagement, true);
        return Html.seeOther(
                page(engagement), ended ? "engagement.ended" : "engagement.ended.before");
    }

    @PostMapping("/{engagement}/reopening")
    View reopen(MemberId me, @PathVariable EngagementId engagement) {
        var reopened = engagements.end(me, engagement, false);
        return Html.seeOther(
                page(engagement), reopened ? "engagement.reopened" : "engagement.reopened.before");
    }

    @PostMapping("/{engagement}/removal")
    View remove(MemberId me, @PathVariable EngagementId engagement) {
        return engagements.remove(me, engagement)
                ? Html.seeOther("/engagements", "engagement.removed")
                : Html.seeOther(page(engagement), "engagement.not-over");
    }

    private View answer(Writing writing, String kept) {
        return switch (writing) {
            case Writing.Done(var id) -> Html.seeOther(page(id), kept);
            case Writing.Unfit(var view) -> Html.unprocessable(templates.engagementText(view));
            case Writing.Crossed(var view) -> Html.conflict(templates.engagementText(view));
        };
    }

    private static String page(EngagementId engagement) {
        return "/engagements/" + engagement.value();
    }
}
