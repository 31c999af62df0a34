package org.cordee.partnership.exit;

import java.time.LocalDate;
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
import tools.jackson.databind.JsonNode;

/// « Votre partenariat avec Maud sera effacé le 3 mai », with first names and nothing else.
@Component
class KeepingLetter implements Composer {
    private final BaseUrl base;

    KeepingLetter(BaseUrl base) {
        this.base = base;
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public String topic() {
        return "keeping";
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        var language = letter.locale();
        var day =
                Dates.day(
                        language,
                        LocalDate.parse(letter.facts().path("until").asString()),
                        LocalDate.EPOCH);
        var others = letter.facts().path("with").valueStream().map(JsonNode::asString).toList();
        var names = others.isEmpty() ? Names.person(language, "") : Names.list(language, others);
        return Optional.of(
                new Mail(
                        Words.say(language, "exit.mail.subject", "names", names, "day", day),
                        Words.say(language, "exit.mail.heading", "names", names, "day", day),
                        List.of(
                                Words.say(language, "exit.mail.why"),
                                Words.say(language, "exit.mail.take")),
                        Words.say(language, "exit.mail.button"),
                        base.link("/partnerships/" + letter.about()),
                        Words.say(language, "exit.mail.foot")));
    }
}
