package org.cordee.engagement.stakeholder;

import java.util.Locale;

/// The part somebody holds in an engagement. One person may hold several; who is of the team holds
/// no other, since what a team answers is nobody's own.
public enum StakeholderRole {
    COACHEE,
    SPONSOR,
    PAYER,
    MANAGER,
    TEAM;

    /// As forms and the database call it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
