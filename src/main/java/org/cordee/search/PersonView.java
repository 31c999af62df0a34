package org.cordee.search;

import org.cordee.affinity.Condition;
import org.cordee.member.Card;

/// Why somebody is, or is not, among those whom one's search finds.
public record PersonView(Card card, Answer answer) {
    /// What can be told.
    public sealed interface Answer {
        /// They are a pair.
        ///
        /// @param both whether both would gain something
        record Gains(Grounds grounds, boolean both) implements Answer {}

        /// The first condition that two do not meet.
        record Unmet(Condition first) implements Answer {}

        /// Not the moment for one of the two: which, and why, is nobody's to know.
        record NotNow() implements Answer {}

        /// One keeps them apart oneself.
        record YouSaidSo() implements Answer {}

        /// One does not look, or did not yet in the night.
        record NotYou() implements Answer {}
    }

    public String state() {
        return switch (answer) {
            case Answer.Gains gains -> gains.both() ? "gains" : "one-way";
            case Answer.Unmet _ -> "unmet";
            case Answer.NotNow _ -> "not-now";
            case Answer.YouSaidSo _ -> "kept-apart";
            case Answer.NotYou _ -> "not-you";
        };
    }
}
