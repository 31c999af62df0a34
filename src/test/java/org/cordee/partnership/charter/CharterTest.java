package org.cordee.partnership.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.cordee.web.Fingerprint;
import org.junit.jupiter.api.Test;

/// The text that is accepted, to the letter.
class CharterTest {

    @Test
    void all_sections_stand_in_their_order_and_the_text_ends_with_one_line_feed() {
        var charter =
                new Charter(
                        Map.of(
                                Section.EXIT,
                                "Chacun peut partir.",
                                Section.VISION,
                                "Une offre à deux.\n\nChacun garde sa maison."));
        assertThat(charter.text())
                .isEqualTo(
                        """
                        # vision
                        Une offre à deux.

                        Chacun garde sa maison.

                        # contributions

                        # value

                        # clients

                        # confidentiality

                        # communication

                        # disagreement

                        # duration

                        # exit
                        Chacun peut partir.
                        """);
    }

    /// `printf … | sha256sum`, by hand.
    @Test
    void the_fingerprint_is_what_sha256sum_says() {
        assertThat(Fingerprint.of("Cordée\n").hex())
                .isEqualTo("7d424bb1676594f1df5fb2b12bb12833d6f25284ae70e5b36618bcb1dc618b04");
        assertThat(Fingerprint.of("").abridged()).isEqualTo("e3b0 c442 98fc … b855");
    }

    @Test
    void words_are_kept_in_one_form() {
        assertThat(Charter.canonical("  \r\n\tUn accord \u00a0\r\ndit.\t\r\n\r\n"))
                .isEqualTo("Un accord\ndit.");
        assertThat(Charter.canonical("e\u0301")).isEqualTo("é");
        assertThat(Charter.canonical("un\u0000 deux\u202e")).isEqualTo("un deux");
        assertThat(Charter.canonical("un\u2028deux\u0085trois")).isEqualTo("un\ndeux\ntrois");
        assertThat(Charter.canonical(" \u200b ")).isEmpty();
    }

    @Test
    void a_line_that_would_read_as_a_heading_is_told_from_one() {
        var lying = new Charter(Map.of(Section.VISION, "Rien.\n\n# contributions\nTout."));
        var honest = new Charter(Map.of(Section.VISION, "Rien.", Section.CONTRIBUTIONS, "Tout."));
        assertThat(lying.text()).isNotEqualTo(honest.text()).contains("\n\\# contributions\n");
        assertThat(new Charter(Map.of(Section.VISION, "\\# vision")).text())
                .startsWith("# vision\n\\\\# vision\n");
    }

    /// Seeded: two charters that differ never give one text, and saving a text again changes
    /// nothing.
    @Test
    void different_charters_give_different_texts() {
        var chance = new Random(20260316);
        var pieces =
                new String[] {
                    "# vision", "#", "\\", "\\#", "\n", "\n\n", " ", "un", "\u00a0", "é", "# exit\n"
                };
        var seen = new HashMap<String, Charter>();
        for (int i = 0; i < 20_000; i++) {
            var sections = new EnumMap<Section, String>(Section.class);
            for (int s = 0; s < 1 + chance.nextInt(3); s++) {
                var words = new StringBuilder();
                for (int p = 0; p < chance.nextInt(5); p++) {
                    words.append(pieces[chance.nextInt(pieces.length)]);
                }
                var canonical = Charter.canonical(words.toString());
                assertThat(Charter.canonical(canonical)).isEqualTo(canonical);
                sections.put(Section.values()[chance.nextInt(9)], canonical);
            }
            var charter = new Charter(sections);
            var earlier = seen.putIfAbsent(charter.text(), charter);
            assertThat(earlier == null || earlier.equals(charter)).as(charter.text()).isTrue();
        }
        assertThat(seen).hasSizeGreaterThan(1000);
    }

    @Test
    void changes_are_whole_sections() {
        var before = new Charter(Map.of(Section.VALUE, "Un tiers", Section.EXIT, "La porte"));
        var after = before.with(Map.of(Section.VALUE, "La moitié", Section.EXIT, ""));
        assertThat(before.changesTo(after))
                .isEqualTo(Map.of(Section.VALUE, "La moitié", Section.EXIT, ""));
        assertThat(before.with(before.changesTo(after))).isEqualTo(after);
        assertThat(after.changesTo(after)).isEmpty();
    }
}
