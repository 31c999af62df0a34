package org.cordee.today;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Locale;
import org.cordee.web.RulePage;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// In which order Today shows what asks for presence.
@Component
class TodayRule implements RulePage {
    private final Templates templates;

    TodayRule(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return "today";
    }

    @Override
    public String title(Locale language) {
        return Words.say(language, "today.rule.title");
    }

    @Override
    public String nav() {
        return "today";
    }

    @Override
    public Content content() {
        return templates.todayRule();
    }
}
