package org.cordee.today;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.ZoneId;
import org.cordee.current.Viewer;
import org.cordee.member.Members;
import org.cordee.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The first page: what asks for presence now, most alive first. When nothing waits, it says so.
@Controller
class TodayPages {
    private final Waiting waiting;
    private final Members members;
    private final Templates templates;
    private final Clock clock;

    TodayPages(Waiting waiting, Members members, Templates templates, Clock clock) {
        this.waiting = waiting;
        this.members = members;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/today")
    View today(Viewer viewer) {
        var settings = members.settings(viewer.id());
        var next = settings.digest().next(clock.instant(), ZoneId.of(settings.zone()));
        return Html.ok(templates.todayPage(waiting.of(viewer), next.orElse(null)));
    }
}
