package org.cordee.partnership.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cordee.letter.Composer;
import org.cordee.letter.Letter;
import org.cordee.letter.Mail;
import org.cordee.web.BaseUrl;
import org.cordee.web.Dates;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// Says to somebody that an answer was sealed from their mail: had it not been them, they would
/// know, and could take it back.
@Component
class SealedLetter implements Composer {
    private final BaseUrl base;
    private final Clock clock;

    SealedLetter(BaseUrl base, Clock clock) {
        this.base = base;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public String topic() {
        return "pulse";
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        var language = letter.locale();
        var day =
                Dates.day(
                        language,
                        LocalDate.parse(letter.facts().path("day").asString()),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return Optional.of(
                new Mail(
                        Words.say(language, "pulse.mail.sealed.subject", "day", day),
                        Words.say(language, "pulse.mail.sealed.heading"),
                        List.of(
                                Words.say(language, "pulse.mail.sealed.what", "day", day),
                                Words.say(language, "pulse.mail.sealed.back")),
                        Words.say(language, "pulse.mail.sealed.button"),
                        base.link("/partnerships/" + letter.about() + "/pulse"),
                        Words.say(language, "pulse.mail.sealed.foot")));
    }
}
