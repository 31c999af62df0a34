package org.cordee.introduction;

import java.time.Clock;
import java.util.Optional;
import org.cordee.letter.Letters;
import org.cordee.web.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the links of the mails about introductions show and do, for whoever holds them.
@Service
@Transactional
class MailedIntroductions {
    private final MailedRows rows;
    private final IntroductionLinks links;
    private final Letters letters;
    private final Clock clock;

    MailedIntroductions(MailedRows rows, IntroductionLinks links, Letters letters, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
    }

    /// What became of a button.
    sealed interface Outcome {
        /// @param path where one goes on
        record Done(String path) implements Outcome {}

        /// How to be reached was said at too much length.
        record TooLong(Mailed.Asking asking, String reach) implements Outcome {}
    }

    /// Where whoever has said the second yes is led: the address of the other leaves by mail alone,
    /// for the address that was asked.
    static final String MET = "/m/met";

    @Transactional(readOnly = true)
    Optional<Mailed> shown(byte[] secret) {
        var now = clock.instant();
        return rows.asking(secret, now)
                .map(Mailed.class::cast)
                .or(() -> rows.answered(secret, now))
                .or(() -> rows.met(secret, now))
                .or(() -> rows.quiet(secret));
    }

    /// Answers a question, takes an answer back, or wants no more letters, as the link says; empty
    /// where it is over.
    ///
    /// @param yes the answer, or that no more letters are wanted
    Optional<Outcome> press(byte[] secret, boolean yes, String reach) {
        var now = clock.instant();
        var line = Typed.line(reach);
        if (Typed.length(line) > MeetingQuestion.LONGEST_REACH) {
            var asking = rows.asking(secret, now);
            if (asking.isPresent()) {
                return Optional.of(new Outcome.TooLong(asking.get(), line));
            }
        }
        // A second press of the same answer leads where the first one led.
        var said = rows.answer(secret, yes, line, now);
        if (said.isPresent()) {
            return said.map(this::answered);
        }
        var again = rows.takeBack(secret, now);
        if (again.isPresent()) {
            return again.map(question -> new Outcome.Done(links.answer(question)));
        }
        return rows.keepQuiet(secret, yes, now)
                ? Optional.of(new Outcome.Done(links.same(secret)))
                : Optional.empty();
    }

    private Outcome answered(MailedRows.Said said) {
        letters.ringAfterCommit();
        return new Outcome.Done(
                said.said().equals("met") ? MET : links.takingBack(said.question()));
    }
}
