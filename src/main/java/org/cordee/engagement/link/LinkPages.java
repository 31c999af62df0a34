package org.cordee.engagement.link;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.cordee.engagement.reading.AnswerForm;
import org.cordee.engagement.reading.LinkReadings;
import org.cordee.engagement.reading.ReadingRoundId;
import org.cordee.engagement.reading.ShownObjective;
import org.cordee.engagement.stakeholder.Links;
import org.cordee.engagement.stakeholder.OpenedLink;
import org.cordee.letter.LinkSecrets;
import org.cordee.web.Html;
import org.cordee.web.Public;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What somebody around an engagement sees and does by their link. Looking changes nothing: mail
/// scanners open links too.
@Controller
@Public
@RequestMapping("/s/{secret}")
class LinkPages {
    private final Links links;
    private final LinkReadings readings;
    private final Templates templates;

    LinkPages(Links links, LinkReadings readings, Templates templates) {
        this.links = links;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping
    View look(@PathVariable String secret, HttpServletResponse response) {
        // For whoever it was sent to, and not for those who collect.
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        return with(secret, link -> Html.ok(templates.engagementLinkPage(view(link, secret))));
    }

    @PostMapping("/readings/{reading}")
    View answer(
            @PathVariable String secret,
            @PathVariable ReadingRoundId reading,
            HttpServletRequest request) {
        return with(
                secret,
                link -> {
                    var asked = readings.objectives(link).stream().map(ShownObjective::id).toList();
                    var form = AnswerForm.of(request::getParameter, asked);
                    if (!form.fits()) {
                        return Html.unprocessable(
                                templates.engagementLinkPage(view(link, secret, form, true)));
                    }
                    var kept = readings.answer(link, reading, form);
                    return Html.seeOther(
                            "/s/" + secret, kept ? "link.answered" : "link.round-over");
                });
    }

    @PostMapping("/readings/{reading}/declining")
    View decline(@PathVariable String secret, @PathVariable ReadingRoundId reading) {
        return with(
                secret,
                link -> {
                    var kept = readings.decline(link, reading);
                    return Html.seeOther(
                            "/s/" + secret, kept ? "link.declined" : "link.round-over");
                });
    }

    @PostMapping("/readings/erasure")
    View erase(@PathVariable String secret) {
        return with(
                secret,
                link -> {
                    readings.erase(link);
                    return Html.seeOther("/s/" + secret, "link.erased");
                });
    }

    @PostMapping("/leaving")
    View leave(@PathVariable String secret) {
        return with(
                secret,
                link -> {
                    links.leave(link);
                    return Html.ok(templates.engagementLinkLeft());
                });
    }

    /// The same for a link that is over, that was cut, and that never was one.
    private View with(String secret, Function<OpenedLink, View> page) {
        return LinkSecrets.parse(secret)
                .flatMap(links::open)
                .map(page)
                .orElseGet(() -> Html.status(HttpStatus.GONE, templates.engagementLinkGone()));
    }

    private LinkView view(OpenedLink link, String secret) {
        var rounds = readings.rounds(link);
        var form =
                rounds.stream()
                        .filter(round -> round.open() && round.own() != null)
                        .findFirst()
                        .map(round -> AnswerForm.filled(LinkView.of(round)))
                        .orElse(AnswerForm.EMPTY);
        return new LinkView(secret, link, rounds, readings.objectives(link), form, false);
    }

    private LinkView view(OpenedLink link, String secret, AnswerForm form, boolean refused) {
        return new LinkView(
                secret, link, readings.rounds(link), readings.objectives(link), form, refused);
    }
}
