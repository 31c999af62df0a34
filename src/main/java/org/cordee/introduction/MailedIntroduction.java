package org.cordee.introduction;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.cordee.letter.Letters;
import org.cordee.letter.LinkSecrets;
import org.cordee.letter.MailedAnswer;
import org.cordee.web.Html;
import org.cordee.web.Typed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.View;

/// Answering an introduction from its mail, taking that back for a day, reading who the other is
/// once both have said yes, and wanting no more letters: a link each.
@Component
class MailedIntroduction implements MailedAnswer {
    private final MailedRows rows;
    private final IntroductionLinks links;
    private final Letters letters;
    private final Templates templates;
    private final Clock clock;

    MailedIntroduction(
            MailedRows rows,
            IntroductionLinks links,
            Letters letters,
            Templates templates,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.letters = letters;
        this.templates = templates;
        this.clock = clock;
    }

    /// The answer that is chosen already stands in the address: `?yes=false` for a no.
    @Override
    @Transactional(readOnly = true)
    public Optional<View> shown(byte[] secret, HttpServletRequest request) {
        var link = LinkSecrets.text(secret);
        var yes = !"false".equals(request.getParameter("yes"));
        var now = clock.instant();
        return rows.asking(secret, now)
                .map(asking -> templates.introductionMailed(link, asking, yes, "", false))
                .map(Html::ok)
                .or(() ->
                        rows.answered(secret, now)
                                .map(answered ->
                                        Html.ok(templates.introductionAnswered(link, answered))))
                .or(() -> rows.met(secret, now).map(met -> Html.ok(templates.introductionMet(met))))
                .or(() ->
                        rows.quiet(secret)
                                .map(quiet -> Html.ok(templates.introductionQuiet(link, quiet))));
    }

    @Override
    @Transactional
    public Optional<View> sent(byte[] secret, HttpServletRequest request) {
        var now = clock.instant();
        var asking = rows.asking(secret, now);
        if (asking.isPresent()) {
            return answer(secret, asking.get(), request);
        }
        var again = rows.takeBack(secret, now);
        if (again.isPresent()) {
            return Optional.of(Html.seeOther(links.answer(again.get())));
        }
        if (rows.quiet(secret).isEmpty()) {
            return Optional.empty();
        }
        rows.keepQuiet(secret, !"false".equals(request.getParameter("quiet")), now);
        return Optional.of(Html.seeOther("/m/" + LinkSecrets.text(secret)));
    }

    private Optional<View> answer(byte[] secret, Mailed.Asking asking, HttpServletRequest request) {
        var yes = !"false".equals(request.getParameter("yes"));
        var sent = request.getParameter("reach");
        var reach = Typed.line(sent == null ? "" : sent.replace("\0", ""));
        if (Typed.length(reach) > MeetingQuestion.LONGEST_REACH) {
            return Optional.of(
                    Html.unprocessable(
                            templates.introductionMailed(
                                    LinkSecrets.text(secret), asking, yes, reach, true)));
        }
        var said = rows.answer(secret, yes, reach, clock.instant());
        said.ifPresent(_ -> letters.ring());
        return said.map(answered ->
                Html.seeOther(
                        answered.said().equals("met")
                                ? links.meeting(answered.question())
                                : links.takingBack(answered.question())));
    }
}
