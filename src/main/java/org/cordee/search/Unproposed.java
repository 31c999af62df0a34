package org.cordee.search;

import java.time.LocalDate;
import java.util.List;
import org.cordee.affinity.Match;
import org.cordee.affinity.Profile;
import org.cordee.affinity.WeeklyRound;

/// Why nobody is proposed to somebody who looks and wants to be.
///
/// @param rounds for how many they have waited
/// @param next the Monday of the next
public record Unproposed(Reason reason, int rounds, LocalDate next) {
    /// The first that applies.
    public enum Reason {
        /// They have answered what was proposed, or it is over.
        ANSWERED,
        /// No code of ethics, or none that is lent.
        CODELESS,
        /// No place, and not online.
        PLACELESS,
        /// Nothing that another could look for.
        OFFERLESS,
        /// Nobody with whom both would gain.
        NOBODY,
        /// Nobody with whom both would gain enough.
        FAINT,
        /// They were in no round yet.
        NEXT,
        /// Those with whom they would gain were proposed to others, or to them not long ago, or
        /// share a room with them.
        OTHERS
    }

    static Unproposed of(
            Profile profile, List<Match> best, int lately, int rounds, LocalDate next) {
        return new Unproposed(reason(profile, best, lately, rounds), rounds, next);
    }

    private static Reason reason(Profile profile, List<Match> best, int lately, int rounds) {
        if (lately > 0) {
            return Reason.ANSWERED;
        }
        if (profile.codes().isEmpty()) {
            return Reason.CODELESS;
        }
        if (profile.positioning().places().isEmpty()) {
            return Reason.PLACELESS;
        }
        if (profile.offers().isEmpty() && profile.strengths().isEmpty()) {
            return Reason.OFFERLESS;
        }
        if (best.isEmpty()) {
            return Reason.NOBODY;
        }
        if (best.getFirst().pair().both() < WeeklyRound.LEAST) {
            return Reason.FAINT;
        }
        return rounds == 0 ? Reason.NEXT : Reason.OTHERS;
    }
}
