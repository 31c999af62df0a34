package org.cordee.giving.gesture;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
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

/// What one gave and what reached one: the lists, noting one, and what came of it.
@Controller
@RequestMapping("/gestures")
class GesturePages {
    private final Gestures gestures;
    private final Templates templates;
    private final Clock clock;

    GesturePages(Gestures gestures, Templates templates, Clock clock) {
        this.gestures = gestures;
        this.templates = templates;
        this.clock = clock;
    }

    /// What the script that saves as one types is told.
    record Kept(String saved) {}

    /// @param side `received`, or else what one gave
    @GetMapping
    View list(
            MemberId me,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(required = false) @Nullable UUID after) {
        var gave = !side.equals(GestureForm.RECEIVED);
        return Html.ok(
                templates.givingGestureList(
                        gestures.list(me, gave, after == null ? null : new GestureId(after))));
    }

    /// @param with the contact it begins with
    /// @param side `received`, or else what one gave
    @GetMapping("/new")
    View form(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID with,
            @RequestParam(defaultValue = "") String side) {
        return Html.ok(
                templates.givingGestureNew(
                        gestures.fresh(
                                viewer.id(),
                                contact(with),
                                !side.equals(GestureForm.RECEIVED),
                                viewer.zone())));
    }

    @PostMapping("/new")
    View note(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID with,
            HttpServletRequest request) {
        var typed = typed(request);
        typed.put("key", request.getParameter("key") == null ? "" : request.getParameter("key"));
        var form = GestureForm.of(typed);
        return switch (gestures.note(viewer.id(), contact(with), form, viewer.zone())) {
            case Gestures.Outcome.Noted(var id) -> Html.seeOther(page(id), "gesture.noted");
            case Gestures.Outcome.Unfit(var view) ->
                    Html.unprocessable(templates.givingGestureNew(view));
        };
    }

    /// Keeps what is being written for later.
    @PostMapping("/new/draft")
    View keep(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID with,
            HttpServletRequest request) {
        var typed = typed(request);
        return gestures.draft(viewer.id(), contact(with), typed)
                ? Html.seeOther("/gestures", "gesture.draft.kept")
                : Html.unprocessable(
                        templates.givingGestureNew(
                                gestures.tooLong(
                                        contact(with), GestureForm.of(typed), viewer.zone())));
    }

    /// The same, asked by the script that saves as one types: it keeps the page as it is.
    @PostMapping(path = "/new/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> autosave(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID with,
            HttpServletRequest request) {
        if (!gestures.draft(viewer.id(), contact(with), typed(request))) {
            return ResponseEntity.unprocessableContent().build();
        }
        var now = clock.instant().atZone(viewer.zone()).toLocalTime();
        return ResponseEntity.ok(
                new Kept(
                        Words.say(
                                viewer.locale(),
                                "gesture.saved-at",
                                "time",
                                Dates.time(viewer.locale(), now))));
    }

    @PostMapping("/new/draft/removal")
    View undraft(MemberId me, @RequestParam(required = false) @Nullable UUID with) {
        gestures.undraft(me, contact(with));
        return Html.seeOther("/gestures", "gesture.draft.gone");
    }

    @GetMapping("/{gesture}")
    View one(MemberId me, @PathVariable GestureId gesture) {
        return Html.ok(templates.givingGestureOne(gestures.find(me, gesture), null));
    }

    /// It was so.
    ///
    /// @param told whether it may be told in the stories of others
    @PostMapping("/{gesture}/confirmations")
    View confirm(
            @PathVariable GestureId gesture,
            @RequestParam(required = false) @Nullable String told) {
        gestures.confirm(gesture, told != null);
        return Html.seeOther(page(gesture), "gesture.confirmed");
    }

    @PostMapping("/{gesture}/silence")
    View letBe(MemberId me, @PathVariable GestureId gesture) {
        gestures.letBe(me, gesture);
        return Html.seeOther("/gestures?side=received", "gesture.let-be");
    }

    /// @param told whether it may be told in the stories of others
    @PostMapping("/{gesture}/story")
    View tell(
            MemberId me,
            @PathVariable GestureId gesture,
            @RequestParam(required = false) @Nullable String told) {
        gestures.tell(me, gesture, told != null);
        return told == null
                ? Html.seeOther(page(gesture), "gesture.told.no")
                : Html.seeOther(page(gesture), "gesture.told.yes");
    }

    /// What it changed; empty takes it back.
    ///
    /// @param since when what one had before one was written; empty for nothing
    @PostMapping("/{gesture}/change")
    View change(
            MemberId me,
            @PathVariable GestureId gesture,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String words) {
        var unkept = gestures.change(gesture, Typed.moment(since), Typed.text(words));
        if (unkept.isEmpty()) {
            return Html.seeOther(page(gesture), "gesture.change.kept");
        }
        var view = templates.givingGestureOne(gestures.find(me, gesture), unkept.get());
        return unkept.get().crossed() ? Html.conflict(view) : Html.unprocessable(view);
    }

    @PostMapping("/{gesture}/removal")
    View remove(@PathVariable GestureId gesture) {
        gestures.remove(gesture);
        return Html.seeOther(page(gesture));
    }

    @PostMapping("/{gesture}/restoration")
    View restore(@PathVariable GestureId gesture) {
        gestures.restore(gesture);
        return Html.seeOther(page(gesture), "gesture.restored");
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        for (var name : GestureForm.FIELDS) {
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

    private static String page(GestureId id) {
        return "/gestures/" + id.value();
    }
}
