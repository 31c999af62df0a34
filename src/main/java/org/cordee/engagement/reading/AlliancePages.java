package org.cordee.engagement.reading;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The alliances of an engagement: asked for, read, and seen by the coach.
@Controller
@RequestMapping("/engagements/{engagement}/alliances")
class AlliancePages {
    private final AllianceReadings readings;
    private final Templates templates;

    AlliancePages(AllianceReadings readings, Templates templates) {
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping
    View all(Viewer viewer, @PathVariable EngagementId engagement) {
        return Html.ok(templates.engagementReadingAlliances(readings.view(viewer, engagement)));
    }

    @PostMapping("/rounds")
    View ask(
            Viewer viewer,
            @PathVariable EngagementId engagement,
            @RequestParam(defaultValue = "") String until) {
        var refused = readings.open(viewer, engagement, until);
        return refused == null
                ? Html.seeOther(page(engagement), "reading.asked")
                : Html.unprocessable(templates.engagementReadingAlliances(refused));
    }

    @PostMapping("/rounds/{reading}/closing")
    View close(
            MemberId me,
            @PathVariable EngagementId engagement,
            @PathVariable ReadingRoundId reading) {
        var closed = readings.close(me, engagement, reading);
        return Html.seeOther(page(engagement), closed ? "reading.closed" : "reading.closed.before");
    }

    @GetMapping("/own")
    View own(Viewer viewer, @PathVariable EngagementId engagement) {
        return Html.ok(templates.engagementReadingOwn(readings.own(viewer, engagement)));
    }

    @PostMapping("/own")
    View write(Viewer viewer, @PathVariable EngagementId engagement, HttpServletRequest request) {
        var crossed = readings.write(viewer, engagement, request::getParameter);
        return crossed == null
                ? Html.seeOther(page(engagement), "reading.own.kept")
                : Html.conflict(templates.engagementReadingOwn(crossed));
    }

    private static String page(EngagementId engagement) {
        return "/engagements/" + engagement.value() + "/alliances";
    }
}
