package org.cordee.guard;

import java.util.Locale;
import org.cordee.web.Words;

/// What the guard says of what it finds.
public final class GuardWords {
    /// What it may be.
    public static String why(Locale locale, Finding finding) {
        if (finding instanceof Finding.OwnName own && !own.whole()) {
            return Words.say(locale, "guard.own.part");
        }
        return switch (finding.kind()) {
            case EMAIL -> Words.say(locale, "guard.email");
            case PHONE -> Words.say(locale, "guard.phone");
            case URL -> Words.say(locale, "guard.url");
            case IBAN -> Words.say(locale, "guard.iban");
            case SIREN -> Words.say(locale, "guard.siren");
            case SIRET -> Words.say(locale, "guard.siret");
            case NIR -> Words.say(locale, "guard.nir");
            case VAT -> Words.say(locale, "guard.vat");
            case ADDRESS -> Words.say(locale, "guard.address");
            case PERSON -> Words.say(locale, "guard.person");
            case ORGANISATION -> Words.say(locale, "guard.organisation");
            case PLACE -> Words.say(locale, "guard.place");
            case NAME -> Words.say(locale, "guard.name");
            case COMBINATION -> Words.say(locale, "guard.combination");
            case OWN_NAME -> Words.say(locale, "guard.own");
        };
    }

    private GuardWords() {}
}
