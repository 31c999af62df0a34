package org.cordee.member.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.member.record.Norm.Asks;
import org.cordee.member.record.Unit.About;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is still to be gathered, by the published norms: outcomes worked out by hand.
class NormsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Norms NORMS = Norms.PUBLISHED;

    @ParameterizedTest
    @CsvSource({
        "icf-acc, TRAINING, 60",
        "icf-acc, PRACTICE, 100",
        "icf-pcc, TRAINING, 125",
        "icf-pcc, PRACTICE, 500",
        "icf-mcc, TRAINING, 200",
        "icf-mcc, PRACTICE, 2500",
        "icf-acc, RENEWAL, 3",
        "icf-pcc, UNITS, 40",
        "icf-pcc, CORE, 24",
        "icf-mcc, ETHICS, 3",
        "emcc-eia, RENEWAL, 5",
        "emcc-eia, SUPERVISION_RATIO, 35",
        "emcc-eia, SUPERVISION_YEAR, 4"
    })
    void a_norm_is_as_its_body_publishes_it(String key, Asks asks, BigDecimal value) {
        assertThat(NORMS.of(key, asks).orElseThrow().value()).isEqualByComparingTo(value);
    }

    @Test
    void each_says_where_it_was_read_and_when() {
        assertThat(NORMS.all())
                .hasSize(21)
                .allSatisfy(norm -> {
                    assertThat(norm.source()).startsWith("https://");
                    assertThat(norm.lookedUpOn()).isBetween("2026-01-01", "2027-12-31");
                });
        assertThat(NORMS.credentials().stream().map(Norm::name))
                .containsExactly("ICF ACC", "ICF PCC", "ICF MCC", "EMCC EIA");
    }

    @Test
    void what_is_missing_to_renew_is_told_by_kind_and_by_when() {
        var renewal =
                Renewal.of(
                                NORMS,
                                "icf-pcc",
                                LocalDate.parse("2027-03-31"),
                                List.of(
                                        // The day before it counts.
                                        unit("2024-03-31", "10", About.CORE),
                                        unit("2024-04-01", "12.5", About.CORE),
                                        unit("2025-06-01", "2", About.ETHICS),
                                        unit("2026-01-15", "7.5", About.OTHER),
                                        // The day after.
                                        unit("2027-04-01", "8", About.CORE)))
                        .orElseThrow();

        assertThat(renewal.from()).isEqualTo("2024-04-01");
        assertThat(renewal.until()).isEqualTo("2027-03-31");
        // 12.5 + 2 + 7.5 of 40; 12.5 + 2 of 24; 2 of 3.
        assertThat(renewal.all().done()).isEqualByComparingTo("22");
        assertThat(renewal.all().missing()).isEqualByComparingTo("18");
        assertThat(renewal.core().done()).isEqualByComparingTo("14.5");
        assertThat(renewal.core().missing()).isEqualByComparingTo("9.5");
        assertThat(renewal.ethics().missing()).isEqualByComparingTo("1");
        assertThat(renewal.isComplete()).isFalse();
    }

    @Test
    void more_than_asked_of_one_kind_stands_for_no_other() {
        var until = LocalDate.parse("2026-12-31");
        var all =
                List.of(
                        unit("2026-02-01", "60", About.OTHER),
                        unit("2026-03-01", "3", About.ETHICS));

        var renewal = Renewal.of(NORMS, "icf-acc", until, all).orElseThrow();

        assertThat(renewal.all().missing()).isEqualByComparingTo("0");
        assertThat(renewal.ethics().missing()).isEqualByComparingTo("0");
        assertThat(renewal.core().missing()).isEqualByComparingTo("21");
        assertThat(renewal.isComplete()).isFalse();
        var more = List.of(all.get(0), all.get(1), unit("2026-04-01", "21", About.CORE));
        assertThat(Renewal.of(NORMS, "icf-acc", until, more).orElseThrow().isComplete()).isTrue();
    }

    @Test
    void a_body_that_publishes_no_units_asks_for_none() {
        assertThat(Renewal.of(NORMS, "emcc-eia", TODAY, List.of())).isEmpty();
        assertThat(Renewal.of(NORMS, "", TODAY, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // practice, done, asked, missing
        "350, 10, 10, 0",
        "350, 8.5, 10, 1.5",
        "100, 4, 4, 0",
        "0, 1, 4, 3",
        "420, 0, 12, 12",
        "200, 9, 5.7, 0"
    })
    void an_hour_to_thirty_five_and_four_a_year(
            BigDecimal practice, BigDecimal done, BigDecimal asked, BigDecimal missing) {
        var year = SupervisionYear.of(NORMS, 2026, practice, done).orElseThrow();
        assertThat(year.asked()).isEqualByComparingTo(asked);
        assertThat(year.missing()).isEqualByComparingTo(missing);
    }

    @Test
    void a_year_of_which_nothing_is_noted_asks_for_nothing() {
        assertThat(SupervisionYear.of(NORMS, 2026, BigDecimal.ZERO, BigDecimal.ZERO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // until, noted on, what is due on 23 November 2026
        "2027-02-22, , ",
        "2027-02-21, , QUARTER",
        "2027-02-21, 2026-11-23, ",
        "2026-12-24, , QUARTER",
        "2026-12-24, 2026-11-01, ",
        "2026-12-23, , MONTH",
        "2026-12-23, 2026-11-01, MONTH",
        "2026-12-23, 2026-11-23, ",
        "2026-11-23, , MONTH",
        "2026-11-23, 2026-11-02, ",
        "2026-11-22, 2026-11-02, PAST",
        "2026-11-22, 2026-11-23, ",
        "2020-01-01, , PAST"
    })
    void an_end_is_called_to_mind_three_times(LocalDate until, LocalDate noted, Reminder due) {
        assertThat(Reminder.due(until, noted, TODAY).orElse(null)).isEqualTo(due);
    }

    @Test
    void a_form_says_what_must_change_and_keeps_the_rest() {
        var form =
                form(
                        EntryKind.SUPERVISION,
                        Map.of(
                                EntryField.AMOUNT, "douze",
                                EntryField.FROM, "2026-13-40",
                                EntryField.UNTIL, "2026-12-01"));
        assertThat(form.refusals(NORMS, TODAY))
                .containsOnly(
                        Map.entry(EntryField.AMOUNT, EntryForm.Reason.NOT_A_NUMBER),
                        Map.entry(EntryField.FROM, EntryForm.Reason.NOT_A_DAY),
                        Map.entry(EntryField.UNTIL, EntryForm.Reason.AHEAD));
        assertThat(form.text(EntryField.AMOUNT)).isEqualTo("douze");
        assertThat(form(EntryKind.CREDENTIAL, Map.of()).refusals(NORMS, TODAY))
                .containsOnly(
                        Map.entry(EntryField.PLACE, EntryForm.Reason.EMPTY),
                        Map.entry(EntryField.TITLE, EntryForm.Reason.EMPTY));
        assertThat(
                        form(
                                        EntryKind.RESULT,
                                        Map.of(
                                                EntryField.WORDS,
                                                "x",
                                                EntryField.LINK,
                                                "javascript:alert(1)"))
                                .refusals(NORMS, TODAY))
                .containsOnly(Map.entry(EntryField.LINK, EntryForm.Reason.NOT_A_LINK));
        assertThat(
                        form(
                                        EntryKind.CREDENTIAL,
                                        Map.of(
                                                EntryField.NORM, "icf-acc",
                                                EntryField.FROM, "2026-01-02",
                                                EntryField.UNTIL, "2026-01-01"))
                                .refusals(NORMS, TODAY))
                .containsOnly(Map.entry(EntryField.UNTIL, EntryForm.Reason.BEFORE_IT_BEGINS));
    }

    @ParameterizedTest
    @CsvSource({"'12,5', 12.5", "'1 250', 1250", "40, 40", "0, ", "-3, ", "'12,55', ", "123456, "})
    void hours_are_read_as_people_write_them(String typed, BigDecimal hours) {
        var form = form(EntryKind.PRACTICE, Map.of(EntryField.AMOUNT, typed));
        if (hours == null) {
            assertThat(form.refusals(NORMS, TODAY)).containsKey(EntryField.AMOUNT);
        } else {
            assertThat(form.refusals(NORMS, TODAY)).isEmpty();
            assertThat(form.entry(new EntryId(UUID.randomUUID()), NORMS, TODAY).amount())
                    .isEqualByComparingTo(hours);
        }
    }

    @Test
    void a_published_credential_brings_its_name_and_its_body() {
        var entry =
                form(EntryKind.CREDENTIAL, Map.of(EntryField.NORM, "icf-mcc"))
                        .entry(new EntryId(UUID.randomUUID()), NORMS, TODAY);
        assertThat(entry.title()).isEqualTo("MCC");
        assertThat(entry.place()).isEqualTo("ICF");
        assertThat(entry.norm()).isEqualTo("icf-mcc");
    }

    private static EntryForm form(EntryKind kind, Map<EntryField, String> typed) {
        return new EntryForm(UUID.randomUUID(), kind, typed);
    }

    private static Unit unit(String day, String units, About about) {
        return new Unit(LocalDate.parse(day), new BigDecimal(units), about);
    }
}
