package org.cordee.giving.opportunity;

import java.time.Clock;
import java.util.Optional;
import org.cordee.letter.Letters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the links of the mails about opportunities show and do, for whoever holds them.
@Service
@Transactional
class MailedPasses {
    private final MailedPassRows rows;
    private final PassLinks links;
    private final Letters letters;
    private final Clock clock;

    MailedPasses(MailedPassRows rows, PassLinks links, Letters letters, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<MailedPass> shown(byte[] secret) {
        var now = clock.instant();
        return rows.waiting(secret, now)
                .map(MailedPass.class::cast)
                .or(() -> rows.said(secret, now));
    }

    /// Answers, or takes an answer back, as the link says: where one goes on; empty where it is
    /// over.
    Optional<String> press(byte[] secret, boolean present) {
        var now = clock.instant();
        var answered =
                rows.answer(
                        secret, present ? Reached.Answer.PRESENT : Reached.Answer.NOT_FOR_ME, now);
        if (answered.isPresent()) {
            letters.ringAfterCommit();
            return answered.map(links::takingBack);
        }
        return rows.takeBack(secret, now).map(links::answer);
    }
}
