package org.cordee.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type, and what becomes of it.
class TypedTest {

    @Test
    void one_line_is_one_line() {
        assertThat(Typed.line("  Maud\r\nKeravel\t\u00a0")).isEqualTo("Maud Keravel");
        assertThat(Typed.line("a\u2028b\u0085c\u000bd")).isEqualTo("a b c d");
    }

    @Test
    void a_text_keeps_its_lines() {
        assertThat(Typed.text("\n a\r\nb\rc\n\n\td \n")).isEqualTo("a\nb\nc\n\n\td");
        assertThat(Typed.lines(" a \r\n\r\n\u200b\r\n b\tc ")).containsExactly("a", "b c");
        assertThat(Typed.lines("")).isEmpty();
    }

    @Test
    void control_characters_are_no_text() {
        assertThat(Typed.text("a\0b\u0007c\u001bd\u007fe\u009ff\ud800g")).isEqualTo("abcdefg");
        assertThat(Typed.line("\u202eMaud\u202c \u2067x\u2069")).isEqualTo("Maud x");
    }

    @Test
    void the_same_words_are_the_same_code_points() {
        assertThat(Typed.line("He\u0301le\u0300ne")).isEqualTo("H\u00e9l\u00e8ne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩🏽‍💻 Zoë 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "مرحبا بالعالم",
                "שָׁלוֹם\u200f!",
                "q\u0307\u0323",
                "नमस्ते",
                "a\u00a0b"
            })
    void whatever_can_be_seen_survives(String text) {
        var cleaned = Typed.line(text);
        assertThat(cleaned)
                .isEqualTo(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC));
        assertThat(Typed.line(cleaned)).isEqualTo(cleaned);
        assertThat(Typed.text(text)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\u2003", "\u200b\u200d", "\ufeff", "\0"})
    void nothing_to_be_seen_is_nothing(String text) {
        assertThat(Typed.line(text)).isEmpty();
        assertThat(Typed.text(text)).isEmpty();
    }

    @Test
    void lengths_are_the_database_s() {
        assertThat(Typed.length("👩🏽‍💻")).isEqualTo(4);
        assertThat(Typed.length("é")).isEqualTo(1);
    }

    @Test
    void languages_have_names() {
        assertThat(Tongues.name(Locale.FRENCH, "de")).isEqualTo("Allemand");
        assertThat(Tongues.name(Locale.UK, "fr")).isEqualTo("French");
        assertThat(Tongues.own("fr")).isEqualTo("Français");
        assertThat(Tongues.own("en")).isEqualTo("English");
    }
}
