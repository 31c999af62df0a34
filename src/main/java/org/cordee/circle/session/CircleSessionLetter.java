package org.cordee.circle.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cordee.letter.CalendarEvent;
import org.cordee.letter.Composer;
import org.cordee.letter.Letter;
import org.cordee.letter.Mail;
import org.cordee.web.BaseUrl;
import org.cordee.web.Dates;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// A session is planned, moved or called off: the moment, for the reader's calendar, and nothing of
/// what it is about, nor with whom.
@Component
class CircleSessionLetter implements Composer {
    private final BaseUrl base;
    private final Clock clock;

    CircleSessionLetter(BaseUrl base, Clock clock) {
        this.base = base;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public String topic() {
        return "circle-session";
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        var facts = letter.facts();
        var starts = Instant.parse(facts.path("starts").asString());
        var ends = starts.plus(Duration.ofMinutes(facts.path("minutes").asLong()));
        if (ends.isBefore(clock.instant())) {
            return Optional.empty();
        }
        var language = letter.locale();
        var what = facts.path("what").asString();
        var isOff = what.equals("cancelled");
        var moment =
                Dates.moment(
                        language,
                        ZoneId.of(facts.path("zone").asString()),
                        starts,
                        clock.instant());
        var event =
                new CalendarEvent(
                        letter.about(),
                        Words.say(language, "session.calendar"),
                        starts,
                        ends,
                        facts.path("sequence").asInt());
        var sessions = "/circles/" + facts.path("circle").asString() + "/sessions";
        return Optional.of(
                new Mail(
                        Words.say(language, "session.mail.subject", "what", what, "moment", moment),
                        Words.say(language, "session.mail.heading", "what", what, "moment", moment),
                        List.of(Words.say(language, "session.mail.calendar", "what", what)),
                        Words.say(language, "session.mail.button", "what", what),
                        base.link(isOff ? sessions : "/circles/sessions/" + letter.about()),
                        List.of(),
                        Words.say(language, "session.mail.foot"),
                        new Mail.Invitation(
                                event,
                                isOff
                                        ? CalendarEvent.Method.CANCEL
                                        : CalendarEvent.Method.REQUEST)));
    }
}
