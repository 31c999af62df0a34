package org.cordee.engagement.reading;

import org.cordee.engagement.balance.Finding;

/// What the readings say together, with those it is about.
///
/// @param one the alliance it is about: the poorest, the one that rose, or the only one
/// @param other the best, or the one that fell; the same where there is only one
public record AllianceFinding(Finding finding, Alliance one, Alliance other) {
    public String kind() {
        return switch (finding) {
            case Finding.Spread _ -> "spread";
            case Finding.Tilt _ -> "tilt";
            case Finding.Rupture _ -> "rupture";
            case Finding.Politeness _ -> "politeness";
        };
    }
}
