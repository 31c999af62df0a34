package org.cordee.partnership.work;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.Partnership.Party;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// The form that notes work done: what was typed, and why it did not fit.
///
/// @param key by which a second sending is known
/// @param hands whose boxes are ticked
public record NoteForm(
        UUID key, String words, String doneOn, String measure, Set<MemberId> hands, Set<Flaw> why) {

    public enum Flaw {
        NO_WORDS,
        LONG_WORDS,
        NO_DAY,
        DAY_TO_COME,
        OLD_DAY,
        NO_HANDS,
        NO_MEASURE
    }

    /// As it is first shown: one's own work of today.
    static NoteForm fresh(MemberId me, LocalDate today) {
        return new NoteForm(UUID.randomUUID(), "", today.toString(), "", Set.of(me), Set.of());
    }

    static NoteForm of(
            String key,
            String words,
            String doneOn,
            String measure,
            List<UUID> hands,
            Partnership room,
            LocalDate today) {
        var line = Typed.line(words);
        var day = Typed.line(doneOn);
        var here = room.present().stream().map(Party::member).toList();
        var ticked = new LinkedHashSet<MemberId>();
        hands.stream().map(MemberId::new).filter(here::contains).forEach(ticked::add);
        var why = EnumSet.noneOf(Flaw.class);
        if (line.isEmpty()) {
            why.add(Flaw.NO_WORDS);
        }
        if (Typed.length(line) > Contribution.LONGEST) {
            why.add(Flaw.LONG_WORDS);
        }
        var on = day(day);
        if (on == null) {
            why.add(Flaw.NO_DAY);
        } else if (on.isAfter(today)) {
            why.add(Flaw.DAY_TO_COME);
        } else if (on.isBefore(today.minusYears(Contribution.MOST_YEARS))) {
            why.add(Flaw.OLD_DAY);
        }
        if (ticked.isEmpty()) {
            why.add(Flaw.NO_HANDS);
        }
        if (measure(measure) == null) {
            why.add(Flaw.NO_MEASURE);
        }
        return new NoteForm(Submissions.key(key), line, day, measure, Set.copyOf(ticked), why);
    }

    public boolean has(Flaw reason) {
        return why.contains(reason);
    }

    boolean fits() {
        return why.isEmpty();
    }

    LocalDate day() {
        return LocalDate.parse(doneOn);
    }

    Measure chosen() {
        return Measure.of(measure);
    }

    private static @Nullable Measure measure(String typed) {
        try {
            return Measure.of(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
