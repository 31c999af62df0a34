package org.cordee.vault;

import java.util.List;
import java.util.Optional;
import org.cordee.letter.Composer;
import org.cordee.letter.Letter;
import org.cordee.letter.Mail;
import org.cordee.web.BaseUrl;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// « Ce qui ouvre votre coffre a changé »: so that nobody adds or removes a key unnoticed. It names
/// none of them.
@Component
class VaultLetter implements Composer {
    private final BaseUrl base;

    VaultLetter(BaseUrl base) {
        this.base = base;
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public String topic() {
        return "vault";
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        var language = letter.locale();
        return Optional.of(
                new Mail(
                        Words.say(language, "vault.mail.subject"),
                        Words.say(
                                language,
                                "vault.mail.heading",
                                "what",
                                letter.facts().path("what").asString("")),
                        List.of(Words.say(language, "vault.mail.not-you")),
                        Words.say(language, "vault.mail.button"),
                        base.link("/vault"),
                        Words.say(language, "vault.mail.foot")));
    }
}
