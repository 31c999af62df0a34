package org.cordee.giving.opportunity;

import java.util.List;
import java.util.Optional;
import org.cordee.letter.Composer;
import org.cordee.letter.Letter;
import org.cordee.letter.Mail;
import org.cordee.web.BaseUrl;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// « Votre réponse est notée », to whom answered from a mail, so that nobody answers in their place
/// unnoticed.
@Component
class SaidLetter implements Composer {
    private final PassLinks links;
    private final BaseUrl base;

    SaidLetter(PassLinks links, BaseUrl base) {
        this.links = links;
        this.base = base;
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public String topic() {
        return "opportunity-answered";
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        var language = letter.locale();
        var present = letter.facts().path("present").asBoolean();
        return Optional.of(
                new Mail(
                        Words.say(language, "opportunity.mail.said.subject"),
                        present
                                ? Words.say(language, "opportunity.mail.said.present")
                                : Words.say(language, "opportunity.mail.said.no"),
                        List.of(Words.say(language, "opportunity.mail.said.what")),
                        Words.say(language, "opportunity.take-back"),
                        base.link(links.takingBack(new PassId(letter.about()))),
                        Words.say(language, "opportunity.mail.said.foot")));
    }
}
