package org.cordee.circle.session;

import java.util.Set;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// One line of what may stay of a session.
///
/// @param words empty once it was withdrawn
/// @param agreed whether all who were there agree
/// @param withdrawnBy the name of who withdrew it, empty for who is no longer here; null where it
///   stands
/// @param assents who agreed so far
public record SessionMinute(
        SessionMinuteId id,
        String words,
        boolean agreed,
        @Nullable String withdrawnBy,
        Set<MemberId> assents) {
    public SessionMinute {
        assents = Set.copyOf(assents);
    }

    public boolean isWithdrawn() {
        return withdrawnBy != null;
    }

    /// Whether it waits for a word of this member.
    public boolean waitsFor(MemberId member) {
        return !agreed && !isWithdrawn() && !assents.contains(member);
    }
}
