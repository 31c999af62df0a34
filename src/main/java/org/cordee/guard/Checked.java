package org.cordee.guard;

import java.util.Collection;
import java.util.List;

/// A text as the guard read it.
///
/// @param findings in the order of the text, none within another
public record Checked(String text, List<Finding> findings) {
    public Checked {
        findings = List.copyOf(findings);
    }

    public boolean isClear() {
        return findings.isEmpty();
    }

    /// Whether it may leave.
    ///
    /// @param confirmed the places, as they stand in the text, that its author has said are meant
    public boolean passes(Collection<String> confirmed) {
        return findings.stream()
                .allMatch(finding ->
                        switch (finding.strength()) {
                            case BLOCK -> false;
                            case CONFIRM -> confirmed.contains(finding.text());
                            case NOTICE -> true;
                        });
    }

    public boolean blocks() {
        return findings.stream().anyMatch(finding -> finding.strength() == Strength.BLOCK);
    }
}
