package org.cordee.giving.opportunity;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Locale;
import org.cordee.web.RulePage;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// By what it is said whom an opportunity could serve.
@Component
class OpportunityRule implements RulePage {
    private final Templates templates;

    OpportunityRule(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return "opportunity";
    }

    @Override
    public String title(Locale language) {
        return Words.say(language, "opportunity.rule.title");
    }

    @Override
    public String nav() {
        return "giving";
    }

    @Override
    public Content content() {
        return templates.givingOpportunityRule();
    }
}
