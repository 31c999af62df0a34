package org.cordee.partnership.stage;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.partnership.PartnershipForm;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.stage.Commitments.Noting;
import org.cordee.partnership.stage.Commitments.Settling;
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

/// Promises for a day: noting one's own, and saying in one tap that it is kept.
@Controller
@RequestMapping("/partnerships/{id}/commitments")
class CommitmentPages {
    private final Partnerships partnerships;
    private final Commitments commitments;
    private final Stages stages;
    private final Templates templates;
    private final Clock clock;

    CommitmentPages(
            Partnerships partnerships,
            Commitments commitments,
            Stages stages,
            Templates templates,
            Clock clock) {
        this.partnerships = partnerships;
        this.commitments = commitments;
        this.stages = stages;
        this.templates = templates;
        this.clock = clock;
    }

    /// All of them, the latest day first.
    @GetMapping
    View all(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(required = false) @Nullable CommitmentId after) {
        var room = partnerships.room(me, id);
        return Html.ok(
                templates.partnershipStageCommitments(
                        room, me, commitments.page(id, after), stages.asOf(room, me)));
    }

    @PostMapping
    View note(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String stage) {
        if (!partnerships.room(viewer.id(), id).has(viewer.id())) {
            throw new NotFound();
        }
        var about = stage(stage);
        var form = CommitmentForm.of(key, words, due, stage, today(viewer));
        if (!form.fits()) {
            return again(viewer, id, about, form);
        }
        return commitments.note(
                                viewer.id(),
                                viewer.zone(),
                                form.key(),
                                id,
                                about,
                                form.words(),
                                form.day())
                        == Noting.NOTED
                ? Html.seeOther(page(id, about), "stage.commitment.said.noted")
                : again(viewer, id, about, form.tooMany());
    }

    @PostMapping("/{commitment}/kept")
    View keep(MemberId me, @PathVariable PartnershipId id, @PathVariable CommitmentId commitment) {
        return said(
                id, commitment, commitments.keep(me, id, commitment), "stage.commitment.said.kept");
    }

    /// Puts it off to another day, in time.
    @PostMapping("/{commitment}/day")
    View renegotiate(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable CommitmentId commitment,
            @RequestParam(defaultValue = "") String due) {
        var day = Typed.line(due);
        var own = commitments.own(viewer.id(), id, commitment);
        if (PartnershipForm.unfit(day, today(viewer)) != null) {
            return Html.unprocessable(
                    templates.partnershipStageCommitmentpage(
                            partnerships.room(viewer.id(), id),
                            viewer.id(),
                            own,
                            clock.instant(),
                            day,
                            PartnershipForm.unfit(day, today(viewer))));
        }
        return said(
                id,
                commitment,
                commitments.renegotiate(
                        viewer.id(), viewer.zone(), id, commitment, LocalDate.parse(day)),
                "stage.commitment.said.moved");
    }

    @PostMapping("/{commitment}/withdrawal")
    View withdraw(
            MemberId me, @PathVariable PartnershipId id, @PathVariable CommitmentId commitment) {
        return said(
                id,
                commitment,
                commitments.withdraw(me, id, commitment),
                "stage.commitment.said.withdrawn");
    }

    @PostMapping("/{commitment}/reopening")
    View reopen(
            MemberId me, @PathVariable PartnershipId id, @PathVariable CommitmentId commitment) {
        return Html.seeOther(
                address(id, commitment),
                commitments.reopen(me, id, commitment)
                        ? "stage.commitment.said.reopened"
                        : "stage.commitment.said.over");
    }

    /// One promise, with what its party can still say of it.
    @GetMapping("/{commitment}")
    View show(MemberId me, @PathVariable PartnershipId id, @PathVariable CommitmentId commitment) {
        var room = partnerships.room(me, id);
        return Html.ok(
                templates.partnershipStageCommitmentpage(
                        room,
                        me,
                        commitments.one(me, id, commitment),
                        stages.asOf(room, me),
                        null,
                        null));
    }

    private static View said(
            PartnershipId id, CommitmentId commitment, Settling settling, String said) {
        return Html.seeOther(
                address(id, commitment),
                switch (settling) {
                    case SAID -> said;
                    case OVER -> "stage.commitment.said.over";
                    case LATE -> "stage.commitment.said.late";
                });
    }

    private View again(
            Viewer viewer, PartnershipId id, @Nullable StageId stage, CommitmentForm form) {
        return Html.unprocessable(
                stage == null
                        ? templates.partnershipStagePath(stages.list(viewer, id, 0, form))
                        : templates.partnershipStagePage(
                                stages.view(viewer.id(), id, stage, form, null)));
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private static @Nullable StageId stage(String typed) {
        try {
            return typed.isEmpty() ? null : StageId.of(typed);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    private static String page(PartnershipId id, @Nullable StageId stage) {
        return "/partnerships/"
                + id.value()
                + "/stages"
                + (stage == null ? "" : "/" + stage.value())
                + "#commitments";
    }

    private static String address(PartnershipId id, CommitmentId commitment) {
        return "/partnerships/" + id.value() + "/commitments/" + commitment.value();
    }
}
