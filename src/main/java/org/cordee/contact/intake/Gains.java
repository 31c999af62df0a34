package org.cordee.contact.intake;

import java.util.List;
import org.cordee.contact.file.Kind;
import org.cordee.web.Names;
import org.cordee.web.Words;

/// What a contact gains, in words: « gagne un téléphone et une note ».
public final class Gains {

    /// Each kind is said once, however many there are of it.
    public static String of(List<Kind> kinds) {
        return Words.say(
                "contact.import.gains",
                "what",
                Names.list(kinds.stream().distinct().map(Gains::word).toList()));
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case EMAIL -> Words.say("contact.import.gain.email");
            case PHONE -> Words.say("contact.import.gain.phone");
            case WEBSITE -> Words.say("contact.import.gain.website");
            case ORGANISATION -> Words.say("contact.import.gain.organisation");
            case ROLE -> Words.say("contact.import.gain.role");
            case ALSO -> Words.say("contact.import.gain.also");
            case LABEL -> Words.say("contact.import.gain.label");
            case SINCE -> Words.say("contact.import.gain.since");
            case NOTE -> Words.say("contact.import.gain.note");
        };
    }

    private Gains() {}
}
