package org.cordee.introduction;

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
class AnsweredLetter implements Composer {
    private final IntroductionLinks links;
    private final BaseUrl base;

    AnsweredLetter(IntroductionLinks links, BaseUrl base) {
        this.links = links;
        this.base = base;
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public String topic() {
        return "introduction-answered";
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        var language = letter.locale();
        var yes = letter.facts().path("yes").asBoolean();
        return Optional.of(
                new Mail(
                        Words.say(language, "introduction.mail.answered.subject"),
                        yes
                                ? Words.say(language, "introduction.mail.answered.yes")
                                : Words.say(language, "introduction.mail.answered.no"),
                        List.of(
                                Words.say(language, "introduction.mail.answered.what"),
                                Words.say(language, "introduction.mail.answered.back")),
                        Words.say(language, "introduction.mail.answered.button"),
                        base.link(links.takingBack(new QuestionId(letter.about()))),
                        Words.say(language, "introduction.mail.answered.foot")));
    }
}
