package org.cordee.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.member.ProfileForm.Field;
import org.cordee.member.ProfileForm.Reason;
import org.cordee.member.ProfileForm.Refusal;
import org.junit.jupiter.api.Test;

/// Which profiles can be kept.
class ProfileFormTest {

    static final ProfileForm BARE = new ProfileForm("Maud", "", "", List.of(), "", "", "", "");

    @Test
    void a_name_is_enough_and_is_needed() {
        assertThat(BARE.refusals()).isEmpty();
        for (var nobody : List.of("", "  \u00a0", "\u200b", "\0"))
            assertThat(BARE.withCard(nobody, "", "", List.of()).refusals())
                    .containsOnlyKeys(Field.NAME)
                    .extractingByKey(Field.NAME)
                    .extracting(Refusal::reason)
                    .isEqualTo(Reason.EMPTY);
    }

    @Test
    void items_are_the_lines_once_each() {
        var profile = BARE.withExchange(" a \r\n\r\nb\r\na\r\n", "").profile();
        assertThat(profile.offers()).containsExactly("a", "b");
        assertThat(profile.searches()).isEmpty();
    }

    @Test
    void a_kept_profile_comes_back_the_same() {
        var profile =
                new Profile(
                        "Maud",
                        "h",
                        "p",
                        List.of("br", "fr"),
                        List.of("a", "b"),
                        List.of("c"),
                        List.of(),
                        List.of("d"));
        assertThat(ProfileForm.of(profile).profile()).isEqualTo(profile);
        assertThat(ProfileForm.of(profile).withOwn("s", "").profile().offers())
                .containsExactly("a", "b");
    }

    @Test
    void characters_are_counted_as_people_and_postgresql_count_them() {
        var fits = "😀".repeat(Profile.LONGEST_NAME);
        assertThat(BARE.withCard(fits, "", "", List.of()).refusals()).isEmpty();
        assertThat(BARE.withCard(fits + "a", "", "", List.of()).refusals())
                .containsEntry(Field.NAME, new Refusal(Reason.TOO_LONG, 0, 121, 120));
        assertThat(BARE.withCard("M", "a".repeat(241), "a".repeat(121), List.of()).refusals())
                .containsOnlyKeys(Field.HEADLINE, Field.PLACE);
    }

    @Test
    void a_line_that_is_too_long_is_named_by_its_number() {
        var long_ = "a".repeat(Profile.LONGEST_ITEM + 1);
        assertThat(BARE.withOwn("", "a\n\n" + long_).refusals())
                .containsExactly(
                        java.util.Map.entry(
                                Field.WEAK_SPOTS, new Refusal(Reason.LINE_TOO_LONG, 3, 201, 200)));
        assertThat(BARE.withOwn("a".repeat(200), "").refusals()).isEmpty();
    }

    @Test
    void there_is_room_for_thirty() {
        assertThat(BARE.withExchange(lines(30), lines(31)).refusals())
                .containsExactly(
                        java.util.Map.entry(
                                Field.SEARCHES, new Refusal(Reason.TOO_MANY, 0, 31, 30)));
    }

    @Test
    void a_language_looks_like_one() {
        var form =
                BARE.withCard(
                        "M",
                        "",
                        "",
                        List.of("fr", "fr", "zh-Hant-TW", "es-419", "", "<b>", "french!", "x-y"));
        assertThat(form.languages()).containsExactly("fr", "zh-Hant-TW", "es-419");
        var many = IntStream.range(0, 13).mapToObj(n -> "a" + (char) ('a' + n)).toList();
        assertThat(BARE.withCard("M", "", "", many).refusals())
                .containsEntry(Field.LANGUAGES, new Refusal(Reason.TOO_MANY, 0, 13, 12));
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(n -> "n" + n).collect(Collectors.joining("\n"));
    }
}
