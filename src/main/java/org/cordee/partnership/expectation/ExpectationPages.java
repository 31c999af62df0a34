package org.cordee.partnership.expectation;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.partnership.PartnershipId;
import org.cordee.round.Rounds.Draft;
import org.cordee.round.Saving;
import org.cordee.web.Dates;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page on which the parties write apart, seal, and then read side by side.
@Controller
@RequestMapping("/partnerships/{id}/expectations")
class ExpectationPages {
    private final Expectations expectations;
    private final Templates templates;
    private final Clock clock;

    ExpectationPages(Expectations expectations, Templates templates, Clock clock) {
        this.expectations = expectations;
        this.templates = templates;
        this.clock = clock;
    }

    /// What the script that saves as one types is told.
    record Kept(String saved, Map<String, Integer> versions) {}

    @GetMapping
    View show(MemberId me, @PathVariable PartnershipId id) {
        return Html.ok(
                templates.partnershipExpectationPage(
                        expectations.view(me, id), DraftForm.EMPTY, DayForm.EMPTY));
    }

    @PostMapping("/draft")
    View save(MemberId me, @PathVariable PartnershipId id, HttpServletRequest form) {
        return answer(me, id, form, expectations.save(me, id, drafts(form)), "expectation.kept");
    }

    /// The same, asked by the script that saves as one types: it keeps the page as it is.
    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> autosave(
            Viewer viewer, @PathVariable PartnershipId id, HttpServletRequest form) {
        return switch (expectations.save(viewer.id(), id, drafts(form))) {
            case Saving.Saved(var at, var versions) ->
                    ResponseEntity.ok(
                            new Kept(
                                    Words.say(
                                            viewer.locale(),
                                            "expectation.saved-at",
                                            "time",
                                            Dates.time(
                                                    viewer.locale(),
                                                    LocalTime.ofInstant(at, viewer.zone()))),
                                    versions));
            case Saving.Crossed _ -> ResponseEntity.status(HttpStatus.CONFLICT).build();
            case Saving.TooLong _, Saving.NotOpen _ ->
                    ResponseEntity.unprocessableContent().build();
        };
    }

    @PostMapping("/seal")
    View seal(MemberId me, @PathVariable PartnershipId id, HttpServletRequest form) {
        return answer(me, id, form, expectations.seal(me, id, drafts(form)), "expectation.sealed");
    }

    @PostMapping("/unsealing")
    View unseal(MemberId me, @PathVariable PartnershipId id) {
        var taken = expectations.unseal(me, id);
        return Html.seeOther(page(id), taken ? "expectation.unsealed" : "expectation.over");
    }

    @PostMapping("/extensions")
    View extend(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String until) {
        var form = DayForm.of(until, today());
        if (!form.fits()) {
            return again(me, id, form);
        }
        var given = expectations.extend(me, id, form.day());
        return Html.seeOther(page(id), given ? "expectation.extended" : "expectation.not-extended");
    }

    @PostMapping("/rounds")
    View openAnother(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String until) {
        var form = DayForm.of(until, today());
        if (!form.fits()) {
            return again(me, id, form);
        }
        expectations.openAnother(me, id, form.day());
        return Html.seeOther(page(id));
    }

    /// `mark` says which point and what of it: one button, one tap.
    @PostMapping("/marks")
    View mark(MemberId me, @PathVariable PartnershipId id, @RequestParam String mark) {
        var parts = mark.split("\\.", 4);
        if (parts.length != 4) {
            throw new NotFound();
        }
        Point.Place place;
        Mark said;
        try {
            place =
                    new Point.Place(
                            new MemberId(UUID.fromString(parts[0])),
                            Heading.of(parts[1]),
                            Integer.parseInt(parts[2]));
            said = Mark.of(parts[3]);
        } catch (IllegalArgumentException notOne) {
            throw new NotFound();
        }
        expectations.mark(me, id, place, said);
        return Html.seeOther(page(id) + "#" + place.heading().key());
    }

    /// A day that does not fit is said beside it, with the page as it stands.
    private View again(MemberId me, PartnershipId id, DayForm form) {
        return Html.unprocessable(
                templates.partnershipExpectationPage(
                        expectations.view(me, id), DraftForm.EMPTY, form));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private View answer(
            MemberId me, PartnershipId id, HttpServletRequest form, Saving saving, String kept) {
        return switch (saving) {
            case Saving.Saved _ -> Html.seeOther(page(id), kept);
            case Saving.Crossed(var crossings) ->
                    Html.conflict(
                            templates.partnershipExpectationCrossed(
                                    expectations.view(me, id).room(), crossings));
            case Saving.TooLong(var headings) ->
                    Html.unprocessable(
                            templates.partnershipExpectationPage(
                                    expectations.view(me, id),
                                    new DraftForm(typed(form), headings),
                                    DayForm.EMPTY));
            case Saving.NotOpen _ ->
                    Html.conflict(
                            templates.partnershipExpectationNotopen(
                                    expectations.view(me, id).room(), typed(form)));
        };
    }

    private static List<Draft> drafts(HttpServletRequest form) {
        var drafts = new ArrayList<Draft>();
        for (var heading : Heading.keys()) {
            var words = form.getParameter("words." + heading);
            if (words != null) {
                drafts.add(
                        new Draft(
                                heading,
                                Typed.text(words),
                                version(form.getParameter("version." + heading))));
            }
        }
        return drafts;
    }

    private static Map<String, String> typed(HttpServletRequest form) {
        var typed = new java.util.LinkedHashMap<String, String>();
        Arrays.stream(Heading.values())
                .forEach(heading -> {
                    var words = form.getParameter("words." + heading.key());
                    if (words != null) {
                        typed.put(heading.key(), words);
                    }
                });
        return typed;
    }

    private static int version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static String page(PartnershipId id) {
        return "/partnerships/" + id.value() + "/expectations";
    }
}
