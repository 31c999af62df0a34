package org.cordee.partnership.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cordee.letter.Composer;
import org.cordee.letter.Letter;
import org.cordee.letter.LinkSecrets;
import org.cordee.letter.Mail;
import org.cordee.web.BaseUrl;
import org.cordee.web.Dates;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// « Votre pouls du 16 mars », on the morning of that day: a link to answer, and nobody's name.
@Component
class PulseLetter implements Composer {
    /// What the secret of its link is derived for.
    private static final String PURPOSE = "pulse";

    private final PulseLinkRows links;
    private final LinkSecrets secrets;
    private final BaseUrl base;
    private final Clock clock;

    PulseLetter(PulseLinkRows links, LinkSecrets secrets, BaseUrl base, Clock clock) {
        this.links = links;
        this.secrets = secrets;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "pulse";
    }

    @Override
    @Transactional
    public Optional<Mail> compose(Letter letter) {
        var now = clock.instant();
        var hash = LinkSecrets.hash(secrets.secret(PURPOSE, letter.about()));
        return links.write(letter.about(), hash, now).map(day -> mail(letter, day, now));
    }

    private Mail mail(Letter letter, PulseLinkRows.Day planned, java.time.Instant now) {
        var language = letter.locale();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var day = Dates.day(language, planned.plannedOn(), today);
        return new Mail(
                Words.say(language, "pulse.mail.subject", "day", day),
                Words.say(language, "pulse.mail.heading", "day", day),
                List.of(
                        Words.say(language, "pulse.mail.what"),
                        Words.say(
                                language,
                                "pulse.mail.until",
                                "day",
                                Dates.day(language, planned.lastOn(), today))),
                Words.say(language, "pulse.mail.button"),
                base.link("/m/" + secrets.text(PURPOSE, letter.about())),
                Words.say(language, "pulse.mail.foot"));
    }
}
