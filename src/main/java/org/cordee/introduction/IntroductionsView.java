package org.cordee.introduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What is put to a member, and what they put to others.
///
/// @param more whether earlier ones of their own follow
public record IntroductionsView(
        List<MeetingQuestion> questions,
        List<Introduction> proposed,
        boolean first,
        boolean more,
        Instant now,
        LocalDate today) {}
