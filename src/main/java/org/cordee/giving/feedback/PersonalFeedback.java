package org.cordee.giving.feedback;

import java.time.Instant;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// Feedback between two, as one of them sees it. Whoever gave it never sees whether it was opened.
///
/// @param gave whether one is its giver, or else the one it is for
/// @param other null where they are no member any more
/// @param name empty where they are no member any more
/// @param question what the one it is for asks; empty where it was offered
/// @param kind null as long as it was only asked for
/// @param words null as long as there are none, and until one opened them
/// @param opened whether one opened it; never true for the giver
/// @param rested whether one said: not now
public record PersonalFeedback(
        FeedbackId id,
        boolean gave,
        @Nullable MemberId other,
        String name,
        String question,
        @Nullable Instant askedAt,
        @Nullable FeedbackKind kind,
        @Nullable Instant givenAt,
        @Nullable String words,
        boolean opened,
        boolean rested,
        @Nullable Instant removedAt) {

    public enum State {
        /// It waits for one's own words.
        ASKED,
        /// One asked, and it has not come.
        AWAITED,
        /// It is there, and one has not opened it.
        CLOSED,
        OPENED,
        GIVEN
    }

    public State state() {
        if (gave) {
            return givenAt == null ? State.ASKED : State.GIVEN;
        }
        return givenAt == null ? State.AWAITED : opened ? State.OPENED : State.CLOSED;
    }

    /// Whether something of it is for this member to do, when they like.
    public boolean isOnesOwnTurn() {
        return state() == State.ASKED || state() == State.CLOSED;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }
}
