package org.cordee.engagement.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cordee.web.Words;
import org.junit.jupiter.api.Test;

/// The questions as they were asked: whoever says one otherwise makes another wording of it, since
/// answers to different questions are never held against each other.
class FrozenWordingTest {
    @Test
    void the_first_wording_stays_to_the_letter() {
        assertThat(Wording.FIRST.number()).isEqualTo(1);
        assertThat(Wording.latest()).isEqualTo(Wording.FIRST);
        assertThat(asked(Locale.FRENCH))
                .containsExactly(
                        "Nous visons la même chose.",
                        "Cette façon de travailler convient à ce que nous cherchons.",
                        "Le coach est de notre côté.",
                        "Je peux lui dire ce qui ne va pas.");
        assertThat(asked(Locale.ENGLISH))
                .containsExactly(
                        "We are after the same thing.",
                        "This way of working suits what we are looking for.",
                        "The coach is on our side.",
                        "I can say what is wrong.");
        assertThat(Words.say(Locale.FRENCH, "reading.lowest")).isEqualTo("0\u00a0: pas du tout");
        assertThat(Words.say(Locale.FRENCH, "reading.highest")).isEqualTo("10\u00a0: exactement");
        assertThat(Words.say(Locale.FRENCH, "link.sees.reading.who", "coach", "Hélène"))
                .isEqualTo("Vous et Hélène. Personne d’autre.");
        assertThat(Words.say(Locale.FRENCH, "link.sees.team.who", "coach", "Hélène"))
                .isEqualTo("Hélène, leur médiane seulement, à partir de quatre, sans les noms.");
    }

    private static List<String> asked(Locale language) {
        return Arrays.stream(ReadingItem.values())
                .map(item -> Words.say(language, "reading.aspect", "aspect", item.key()))
                .toList();
    }
}
