package org.cordee.giving.opportunity;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.guard.Decisions;
import org.cordee.web.Autosaved;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What somebody passed to one: reading it, answering with a tap, passing it on, and telling later
/// what came of it.
@Controller
@RequestMapping("/opportunities/received/{pass}")
class ReachedPages {
    private final Opportunities opportunities;
    private final Templates templates;
    private final Clock clock;

    ReachedPages(Opportunities opportunities, Templates templates, Clock clock) {
        this.opportunities = opportunities;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    View one(MemberId me, @PathVariable PassId pass) {
        return Html.ok(templates.givingOpportunityReached(opportunities.reached(me, pass)));
    }

    /// @param answer `present` or `not-for-me`
    @PostMapping("/answers")
    View answer(@PathVariable PassId pass, @RequestParam(defaultValue = "") String answer) {
        var said =
                switch (answer) {
                    case "present" -> Reached.Answer.PRESENT;
                    case "not-for-me" -> Reached.Answer.NOT_FOR_ME;
                    default -> throw new NotFound();
                };
        return switch (opportunities.answer(pass, said)) {
            case ANSWERED -> Html.seeOther(page(pass));
            case GONE -> Html.seeOther(page(pass), "opportunity.gone");
        };
    }

    @PostMapping("/answers/withdrawal")
    View takeBack(@PathVariable PassId pass) {
        return Html.seeOther(
                page(pass),
                opportunities.takeBack(pass) ? "opportunity.taken-back" : "opportunity.gone");
    }

    /// To whom it could go on.
    @GetMapping("/passes")
    View further(Viewer viewer, @PathVariable PassId pass) {
        return Html.ok(templates.givingOpportunityFurther(opportunities.further(viewer, pass)));
    }

    @PostMapping("/passes")
    View passOn(Viewer viewer, @PathVariable PassId pass, HttpServletRequest request) {
        var form = PassForm.of(request::getParameter, name -> OpportunityPages.all(request, name));
        return switch (opportunities.passOn(viewer, pass, form)) {
            case Opportunities.PassingOn.Sent _ -> Html.seeOther(page(pass), "opportunity.sent");
            case Opportunities.PassingOn.Unfit(var view) ->
                    Html.unprocessable(templates.givingOpportunityFurther(view));
        };
    }

    /// @param since when what one had before one was written; empty for nothing
    @PostMapping("/outcome")
    View tell(
            Viewer viewer,
            @PathVariable PassId pass,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        return told(
                pass,
                opportunities.tell(viewer, pass, Typed.moment(since), words, said(request)),
                "opportunity.outcome.kept");
    }

    @PostMapping("/thanks")
    View thank(
            Viewer viewer,
            @PathVariable PassId pass,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        return told(
                pass,
                opportunities.thank(viewer, pass, words, said(request)),
                "opportunity.thanks.sent");
    }

    /// Keeps what is being written, asked by the script that saves as one types.
    @PostMapping(path = "/outcome/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draftOutcome(
            Viewer viewer,
            @PathVariable PassId pass,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String words) {
        return saved(
                viewer, opportunities.draftOutcome(viewer.id(), pass, clean(since), clean(words)));
    }

    @PostMapping("/outcome/draft/removal")
    View undraftOutcome(MemberId me, @PathVariable PassId pass) {
        opportunities.undraftOutcome(me, pass);
        return Html.seeOther(page(pass), "encounter.draft.gone");
    }

    @PostMapping(path = "/thanks/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draftThanks(
            Viewer viewer,
            @PathVariable PassId pass,
            @RequestParam(defaultValue = "") String words) {
        return saved(viewer, opportunities.draftThanks(viewer.id(), pass, clean(words)));
    }

    @PostMapping("/thanks/draft/removal")
    View undraftThanks(MemberId me, @PathVariable PassId pass) {
        opportunities.undraftThanks(me, pass);
        return Html.seeOther(page(pass), "encounter.draft.gone");
    }

    private ResponseEntity<Autosaved> saved(Viewer viewer, boolean kept) {
        return Autosaved.answer(kept, viewer.locale(), viewer.zone(), clock.instant());
    }

    private static Decisions said(HttpServletRequest request) {
        return Decisions.of(request::getParameter, OpportunityForm.WORDS);
    }

    private static String clean(String typed) {
        return typed.replace("\0", "");
    }

    private View told(PassId pass, Opportunities.Telling telling, String flash) {
        return switch (telling) {
            case Opportunities.Telling.Told _ -> Html.seeOther(page(pass), flash);
            case Opportunities.Telling.Unfit(var view) -> {
                var unkept = Objects.requireNonNull(view.unkept());
                var shown = templates.givingOpportunityReached(view);
                yield unkept.crossed() ? Html.conflict(shown) : Html.unprocessable(shown);
            }
        };
    }

    private static String page(PassId pass) {
        return "/opportunities/received/" + pass.value();
    }
}
