package org.cordee.partnership.charter;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.web.Words;

/// The wording of our own with which each section begins, for a room that has no charter yet.
final class StartingWords {

    static Charter in(Locale language) {
        return new Charter(
                Arrays.stream(Section.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        section -> Charter.canonical(words(section, language)),
                                        (one, _) -> one,
                                        () -> new EnumMap<>(Section.class))));
    }

    private static String words(Section section, Locale language) {
        return switch (section) {
            case VISION -> Words.say(language, "charter.start.vision");
            case CONTRIBUTIONS -> Words.say(language, "charter.start.contributions");
            case VALUE -> Words.say(language, "charter.start.value");
            case CLIENTS -> Words.say(language, "charter.start.clients");
            case CONFIDENTIALITY -> Words.say(language, "charter.start.confidentiality");
            case COMMUNICATION -> Words.say(language, "charter.start.communication");
            case DISAGREEMENT -> Words.say(language, "charter.start.disagreement");
            case DURATION -> Words.say(language, "charter.start.duration");
            case EXIT -> Words.say(language, "charter.start.exit");
        };
    }

    private StartingWords() {}
}
