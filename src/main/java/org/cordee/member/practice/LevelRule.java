package org.cordee.member.practice;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Locale;
import org.cordee.web.RulePage;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// How a professional level comes from a record: step by step, with the numbers of the table.
@Component
class LevelRule implements RulePage {
    private final Practices practices;
    private final Templates templates;

    LevelRule(Practices practices, Templates templates) {
        this.practices = practices;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "level";
    }

    @Override
    public String title(Locale language) {
        return Words.say(language, "profile.level.title");
    }

    @Override
    public String nav() {
        return "profile";
    }

    @Override
    public Content content() {
        return templates.memberPracticeLevel(practices.levels());
    }
}
