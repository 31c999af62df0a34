package org.cordee.partnership.signal;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Locale;
import org.cordee.web.RulePage;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// How signals are found, from the constants that they are found by.
@Component
class SignalRule implements RulePage {
    private final Templates templates;

    SignalRule(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public String title(Locale language) {
        return Words.say(language, "signal.rules.title");
    }

    @Override
    public String nav() {
        return "partnerships";
    }

    @Override
    public Content content() {
        return templates.partnershipSignalRule();
    }
}
