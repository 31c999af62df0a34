package org.cordee.engagement.report;

import java.util.List;

/// What goes to the sponsor, for the holder of a link.
///
/// @param held the lines a coachee holds and has not sent
/// @param sent what has left: for a coachee all of it, for a sponsor what they were sent
/// @param readers how many links of sponsors a line would go to
public record LinkReport(List<HeldLine> held, List<ReportLine> sent, int readers) {
    public LinkReport {
        held = List.copyOf(held);
        sent = List.copyOf(sent);
    }

    /// How many lines would leave now.
    public long released() {
        return held.stream().filter(held -> held.line().isReleased()).count();
    }
}
