package org.cordee.engagement.link;

import org.cordee.engagement.report.LinkReport;
import org.cordee.engagement.report.LinkReports;
import org.cordee.engagement.report.LinkReports.Outcome;
import org.cordee.engagement.report.ReportLine;
import org.cordee.engagement.report.ReportLineId;
import org.cordee.engagement.stakeholder.OpenedLink;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The page of what goes to the sponsor, for who holds the pen and for who reads.
///
/// @param line what was just sent about a line; null for a new one, or for none
/// @param typed what was typed and could not be kept
public record LinkReportView(
        String token,
        OpenedLink link,
        LinkReport report,
        @Nullable ReportLineId line,
        String typed,
        Outcome outcome) {

    public String address() {
        return "/s/" + token + "/report";
    }

    public boolean holdsThePen() {
        return LinkReports.holdsThePen(link);
    }

    public String state() {
        return outcome == Outcome.GONE
                ? "crossed"
                : outcome != Outcome.DONE
                        ? "unfit"
                        : link.over() ? "over" : holdsThePen() ? "pen" : "reader";
    }

    /// What to say beside a line; null when all is well with it.
    public @Nullable String why(@Nullable ReportLineId about) {
        if (line == null ? about != null : !line.equals(about)) {
            return null;
        }
        return switch (outcome) {
            case DONE, GONE -> null;
            case EMPTY -> Words.say("report.empty");
            case TOO_LONG -> Words.say("report.too-long");
            case BLOCKED -> Words.say("report.blocked");
            case ASKED -> Words.say("report.ask");
        };
    }

    /// A line as it stands in its form: as it was typed, where it could not be kept.
    public String text(ReportLine one) {
        var text = one.text();
        return one.id().equals(line) && !typed.isEmpty() ? typed : text == null ? "" : text;
    }
}
