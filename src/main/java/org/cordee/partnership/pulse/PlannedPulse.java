package org.cordee.partnership.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cordee.current.MemberId;

/// A pulse whose outcome is known: it opened, or its time went by.
///
/// Values of a pulse that has not opened have no place here, so no rule can read them.
public sealed interface PlannedPulse {
    /// The day for which it was planned.
    LocalDate day();

    /// The day from which its outcome counts: the reveal, or the end of its time.
    LocalDate on();

    /// All parties answered, and all answers opened together.
    record Revealed(LocalDate day, LocalDate on, List<Answer> answers) implements PlannedPulse {
        public Revealed {
            inOrder(day, on);
            answers = List.copyOf(answers);
            if (answers.size() < 2) {
                throw new IllegalArgumentException("A pulse opens between two parties or more");
            }
            distinct(answers.stream().map(Answer::party).toList());
        }
    }

    /// Its time went by before all had answered: nothing is known of it but who had.
    record Unrevealed(LocalDate day, LocalDate on, List<MemberId> answered, List<MemberId> missing)
            implements PlannedPulse {
        public Unrevealed {
            inOrder(day, on);
            answered = List.copyOf(answered);
            missing = List.copyOf(missing);
            var all = new ArrayList<>(answered);
            all.addAll(missing);
            distinct(all);
        }
    }

    private static void inOrder(LocalDate day, LocalDate on) {
        if (on.isBefore(day)) {
            throw new IllegalArgumentException("Known on " + on + ", before its day " + day);
        }
    }

    private static void distinct(List<MemberId> parties) {
        for (var i = 1; i < parties.size(); i++) {
            if (parties.subList(0, i).contains(parties.get(i))) {
                throw new IllegalArgumentException("A party answers once: " + parties.get(i));
            }
        }
    }
}
