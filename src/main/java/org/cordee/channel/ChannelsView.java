package org.cordee.channel;

import java.time.LocalDate;
import java.util.List;
import org.cordee.advice.Advice;
import org.jspecify.annotations.Nullable;

/// The two channels: side by side, one's own words, and the leads, a page of them.
///
/// @param half the one it is
/// @param earlier what one wrote in the half-years before, the oldest first
/// @param standing what was written in this one; null where nothing was
/// @param form what is typed
/// @param refused whether that cannot be kept as it is
/// @param crossed whether another window wrote in between
/// @param since what came since the last words of an earlier half-year; null where there are none
/// @param advice what one wanted to read again here
/// @param due whether it is time for a review
/// @param after the last lead before this page; null on the first
/// @param more whether other leads follow
public record ChannelsView(
        HalfYear half,
        SideBySide sides,
        List<Review> earlier,
        @Nullable Review standing,
        ReviewForm form,
        boolean refused,
        boolean crossed,
        @Nullable Since since,
        List<Advice> advice,
        boolean due,
        List<LeadLine> lines,
        @Nullable LeadId after,
        boolean more,
        LocalDate today) {

    ChannelsView with(Since since) {
        return new ChannelsView(
                half, sides, earlier, standing, form, refused, crossed, since, advice, due, lines,
                after, more, today);
    }

    /// Nothing was noted at all.
    public boolean isNew() {
        return lines.isEmpty()
                && after == null
                && earlier.isEmpty()
                && standing == null
                && !refused
                && !crossed;
    }

    /// The last of one's earlier words that said by what one would change; null where none did.
    public @Nullable Review lastCondition() {
        for (var review : earlier.reversed()) {
            if (!review.changeIf().isEmpty()) {
                return review;
            }
        }
        return null;
    }
}
