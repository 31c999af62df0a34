package org.cordee.giving.opportunity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// For whom one listens, and for what.
public record WatchView(List<Ear> ears, boolean more) {

    public record Ear(Fellow fellow, List<String> words) {}

    /// @param typed a line each
    /// @param proposed of what they need and look for, what is not among them
    /// @param why it was not kept; null for nothing
    public record One(
            Fellow fellow, String typed, List<String> proposed, Watches.@Nullable Keeping why) {
        One with(String words, Watches.Keeping reason) {
            return new One(fellow, words, proposed, reason);
        }
    }
}
