package org.cordee.engagement.stakeholder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordee.letter.Composer;
import org.cordee.letter.Letter;
import org.cordee.letter.Mail;
import org.cordee.vault.LinkKeys;
import org.cordee.web.BaseUrl;
import org.cordee.web.Dates;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// « Hélène aimerait votre regard »: who writes, what for, and the link. No word of the engagement,
/// whose letters may be read on a screen that others see.
@Component
class StakeholderLetter implements Composer {
    private final LinkKeys keys;
    private final BaseUrl base;
    private final Clock clock;

    StakeholderLetter(LinkKeys keys, BaseUrl base, Clock clock) {
        this.keys = keys;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "stakeholder";
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        var texts = keys.opened(letter.about(), letter.facts().path("sealed").asString(""));
        return Optional.of(mail(letter.locale(), texts).to(texts.getOrDefault("email", "")));
    }

    private Mail mail(Locale language, Map<String, String> texts) {
        var coach = texts.getOrDefault("coach", "");
        var occasion = texts.getOrDefault("occasion", "");
        var until = texts.getOrDefault("until", "");
        var personal = Words.say(language, "stakeholder.mail.personal");
        return new Mail(
                Words.say(
                        language, "stakeholder.mail.subject", "occasion", occasion, "coach", coach),
                Words.say(
                        language, "stakeholder.mail.heading", "occasion", occasion, "coach", coach),
                until.isEmpty()
                        ? List.of(personal)
                        : List.of(
                                Words.say(
                                        language,
                                        "stakeholder.mail.until",
                                        "day",
                                        Dates.day(language, LocalDate.parse(until), today())),
                                personal),
                Words.say(language, "stakeholder.mail.button"),
                base.link("/s/" + texts.getOrDefault("link", "")),
                Words.say(language, "stakeholder.mail.foot", "coach", coach));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
