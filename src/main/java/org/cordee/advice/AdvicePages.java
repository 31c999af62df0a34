package org.cordee.advice;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.web.Dates;
import org.cordee.web.Html;
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

/// The advice one received: the list, noting one, and coming back to it.
@Controller
@RequestMapping("/advice")
class AdvicePages {
    private final Advices advices;
    private final Templates templates;
    private final Clock clock;

    AdvicePages(Advices advices, Templates templates, Clock clock) {
        this.advices = advices;
        this.templates = templates;
        this.clock = clock;
    }

    /// What the script that saves as one types is told.
    record Kept(String saved) {}

    @GetMapping
    View list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.adviceList(
                        advices.list(
                                viewer.id(),
                                words,
                                after == null ? null : new AdviceId(after),
                                viewer.zone())));
    }

    /// @param from the contact it begins with
    @GetMapping("/new")
    View form(Viewer viewer, @RequestParam(required = false) @Nullable UUID from) {
        return Html.ok(
                templates.adviceNew(advices.fresh(viewer.id(), contact(from), viewer.zone())));
    }

    @PostMapping("/new")
    View add(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID from,
            HttpServletRequest request) {
        return switch (advices.add(viewer.id(), contact(from), form(request), viewer.zone())) {
            case Advices.Outcome.Kept(var id) -> Html.seeOther(page(id), "advice.kept");
            case Advices.Outcome.Unfit(var view) -> Html.unprocessable(templates.adviceNew(view));
            case Advices.Outcome.Crossed _ -> throw new IllegalStateException();
        };
    }

    /// Keeps what is being written for later.
    @PostMapping("/new/draft")
    View keep(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID from,
            HttpServletRequest request) {
        return advices.draft(viewer.id(), contact(from), typed(request))
                ? Html.seeOther("/advice", "advice.draft.kept")
                : Html.unprocessable(
                        templates.adviceNew(
                                advices.tooLong(contact(from), form(request), viewer.zone())));
    }

    /// The same, asked by the script that saves as one types: it keeps the page as it is.
    @PostMapping(path = "/new/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> autosave(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID from,
            HttpServletRequest request) {
        if (!advices.draft(viewer.id(), contact(from), typed(request))) {
            return ResponseEntity.unprocessableContent().build();
        }
        var now = clock.instant().atZone(viewer.zone()).toLocalTime();
        return ResponseEntity.ok(
                new Kept(
                        Words.say(
                                viewer.locale(),
                                "advice.saved-at",
                                "time",
                                Dates.time(viewer.locale(), now))));
    }

    @PostMapping("/new/draft/removal")
    View undraft(MemberId me, @RequestParam(required = false) @Nullable UUID from) {
        advices.undraft(me, contact(from));
        return Html.seeOther("/advice", "advice.draft.gone");
    }

    @GetMapping("/{id}")
    View one(Viewer viewer, @PathVariable AdviceId id) {
        return Html.ok(templates.adviceOne(advices.view(viewer.id(), id, viewer.zone())));
    }

    @PostMapping("/{id}")
    View change(Viewer viewer, @PathVariable AdviceId id, HttpServletRequest request) {
        return answer(advices.change(viewer.id(), id, form(request), viewer.zone()), "advice.kept");
    }

    /// What it gave.
    @PostMapping("/{id}/outcome")
    View look(Viewer viewer, @PathVariable AdviceId id, HttpServletRequest request) {
        var form =
                new LookForm(
                        version(request), parameter(request, "worth"), parameter(request, "gave"));
        return answer(advices.look(viewer.id(), id, form, viewer.zone()), "advice.looked");
    }

    @PostMapping("/{id}/later")
    View putOff(Viewer viewer, @PathVariable AdviceId id) {
        advices.putOff(viewer.id(), id, viewer.zone());
        return Html.seeOther("/advice", "advice.later.kept");
    }

    @PostMapping("/{id}/removal")
    View remove(MemberId me, @PathVariable AdviceId id) {
        advices.remove(me, id);
        return Html.seeOther(page(id));
    }

    @PostMapping("/{id}/restoration")
    View restore(MemberId me, @PathVariable AdviceId id) {
        advices.restore(me, id);
        return Html.seeOther(page(id), "advice.restored");
    }

    private View answer(Advices.Outcome outcome, String kept) {
        return switch (outcome) {
            case Advices.Outcome.Kept(var id) -> Html.seeOther(page(id), kept);
            case Advices.Outcome.Unfit(var view) -> Html.unprocessable(templates.adviceOne(view));
            case Advices.Outcome.Crossed(var view) -> Html.conflict(templates.adviceOne(view));
        };
    }

    private static AdviceForm form(HttpServletRequest request) {
        return Advices.form(
                typed(request), Submissions.key(parameter(request, "key")), version(request));
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (var field : AdviceField.values()) {
            typed.put(field.key(), parameter(request, field.key()));
        }
        for (var choice : new String[] {"who.chosen", "who.asked"}) {
            typed.put(choice, parameter(request, choice));
        }
        return typed;
    }

    private static int version(HttpServletRequest request) {
        var version = parameter(request, "version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static String parameter(HttpServletRequest request, String name) {
        var sent = request.getParameter(name);
        return sent == null ? "" : sent.replace("\0", "");
    }

    private static @Nullable ContactId contact(@Nullable UUID id) {
        return id == null ? null : new ContactId(id);
    }

    private static String page(AdviceId id) {
        return "/advice/" + id.value();
    }
}
