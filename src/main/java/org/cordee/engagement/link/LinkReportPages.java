package org.cordee.engagement.link;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.cordee.engagement.report.LinkReports;
import org.cordee.engagement.report.LinkReports.Outcome;
import org.cordee.engagement.report.ReportLineId;
import org.cordee.engagement.stakeholder.Links;
import org.cordee.engagement.stakeholder.OpenedLink;
import org.cordee.letter.LinkSecrets;
import org.cordee.web.Html;
import org.cordee.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What goes to the sponsor, by link: the coachee holds the pen, the sponsor reads.
@Controller
@Public
@RequestMapping("/s/{secret}/report")
class LinkReportPages {
    private final Links links;
    private final LinkReports reports;
    private final Templates templates;

    LinkReportPages(Links links, LinkReports reports, Templates templates) {
        this.links = links;
        this.reports = reports;
        this.templates = templates;
    }

    @GetMapping
    View look(@PathVariable String secret, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        return with(secret, link -> page(link, secret));
    }

    @PostMapping("/lines")
    View write(@PathVariable String secret, @RequestParam(defaultValue = "") String text) {
        return with(
                secret,
                link -> answer(link, secret, null, text, reports.write(link, null, 0, text)));
    }

    @PostMapping("/lines/{line}")
    View change(
            @PathVariable String secret,
            @PathVariable ReportLineId line,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String text) {
        return with(
                secret,
                link -> answer(link, secret, line, text, reports.write(link, line, version, text)));
    }

    @PostMapping("/lines/{line}/release")
    View release(
            @PathVariable String secret,
            @PathVariable ReportLineId line,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String meant) {
        return with(
                secret,
                link ->
                        answer(
                                link,
                                secret,
                                line,
                                "",
                                reports.release(link, line, version, meant.equals("yes"))));
    }

    @PostMapping("/lines/{line}/keeping")
    View takeBack(
            @PathVariable String secret,
            @PathVariable ReportLineId line,
            @RequestParam(defaultValue = "0") int version) {
        return with(
                secret,
                link -> answer(link, secret, line, "", reports.takeBack(link, line, version)));
    }

    @PostMapping("/sending")
    View send(@PathVariable String secret) {
        return with(
                secret,
                link -> {
                    var sent = link.over() ? 0 : reports.send(link);
                    return Html.seeOther(
                            "/s/" + secret + "/report",
                            sent > 0 ? "report.sent" : "report.sent.none");
                });
    }

    private View answer(
            OpenedLink link,
            String secret,
            @Nullable ReportLineId line,
            String typed,
            Outcome outcome) {
        return outcome == Outcome.DONE
                ? Html.seeOther("/s/" + secret + "/report", "report.kept")
                : Html.status(
                        outcome == Outcome.GONE
                                ? HttpStatus.CONFLICT
                                : HttpStatus.UNPROCESSABLE_CONTENT,
                        templates.engagementReportPen(
                                new LinkReportView(
                                        secret, link, reports.report(link), line, typed, outcome)));
    }

    private View page(OpenedLink link, String secret) {
        return Html.ok(
                templates.engagementReportPen(
                        new LinkReportView(
                                secret, link, reports.report(link), null, "", Outcome.DONE)));
    }

    /// Only for who writes or reads reports; to everybody else it is not there.
    private View with(String secret, Function<OpenedLink, View> page) {
        return LinkSecrets.parse(secret)
                .flatMap(links::open)
                .filter(link -> LinkReports.holdsThePen(link) || LinkReports.isRead(link))
                .map(page)
                .orElseGet(() -> Html.status(HttpStatus.GONE, templates.engagementLinkGone()));
    }
}
