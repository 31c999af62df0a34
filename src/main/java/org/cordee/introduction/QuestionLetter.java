package org.cordee.introduction;

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
import org.springframework.transaction.annotation.Transactional;

/// « Gaspard vous propose une rencontre »: who asks, and nothing of whom or why. It is written once
/// for each introduction, and says where the address comes from.
@Component
class QuestionLetter implements Composer {
    private final MailedRows rows;
    private final IntroductionLinks links;
    private final BaseUrl base;
    private final Clock clock;

    QuestionLetter(MailedRows rows, IntroductionLinks links, BaseUrl base, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "introduction";
    }

    @Override
    @Transactional
    public Optional<Mail> compose(Letter letter) {
        return rows.letter(letter.about(), clock.instant()).map(until -> mail(letter, until));
    }

    private Mail mail(Letter letter, LocalDate until) {
        var language = letter.locale();
        var name = letter.facts().path("introducer").asString();
        var day = Dates.day(language, until, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var question = new QuestionId(letter.about());
        return new Mail(
                Words.say(language, "introduction.mail.subject", "name", name),
                Words.say(language, "introduction.mail.heading", "name", name),
                List.of(
                        Words.say(language, "introduction.mail.inside"),
                        Words.say(language, "introduction.mail.free", "day", day)),
                Words.say(language, "introduction.mail.yes"),
                base.link(links.answer(question)),
                List.of(
                        new Mail.Other(
                                Words.say(language, "introduction.mail.no"),
                                base.link(links.answer(question) + "?yes=false")),
                        new Mail.Other(
                                Words.say(language, "introduction.mail.quiet"),
                                base.link(links.quiet(question)))),
                Words.say(language, "introduction.mail.foot", "name", name, "day", day));
    }
}
