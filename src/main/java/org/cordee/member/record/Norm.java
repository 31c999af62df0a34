package org.cordee.member.record;

import java.math.BigDecimal;
import java.time.LocalDate;

/// One number that a body of the trade publishes.
///
/// @param key of what it is asked for: `icf-acc`
/// @param lookedUpOn when the source was read last
/// @param read whether the page of the body itself was; else others who cite it
public record Norm(
        String key,
        String body,
        String credential,
        Asks asks,
        BigDecimal value,
        String source,
        LocalDate lookedUpOn,
        boolean read) {

    /// What is asked.
    public enum Asks {
        /// Hours of training in the trade, before.
        TRAINING,
        /// Hours of practice, before.
        PRACTICE,
        /// Years that it holds.
        RENEWAL,
        /// Units of continuing education while it holds.
        UNITS,
        /// Of these, on the trade itself; those on ethics are among them.
        CORE,
        /// Of these, on ethics.
        ETHICS,
        /// Hours of practice to one of supervision.
        SUPERVISION_RATIO,
        /// Hours of supervision a year, however little one practises.
        SUPERVISION_YEAR
    }

    /// « ICF ACC ».
    public String name() {
        return body + " " + credential;
    }
}
