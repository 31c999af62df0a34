package org.cordee.partnership.charter;

import java.time.Instant;

/// What is being written in one field of a proposal.
///
/// @param section the key of a section, or [#WORD]
/// @param version how often it was saved before; 0 where it never was
public record Draft(String section, String words, int version, Instant savedAt) {
    /// The word beside the text.
    public static final String WORD = "word";

    /// The most that a field keeps while it is being written, in code points.
    static final int LONGEST = 20_000;
}
