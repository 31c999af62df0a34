package org.cordee.circle.action;

import java.time.Instant;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.round.Round;
import org.jspecify.annotations.Nullable;

/// Where the question stands for the one who looks: is that all right? Before it opens it holds no
/// word but their own.
public sealed interface Inquiry {
    /// Nobody is asked about what it says now.
    ///
    /// @param how the last round ended; null where there was none
    /// @param own what one was writing in it
    record Unasked(Round.@Nullable State how, Reply own) implements Inquiry {}

    /// Each was asked before this member came.
    record Before() implements Inquiry {}

    /// Answering apart.
    record Writing(Round round, Round.State how, Reply reply) implements Inquiry {}

    /// One's own seal is on.
    record Waiting(Round round, Round.State how, Instant sealedAt) implements Inquiry {}

    /// All open, side by side.
    record Opened(Instant at, List<Word> words) implements Inquiry {}

    /// What one of them said.
    ///
    /// @param consent null where what lies there is none of the three
    record Word(MemberId member, String name, @Nullable Consent consent, String words) {}
}
