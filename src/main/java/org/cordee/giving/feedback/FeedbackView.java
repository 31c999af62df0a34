package org.cordee.giving.feedback;

import java.util.List;
import java.util.Map;
import org.cordee.giving.feedback.FeedbackForm.Reason;
import org.cordee.guard.Readings;
import org.cordee.web.Numbers;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The form of feedback, with the reasons beside its fields.
///
/// @param asks whether one asks for it, or else gives it
/// @param answers what was asked; null for what one begins
/// @param partners whom it can be for; of no use where it answers
/// @param reading of the words, where the guard has something to say
/// @param other what another window keeps of the same form; null for nothing
public record FeedbackView(
        boolean asks,
        @Nullable PersonalFeedback answers,
        List<FeedbackPartner> partners,
        FeedbackForm form,
        Map<String, Reason> refusals,
        @Nullable Readings reading,
        @Nullable String other) {

    /// Where it is sent.
    public String address() {
        return answers != null
                ? "/feedback/" + answers.id().value() + "/words"
                : asks ? "/feedback/new?side=ask" : "/feedback/new";
    }

    /// Where it is kept while it is written.
    public String draft() {
        return answers != null
                ? "/feedback/" + answers.id().value() + "/draft"
                : asks ? "/feedback/new/draft?side=ask" : "/feedback/new/draft";
    }

    public String state() {
        return other != null ? "crossed" : refusals.isEmpty() && reading == null ? "" : "unfit";
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(String field) {
        return switch (refusals.get(field)) {
            case null -> null;
            case NOBODY -> Words.say("feedback.to.nobody");
            case NOT_THERE -> Words.say("feedback.to.not-there");
            case ENOUGH -> Words.say("feedback.to.enough");
            case KIND -> Words.say("feedback.kind.none");
            case EMPTY -> asks ? Words.say("feedback.question.empty") : Words.say("feedback.empty");
            case TOO_LONG ->
                    Words.say(
                            "feedback.too-long",
                            "most",
                            Numbers.of(
                                    asks
                                            ? FeedbackForm.LONGEST_QUESTION
                                            : FeedbackForm.LONGEST_WORDS));
            case GIVEN -> Words.say("feedback.given.before");
            case GONE -> Words.say("feedback.gone");
        };
    }
}
