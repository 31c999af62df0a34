package org.cordee.partnership.expectation;

import java.util.List;
import java.util.Optional;
import org.cordee.letter.Composer;
import org.cordee.letter.Letter;
import org.cordee.letter.Mail;
import org.cordee.web.BaseUrl;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// « Vos attentes avec Maud sont ouvertes », and nothing of what they say.
@Component
class RevealLetter implements Composer {
    private final BaseUrl base;

    RevealLetter(BaseUrl base) {
        this.base = base;
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        var language = letter.locale();
        var names =
                Names.list(
                        language,
                        letter.facts().path("with").valueStream().map(JsonNode::asString).toList());
        return Optional.of(
                new Mail(
                        Words.say(language, "expectation.mail.subject", "names", names),
                        Words.say(language, "expectation.mail.heading"),
                        List.of(Words.say(language, "expectation.mail.together")),
                        Words.say(language, "expectation.mail.button"),
                        base.link("/partnerships/" + letter.about() + "/expectations"),
                        Words.say(language, "expectation.mail.foot")));
    }
}
