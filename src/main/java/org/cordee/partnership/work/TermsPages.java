package org.cordee.partnership.work;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.agreement.Agreements.Answering;
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

/// The terms with each client: reading them, proposing, answering, and what the client was told.
@Controller
@RequestMapping("/partnerships/{id}/terms")
class TermsPages {
    private final ClientTerms terms;
    private final Partnerships partnerships;
    private final Templates templates;
    private final Clock clock;

    TermsPages(ClientTerms terms, Partnerships partnerships, Templates templates, Clock clock) {
        this.terms = terms;
        this.partnerships = partnerships;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    View show(Viewer viewer, @PathVariable PartnershipId id) {
        return Html.ok(
                templates.partnershipWorkTermsPage(
                        terms.view(viewer.id(), id), TermsAnswer.EMPTY, today(viewer)));
    }

    /// @param of terms in force to write others upon
    @GetMapping("/new")
    View form(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(required = false) @Nullable UUID of) {
        var form =
                of == null
                        ? TermsForm.fresh()
                        : terms.standing(viewer.id(), id, of)
                                .map(line -> TermsForm.of(line, viewer.locale()))
                                .orElseThrow(NotFound::new);
        return Html.ok(
                templates.partnershipWorkTermsForm(inside(viewer.id(), id), viewer.id(), form));
    }

    @PostMapping
    View propose(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String subject,
            HttpServletRequest typed) {
        var room = inside(viewer.id(), id);
        var form =
                TermsForm.of(
                        id(subject),
                        room,
                        field ->
                                typed.getParameter(field) == null ? "" : typed.getParameter(field));
        if (!form.fits()) {
            return Html.unprocessable(templates.partnershipWorkTermsForm(room, viewer.id(), form));
        }
        var base = form.base().isEmpty() ? null : new AgreementId(id(form.base()));
        return switch (terms.propose(viewer.id(), id, form.subject(), form.terms(room), base)) {
            case PROPOSED -> Html.seeOther(page(id), "work.terms.proposed");
            case ENOUGH -> Html.seeOther(page(id), "work.terms.enough");
            case MOVED -> {
                var standing =
                        terms.standing(viewer.id(), id, form.subject())
                                .map(line -> line.agreement().id().value().toString())
                                .orElse("");
                yield Html.unprocessable(
                        templates.partnershipWorkTermsForm(room, viewer.id(), form.upon(standing)));
            }
        };
    }

    @PostMapping("/{agreement}/yes")
    View yes(MemberId me, @PathVariable PartnershipId id, @PathVariable AgreementId agreement) {
        return answered(id, terms.yes(me, id, agreement));
    }

    @PostMapping("/{agreement}/not-yet")
    View notYet(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable AgreementId agreement,
            @RequestParam(defaultValue = "") String why) {
        var reason = Typed.text(why);
        if (Typed.length(reason) > Agreement.LONGEST_WHY) {
            return again(viewer, id, new TermsAnswer(agreement, reason, null));
        }
        return answered(id, terms.notYet(viewer.id(), id, agreement, reason));
    }

    @PostMapping("/{agreement}/withdrawal")
    View withdraw(
            MemberId me, @PathVariable PartnershipId id, @PathVariable AgreementId agreement) {
        var withdrawn = terms.withdraw(me, id, agreement);
        return Html.seeOther(page(id), withdrawn ? "work.terms.withdrawn" : "work.terms.closed");
    }

    @PostMapping("/{agreement}/told")
    View told(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable AgreementId agreement,
            @RequestParam(defaultValue = "") String day) {
        var typed = Typed.line(day);
        var on = day(typed);
        if (on == null
                || on.isAfter(today(viewer))
                || on.isBefore(today(viewer).minusYears(Contribution.MOST_YEARS))) {
            return again(viewer, id, new TermsAnswer(agreement, "", typed));
        }
        var noted = terms.told(viewer.id(), id, agreement, on);
        return Html.seeOther(page(id), noted ? "work.terms.told" : "work.terms.closed");
    }

    @PostMapping("/{agreement}/untold")
    View untold(MemberId me, @PathVariable PartnershipId id, @PathVariable AgreementId agreement) {
        var taken = terms.untold(me, id, agreement);
        return Html.seeOther(page(id), taken ? "work.terms.untold" : "work.terms.closed");
    }

    private View again(Viewer viewer, PartnershipId id, TermsAnswer answer) {
        var view = terms.view(viewer.id(), id);
        if (!view.inside() || !view.holds(answer.of())) {
            throw new NotFound();
        }
        return Html.unprocessable(templates.partnershipWorkTermsPage(view, answer, today(viewer)));
    }

    private static View answered(PartnershipId id, Answering answering) {
        return switch (answering) {
            case SAID -> Html.seeOther(page(id), "work.terms.said");
            case AGREED -> Html.seeOther(page(id), "work.terms.agreed");
            case CLOSED -> Html.seeOther(page(id), "work.terms.closed");
        };
    }

    private Partnership inside(MemberId me, PartnershipId id) {
        var room = partnerships.room(me, id);
        if (!room.has(me)) {
            throw new NotFound();
        }
        return room;
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String page(PartnershipId id) {
        return "/partnerships/" + id.value() + "/terms";
    }
}
