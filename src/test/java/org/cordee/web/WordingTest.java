package org.cordee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.cordee.current.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/// Days, hours, names and addresses, as they are written.
class WordingTest {

    static final LocalDate TODAY = LocalDate.parse("2026-03-17");

    @ParameterizedTest
    @CsvSource({
        "2026-03-17, 17 mars, 17 March",
        "2026-03-01, 1er mars, 1 March",
        "2025-08-31, 31 août 2025, 31 August 2025",
        "2027-01-01, 1er janvier 2027, 1 January 2027"
    })
    void a_day(LocalDate day, String french, String english) {
        assertThat(Dates.day(Locale.FRENCH, day, TODAY)).isEqualTo(french);
        assertThat(Dates.day(Locale.ENGLISH, day, TODAY)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "09:14, 9_h_14, 9:14_am",
        "00:05, 0_h_05, 12:05_am",
        "07:00, 7_h, 7_am",
        "12:00, 12_h, 12_pm",
        "19:30, 19_h_30, 7:30_pm"
    })
    void an_hour(LocalTime time, String french, String english) {
        assertThat(Dates.time(Locale.FRENCH, time)).isEqualTo(french.replace('_', '\u00a0'));
        assertThat(Dates.time(Locale.UK, time)).isEqualTo(english.replace('_', '\u00a0'));
    }

    @Test
    void a_moment_is_where_the_reader_is() {
        var moment = Instant.parse("2026-03-16T23:30:00Z");
        assertThat(Dates.moment(Locale.FRENCH, ZoneId.of("Europe/Paris"), moment, moment))
                .isEqualTo("17 mars, 0\u00a0h\u00a030");
        assertThat(Dates.moment(Locale.UK, ZoneId.of("Europe/London"), moment, moment))
                .isEqualTo("16 March, 11:30\u00a0pm");
        assertThat(Dates.weekday(Locale.FRENCH, TODAY, TODAY)).isEqualTo("mardi 17 mars");
        assertThat(Dates.weekday(Locale.UK, TODAY, TODAY)).isEqualTo("Tuesday 17 March");
    }

    @Test
    void names_are_listed_as_one_says_them() {
        var three = List.of("Hélène", "Idris", "Maud");
        assertThat(Names.list(Locale.FRENCH, three)).isEqualTo("Hélène, Idris et Maud");
        assertThat(Names.list(Locale.ENGLISH, three)).isEqualTo("Hélène, Idris and Maud");
        assertThat(Names.list(Locale.FRENCH, List.of("Maud"))).isEqualTo("Maud");
    }

    @ParameterizedTest
    @CsvSource({
        "Idris Benali, d’Idris Benali",
        "Maud, de Maud",
        "Hélène, d’Hélène",
        "Émile, d’Émile",
        "Œdipe, d’Œdipe",
        "Harry, de Harry",
        "Yann, de Yann",
        "Yves, d’Yves",
        "'', 'de '"
    })
    void de(String name, String words) {
        assertThat(Names.de(name)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"Hélène Marcilly, HM", "maud, M", "Anne de la Tour, AT", "'', ''", "😀 b, 😀B"})
    void initials(String name, String initials) {
        assertThat(Names.initials(name)).isEqualTo(initials);
    }

    @Test
    void a_face_keeps_its_tint() {
        var id = MemberId.of("0197a000-0000-7000-8000-000000000001");
        assertThat(Names.hue(id)).isBetween(1, 5).isEqualTo(Names.hue(MemberId.of(id.toString())));
    }

    @Test
    void links_are_built_from_what_was_configured() {
        var base = at("https://cordee.example/");
        assertThat(base.link("/sign-in")).isEqualTo("https://cordee.example/sign-in");
        assertThat(base.secure()).isTrue();
        assertThat(base.answersTo("cordee.example", 8080)).isTrue();
        assertThat(base.answersTo("Cordee.Example:443", 8080)).isTrue();
        for (var other :
                List.of(
                        "127.0.0.1:8080",
                        "evil.example",
                        "cordee.example:8080",
                        "cordee.example.evil.example",
                        "")) assertThat(base.answersTo(other, 8080)).as(other).isFalse();
        assertThatThrownBy(() -> base.link("//evil.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at("https://cordee.example/path"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at("cordee.example")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void on_this_machine_every_name_of_it_will_do() {
        var base = new BaseUrl(new MockEnvironment().withProperty("server.port", "9090"));
        assertThat(base.link("/")).isEqualTo("http://127.0.0.1:9090/");
        for (var name : List.of("127.0.0.1:9090", "localhost:9090", "[::1]:9090"))
            assertThat(base.answersTo(name, 9090)).as(name).isTrue();
        for (var name : List.of("127.0.0.1:9091", "localhost", "evil.example:9090"))
            assertThat(base.answersTo(name, 9090)).as(name).isFalse();
    }

    private static BaseUrl at(String url) {
        return new BaseUrl(new MockEnvironment().withProperty("cordee.base-url", url));
    }
}
