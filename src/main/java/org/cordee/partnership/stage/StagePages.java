package org.cordee.partnership.stage;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.stage.PathStage.Door;
import org.cordee.partnership.stage.StageView.Again;
import org.cordee.partnership.stage.StageView.Trouble;
import org.cordee.partnership.stage.Stages.Proposing;
import org.cordee.partnership.stage.Stages.Saying;
import org.cordee.round.Rounds.Draft;
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

/// The path, and the page of each stage: its text, its doors, its sealed questions.
@Controller
@RequestMapping("/partnerships/{id}/stages")
class StagePages {
    private final Stages stages;
    private final Templates templates;
    private final Clock clock;

    StagePages(Stages stages, Templates templates, Clock clock) {
        this.stages = stages;
        this.templates = templates;
        this.clock = clock;
    }

    /// @param from the number of the first stage to show
    @GetMapping
    View path(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "0") int from) {
        return Html.ok(
                templates.partnershipStagePath(
                        stages.list(viewer, id, from, CommitmentForm.fresh(today(viewer)))));
    }

    @GetMapping("/new")
    View write(Viewer viewer, @PathVariable PartnershipId id) {
        return Html.ok(templates.partnershipStageWriting(stages.begin(viewer, id)));
    }

    @PostMapping
    View propose(MemberId me, @PathVariable PartnershipId id, Text text) {
        return proposed(me, id, null, text.form());
    }

    @GetMapping("/{stage}")
    View show(Viewer viewer, @PathVariable PartnershipId id, @PathVariable StageId stage) {
        return Html.ok(
                templates.partnershipStagePage(
                        stages.view(
                                viewer.id(),
                                id,
                                stage,
                                CommitmentForm.fresh(today(viewer)),
                                null)));
    }

    /// @param answering the proposal to answer with another wording
    @GetMapping("/{stage}/wording")
    View writeAnother(
            MemberId me,
            @PathVariable PartnershipId id,
            @PathVariable StageId stage,
            @RequestParam(required = false) @Nullable AgreementId answering) {
        return Html.ok(
                templates.partnershipStageWriting(stages.beginAnother(me, id, stage, answering)));
    }

    @PostMapping("/{stage}/wording")
    View proposeAnother(
            MemberId me, @PathVariable PartnershipId id, @PathVariable StageId stage, Text text) {
        return proposed(me, id, stage, text.form());
    }

    /// The fields of a text, as the form sends them.
    record Text(
            @Nullable String key,
            @Nullable String base,
            @Nullable String answering,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String gives,
            @Nullable String gets,
            @Nullable String entry,
            @Nullable String exit,
            @Nullable String wayOut) {
        StageForm form() {
            return StageForm.of(
                    Submissions.key(said(key)),
                    said(base),
                    said(answering),
                    said(name),
                    said(purpose),
                    said(gives),
                    said(gets),
                    said(entry),
                    said(exit),
                    said(wayOut));
        }

        private static String said(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    private View proposed(MemberId me, PartnershipId id, @Nullable StageId stage, StageForm form) {
        return switch (stages.propose(me, id, stage, form)) {
            case Proposing.Proposed(var about) ->
                    Html.seeOther(page(id, about), "stage.said.proposed");
            case Proposing.Refused(var why) -> {
                var again =
                        templates.partnershipStageWriting(stages.again(me, id, stage, form, why));
                yield why == StageWriting.Trouble.MOVED
                        ? Html.conflict(again)
                        : Html.unprocessable(again);
            }
        };
    }

    @PostMapping("/{stage}/acceptance")
    View accept(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable StageId stage,
            @RequestParam(defaultValue = "") String agreement) {
        return said(
                viewer,
                id,
                stage,
                stages.accept(viewer.id(), id, stage, agreement(agreement)),
                "stage.said.accepted",
                "stage.said.agreed",
                "",
                "");
    }

    @PostMapping("/{stage}/not-yet")
    View notYet(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable StageId stage,
            @RequestParam(defaultValue = "") String agreement,
            @RequestParam(defaultValue = "") String why) {
        var words = Typed.text(why);
        return said(
                viewer,
                id,
                stage,
                stages.notYet(viewer.id(), id, stage, agreement(agreement), words),
                "stage.said.not-yet",
                "stage.said.not-yet",
                agreement,
                words);
    }

    @PostMapping("/{stage}/withdrawal")
    View withdraw(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable StageId stage,
            @RequestParam(defaultValue = "") String agreement) {
        if (!stages.withdraw(viewer.id(), id, stage, agreement(agreement))) {
            return again(viewer, id, stage, Again.of(Trouble.CLOSED));
        }
        // A stage of which nothing else was proposed is gone with it.
        return Html.seeOther(
                stages.path(id).stage(stage).isPresent() ? page(id, stage) : page(id),
                "stage.said.withdrawn");
    }

    @PostMapping("/{stage}/entry")
    View enter(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable StageId stage,
            @RequestParam(defaultValue = "") String text) {
        return said(
                viewer,
                id,
                stage,
                stages.ready(viewer.id(), id, stage, Door.ENTRY, text, ""),
                "stage.said.ready",
                "stage.said.open",
                "",
                "");
    }

    @PostMapping("/{stage}/exit")
    View leave(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable StageId stage,
            @RequestParam(defaultValue = "") String text) {
        return said(
                viewer,
                id,
                stage,
                stages.ready(viewer.id(), id, stage, Door.EXIT, text, ""),
                "stage.said.ready",
                "stage.said.passed",
                "",
                "");
    }

    @PostMapping("/{stage}/stop")
    View stop(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable StageId stage,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String why) {
        var words = Typed.text(why);
        return said(
                viewer,
                id,
                stage,
                stages.ready(viewer.id(), id, stage, Door.STOP, text, words),
                "stage.said.stop",
                "stage.said.stopped",
                "stop",
                words);
    }

    /// Opens a sealed question for all: `check` or `results`.
    @PostMapping("/{stage}/questions")
    View ask(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable StageId stage,
            @RequestParam(defaultValue = "") String question) {
        var saying = stages.ask(viewer.id(), id, stage, kind(question));
        if (saying instanceof Saying.Refused(var trouble)) {
            return again(viewer, id, stage, Again.of(trouble));
        }
        return Html.seeOther(page(id, stage) + "#" + question);
    }

    @PostMapping("/{stage}/seal")
    View seal(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable StageId stage,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "0") String valueVersion,
            @RequestParam(defaultValue = "0") String lineVersion) {
        var kind = kind(question);
        var words = Typed.line(line);
        return said(
                viewer,
                id,
                stage,
                stages.seal(
                        viewer.id(),
                        id,
                        stage,
                        kind,
                        new Draft(Stages.value(kind), value, version(valueVersion)),
                        new Draft(Asking.LINE, words, version(lineVersion))),
                "stage.said.sealed",
                "stage.said.opened",
                value,
                words);
    }

    @PostMapping("/{stage}/unsealing")
    View unseal(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable StageId stage,
            @RequestParam(defaultValue = "") String question) {
        return stages.unseal(viewer.id(), id, stage, kind(question))
                ? Html.seeOther(page(id, stage) + "#" + question, "stage.said.unsealed")
                : again(viewer, id, stage, Again.of(Trouble.OVER));
    }

    private View said(
            Viewer viewer,
            PartnershipId id,
            StageId stage,
            Saying saying,
            String said,
            String settled,
            String value,
            String words) {
        return switch (saying) {
            case Saying.Said _ -> Html.seeOther(page(id, stage), said);
            case Saying.Settled _ -> Html.seeOther(page(id, stage), settled);
            case Saying.Refused(var trouble) ->
                    again(viewer, id, stage, new Again(trouble, value, words));
        };
    }

    private View again(Viewer viewer, PartnershipId id, StageId stage, Again again) {
        var page =
                templates.partnershipStagePage(
                        stages.view(
                                viewer.id(),
                                id,
                                stage,
                                CommitmentForm.fresh(today(viewer)),
                                again));
        return switch (again.trouble()) {
            case MOVED, CLOSED, CROSSED, OVER -> Html.conflict(page);
            case NO_SHARE, LONG_WHY, NO_ANSWER, LONG_LINE -> Html.unprocessable(page);
        };
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private static String kind(String question) {
        return switch (question) {
            case "check" -> PathStage.CHECK;
            case "results" -> PathStage.RESULTS;
            default -> throw new NotFound();
        };
    }

    private static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    /// What is no id is the id of nothing.
    private static AgreementId agreement(String typed) {
        try {
            return AgreementId.of(typed);
        } catch (IllegalArgumentException none) {
            return new AgreementId(new UUID(0, 0));
        }
    }

    private static String page(PartnershipId id) {
        return "/partnerships/" + id.value() + "/stages";
    }

    private static String page(PartnershipId id, StageId stage) {
        return page(id) + "/" + stage.value();
    }
}
