package org.cordee.member.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a record as others read it: neither its number nor its file. Of practice,
/// supervision and continuing education only how much it comes to.
///
/// @param peers how many have seen what proves it
/// @param checked whether a steward has
public record RecordLine(
        EntryKind kind,
        String title,
        String place,
        @Nullable BigDecimal amount,
        @Nullable Integer year,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String link,
        int peers,
        boolean checked) {}
