package org.cordee.introduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is put to a member, and what they put to others.
///
/// @param more whether earlier ones of their own follow
/// @param drafted whether a new one was begun and waits
/// @param unfit the question whose answer said too long how to be reached; null for none
/// @param reach what was typed there
public record IntroductionsView(
        List<MeetingQuestion> questions,
        List<Introduction> proposed,
        boolean first,
        boolean more,
        boolean drafted,
        @Nullable QuestionId unfit,
        String reach,
        Instant now,
        LocalDate today) {

    IntroductionsView with(QuestionId question, String typed) {
        return new IntroductionsView(
                questions, proposed, first, more, drafted, question, typed, now, today);
    }
}
