package org.cordee.partnership.accompaniment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// Somebody whom all parties of a room have invited to accompany it.
///
/// @param opens what all opened to them
/// @param askedAt when the last party had said yes
/// @param beganAt when nobody's answer was missing any more; null before
/// @param endedAt when somebody ended it, or said no to it; nobody is told who
/// @param seats for whom nothing is missing
public record Accompaniment(
        AccompanimentId id,
        MemberId facilitator,
        String name,
        Set<Opening> opens,
        Instant askedAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        List<Seat> seats) {

    /// A party who has invited them, and is known to.
    ///
    /// @param tied whether they are partners elsewhere too, which both agreed to tell
    public record Seat(MemberId member, String name, boolean tied) {}

    /// Where it stands between those who are in the room now.
    public enum State {
        /// All invited, and an answer is missing.
        ASKED,
        /// They accompany, and read what is opened.
        STANDING,
        /// Somebody has come whose answer is missing: until then they read nothing.
        PAUSED,
        /// It never began.
        REFUSED,
        /// It ended after it had begun.
        ENDED
    }

    public State state(Collection<MemberId> parties) {
        if (endedAt != null) {
            return beganAt == null ? State.REFUSED : State.ENDED;
        }
        if (beganAt == null) {
            return State.ASKED;
        }
        return parties.stream().allMatch(this::seats) ? State.STANDING : State.PAUSED;
    }

    public boolean seats(MemberId member) {
        return seats.stream().anyMatch(seat -> seat.member().equals(member));
    }

    /// The names of those who are their partners elsewhere, as far as it was told.
    public List<String> ties() {
        return seats.stream().filter(Seat::tied).map(Seat::name).toList();
    }
}
