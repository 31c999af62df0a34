package org.cordee.engagement.stakeholder;

import java.util.Locale;

/// Why somebody is sent a link. The mail says it, and nothing of the engagement.
public enum Occasion {
    /// How they see their alliance with the coach is asked.
    READING,
    /// What goes to the sponsor is to be written, or has come.
    REPORT,
    /// Theirs was lost, or they are told what there is.
    LINK;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
