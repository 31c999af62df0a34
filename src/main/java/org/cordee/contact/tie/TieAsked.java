package org.cordee.contact.tie;

import java.time.Instant;
import org.cordee.current.MemberId;

/// What somebody asked of the one who reads: to be told that they are that contact.
public record TieAsked(TieId id, MemberId by, String name, Instant askedAt, Answer answer) {
    public enum Answer {
        NONE,
        AGREED,
        LET_BE
    }
}
