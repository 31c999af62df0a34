package org.cordee.giving.story;

import java.util.List;

/// A page of stories.
///
/// @param first whether this is the first page
/// @param more whether there are earlier ones
public record StoriesView(List<Story> stories, boolean first, boolean more) {
    public boolean isNew() {
        return first && stories.isEmpty();
    }
}
