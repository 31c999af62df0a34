package org.cordee.partnership.complement;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page on which the parties bring what they have and lack, and say what belongs together.
@Controller
@RequestMapping("/partnerships/{id}/complementarities")
class ComplementPages {
    private final Complements complements;
    private final Templates templates;

    ComplementPages(Complements complements, Templates templates) {
        this.complements = complements;
        this.templates = templates;
    }

    @GetMapping
    View show(MemberId me, @PathVariable PartnershipId id) {
        return Html.ok(
                templates.partnershipComplementPage(complements.view(me, id), LinkForm.EMPTY));
    }

    /// Which lines of one's own the others see.
    @PostMapping("/items")
    View bring(MemberId me, @PathVariable PartnershipId id, HttpServletRequest form) {
        var ticked = form.getParameterValues("item");
        complements.bring(
                me,
                id,
                ticked == null ? List.of() : Arrays.stream(ticked).map(Typed::line).toList());
        return Html.seeOther(page(id), "complement.brought");
    }

    @PostMapping("/again")
    View bringAgain(MemberId me, @PathVariable PartnershipId id) {
        complements.bringAgain(me, id);
        return Html.seeOther(page(id), "complement.again.done");
    }

    @PostMapping("/links")
    View link(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String kind) {
        var first = id(one);
        var second = id(other);
        var how = kind(kind);
        if (first == null || second == null || how == null) {
            var view = complements.view(me, id);
            return Html.unprocessable(
                    templates.partnershipComplementPage(
                            view, new LinkForm(one, other, kind, LinkForm.Miss.UNCHOSEN)));
        }
        if (!complements.link(me, id, first, second, how)) {
            return Html.unprocessable(
                    templates.partnershipComplementPage(
                            complements.view(me, id),
                            new LinkForm(
                                    one,
                                    other,
                                    kind,
                                    how == Link.Kind.SAME
                                            ? LinkForm.Miss.NOT_THE_SAME
                                            : LinkForm.Miss.NO_ANSWER)));
        }
        return Html.seeOther(page(id), "complement.linked");
    }

    @PostMapping("/links/{link}/removal")
    View unlink(MemberId me, @PathVariable PartnershipId id, @PathVariable UUID link) {
        complements.unlink(me, id, link);
        return Html.seeOther(page(id), "complement.unlinked");
    }

    private static @Nullable UUID id(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    private static Link.@Nullable Kind kind(String typed) {
        try {
            return Link.Kind.of(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static String page(PartnershipId id) {
        return "/partnerships/" + id.value() + "/complementarities";
    }
}
