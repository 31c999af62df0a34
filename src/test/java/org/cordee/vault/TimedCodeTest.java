package org.cordee.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /// The last six digits of the examples of RFC 6238, appendix B.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void as_the_standard_computes_them(long second, String code) {
        assertThat(TimedCode.at(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void one_step_early_or_late_is_taken_two_are_not_and_none_twice() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long step = 1_111_111_111 / 30;
        assertThat(TimedCode.step(SECRET, " 050 471 ", now, 0)).hasValue(step);
        assertThat(TimedCode.step(SECRET, TimedCode.at(SECRET, step - 1), now, 0))
                .hasValue(step - 1);
        assertThat(TimedCode.step(SECRET, TimedCode.at(SECRET, step + 1), now, 0))
                .hasValue(step + 1);
        assertThat(TimedCode.step(SECRET, TimedCode.at(SECRET, step + 2), now, 0)).isEmpty();
        assertThat(TimedCode.step(SECRET, TimedCode.at(SECRET, step - 2), now, 0)).isEmpty();
        assertThat(TimedCode.step(SECRET, "050471", now, step)).isEmpty();
        for (var none : new String[] {"", "05047", "0504711", "05047a", "-50471"}) {
            assertThat(TimedCode.step(SECRET, none, now, 0)).as(none).isEmpty();
        }
    }

    /// The examples of RFC 4648, section 10, of those lengths that need no padding.
    @Test
    void as_letters_it_is_base_32() {
        assertThat(TimedCode.text("fooba".getBytes(US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(TimedCode.text(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
