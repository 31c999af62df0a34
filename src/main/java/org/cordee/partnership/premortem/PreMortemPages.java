package org.cordee.partnership.premortem;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.partnership.PartnershipId;
import org.cordee.round.RoundId;
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

/// The page on which the parties say apart how this could fail, seal, and then read side by side.
@Controller
@RequestMapping("/partnerships/{id}/pre-mortem")
class PreMortemPages {
    private final PreMortems preMortems;
    private final Templates templates;

    PreMortemPages(PreMortems preMortems, Templates templates) {
        this.preMortems = preMortems;
        this.templates = templates;
    }

    /// What the script that saves as one types is told.
    record Kept(String saved, Map<String, Integer> versions) {}

    /// @param round one that opened earlier
    @GetMapping
    View show(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String round) {
        var which = round.isEmpty() ? null : which(round);
        return Html.ok(
                templates.partnershipPremortemPage(
                        preMortems.view(me, id, which), PreMortemForm.EMPTY));
    }

    @PostMapping("/rounds")
    View open(MemberId me, @PathVariable PartnershipId id) {
        preMortems.open(me, id);
        return Html.seeOther(page(id));
    }

    @PostMapping("/draft")
    View save(MemberId me, @PathVariable PartnershipId id, HttpServletRequest form) {
        return answer(me, id, form, preMortems.save(me, id, drafts(form)), "expectation.kept");
    }

    /// The same, asked by the script that saves as one types: it keeps the page as it is.
    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> autosave(
            Viewer viewer, @PathVariable PartnershipId id, HttpServletRequest form) {
        return switch (preMortems.save(viewer.id(), id, drafts(form))) {
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
        return answer(me, id, form, preMortems.seal(me, id, drafts(form)), "premortem.sealed");
    }

    @PostMapping("/unsealing")
    View unseal(MemberId me, @PathVariable PartnershipId id) {
        var taken = preMortems.unseal(me, id);
        return Html.seeOther(page(id), taken ? "expectation.unsealed" : "expectation.over");
    }

    @PostMapping("/extensions")
    View extend(MemberId me, @PathVariable PartnershipId id) {
        var given = preMortems.extend(me, id);
        return Html.seeOther(page(id), given ? "expectation.extended" : "expectation.over");
    }

    private View answer(
            MemberId me, PartnershipId id, HttpServletRequest form, Saving saving, String kept) {
        return switch (saving) {
            case Saving.Saved _ -> Html.seeOther(page(id), kept);
            case Saving.Crossed(var crossings) ->
                    Html.conflict(
                            templates.partnershipPremortemCrossed(
                                    preMortems.view(me, id, null).room(), crossings));
            case Saving.TooLong(var headings) ->
                    Html.unprocessable(
                            templates.partnershipPremortemPage(
                                    preMortems.view(me, id, null),
                                    new PreMortemForm(typed(form), headings)));
            case Saving.NotOpen _ ->
                    Html.conflict(
                            templates.partnershipPremortemNotopen(
                                    preMortems.view(me, id, null).room(), typed(form)));
        };
    }

    private static List<Draft> drafts(HttpServletRequest form) {
        var drafts = new ArrayList<Draft>();
        for (var question : PreMortemQuestion.keys()) {
            var words = form.getParameter("words." + question);
            if (words != null) {
                drafts.add(
                        new Draft(
                                question,
                                Typed.text(words),
                                version(form.getParameter("version." + question))));
            }
        }
        return drafts;
    }

    private static Map<String, String> typed(HttpServletRequest form) {
        var typed = new LinkedHashMap<String, String>();
        for (var question : PreMortemQuestion.keys()) {
            var words = form.getParameter("words." + question);
            if (words != null) {
                typed.put(question, words);
            }
        }
        return typed;
    }

    private static int version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static RoundId which(String typed) {
        try {
            return RoundId.of(typed);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    private static String page(PartnershipId id) {
        return "/partnerships/" + id.value() + "/pre-mortem";
    }
}
