package org.cordee.partnership.pulse;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.agreement.Agreements.Proposing;
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

/// The page of the pulse: answering, the curves, the season, and the rhythm.
@Controller
@RequestMapping("/partnerships/{id}/pulse")
class PulsePages {
    private final Pulses pulses;
    private final Templates templates;
    private final Clock clock;

    PulsePages(Pulses pulses, Templates templates, Clock clock) {
        this.pulses = pulses;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    View show(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String before) {
        return Html.ok(page(viewer, id, question(about), day(before), PulseSent.nothing(today())));
    }

    @PostMapping("/answers")
    View answer(Viewer viewer, @PathVariable PartnershipId id, HttpServletRequest request) {
        var form = PulseForm.of(request::getParameter);
        var nothing = PulseSent.nothing(today());
        if (!form.fits()) {
            return Html.unprocessable(
                    page(
                            viewer,
                            id,
                            null,
                            null,
                            new PulseSent(form, null, nothing.rhythm(), null, null)));
        }
        var told = pulses.answer(viewer, id, form);
        return switch (told) {
            case SEALED -> Html.seeOther(address(id), "pulse.sealed");
            case REVEALED -> Html.seeOther(address(id), "pulse.all-sealed");
            case DAY_OVER, ALREADY, NEXT_TIME ->
                    Html.conflict(
                            page(
                                    viewer,
                                    id,
                                    null,
                                    null,
                                    new PulseSent(form, told, nothing.rhythm(), null, null)));
        };
    }

    @PostMapping("/unsealing")
    View unseal(Viewer viewer, @PathVariable PartnershipId id) {
        var taken = pulses.unseal(viewer, id);
        return Html.seeOther(address(id), taken ? "pulse.unsealed" : "pulse.too-late");
    }

    @PostMapping("/rhythms")
    View propose(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String every,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String delay) {
        var form = RhythmForm.of(key, every, first, delay, today());
        if (!form.fits()) {
            return Html.unprocessable(
                    page(viewer, id, null, null, new PulseSent(null, null, form, null, null)));
        }
        var outcome = pulses.propose(viewer.id(), id, form.key(), form.rhythm(), agreement(base));
        if (outcome != Proposing.PROPOSED) {
            return Html.conflict(
                    page(
                            viewer,
                            id,
                            null,
                            null,
                            new PulseSent(null, null, form.overtaken(), null, null)));
        }
        return Html.seeOther(address(id) + "#rhythm", "pulse.rhythm.sent");
    }

    /// `answer` is `yes` or `not-yet`.
    @PostMapping("/rhythms/{agreement}/voices")
    View say(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable AgreementId agreement,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String why) {
        var reason = Typed.text(why);
        if (Typed.length(reason) > Agreement.LONGEST_WHY) {
            return Html.unprocessable(
                    page(
                            viewer,
                            id,
                            null,
                            null,
                            new PulseSent(
                                    null,
                                    null,
                                    RhythmForm.fresh(today()),
                                    null,
                                    new PulseSent.Why(agreement, reason))));
        }
        if (!answer.equals("yes") && !answer.equals("not-yet")) {
            throw new NotFound();
        }
        var said = pulses.say(viewer.id(), id, agreement, answer.equals("yes"), reason);
        return Html.seeOther(
                address(id) + "#rhythm",
                switch (said) {
                    case SAID -> "pulse.rhythm.said";
                    case AGREED -> "pulse.rhythm.agreed";
                    case CLOSED -> "pulse.rhythm.closed";
                });
    }

    @PostMapping("/rhythms/{agreement}/withdrawal")
    View withdraw(
            MemberId me, @PathVariable PartnershipId id, @PathVariable AgreementId agreement) {
        var taken = pulses.withdraw(me, id, agreement);
        return Html.seeOther(
                address(id) + "#rhythm", taken ? "pulse.rhythm.withdrawn" : "pulse.rhythm.closed");
    }

    @PostMapping("/views")
    View seeOtherwise(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String words) {
        var said = Typed.text(words);
        if (said.isEmpty() || Typed.length(said) > SeasonViewRows.LONGEST) {
            return Html.unprocessable(
                    page(
                            viewer,
                            id,
                            null,
                            null,
                            new PulseSent(null, null, RhythmForm.fresh(today()), said, null)));
        }
        pulses.seeOtherwise(viewer.id(), id, Submissions.key(key), said);
        return Html.seeOther(address(id) + "#season", "pulse.view.noted");
    }

    @PostMapping("/views/{view}/removal")
    View takeBack(MemberId me, @PathVariable PartnershipId id, @PathVariable UUID view) {
        pulses.takeBack(me, id, view);
        return Html.seeOther(address(id) + "#season", "pulse.view.removed");
    }

    private JteModel page(
            Viewer viewer,
            PartnershipId id,
            @Nullable Question about,
            @Nullable LocalDate before,
            PulseSent sent) {
        return templates.partnershipPulsePage(pulses.view(viewer, id, about, before), sent);
    }

    private static @Nullable Question question(String about) {
        return Arrays.stream(Question.values())
                .filter(question -> question.key().equals(about))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable AgreementId agreement(String typed) {
        try {
            return AgreementId.of(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String address(PartnershipId id) {
        return "/partnerships/" + id.value() + "/pulse";
    }
}
