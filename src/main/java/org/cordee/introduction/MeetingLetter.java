package org.cordee.introduction;

import java.util.List;
import java.util.Optional;
import org.cordee.letter.Composer;
import org.cordee.letter.Letter;
import org.cordee.letter.Mail;
import org.cordee.web.BaseUrl;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// « Deux oui »: to each who was asked at an address, who and where the other is. They agreed to
/// exactly that, and without an account there is no other way.
@Component
class MeetingLetter implements Composer {
    private final MailedRows rows;
    private final IntroductionLinks links;
    private final BaseUrl base;

    MeetingLetter(MailedRows rows, IntroductionLinks links, BaseUrl base) {
        this.rows = rows;
        this.links = links;
        this.base = base;
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public String topic() {
        return "introduction-met";
    }

    @Override
    @Transactional
    public Optional<Mail> compose(Letter letter) {
        var language = letter.locale();
        return rows.meeting(letter.about())
                .map(met ->
                        new Mail(
                                Words.say(language, "introduction.mail.met.subject"),
                                Words.say(language, "introduction.mail.met.heading"),
                                List.of(
                                        met.reach() == null
                                                ? met.name()
                                                : Words.say(
                                                        language,
                                                        "introduction.mail.met.who",
                                                        "name",
                                                        met.name(),
                                                        "reach",
                                                        met.reach()),
                                        Words.say(
                                                language,
                                                "introduction.mail.met.what",
                                                "name",
                                                met.introducer())),
                                Words.say(language, "introduction.mail.met.button"),
                                base.link(links.meeting(new QuestionId(letter.about()))),
                                Words.say(language, "introduction.mail.met.foot")));
    }
}
