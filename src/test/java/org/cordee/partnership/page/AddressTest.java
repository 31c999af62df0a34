package org.cordee.partnership.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which words can be the end of an address.
class AddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "marcilly-benhaddou", "a-1", "2026"})
    void plain_letters_figures_and_hyphens_are_an_address(String typed) {
        assertThat(Address.fits(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "été", "A-B-C", "a b c", "a/b", "a.b", "..."})
    void nothing_else_is(String typed) {
        assertThat(Address.fits(typed)).isFalse();
        assertThat(Address.fits("x".repeat(61))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cordee", "sign-in", "mentions-legales"})
    void what_could_pass_for_the_house_is_kept_for_it(String typed) {
        assertThat(new Address(typed).isReserved()).isTrue();
        assertThat(new Address(typed + "-et-nous").isReserved()).isFalse();
    }
}
