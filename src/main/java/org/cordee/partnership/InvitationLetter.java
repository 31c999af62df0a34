package org.cordee.partnership;

import java.util.List;
import java.util.Optional;
import org.cordee.letter.Composer;
import org.cordee.letter.Letter;
import org.cordee.letter.LinkSecrets;
import org.cordee.letter.Mail;
import org.cordee.web.BaseUrl;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// « Hélène vous propose d’essayer une chose ensemble »: who, and nothing of what for.
@Component
class InvitationLetter implements Composer {
    private final LinkSecrets secrets;
    private final BaseUrl base;

    InvitationLetter(LinkSecrets secrets, BaseUrl base) {
        this.secrets = secrets;
        this.base = base;
    }

    @Override
    public String kind() {
        return "invitation";
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        var language = letter.locale();
        var inviter = letter.facts().path("inviter").asString();
        return Optional.of(
                new Mail(
                        Words.say(language, "partnership.mail.invitation.subject", "name", inviter),
                        Words.say(language, "partnership.mail.invitation.heading", "name", inviter),
                        List.of(
                                Words.say(language, "partnership.mail.invitation.inside"),
                                Words.say(language, "partnership.mail.invitation.free")),
                        Words.say(language, "partnership.mail.invitation.button"),
                        base.link("/i/" + secrets.text(Partnerships.PURPOSE, letter.about())),
                        Words.say(language, "partnership.mail.invitation.foot", "name", inviter)));
    }
}
