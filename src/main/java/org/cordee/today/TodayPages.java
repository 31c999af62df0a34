package org.cordee.today;

import gg.jte.generated.precompiled.Templates;
import java.util.Comparator;
import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Presence;
import org.cordee.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The first page: what asks for presence now, most alive first. When nothing waits, it says so.
@Controller
class TodayPages {
    /// More than this is no day's work: the rest shows when some of it is done.
    private static final int MOST = 12;

    private final List<Presence> features;
    private final Templates templates;

    TodayPages(List<Presence> features, Templates templates) {
        this.features = features;
        this.templates = templates;
    }

    @GetMapping("/today")
    View today(Viewer viewer) {
        var calls =
                features.stream()
                        .flatMap(feature -> feature.calls(viewer).stream())
                        .sorted(Comparator.comparing(Call::liveliness))
                        .limit(MOST)
                        .toList();
        return Html.ok(templates.todayPage(calls));
    }
}
