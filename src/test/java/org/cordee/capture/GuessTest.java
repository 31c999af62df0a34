package org.cordee.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What lines of real life are taken for, in both languages.
class GuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Déjeuné avec Bérénice Tallandray, elle quitte son cabinet       | ENCOUNTER   | Bérénice Tallandray
                    Croisé Yann au salon de Nantes                                  | ENCOUNTER   | Yann
                    Un café avec Idris, on a parlé de prix                          | ENCOUNTER   | Idris
                    Lunch with Maud Keravel about pricing                           | ENCOUNTER   | Maud Keravel
                    Met Solveig at the fair                                         | ENCOUNTER   | Solveig
                    Idris m’a donné le nom d’une salle                              | GESTURE     | Idris
                    Merci à Hélène pour sa relecture                                | GESTURE     | Hélène
                    J’ai relu le devis de Gaspard                                   | GESTURE     | Gaspard
                    Yann gave me the name of a printer                              | GESTURE     | Yann
                    Une coopérative cherche quelqu’un pour former ses chefs         | OPPORTUNITY | -
                    Une PME de Voiron recherche un coach pour son comité            | OPPORTUNITY | Voiron
                    A theatre is looking for a facilitator before summer            | OPPORTUNITY | -
                    Thibault me conseille de monter mes prix                        | ADVICE      | Thibault
                    Maud m’a dit de refuser ce client                               | ADVICE      | Maud
                    Idris advised me to wait until spring                           | ADVICE      | Idris
                    bonjour                                                         | ENCOUNTER   | -
                    """)
    void a_line_is_taken_for(String words, CaptureKind kind, String name) {
        var guess = Guess.of(words);
        assertThat(guess.kind()).isEqualTo(kind);
        assertThat(guess.name()).isEqualTo(name == null ? "" : name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Idris m’a donné le nom d’une salle | true
                    Merci à Hélène pour sa relecture   | true
                    Yann gave me the name of a printer | true
                    J’ai aidé Gaspard à déménager      | false
                    I helped Yann with his offer       | false
                    """)
    void a_gesture_came_or_went(String words, boolean received) {
        assertThat(Guess.of(words))
                .extracting(Guess::kind, Guess::received)
                .containsExactly(CaptureKind.GESTURE, received);
    }
}
