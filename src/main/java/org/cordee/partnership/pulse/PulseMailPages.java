package org.cordee.partnership.pulse;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
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

/// Answering from the mail, without signing in: the link writes and seals one answer of one person
/// to one planned day, and shows nothing of anybody.
@Controller
@Public
@RequestMapping("/m")
class PulseMailPages {
    private final Pulses pulses;
    private final Templates templates;

    PulseMailPages(Pulses pulses, Templates templates) {
        this.pulses = pulses;
        this.templates = templates;
    }

    @GetMapping("/{secret}")
    View form(@PathVariable String secret) {
        return LinkSecrets.parse(secret)
                .flatMap(pulses::mailed)
                .map(day -> Html.ok(templates.partnershipPulseMailed(secret, day, PulseForm.EMPTY)))
                .orElseGet(this::gone);
    }

    @PostMapping("/{secret}")
    View seal(@PathVariable String secret, HttpServletRequest request) {
        var bytes = LinkSecrets.parse(secret);
        var day = bytes.flatMap(pulses::mailed);
        if (bytes.isEmpty() || day.isEmpty()) {
            return gone();
        }
        var form = PulseForm.of(request::getParameter);
        if (!form.fits()) {
            return Html.unprocessable(templates.partnershipPulseMailed(secret, day.get(), form));
        }
        return pulses.answerMailed(bytes.get(), form) ? Html.seeOther("/m/sealed") : gone();
    }

    @GetMapping("/sealed")
    View sealed() {
        return Html.ok(templates.partnershipPulseMailsealed());
    }

    /// The same for a link that was used, that is over, and that never was one.
    private View gone() {
        return Html.status(HttpStatus.GONE, templates.partnershipPulseMailgone());
    }
}
