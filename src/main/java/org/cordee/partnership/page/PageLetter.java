package org.cordee.partnership.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cordee.letter.Composer;
import org.cordee.letter.Letter;
import org.cordee.letter.LinkSecrets;
import org.cordee.letter.Mail;
import org.cordee.partnership.signal.Showing;
import org.cordee.web.BaseUrl;
import org.cordee.web.Dates;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// That a page will go off, fourteen days ahead; nothing of what stands on it, nor of whom.
@Component
class PageLetter implements Composer {
    private final PartnerPageRows rows;
    private final LinkSecrets secrets;
    private final BaseUrl base;
    private final Clock clock;

    PageLetter(PartnerPageRows rows, LinkSecrets secrets, BaseUrl base, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public String topic() {
        return "page";
    }

    @Override
    public Optional<Mail> compose(Letter letter) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return rows.tell(secrets.house(), letter.id(), today)
                .map(told -> mail(letter, told.plusDays(Showing.NOTICE_DAYS), today));
    }

    private Mail mail(Letter letter, LocalDate off, LocalDate today) {
        var language = letter.locale();
        return new Mail(
                Words.say(language, "page.mail.subject"),
                Words.say(language, "page.mail.heading", "day", Dates.day(language, off, today)),
                List.of(
                        Words.say(language, "page.mail.why"),
                        Words.say(language, "page.mail.then")),
                Words.say(language, "page.mail.button"),
                base.link("/partnerships/" + letter.about() + "/page"),
                Words.say(language, "page.mail.foot"));
    }
}
