package org.cordee.member.duty;

import java.util.Locale;
import org.cordee.web.Rendering;
import org.cordee.web.Words;

/// What one code asks at one moment.
public record Duty(EthicsCode code, DutyMoment moment) {
    /// One or two sentences of our own.
    String words(Locale language) {
        return switch (code) {
            case ICF -> Words.say(language, "duty.icf", "moment", moment.key());
            case GLOBAL -> Words.say(language, "duty.global", "moment", moment.key());
            case SFCOACH -> Words.say(language, "duty.sfcoach", "moment", moment.key());
        };
    }

    /// Where the code says it.
    String where(Locale language) {
        return switch (code) {
            case ICF -> Words.say(language, "duty.icf.where", "moment", moment.key());
            case GLOBAL -> Words.say(language, "duty.global.where", "moment", moment.key());
            case SFCOACH -> Words.say(language, "duty.sfcoach.where", "moment", moment.key());
        };
    }

    /// The same in the language of the page.
    public String words() {
        return words(Rendering.current().locale());
    }

    public String where() {
        return where(Rendering.current().locale());
    }
}
