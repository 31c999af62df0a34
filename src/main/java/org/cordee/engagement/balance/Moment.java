package org.cordee.engagement.balance;

import java.time.LocalDate;
import java.util.List;

/// A day on which somebody read their alliance, and what all of them said together then.
///
/// @param findings the spread first, then a tilt, then what concerns single alliances
public record Moment(LocalDate on, List<Finding> findings) {
    public Moment {
        findings = List.copyOf(findings);
    }
}
