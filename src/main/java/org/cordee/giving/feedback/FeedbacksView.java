package org.cordee.giving.feedback;

import java.util.List;

/// A page of what reached one, or of what one gave.
///
/// @param waiting what is for this member to open or to answer; on the first page
/// @param first whether this is the first page
/// @param more whether there are earlier ones
/// @param drafted whether one of one's own was begun and waits
/// @param asking whether a question was begun and waits
/// @param partners whether there is anybody to ask
public record FeedbacksView(
        boolean gave,
        List<PersonalFeedback> waiting,
        List<PersonalFeedback> lines,
        boolean first,
        boolean more,
        boolean drafted,
        boolean asking,
        boolean partners) {

    /// Whether there is nothing at all on this side.
    public boolean isNew() {
        return first && lines.isEmpty();
    }
}
