package org.cordee.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// What can be told of all the advice one has come back to: counts of what happened, never a rate.
/// From fewer than [#HANDFUL] nothing is read.
///
/// @param looked how many one came back to and could say something of
/// @param sense how often one's own sense was right
/// @param aside of those that were set aside, how many should not have been
/// @param against of those that were taken against one's own sense, how many should not have been
/// @param served who served, on what, the latest first
public record Hindsight(int looked, Of sense, Of aside, Of against, List<Served> served) {
    /// Below that, small numbers are not spoken of as if they said something.
    public static final int HANDFUL = 5;

    /// Above that, one need not be reminded that they are few.
    private static final int MANY = 30;

    private static final int MOST_SERVED = 8;

    /// So many of so many.
    public record Of(int some, int all) {
        public boolean isTold() {
            return all >= HANDFUL;
        }
    }

    /// Somebody whose advice on a subject served.
    ///
    /// @param times how often it did, of the times one came back to it
    public record Served(String who, String subject, Of times) {}

    /// An advice that one came back to.
    public record Seen(
            String person,
            String who,
            String subject,
            Sense sense,
            Decision decision,
            Verdict worth) {

        boolean isSaid() {
            return worth != Verdict.EARLY;
        }

        /// Where it served in part, one's own sense was neither right nor wrong.
        boolean weighsSense() {
            return sense != Sense.UNSURE && (worth == Verdict.GOOD || worth == Verdict.POOR);
        }

        boolean senseWasRight() {
            return (sense == Sense.SAME) == (worth == Verdict.GOOD);
        }

        boolean wasTakenAgainstSense() {
            return decision.isTaken() && sense == Sense.OTHERWISE;
        }
    }

    /// @param seen the latest first
    static Hindsight of(List<Seen> seen) {
        var said = seen.stream().filter(Seen::isSaid).toList();
        var weighing = said.stream().filter(Seen::weighsSense).toList();
        var aside = said.stream().filter(one -> one.decision() == Decision.ASIDE).toList();
        var against = said.stream().filter(Seen::wasTakenAgainstSense).toList();
        return new Hindsight(
                said.size(),
                new Of(
                        (int) weighing.stream().filter(Seen::senseWasRight).count(),
                        weighing.size()),
                new Of(count(aside, Verdict.GOOD), aside.size()),
                new Of(count(against, Verdict.POOR), against.size()),
                served(said));
    }

    /// Whether anything may be read from them together.
    public boolean isTold() {
        return looked >= HANDFUL;
    }

    public boolean isFew() {
        return looked < MANY;
    }

    private static int count(List<Seen> seen, Verdict worth) {
        return (int) seen.stream().filter(one -> one.worth() == worth).count();
    }

    private static List<Served> served(List<Seen> said) {
        var together = new LinkedHashMap<String, List<Seen>>();
        for (var one : said) {
            if (one.decision().isTaken()) {
                var about = one.person() + "\n" + one.subject().toLowerCase(Locale.ROOT);
                together.computeIfAbsent(about, _ -> new ArrayList<>()).add(one);
            }
        }
        return together.values().stream()
                .map(same ->
                        new Served(
                                same.getFirst().who(),
                                same.getFirst().subject(),
                                new Of(count(same, Verdict.GOOD), same.size())))
                .filter(served -> served.times().some() > 0)
                .limit(MOST_SERVED)
                .toList();
    }
}
