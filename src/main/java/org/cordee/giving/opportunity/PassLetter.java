package org.cordee.giving.opportunity;

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
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// « Une passe d’Idris »: who passes it and until when, and nothing of what it is. The one mail
/// that goes at once.
@Component
class PassLetter implements Composer {
    private final MailedPassRows rows;
    private final PassLinks links;
    private final BaseUrl base;
    private final Clock clock;

    PassLetter(MailedPassRows rows, PassLinks links, BaseUrl base, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "opportunity";
    }

    @Override
    @Transactional
    public Optional<Mail> compose(Letter letter) {
        return rows.letter(new PassId(letter.about()), clock.instant())
                .map(due -> mail(letter, due));
    }

    private Mail mail(Letter letter, MailedPassRows.Due due) {
        var language = letter.locale();
        var name = Names.person(language, due.sender());
        var given = Names.given(name);
        var day =
                Dates.day(
                        language,
                        due.untilOn(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var pass = new PassId(letter.about());
        return new Mail(
                Words.say(
                        language,
                        "opportunity.mail.subject",
                        "name",
                        name,
                        "elided",
                        Names.elided(name),
                        "day",
                        day),
                Words.say(language, "opportunity.mail.heading", "name", name),
                List.of(
                        Words.say(language, "opportunity.mail.fresh", "day", day),
                        Words.say(language, "opportunity.mail.binds")),
                Words.say(language, "opportunity.present"),
                base.link(links.answer(pass)),
                List.of(
                        new Mail.Other(
                                Words.say(language, "opportunity.not-for-me"),
                                base.link(links.answer(pass) + "?present=false")),
                        new Mail.Other(
                                Words.say(language, "opportunity.mail.further"),
                                base.link("/opportunities/received/" + pass.value() + "/passes"))),
                Words.say(
                        language,
                        "opportunity.mail.foot",
                        "name",
                        given,
                        "elided",
                        Names.elided(given),
                        "day",
                        day));
    }
}
