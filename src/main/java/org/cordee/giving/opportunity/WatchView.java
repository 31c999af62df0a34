package org.cordee.giving.opportunity;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// For whom one listens, and for what.
public record WatchView(List<Ear> ears, boolean more) {

    public record Ear(Fellow fellow, List<String> words) {}

    /// @param proposed of what they need and look for, what is not among the words
    /// @param why it was not kept; null for nothing
    public record One(
            Fellow fellow, WatchForm form, List<String> proposed, Watches.@Nullable Reason why) {
        /// As it was typed and ticked, also what is proposed no more.
        One with(WatchForm typed, Watches.Reason reason) {
            var choices = new LinkedHashSet<>(proposed);
            choices.addAll(typed.also());
            return new One(fellow, typed, List.copyOf(choices), reason);
        }
    }
}
