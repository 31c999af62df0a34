package org.cordee.affinity;

import java.util.UUID;

/// A member as the search for affinities knows them.
///
/// @param profile only what they permit; whoever pauses is not looking
/// @param weights what counts for them
/// @param capacity introductions that they still want
public record Candidate(UUID id, Profile profile, Weights weights, int capacity) {
    /// One a day.
    public static final int MOST = 31;

    public Candidate {
        if (capacity < 0 || capacity > MOST) {
            throw new IllegalArgumentException("Introductions number from 0 to " + MOST);
        }
    }
}
