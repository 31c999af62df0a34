package org.cordee.partnership.page;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.page.PublishingView.Trouble;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a room would tell everybody: proposing it, answering, taking it down.
@Controller
@RequestMapping("/partnerships/{id}/page")
class PublishingPages {
    private final Publishing publishing;
    private final Templates templates;

    PublishingPages(Publishing publishing, Templates templates) {
        this.publishing = publishing;
        this.templates = templates;
    }

    @GetMapping
    View page(MemberId me, @PathVariable PartnershipId id) {
        return Html.ok(templates.partnershipPagePublishing(publishing.view(me, id, null, null)));
    }

    @PostMapping("/proposals")
    View propose(MemberId me, @PathVariable PartnershipId id, HttpServletRequest typed) {
        var form =
                PageForm.of(
                        publishing.room(me, id),
                        name -> Optional.ofNullable(typed.getParameter(name)).orElse(""),
                        publishing.today());
        var proposed = publishing.propose(me, id, form);
        if (proposed.fits()) {
            return back(id, "page.proposed");
        }
        var page = templates.partnershipPagePublishing(publishing.view(me, id, proposed, null));
        return proposed.has(PageForm.Misfit.MOVED) ? Html.conflict(page) : Html.unprocessable(page);
    }

    @PostMapping("/voices")
    View answer(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String terms,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String why) {
        var answering =
                publishing.answer(me, id, proposal(terms), answer.equals("yes"), Typed.text(why));
        return switch (answering) {
            case SAID -> back(id, "page.said");
            case PUBLISHED -> back(id, "page.published");
            case CLOSED -> back(id, "page.closed");
            case LONG_WHY -> again(me, id, Trouble.LONG_WHY);
            case TAKEN -> again(me, id, Trouble.TAKEN);
        };
    }

    @PostMapping("/withdrawal")
    View withdraw(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String terms) {
        return back(
                id,
                publishing.withdraw(me, id, proposal(terms)) ? "page.withdrawn" : "page.closed");
    }

    @PostMapping("/removal")
    View takeDown(MemberId me, @PathVariable PartnershipId id) {
        return back(id, publishing.takeDown(me, id) ? "page.taken-down" : "page.was-down");
    }

    @PostMapping("/announcements")
    View announce(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "false") boolean told) {
        publishing.announce(me, id, told);
        return back(id, told ? "page.elsewhere.said" : "page.elsewhere.taken-back");
    }

    private View again(MemberId me, PartnershipId id, Trouble trouble) {
        return Html.unprocessable(
                templates.partnershipPagePublishing(publishing.view(me, id, null, trouble)));
    }

    private static View back(PartnershipId id, String flash) {
        return Html.seeOther("/partnerships/" + id.value() + "/page", flash);
    }

    private static AgreementId proposal(String typed) {
        try {
            return AgreementId.of(typed);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
