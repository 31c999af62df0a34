package org.cordee.search;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Locale;
import org.cordee.web.RulePage;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// Who would gain from whom, and who is proposed to whom: with the numbers of the rule itself.
@Component
class AffinityRule implements RulePage {
    private final Templates templates;

    AffinityRule(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return "affinity";
    }

    @Override
    public String title(Locale language) {
        return Words.say(language, "affinity.rule.title");
    }

    @Override
    public String nav() {
        return "affinities";
    }

    @Override
    public Content content() {
        return templates.searchRule(
                new AffinityRuleView(
                        Affinities.MOST, Affinities.NOT_NOW, Weeks.STANDS, Weeks.AGAIN));
    }
}
