package org.cordee.search;

import org.cordee.affinity.Condition;
import org.cordee.member.Card;
import org.jspecify.annotations.Nullable;

/// Why somebody is, or is not, among those whom one's search finds.
///
/// @param proposed null where the two are not proposed to each other
public record PersonView(Card card, Answer answer, @Nullable Proposed proposed) {
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
        if (proposed != null) {
            return switch (proposed.answer()) {
                case Proposed.Answer.Awaited _ -> "proposed";
                case Proposed.Answer.Given _ -> "wanted";
                case Proposed.Answer.Both _ -> "met";
            };
        }
        return switch (answer) {
            case Answer.Gains gains -> gains.both() ? "gains" : "one-way";
            case Answer.Unmet _ -> "unmet";
            case Answer.NotNow _ -> "not-now";
            case Answer.YouSaidSo _ -> "kept-apart";
            case Answer.NotYou _ -> "not-you";
        };
    }
}
