package org.cordee.introduction;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// Introductions on Today: those to answer, and for a week those where both have said yes.
@Component
class IntroductionPresence implements Presence {
    private static final Duration FRESH = Duration.ofDays(7);
    private static final int MOST = 5;

    private final Introductions introductions;
    private final Clock clock;

    IntroductionPresence(Introductions introductions, Clock clock) {
        this.introductions = introductions;
        this.clock = clock;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        return introductions.questions().stream()
                .flatMap(question -> call(viewer, question).stream())
                .limit(MOST)
                .toList();
    }

    private Optional<Call> call(Viewer viewer, MeetingQuestion question) {
        var language = viewer.locale();
        var meeting = question.meeting();
        if (question.waits(introductions.today())) {
            return Optional.of(
                    new Call(
                            Liveliness.ALIVE,
                            "rencontrer",
                            Words.say(language, "introduction.call"),
                            Words.say(
                                    language,
                                    "introduction.call.by",
                                    "name",
                                    Names.person(language, question.introducerName())),
                            Words.say(
                                    language,
                                    "introduction.call.title",
                                    "who",
                                    question.presented()),
                            "/introductions",
                            Words.say(language, "introduction.call.action"),
                            question.untilOn()));
        }
        if (meeting == null || meeting.at().isBefore(clock.instant().minus(FRESH))) {
            return Optional.empty();
        }
        return Optional.of(
                new Call(
                        Liveliness.WARM,
                        "rencontrer",
                        Words.say(language, "introduction.call"),
                        Words.say(language, "introduction.call.met"),
                        Words.say(
                                language,
                                "introduction.call.met.title",
                                "name",
                                Names.person(language, meeting.name())),
                        "/introductions",
                        Words.say(language, "introduction.call.met.action")));
    }
}
