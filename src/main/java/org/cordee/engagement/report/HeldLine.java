package org.cordee.engagement.report;

import java.util.List;
import org.cordee.guard.Checked;
import org.cordee.guard.Strength;

/// A line that a coachee holds, as the guard read it.
///
/// @param found what could make somebody recognisable; nothing in what has been sent
public record HeldLine(ReportLine line, List<String> found, boolean blocked) {
    public HeldLine {
        found = List.copyOf(found);
    }

    static HeldLine of(ReportLine line, Checked checked) {
        return new HeldLine(
                line,
                checked.findings().stream()
                        .filter(finding -> finding.strength() != Strength.NOTICE)
                        .map(finding -> finding.text())
                        .distinct()
                        .toList(),
                checked.blocks());
    }
}
