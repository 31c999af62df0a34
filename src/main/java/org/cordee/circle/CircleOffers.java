package org.cordee.circle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Circles that Cordée proposes of itself: kept by another room, shown on the page of circles, and
/// founded like any other.
public interface CircleOffers {
    /// What is proposed to the current member, and whether they are willing.
    Offered offered();

    /// Whether the current member may found a circle of what was proposed. It is held until the end
    /// of the transaction, so that of several one founds it.
    Founding hold(UUID proposed);

    /// Asks in all others who would. To be called where [#hold] said that it is free.
    void askIn(UUID proposed, CircleId founded);

    /// @param next the Monday of the next proposals
    record Offered(Willingness willingness, LocalDate next, List<Offer> offers) {
        public Offered {
            offers = List.copyOf(offers);
        }
    }

    enum Willingness {
        NO,
        YES,
        /// They are, and there was no place for them last time.
        UNSEATED
    }

    /// @param names of the others who would sit there
    /// @param until the last day on which something can be done
    record Offer(UUID id, List<String> names, Stage stage, LocalDate until) {
        public Offer {
            names = List.copyOf(names);
        }
    }

    /// How far a proposal has come for one who sits in it.
    enum Stage {
        /// They have not answered.
        ASKED,
        /// They would; what the others said is closed.
        WANTED,
        /// They would rather not; they may still say otherwise.
        DECLINED,
        /// All is open: enough of them would, and one of them may found it.
        READY,
        /// One of them has founded it.
        FOUNDED,
        /// All is open: too few of them would.
        FEW,
        /// It is decided without them.
        OVER
    }

    /// Whether a circle can be founded of what was proposed.
    sealed interface Founding {
        record Free() implements Founding {}

        /// They did already.
        record Done(CircleId circle) implements Founding {}

        /// Another did, or nothing is proposed to them, or not enough of them would.
        record Gone() implements Founding {}
    }
}
