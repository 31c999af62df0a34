package org.cordee.partnership.work;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.current.Viewer;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
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

/// The page of the work: noting it, saying what it is worth, and reading what each said.
@Controller
@RequestMapping("/partnerships/{id}")
class WorkPages {
    private final Work work;
    private final ClientTerms terms;
    private final Partnerships partnerships;
    private final Templates templates;
    private final Clock clock;

    WorkPages(
            Work work,
            ClientTerms terms,
            Partnerships partnerships,
            Templates templates,
            Clock clock) {
        this.work = work;
        this.terms = terms;
        this.partnerships = partnerships;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/work")
    View show(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String after) {
        return Html.ok(
                templates.partnershipWorkPage(
                        work.view(viewer.id(), id, after),
                        terms.view(viewer.id(), id),
                        fresh(viewer),
                        ValueForm.EMPTY,
                        false));
    }

    @PostMapping("/contributions")
    View note(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String doneOn,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") List<UUID> hands) {
        var room = partnerships.room(viewer.id(), id);
        if (!room.has(viewer.id())) {
            throw new NotFound();
        }
        var form = NoteForm.of(key, words, doneOn, measure, hands, room, today(viewer));
        if (!form.fits() || !work.note(viewer.id(), id, form)) {
            return Html.unprocessable(
                    templates.partnershipWorkPage(
                            work.view(viewer.id(), id, ""),
                            terms.view(viewer.id(), id),
                            form,
                            ValueForm.EMPTY,
                            form.fits()));
        }
        return Html.seeOther(page(id), "work.noted");
    }

    @PostMapping("/contributions/{contribution}/withdrawal")
    View withdraw(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable ContributionId contribution) {
        var withdrawn = work.withdraw(viewer.id(), id, contribution);
        return Html.seeOther(page(id), withdrawn ? "work.withdrawn" : "work.stays");
    }

    @PostMapping("/contributions/{contribution}/value")
    View value(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable ContributionId contribution,
            @RequestParam(defaultValue = "") String value) {
        var typed = Typed.line(value);
        return switch (work.value(viewer.id(), id, contribution, typed)) {
            case SEALED -> Html.seeOther(page(id), "work.sealed");
            case OPENED -> Html.seeOther(page(id, contribution), "work.opened");
            case OVER -> Html.seeOther(page(id), "work.over");
            case UNFIT ->
                    Html.unprocessable(
                            templates.partnershipWorkPage(
                                    work.view(viewer.id(), id, contribution),
                                    terms.view(viewer.id(), id),
                                    fresh(viewer),
                                    new ValueForm(contribution, typed),
                                    false));
        };
    }

    @PostMapping("/contributions/{contribution}/unsealing")
    View unseal(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable ContributionId contribution) {
        var taken = work.unseal(viewer.id(), id, contribution);
        return Html.seeOther(page(id), taken ? "work.unsealed" : "work.over");
    }

    /// Asks what it is worth, where nobody is asked.
    @PostMapping("/contributions/{contribution}/rounds")
    View ask(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable ContributionId contribution) {
        var asked = work.ask(viewer.id(), id, contribution);
        return Html.seeOther(page(id), asked ? "work.asked" : "work.alone");
    }

    private NoteForm fresh(Viewer viewer) {
        return NoteForm.fresh(viewer.id(), today(viewer));
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private static String page(PartnershipId id) {
        return "/partnerships/" + id.value() + "/work";
    }

    private static String page(PartnershipId id, ContributionId contribution) {
        return page(id) + "#c-" + contribution.value();
    }
}
