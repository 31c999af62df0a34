package org.cordee.introduction;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cordee.letter.LinkSecrets;
import org.cordee.letter.MailedAnswer;
import org.cordee.web.Html;
import org.cordee.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Answering an introduction from its mail, taking that back for a day, reading who the other is
/// once both have said yes, and wanting no more letters: a link each.
@Controller
@Public
class MailedIntroductionPages implements MailedAnswer {
    private final MailedIntroductions introductions;
    private final Templates templates;

    MailedIntroductionPages(MailedIntroductions introductions, Templates templates) {
        this.introductions = introductions;
        this.templates = templates;
    }

    /// After the second yes, from a mail.
    @GetMapping(MailedIntroductions.MET)
    View met() {
        return Html.ok(templates.introductionBoth());
    }

    /// The answer that is chosen already stands in the address: `?yes=false` for a no.
    @Override
    public Optional<View> shown(byte[] secret, HttpServletRequest request) {
        var link = LinkSecrets.text(secret);
        return introductions
                .shown(secret)
                .map(mailed ->
                        Html.ok(
                                switch (mailed) {
                                    case Mailed.Asking asking ->
                                            templates.introductionMailed(
                                                    link, asking, yes(request), "", false);
                                    case Mailed.Answered answered ->
                                            templates.introductionAnswered(link, answered);
                                    case Mailed.Met met -> templates.introductionMet(met);
                                    case Mailed.Quiet quiet ->
                                            templates.introductionQuiet(link, quiet);
                                }));
    }

    @Override
    public Optional<View> sent(byte[] secret, HttpServletRequest request) {
        var reach = request.getParameter("reach");
        return introductions
                .press(secret, yes(request), reach == null ? "" : reach)
                .map(outcome ->
                        switch (outcome) {
                            case MailedIntroductions.Outcome.Done(var path) -> Html.seeOther(path);
                            case MailedIntroductions.Outcome.TooLong(var asking, var typed) ->
                                    Html.unprocessable(
                                            templates.introductionMailed(
                                                    LinkSecrets.text(secret),
                                                    asking,
                                                    yes(request),
                                                    typed,
                                                    true));
                        });
    }

    private static boolean yes(HttpServletRequest request) {
        return !"false".equals(request.getParameter("yes"));
    }
}
