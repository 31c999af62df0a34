package org.cordee.circle.practice;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cordee.circle.CircleId;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.guard.Decisions;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Practices as they are found, read and used.
@Controller
@RequestMapping("/practices")
class SharedPracticePages {
    private final PracticeReading reading;
    private final SharedPractices practices;
    private final Templates templates;

    SharedPracticePages(PracticeReading reading, SharedPractices practices, Templates templates) {
        this.reading = reading;
        this.practices = practices;
        this.templates = templates;
    }

    @GetMapping
    View list(
            MemberId me,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable UUID circle,
            @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.circlePracticeList(
                        reading.list(
                                me,
                                words.replace("\0", ""),
                                PracticeKind.of(kind).orElse(null),
                                circle == null ? null : new CircleId(circle),
                                after == null ? null : new SharedPracticeId(after))));
    }

    @GetMapping("/{practice}")
    View one(MemberId me, @PathVariable SharedPracticeId practice) {
        return Html.ok(templates.circlePracticeOne(reading.one(me, practice)));
    }

    @GetMapping("/{practice}/versions")
    View versions(@PathVariable SharedPracticeId practice) {
        return Html.ok(templates.circlePracticeVersions(reading.versions(practice)));
    }

    /// @param use `used`, `adapted`, `not-for-me`, or nothing to say nothing any more
    @PostMapping("/{practice}/uses")
    View say(
            Viewer viewer,
            @PathVariable SharedPracticeId practice,
            @RequestParam(defaultValue = "") String use,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        var kind = PracticeUse.Kind.of(use).orElse(null);
        var said = Decisions.of(request::getParameter, "words");
        return switch (reading.say(viewer, practice, kind, words.replace("\0", ""), said)) {
            case PracticeReading.Saying.Said _ ->
                    Html.seeOther(
                            page(practice) + "#uses",
                            kind == null ? "shared.use.gone" : "shared.use.kept");
            case PracticeReading.Saying.Unfit(var view) ->
                    Html.unprocessable(templates.circlePracticeOne(view));
        };
    }

    @PostMapping("/{practice}/withdrawal")
    View withdraw(MemberId me, @PathVariable SharedPracticeId practice) {
        practices.withdraw(me, practice);
        return Html.seeOther(page(practice), "shared.withdrawn");
    }

    @PostMapping("/{practice}/removal")
    View remove(MemberId me, @PathVariable SharedPracticeId practice) {
        return practices.remove(me, practice)
                ? Html.seeOther("/practices", "shared.removed")
                : Html.seeOther(page(practice), "shared.removed.not");
    }

    static String page(SharedPracticeId practice) {
        return "/practices/" + practice.value();
    }
}
