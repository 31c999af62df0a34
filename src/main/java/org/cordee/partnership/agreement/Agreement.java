package org.cordee.partnership.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// What one party proposes to all of a room, and what each says to it.
///
/// @param kind what sort of thing is agreed: `rhythm`, `stage`, …
/// @param subject what it is about: the room itself, or a thing of the room
/// @param terms the words and figures of its kind, as JSON
/// @param author who proposed it; their name beside it
/// @param closedAt when it was agreed, taken back or overtaken; null while it is open
/// @param endedAt since when another stands in its place; null where none does
/// @param voices what each has said so far, the author's yes among them
public record Agreement(
        AgreementId id,
        String kind,
        UUID subject,
        String terms,
        MemberId author,
        String authorName,
        Instant proposedAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable Instant endedAt,
        List<Voice> voices) {

    /// The longest reason for a *not yet*, in characters.
    public static final int LONGEST_WHY = 1000;

    /// How an agreement ended being open.
    public enum Outcome {
        AGREED,
        WITHDRAWN,
        OVERTAKEN
    }

    /// What one party says: yes, or not yet and perhaps why.
    public record Voice(MemberId member, String name, boolean yes, String why, Instant at) {}

    public boolean open() {
        return closedAt == null;
    }

    /// All have said yes to it, and nothing stands in its place yet.
    public boolean standing() {
        return outcome == Outcome.AGREED && endedAt == null;
    }

    public boolean saidYes(MemberId member) {
        return voice(member).map(Voice::yes).orElse(false);
    }

    public Optional<Voice> voice(MemberId member) {
        return voices.stream().filter(voice -> voice.member().equals(member)).findFirst();
    }
}
