package org.cordee.member.record;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.util.Locale;
import org.cordee.web.RulePage;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// What the bodies of the trade publish, with where it was read and when, and what is made of it.
@Component
class RecordRule implements RulePage {
    private final Templates templates;

    RecordRule(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public String title(Locale language) {
        return Words.say(language, "entry.rule.title");
    }

    @Override
    public String nav() {
        return "profile";
    }

    @Override
    public Content content() {
        return templates.memberRecordRule(Norms.PUBLISHED);
    }
}
