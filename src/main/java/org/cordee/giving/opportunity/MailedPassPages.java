package org.cordee.giving.opportunity;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cordee.letter.LinkSecrets;
import org.cordee.letter.MailedAnswer;
import org.cordee.web.Html;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Answering an opportunity from its mail, and taking that back for a day: a link each. Passing on
/// asks to sign in.
@Component
class MailedPassPages implements MailedAnswer {
    private final MailedPasses passes;
    private final Templates templates;

    MailedPassPages(MailedPasses passes, Templates templates) {
        this.passes = passes;
        this.templates = templates;
    }

    /// The answer that is chosen already stands in the address: `?present=false` for a no.
    @Override
    public Optional<View> shown(byte[] secret, HttpServletRequest request) {
        var link = LinkSecrets.text(secret);
        return passes.shown(secret)
                .map(mailed ->
                        Html.ok(
                                switch (mailed) {
                                    case MailedPass.Waiting waiting ->
                                            templates.givingOpportunityMailed(
                                                    link, waiting, present(request));
                                    case MailedPass.Said said ->
                                            templates.givingOpportunitySaid(link, said);
                                }));
    }

    @Override
    public Optional<View> sent(byte[] secret, HttpServletRequest request) {
        return passes.press(secret, present(request)).map(Html::seeOther);
    }

    private static boolean present(HttpServletRequest request) {
        return !"false".equals(request.getParameter("present"));
    }
}
