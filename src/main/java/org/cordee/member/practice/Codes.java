package org.cordee.member.practice;

import java.time.Clock;
import org.cordee.current.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which codes of ethics go together: every member reads it, a steward rules on it and says why. It
/// counts for affinities from the next night on.
@Service
@Transactional
class Codes {
    private final PracticeRows practices;
    private final CodeRows rows;
    private final Clock clock;

    Codes(PracticeRows practices, CodeRows rows, Clock clock) {
        this.practices = practices;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CodesView view() {
        return rows.view(practices.codes());
    }

    /// What became of a ruling.
    enum Ruled {
        RULED,
        /// It was so already.
        KNOWN,
        REFUSED
    }

    public Ruled rule(CodeForm form) {
        var now = clock.instant();
        return switch (rows.rule(Ids.at(now), form, now)) {
            case "ruled" -> Ruled.RULED;
            case "known" -> Ruled.KNOWN;
            default -> Ruled.REFUSED;
        };
    }
}
