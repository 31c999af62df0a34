package org.cordee.partnership.signal;

import java.time.Instant;

/// A moment to talk about a signal.
public record TalkDate(Instant at) {
    /// Half an hour is kept free for it.
    public static final int MINUTES = 30;
}
