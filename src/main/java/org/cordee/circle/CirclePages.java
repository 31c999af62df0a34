package org.cordee.circle;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Circles of trust from within.
@Controller
@RequestMapping("/circles")
class CirclePages {
    private final Circles circles;
    private final Templates templates;

    CirclePages(Circles circles, Templates templates) {
        this.circles = circles;
        this.templates = templates;
    }

    @GetMapping
    View list(@RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.circleList(circles.list(after == null ? null : new CircleId(after))));
    }

    /// @param proposal what it is founded of; null for nothing
    @GetMapping("/new")
    View form(@RequestParam(required = false) @Nullable UUID proposal) {
        return Html.ok(
                templates.circleNew(
                        new CircleFormView(null, CircleForm.fresh(proposal), Map.of(), false)));
    }

    @PostMapping("/new")
    View found(MemberId me, HttpServletRequest request) {
        return switch (circles.found(me, CircleForm.of(request::getParameter))) {
            case Circles.Forming.Kept(var id) -> Html.seeOther(page(id), "circle.founded");
            case Circles.Forming.Unfit(var view) -> Html.unprocessable(templates.circleNew(view));
            case Circles.Forming.Crossed _ -> throw new IllegalStateException();
        };
    }

    /// Who is not in it finds its door.
    @GetMapping("/{circle}")
    View one(MemberId me, @PathVariable CircleId circle) {
        return circles.view(me, circle)
                .map(view -> Html.ok(templates.circleOne(view)))
                .orElseGet(() -> Html.seeOther(page(circle) + "/door"));
    }

    @GetMapping("/{circle}/frame")
    View frame(MemberId me, @PathVariable CircleId circle) {
        return Html.ok(templates.circleFrame(circles.frame(me, circle)));
    }

    @PostMapping("/{circle}/frame")
    View change(MemberId me, @PathVariable CircleId circle, HttpServletRequest request) {
        return switch (circles.change(me, circle, CircleForm.of(request::getParameter))) {
            case Circles.Forming.Kept(var id) -> Html.seeOther(page(id), "circle.changed");
            case Circles.Forming.Unfit(var view) -> Html.unprocessable(templates.circleFrame(view));
            case Circles.Forming.Crossed(var view) -> Html.conflict(templates.circleFrame(view));
        };
    }

    @GetMapping("/{circle}/charter")
    View charters(MemberId me, @PathVariable CircleId circle) {
        return Html.ok(templates.circleCharter(circles.charters(me, circle)));
    }

    /// @param after the version that was read
    @PostMapping("/{circle}/charter")
    View write(
            MemberId me,
            @PathVariable CircleId circle,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String words) {
        return answer(
                circles.write(me, circle, after, words.replace("\0", "")),
                circle,
                "circle.charter.written");
    }

    /// @param version that was read
    @PostMapping("/{circle}/charter/signatures")
    View sign(
            MemberId me,
            @PathVariable CircleId circle,
            @RequestParam(defaultValue = "0") int version) {
        return answer(circles.sign(me, circle, version), circle, "circle.charter.signed");
    }

    @PostMapping("/{circle}/part")
    View say(
            MemberId me,
            @PathVariable CircleId circle,
            @RequestParam(defaultValue = "") String brings,
            @RequestParam(defaultValue = "") String seeks) {
        return answer(
                circles.say(me, circle, KnockForm.of("", brings, seeks)),
                circle,
                "circle.part.kept");
    }

    @PostMapping("/{circle}/candidacies/{candidacy}/words")
    View say(
            MemberId me,
            @PathVariable CircleId circle,
            @PathVariable CandidacyId candidacy,
            @RequestParam(defaultValue = "") String stance,
            @RequestParam(defaultValue = "") String knows,
            @RequestParam(defaultValue = "") String shares,
            @RequestParam(defaultValue = "") String helps) {
        var form =
                WordForm.of(
                        stance,
                        knows.replace("\0", ""),
                        shares.replace("\0", ""),
                        helps.replace("\0", ""));
        return answer(circles.say(me, circle, candidacy, form), circle, "circle.word.kept");
    }

    @PostMapping("/{circle}/candidacies/{candidacy}/closing")
    View close(@PathVariable CircleId circle, @PathVariable CandidacyId candidacy) {
        return Html.seeOther(
                page(circle),
                circles.close(circle, candidacy) ? "circle.closed" : "circle.closed.gone");
    }

    /// @param to who holds it from then on
    /// @param practices `out` where those one shared there go too
    @PostMapping("/{circle}/departure")
    View leave(
            MemberId me,
            @PathVariable CircleId circle,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(defaultValue = "") String practices) {
        return switch (circles.leave(
                me, circle, to == null ? null : new MemberId(to), practices.equals("out"))) {
            case LEFT -> Html.seeOther("/circles", "circle.left");
            case ENDED -> Html.seeOther("/circles", "circle.ended");
            case NO_HOST -> Html.seeOther(page(circle) + "#leave", "circle.leave.host");
        };
    }

    /// @param to who holds it from now on
    @PostMapping("/{circle}/host")
    View handOver(
            MemberId me,
            @PathVariable CircleId circle,
            @RequestParam(required = false) @Nullable UUID to) {
        return circles.handOver(me, circle, to == null ? null : new MemberId(to))
                ? Html.seeOther(page(circle), "circle.handed-over")
                : Html.seeOther(page(circle) + "#leave", "circle.leave.host");
    }

    private View answer(Circles.Saying outcome, CircleId circle, String kept) {
        return switch (outcome) {
            case Circles.Saying.Said _ -> Html.seeOther(page(circle), kept);
            case Circles.Saying.Unfit(var view) -> Html.unprocessable(templates.circleOne(view));
        };
    }

    private View answer(Circles.Chartering outcome, CircleId circle, String kept) {
        return switch (outcome) {
            case Circles.Chartering.Kept _ -> Html.seeOther(page(circle) + "/charter", kept);
            case Circles.Chartering.Unfit(var view) ->
                    Html.unprocessable(templates.circleCharter(view));
            case Circles.Chartering.Crossed(var view) ->
                    Html.conflict(templates.circleCharter(view));
        };
    }

    private static String page(CircleId id) {
        return "/circles/" + id.value();
    }
}
