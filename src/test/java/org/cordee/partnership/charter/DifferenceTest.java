package org.cordee.partnership.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.cordee.partnership.charter.Difference.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was added and taken away, word by word. `[-…-]` is removed, `{+…+}` added.
class DifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Un tiers du tarif.    | Un tiers du tarif.      | Un tiers du tarif.
                    Un tiers du tarif.    | La moitié du tarif.     | [-Un tiers-]{+La moitié+} du tarif.
                    Sous trente jours.    | Sous dix jours ouvrés.  | Sous [-trente jours.-]{+dix jours ouvrés.+}
                    ''                    | Chacun facture.         | {+Chacun facture.+}
                    Chacun facture.       | ''                      | [-Chacun facture.-]
                    Un an, reconduit.     | Un an.                  | Un [-an, reconduit.-]{+an.+}
                    """)
    void it_reads_as_a_person_would_mark_it(String before, String after, String marked) {
        assertThat(marked(Difference.between(before, after))).isEqualTo(marked);
    }

    @Test
    void lines_and_paragraphs_are_kept() {
        assertThat(marked(Difference.between("Un.\n\nDeux.", "Un.\n\nTrois.")))
                .isEqualTo("Un.\n\n[-Deux.-]{+Trois.+}");
    }

    @Test
    void a_text_written_anew_is_shown_whole_before_and_after() {
        var before = "a b ".repeat(60).strip();
        var after = "a c ".repeat(60).strip();
        assertThat(Difference.between(before, after).pieces())
                .containsExactly(new Piece.Removed(before), new Piece.Added(after));
    }

    /// Seeded: nothing of either text is lost, however they differ.
    @Test
    void both_texts_can_be_read_out_of_it() {
        var chance = new Random(41);
        var words = new String[] {"un", "deux", " ", "\n", "trois,", "  ", "quatre", "\u00a0"};
        for (int i = 0; i < 5_000; i++) {
            var before = some(chance, words);
            var after = some(chance, words);
            var pieces = Difference.between(before, after).pieces();
            assertThat(
                            pieces.stream()
                                    .filter(piece -> !(piece instanceof Piece.Added))
                                    .map(Piece::words)
                                    .collect(Collectors.joining()))
                    .isEqualTo(before);
            assertThat(
                            pieces.stream()
                                    .filter(piece -> !(piece instanceof Piece.Removed))
                                    .map(Piece::words)
                                    .collect(Collectors.joining()))
                    .isEqualTo(after);
        }
    }

    private static String some(Random chance, String[] words) {
        var text = new StringBuilder();
        for (int i = chance.nextInt(30); i > 0; i--) {
            text.append(words[chance.nextInt(words.length)]);
        }
        return text.toString();
    }

    private static String marked(Difference difference) {
        return difference.pieces().stream()
                .map(piece ->
                        switch (piece) {
                            case Piece.Kept(var words) -> words;
                            case Piece.Added(var words) -> "{+" + words + "+}";
                            case Piece.Removed(var words) -> "[-" + words + "-]";
                        })
                .collect(Collectors.joining());
    }
}
