package org.cordee.partnership.signal;

import java.util.Map;
import java.util.UUID;
import org.cordee.partnership.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/// A signal and what the parties make of it.
///
/// @param key by which its forms and its agreements know it; the same for the same signal
/// @param names how the people and things of its evidence are called
/// @param date a moment that somebody proposed, or that all agreed on; null for none
/// @param ending how somebody proposes to end it, or all ended it; null for none
public record SignalTalk(
        UUID key,
        Signal signal,
        Map<UUID, String> names,
        @Nullable Dated date,
        @Nullable Ended ending) {

    /// A moment, and who has said yes to it.
    public record Dated(TalkDate terms, Agreement agreement) {}

    /// An ending, and who has said yes to it.
    public record Ended(TalkEnding terms, Agreement agreement) {}

    /// All have agreed how it ends, and nothing has come since.
    public boolean over() {
        return ending != null && ending.agreement().standing();
    }

    public String name(UUID thing) {
        return names.getOrDefault(thing, "");
    }
}
