package org.cordee.letter;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.cordee.web.Html;
import org.cordee.web.Public;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Where the links of mails lead: to the feature whose link it is.
@Controller
@Public
class MailedAnswerPages {
    private final List<MailedAnswer> features;
    private final Templates templates;

    MailedAnswerPages(List<MailedAnswer> features, Templates templates) {
        this.features = features;
        this.templates = templates;
    }

    @GetMapping("/m/{secret}")
    View look(@PathVariable String secret, HttpServletRequest request) {
        return first(secret, (feature, bytes) -> feature.shown(bytes, request));
    }

    @PostMapping("/m/{secret}")
    View answer(@PathVariable String secret, HttpServletRequest request) {
        return first(secret, (feature, bytes) -> feature.sent(bytes, request));
    }

    /// The same for a link that was used, that is over, and that never was one.
    private View first(String secret, BiFunction<MailedAnswer, byte[], Optional<View>> asking) {
        return LinkSecrets.parse(secret)
                .flatMap(bytes ->
                        features.stream()
                                .flatMap(feature -> asking.apply(feature, bytes).stream())
                                .findFirst())
                .orElseGet(() -> Html.status(HttpStatus.GONE, templates.letterGone()));
    }
}
