package org.cordee.partnership;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.Submissions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// The form that opens a room: what was typed, and why it did not fit.
///
/// @param key by which a second sending is known
public record PartnershipForm(UUID key, String purpose, String exchangeOn, Set<Reason> why) {

    public enum Reason {
        NO_PURPOSE,
        LONG_PURPOSE,
        NO_DAY,
        PAST_DAY,
        FAR_DAY
    }

    /// The furthest an exchange may lie ahead.
    static final int MOST_DAYS = 366;

    public boolean has(Reason reason) {
        return why.contains(reason);
    }

    /// The form as it is first shown: two weeks leave time to think.
    static PartnershipForm fresh(LocalDate today) {
        return new PartnershipForm(UUID.randomUUID(), "", today.plusDays(14).toString(), Set.of());
    }

    static PartnershipForm of(String key, String purpose, String exchangeOn, LocalDate today) {
        return of(Submissions.key(key), Typed.line(purpose), Typed.line(exchangeOn), today);
    }

    private static PartnershipForm of(
            UUID key, String purpose, String exchangeOn, LocalDate today) {
        var why = EnumSet.noneOf(Reason.class);
        if (purpose.isBlank()) {
            why.add(Reason.NO_PURPOSE);
        }
        if (purpose.codePointCount(0, purpose.length()) > Partnership.LONGEST_PURPOSE) {
            why.add(Reason.LONG_PURPOSE);
        }
        var unfit = unfit(exchangeOn, today);
        if (unfit != null) {
            why.add(unfit);
        }
        return new PartnershipForm(key, purpose, exchangeOn, why);
    }

    /// Why a day cannot be the last one to write on, if it cannot.
    ///
    /// @param first the first day that can
    public static @Nullable Reason unfit(String typed, LocalDate first) {
        var day = day(typed);
        if (day == null) {
            return Reason.NO_DAY;
        }
        if (day.isBefore(first)) {
            return Reason.PAST_DAY;
        }
        return day.isAfter(first.plusDays(MOST_DAYS)) ? Reason.FAR_DAY : null;
    }

    boolean fits() {
        return why.isEmpty();
    }

    LocalDate day() {
        return LocalDate.parse(exchangeOn);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
