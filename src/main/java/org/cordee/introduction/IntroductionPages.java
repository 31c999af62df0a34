package org.cordee.introduction;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.member.duty.Duties;
import org.cordee.member.duty.DutyMoment;
import org.cordee.web.Dates;
import org.cordee.web.Html;
import org.cordee.web.Typed;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is put to a member and what they put to others: the list, proposing, one of one's own, and
/// answering inside.
@Controller
@RequestMapping("/introductions")
class IntroductionPages {
    private final Introductions introductions;
    private final Duties duties;
    private final Templates templates;
    private final Clock clock;

    IntroductionPages(
            Introductions introductions, Duties duties, Templates templates, Clock clock) {
        this.introductions = introductions;
        this.duties = duties;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    View list(MemberId me, @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.introductionList(
                        introductions.list(me, after == null ? null : new IntroductionId(after))));
    }

    /// @param with a contact it begins with
    @GetMapping("/new")
    View form(MemberId me, @RequestParam(required = false) @Nullable UUID with) {
        return Html.ok(page(me, introductions.fresh(me, contact(with))));
    }

    @PostMapping("/new")
    View propose(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID with,
            HttpServletRequest request) {
        var form = IntroductionForm.of(request::getParameter);
        return switch (introductions.propose(viewer, contact(with), form)) {
            case Introductions.Outcome.Asked(var id) ->
                    Html.seeOther(page(id), "introduction.asked");
            case Introductions.Outcome.Unfit(var view) ->
                    Html.unprocessable(page(viewer.id(), view));
        };
    }

    /// Keeps what is being written for later.
    @PostMapping("/new/draft")
    View keep(
            MemberId me,
            @RequestParam(required = false) @Nullable UUID with,
            HttpServletRequest request) {
        return introductions.draft(me, contact(with), typed(request))
                ? Html.seeOther("/introductions", "encounter.draft.kept")
                : Html.unprocessable(
                        page(
                                me,
                                introductions.tooLong(
                                        contact(with),
                                        IntroductionForm.of(request::getParameter))));
    }

    private JteModel page(MemberId me, IntroductionView view) {
        return templates.introductionNew(view, duties.at(DutyMoment.INTRODUCING_FOR_A_FEE, me));
    }

    /// What the script that saves as one types is told.
    record Kept(String saved) {}

    /// The same, asked by the script that saves as one types: it keeps the page as it is.
    @PostMapping(path = "/new/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> autosave(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID with,
            HttpServletRequest request) {
        if (!introductions.draft(viewer.id(), contact(with), typed(request))) {
            return ResponseEntity.unprocessableContent().build();
        }
        var now = clock.instant().atZone(viewer.zone()).toLocalTime();
        return ResponseEntity.ok(
                new Kept(
                        Words.say(
                                viewer.locale(),
                                "encounter.saved-at",
                                "time",
                                Dates.time(viewer.locale(), now))));
    }

    @PostMapping("/new/draft/removal")
    View undraft(MemberId me, @RequestParam(required = false) @Nullable UUID with) {
        introductions.undraft(me, contact(with));
        return Html.seeOther("/introductions", "encounter.draft.gone");
    }

    @GetMapping("/{introduction}")
    View one(MemberId me, @PathVariable IntroductionId introduction) {
        return Html.ok(
                templates.introductionOne(
                        introductions.find(me, introduction), introductions.today(), "", null));
    }

    /// @param day on which the client was told; empty for not yet
    @PostMapping("/{introduction}/telling")
    View told(
            MemberId me,
            @PathVariable IntroductionId introduction,
            @RequestParam(defaultValue = "") String day) {
        var telling = introductions.told(me, introduction, Typed.line(day));
        return telling == Introductions.Telling.TOLD
                ? Html.seeOther(page(introduction) + "#fee", "introduction.fee.kept")
                : Html.unprocessable(
                        templates.introductionOne(
                                introductions.find(me, introduction),
                                introductions.today(),
                                day,
                                telling));
    }

    @PostMapping("/{introduction}/withdrawal")
    View withdraw(MemberId me, @PathVariable IntroductionId introduction) {
        introductions.withdraw(me, introduction);
        return Html.seeOther(page(introduction));
    }

    /// @param reach how the other may reach one; empty for the address one was asked at
    @PostMapping("/questions/{question}/answers")
    View answer(
            MemberId me,
            @PathVariable QuestionId question,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String reach) {
        return switch (introductions.answer(question, yes, reach)) {
            case MET -> Html.seeOther("/introductions", "introduction.met");
            case ANSWERED ->
                    Html.seeOther(
                            "/introductions",
                            yes ? "introduction.said-yes" : "introduction.said-no");
            case GONE -> Html.seeOther("/introductions", "introduction.gone");
            case TOO_LONG ->
                    Html.unprocessable(
                            templates.introductionList(introductions.tooLong(me, question, reach)));
        };
    }

    @PostMapping("/questions/{question}/answers/withdrawal")
    View takeBack(@PathVariable QuestionId question) {
        return Html.seeOther(
                "/introductions",
                introductions.takeBack(question) ? "introduction.taken-back" : "introduction.gone");
    }

    @PostMapping("/questions/{question}/contact")
    View write(MemberId me, @PathVariable QuestionId question) {
        return Html.seeOther(
                "/contacts/" + introductions.write(me, question).value(), "introduction.written");
    }

    private static String page(IntroductionId id) {
        return "/introductions/" + id.value();
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        for (var name : IntroductionForm.FIELDS) {
            var text = request.getParameter(name);
            if (text != null) {
                typed.put(name, text.replace("\0", ""));
            }
        }
        return typed;
    }

    private static @Nullable ContactId contact(@Nullable UUID id) {
        return id == null ? null : new ContactId(id);
    }
}
