package org.cordee.member.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What codes of ethics ask: by the codes one has signed, in both languages, at every moment.
class DutiesTest {
    @Test
    void every_code_has_words_and_a_reference_for_every_moment_in_both_languages() {
        for (var code : EthicsCode.values()) {
            for (var moment : DutyMoment.values()) {
                var duty = new Duty(code, moment);
                for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                    assertThat(isSaid(duty.words(language))).as("%s %s", code, moment).isTrue();
                    assertThat(isSaid(duty.where(language))).as("%s %s", code, moment).isTrue();
                }
                assertThat(duty.words(Locale.FRENCH)).isNotEqualTo(duty.words(Locale.ENGLISH));
            }
        }
    }

    @Test
    void and_that_check_can_say_no() {
        assertThat(isSaid("")).isFalse();
        assertThat(isSaid("icf")).isFalse();
    }

    @Test
    void each_code_that_one_has_signed_speaks_once() {
        assertThat(Duties.at(DutyMoment.ENDING, Set.of())).isEmpty();
        assertThat(Duties.at(DutyMoment.ENDING, Set.of("another"))).isEmpty();
        // One text, signed through two bodies.
        assertThat(Duties.at(DutyMoment.REPORTING, List.of("sfcoach", "ac", "emcc", "icf")))
                .containsExactly(
                        new Duty(EthicsCode.ICF, DutyMoment.REPORTING),
                        new Duty(EthicsCode.GLOBAL, DutyMoment.REPORTING),
                        new Duty(EthicsCode.SFCOACH, DutyMoment.REPORTING));
    }

    private static boolean isSaid(String words) {
        return words.length() > 30 && !words.contains("{");
    }
}
