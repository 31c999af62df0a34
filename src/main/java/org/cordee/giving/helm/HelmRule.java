package org.cordee.giving.helm;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Locale;
import org.cordee.web.RulePage;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// By what one is asked whether too much hangs on one partner.
@Component
class HelmRule implements RulePage {
    private final Templates templates;

    HelmRule(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return "helm";
    }

    @Override
    public String title(Locale language) {
        return Words.say(language, "helm.rule.title");
    }

    @Override
    public String nav() {
        return "giving";
    }

    @Override
    public Content content() {
        return templates.givingHelmRule();
    }
}
