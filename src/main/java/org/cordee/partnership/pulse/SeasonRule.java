package org.cordee.partnership.pulse;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Locale;
import org.cordee.web.RulePage;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// How the season is read, from the constants that it is read by.
@Component
class SeasonRule implements RulePage {
    private final Templates templates;

    SeasonRule(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return "season";
    }

    @Override
    public String title(Locale language) {
        return Words.say(language, "pulse.rule.title");
    }

    @Override
    public String nav() {
        return "partnerships";
    }

    @Override
    public Content content() {
        return templates.partnershipPulseRule();
    }
}
