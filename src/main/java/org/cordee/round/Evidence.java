package org.cordee.round;

import java.time.LocalDate;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// A fact that a rule may rest on: what happened, by whom, when.
///
/// Each room adds the facts it knows, and a kind for what is new. A fact is there only once all
/// whom it concerns may know it: of what is sealed, nothing.
///
/// @param about what it concerns, for kinds that concern one thing among several
/// @param amount how much, in the unit of its kind; 0 for kinds that have none
public record Evidence(
        Kind kind, MemberId party, LocalDate at, @Nullable UUID about, double amount) {

    /// What can have happened. The party is who did it, unless said otherwise.
    public enum Kind {
        /// A commitment was done as written.
        COMMITMENT_KEPT,
        /// Moved before its date.
        COMMITMENT_RENEGOTIATED,
        /// Its date, which is the fact's, went by.
        COMMITMENT_MISSED,
        /// Work for the partnership was written down; about: the contribution.
        CONTRIBUTION_NOTED(true, Unit.NONE),
        /// What it is worth to the party, once all said so; about: the contribution.
        CONTRIBUTION_VALUED_IN_EUROS(true, Unit.EUROS),
        /// What it is worth to the party, once all said so; about: the contribution.
        CONTRIBUTION_VALUED_IN_POINTS(true, Unit.POINTS),
        /// To a partner.
        GESTURE_GIVEN,
        /// From a partner.
        GESTURE_RECEIVED,
        /// A stage was left by its exit door; about: the stage. A fact for each party.
        STAGE_PASSED(true, Unit.NONE),
        /// How much of what was wanted came out, once all said so; about: the stage.
        STAGE_RATED(true, Unit.POINTS),
        /// What the party gets is worth what it gives, once all answered; about: the door.
        WORTH_IT(true, Unit.NONE),
        /// What the party gets is not worth what it gives, once all answered; about: the door.
        NOT_WORTH_IT(true, Unit.NONE),
        /// The party answered a planned pulse.
        PULSE_ANSWERED,
        /// A pulse that all answered opened. A fact for each party.
        PULSE_REVEALED,
        /// The party was at a meeting.
        MEETING_HELD,
        FEEDBACK_OPENED,
        FEEDBACK_GIVEN,
        /// The party answered what others asked of it in the room.
        ANSWERED_AFTER(false, Unit.DAYS),
        /// How near the party says the two are, in a pre-mortem that opened.
        CLOSENESS_DECLARED(false, Unit.POINTS),
        /// In a pre-mortem that opened.
        FRIENDS_QUESTION_LEFT_EMPTY,
        /// The party says that the partnership is told elsewhere.
        ANNOUNCED_ELSEWHERE,
        /// Anyone can read the partnership's page. A fact for each party.
        PUBLISHED;

        private final boolean aboutOneThing;
        private final Unit unit;

        Kind() {
            this(false, Unit.NONE);
        }

        Kind(boolean aboutOneThing, Unit unit) {
            this.aboutOneThing = aboutOneThing;
            this.unit = unit;
        }

        public boolean isAboutOneThing() {
            return aboutOneThing;
        }

        public Unit unit() {
            return unit;
        }
    }

    public enum Unit {
        NONE,
        DAYS,
        EUROS,
        /// From 1 to 7.
        POINTS
    }

    public Evidence {
        if (kind.isAboutOneThing() != (about != null)) {
            throw new IllegalArgumentException(
                    kind + (about == null ? " says of what" : " concerns no single thing"));
        }
        var possible =
                switch (kind.unit()) {
                    case NONE -> amount == 0;
                    case DAYS, EUROS -> amount >= 0;
                    case POINTS -> amount >= 1 && amount <= 7;
                };
        if (!possible) {
            throw new IllegalArgumentException(kind + " cannot amount to " + amount);
        }
    }

    public static Evidence of(Kind kind, MemberId party, LocalDate at) {
        return new Evidence(kind, party, at, null, 0);
    }

    public static Evidence of(Kind kind, MemberId party, LocalDate at, double amount) {
        return new Evidence(kind, party, at, null, amount);
    }

    public static Evidence about(UUID thing, Kind kind, MemberId party, LocalDate at) {
        return new Evidence(kind, party, at, thing, 0);
    }

    public static Evidence about(
            UUID thing, Kind kind, MemberId party, LocalDate at, double amount) {
        return new Evidence(kind, party, at, thing, amount);
    }
}
