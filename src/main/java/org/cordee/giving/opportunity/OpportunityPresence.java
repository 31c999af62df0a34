package org.cordee.giving.opportunity;

import java.time.Duration;
import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// Opportunities on Today: those that wait come first, and for a week who is in, what came of it
/// and thanks.
@Component
class OpportunityPresence implements Presence {
    private static final Duration FRESH = Duration.ofDays(7);

    /// Of a long one, so much stands on Today.
    private static final int SHOWN = 140;

    private final Opportunities opportunities;

    OpportunityPresence(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        return opportunities.calls(FRESH).stream().map(call -> call(viewer, call)).toList();
    }

    private static Call call(Viewer viewer, OpportunityRows.Calling calling) {
        var language = viewer.locale();
        var name = Names.person(language, calling.name());
        if (calling.kind().equals("waits")) {
            return new Call(
                    Liveliness.NOW,
                    "donner",
                    Words.say(language, "opportunity.call"),
                    Words.say(
                            language,
                            "opportunity.call.by",
                            "name",
                            name,
                            "elided",
                            Names.elided(name)),
                    Words.say(language, "opportunity.quoted", "words", shortened(calling.words())),
                    "/opportunities/received/" + calling.id(),
                    Words.say(language, "opportunity.call.action"),
                    calling.untilOn());
        }
        return new Call(
                Liveliness.WARM,
                "donner",
                Words.say(language, "opportunity.call"),
                Words.say(language, "opportunity.call.yours"),
                switch (calling.kind()) {
                    case "thanked" -> Words.say(language, "opportunity.call.thanked", "name", name);
                    case "told" -> Words.say(language, "opportunity.call.told", "name", name);
                    default -> Words.say(language, "opportunity.call.present", "name", name);
                },
                (calling.own() ? "/opportunities/" : "/opportunities/received/") + calling.id(),
                Words.say(language, "opportunity.call.read"));
    }

    private static String shortened(String words) {
        var line = words.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)).strip() + "…";
    }
}
