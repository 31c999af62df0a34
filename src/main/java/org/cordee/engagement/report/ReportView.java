package org.cordee.engagement.report;

import java.util.List;
import org.cordee.engagement.Engagement;
import org.cordee.engagement.stakeholder.Stakeholder;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// What goes to the sponsor, as the coach sees it.
///
/// @param coachees to whom a line can be proposed
/// @param sponsors who read what is sent
/// @param proposed what the coach proposed and was not sent: what became of it they are not told
/// @param sent what has left, word for word
/// @param typed what was typed and could not be kept
/// @param refused why it could not; null when all is well
public record ReportView(
        Engagement engagement,
        List<Stakeholder> coachees,
        List<Stakeholder> sponsors,
        List<ReportLine> proposed,
        List<ReportLine> sent,
        String typed,
        LinkReports.@Nullable Outcome refused) {
    public ReportView {
        coachees = List.copyOf(coachees);
        sponsors = List.copyOf(sponsors);
        proposed = List.copyOf(proposed);
        sent = List.copyOf(sent);
    }

    /// What to say beside what was typed; null when all is well.
    public @Nullable String why() {
        return refused == null
                ? null
                : refused == LinkReports.Outcome.EMPTY
                        ? Words.say("report.empty")
                        : Words.say("report.too-long");
    }

    public String address() {
        return "/engagements/" + engagement.id().value() + "/report";
    }

    public String state() {
        return engagement.isOver()
                ? "over"
                : coachees.isEmpty() ? "nobody" : refused == null ? "open" : "unfit";
    }
}
