package org.cordee.partnership.signal;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Locale;
import org.cordee.web.RulePage;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// How a partnership is said to live or to be a façade, from the constants of the rule.
@Component
class LivingRule implements RulePage {
    private final Templates templates;

    LivingRule(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return "living";
    }

    @Override
    public String title(Locale language) {
        return Words.say(language, "signal.living.title");
    }

    @Override
    public String nav() {
        return "partnerships";
    }

    @Override
    public Content content() {
        return templates.partnershipSignalLiving();
    }
}
