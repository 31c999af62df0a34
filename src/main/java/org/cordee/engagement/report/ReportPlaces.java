package org.cordee.engagement.report;

/// For which places lines are sealed.
final class ReportPlaces {
    static String coach(ReportLineId line) {
        return "report_line.contents:" + line.value();
    }

    static String copy(ReportLineId line, int version) {
        return "report_copy.contents:" + line.value() + ":" + version;
    }

    private ReportPlaces() {}
}
