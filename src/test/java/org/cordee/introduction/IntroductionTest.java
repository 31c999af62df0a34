package org.cordee.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.introduction.Introduction.Side;
import org.cordee.introduction.Introduction.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What an introducer may know of where a proposal stands.
class IntroductionTest {
    private static final LocalDate LAST = LocalDate.of(2026, 3, 30);
    private static final Instant THEN = Instant.parse("2026-03-18T08:02:00Z");

    @Test
    void it_waits_through_its_last_day_and_goes_out_after_it() {
        assertThat(introduction(null, null).state(LAST)).isEqualTo(State.ASKED);
        assertThat(introduction(null, null).isOpen(LAST)).isTrue();
        assertThat(introduction(null, null).state(LAST.plusDays(1))).isEqualTo(State.OVER);
    }

    @Test
    void two_yeses_stay_what_they_are() {
        assertThat(introduction(THEN, null).state(LAST.plusYears(1))).isEqualTo(State.MET);
        assertThat(introduction(THEN, null).isOpen(LAST)).isFalse();
    }

    @Test
    void what_was_taken_back_is_over_for_nobody_else() {
        assertThat(introduction(null, THEN).state(LAST.plusDays(1))).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void an_answer_can_be_taken_back_for_a_day_and_until_the_last_one() {
        assertThat(question(LAST).canBeTakenBack(THEN.plusSeconds(86_399), LAST)).isTrue();
        assertThat(question(LAST).canBeTakenBack(THEN.plusSeconds(86_400), LAST)).isFalse();
        assertThat(question(LAST).canBeTakenBack(THEN.plusSeconds(60), LAST.plusDays(1))).isFalse();
    }

    private static MeetingQuestion question(LocalDate until) {
        return new MeetingQuestion(
                new QuestionId(UUID.randomUUID()),
                new MemberId(UUID.randomUUID()),
                "Gaspard Lombrède",
                "Nour, médiatrice",
                "Vous parlez du même chantier.",
                "",
                false,
                THEN,
                until,
                true,
                THEN,
                null);
    }

    private static Introduction introduction(@Nullable Instant met, @Nullable Instant withdrawn) {
        var side = new Side(null, "Fanny", "Fanny, formatrice", "Un mot", true);
        return new Introduction(
                new IntroductionId(UUID.randomUUID()),
                THEN,
                LAST,
                null,
                List.of(side, side),
                met,
                withdrawn);
    }
}
