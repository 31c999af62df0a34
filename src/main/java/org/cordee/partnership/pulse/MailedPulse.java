package org.cordee.partnership.pulse;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cordee.letter.LinkSecrets;
import org.cordee.letter.MailedAnswer;
import org.cordee.web.Html;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Answering a pulse from its mail: the link writes and seals one answer of one person to one
/// planned day, and shows nothing of anybody.
@Component
class MailedPulse implements MailedAnswer {
    private final Pulses pulses;
    private final Templates templates;

    MailedPulse(Pulses pulses, Templates templates) {
        this.pulses = pulses;
        this.templates = templates;
    }

    @Override
    public Optional<View> shown(byte[] secret, HttpServletRequest request) {
        return pulses.mailed(secret)
                .map(day ->
                        Html.ok(
                                templates.partnershipPulseMailed(
                                        LinkSecrets.text(secret), day, PulseForm.EMPTY)));
    }

    @Override
    public Optional<View> sent(byte[] secret, HttpServletRequest request) {
        var day = pulses.mailed(secret);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        var form = PulseForm.of(request::getParameter);
        if (!form.fits()) {
            return Optional.of(
                    Html.unprocessable(
                            templates.partnershipPulseMailed(
                                    LinkSecrets.text(secret), day.get(), form)));
        }
        return pulses.answerMailed(secret, form)
                ? Optional.of(Html.seeOther("/m/sealed"))
                : Optional.empty();
    }
}
