package org.cordee.member.record;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Units of continuing education, earned on a day.
public record Unit(LocalDate day, BigDecimal units, About about) {

    /// What they are for.
    public enum About {
        CORE,
        ETHICS,
        OTHER
    }
}
