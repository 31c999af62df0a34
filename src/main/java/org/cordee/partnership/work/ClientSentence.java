package org.cordee.partnership.work;

import java.util.Locale;
import org.cordee.web.Names;
import org.cordee.web.Words;

/// What one may say to a client so that they know who gets what: offered, never sent.
public final class ClientSentence {
    /// The sentence for these terms, in a language of the client's.
    public static String of(Locale language, Terms terms) {
        var names = Names.list(language, terms.parts().stream().map(Terms.Part::name).toList());
        var opening =
                switch (terms.form()) {
                    case INTRODUCTION ->
                            Words.say(language, "work.sentence.introduction", "names", names);
                    case SUBCONTRACTING ->
                            Words.say(language, "work.sentence.subcontracting", "names", names);
                    case JOINT -> Words.say(language, "work.sentence.joint", "names", names);
                };
        var share =
                terms.fixed()
                        ? Words.say(
                                language,
                                "work.sentence.fee",
                                "name",
                                terms.name(terms.feeTo()),
                                "fee",
                                terms.fee().said(language))
                        : Words.say(
                                language, "work.sentence.parts", "parts", parts(language, terms));
        var invoice =
                terms.invoicer() == null
                        ? Words.say(language, "work.sentence.each")
                        : Words.say(
                                language,
                                "work.sentence.invoice",
                                "name",
                                terms.name(terms.invoicer()),
                                "elided",
                                Names.elided(terms.name(terms.invoicer())));
        return opening + " " + share + " " + invoice;
    }

    /// « Hélène 10 % et Idris 90 % », who gets nothing left out.
    public static String parts(Locale language, Terms terms) {
        return Names.list(
                language,
                terms.parts().stream()
                        .filter(part -> part.percent() > 0)
                        .map(part ->
                                Words.say(
                                        language,
                                        "work.terms.part",
                                        "name",
                                        part.name(),
                                        "percent",
                                        part.percent()))
                        .toList());
    }

    private ClientSentence() {}
}
