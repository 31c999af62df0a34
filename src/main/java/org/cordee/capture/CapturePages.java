package org.cordee.capture;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The line for whatever just happened, what waits of it, and where it goes.
@Controller
@RequestMapping("/captures")
class CapturePages {
    private final Captures captures;
    private final Templates templates;

    CapturePages(Captures captures, Templates templates) {
        this.captures = captures;
        this.templates = templates;
    }

    @GetMapping
    View list(MemberId me, @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.captureList(
                        captures.list(me, after == null ? null : new CaptureId(after), "")));
    }

    @PostMapping
    View note(
            MemberId me,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String words) {
        return switch (captures.note(me, Submissions.key(key), words.replace("\0", ""))) {
            case Captures.Noting.Noted(var id) -> Html.seeOther("/captures/" + id.value());
            case Captures.Noting.Empty _ -> Html.seeOther("/captures");
            case Captures.Noting.TooLong(var typed) ->
                    Html.unprocessable(templates.captureList(captures.list(me, null, typed)));
        };
    }

    @GetMapping("/{capture}")
    View one(MemberId me, @PathVariable CaptureId capture) {
        return Html.ok(templates.captureOne(captures.view(me, capture)));
    }

    /// @param kind what it becomes
    @PostMapping("/{capture}/form")
    View turn(
            Viewer viewer,
            @PathVariable CaptureId capture,
            @RequestParam(defaultValue = "") String kind) {
        var chosen = CaptureKind.of(kind).orElseThrow(NotFound::new);
        return switch (captures.turn(viewer, capture, chosen)) {
            case Captures.Turning.Turned(var page) -> Html.seeOther(page);
            case Captures.Turning.Begun(var view) -> Html.conflict(templates.captureOne(view));
        };
    }

    @PostMapping("/{capture}/removal")
    View remove(MemberId me, @PathVariable CaptureId capture) {
        captures.remove(me, capture);
        return Html.seeOther("/captures/" + capture.value());
    }

    @PostMapping("/{capture}/restoration")
    View restore(MemberId me, @PathVariable CaptureId capture) {
        captures.restore(me, capture);
        return Html.seeOther("/captures/" + capture.value(), "capture.restored");
    }
}
