package org.cordee.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cordee.letter.Composer;
import org.cordee.letter.Letter;
import org.cordee.letter.LinkSecrets;
import org.cordee.letter.Mail;
import org.cordee.web.BaseUrl;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// « Votre lien pour entrer ».
@Component
class SignInLetter implements Composer {
    private final SignInRows rows;
    private final LinkSecrets secrets;
    private final BaseUrl base;
    private final Clock clock;

    SignInLetter(SignInRows rows, LinkSecrets secrets, BaseUrl base, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "sign-in";
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        if (!rows.waits(letter.about(), clock.instant())) {
            return Optional.empty();
        }
        var language = letter.locale();
        var device = letter.facts().path("device").asString("");
        return Optional.of(
                new Mail(
                        Words.say(language, "signin.mail.subject"),
                        Words.say(language, "signin.mail.heading"),
                        List.of(
                                Words.say(language, "signin.mail.once"),
                                device.isEmpty()
                                        ? Words.say(language, "signin.mail.asked-somewhere")
                                        : Words.say(
                                                language,
                                                "signin.mail.asked-from",
                                                "device",
                                                device)),
                        Words.say(language, "signin.mail.button"),
                        base.link("/sign-in/" + secrets.text(SignIns.PURPOSE, letter.about())),
                        Words.say(language, "signin.mail.foot")));
    }
}
