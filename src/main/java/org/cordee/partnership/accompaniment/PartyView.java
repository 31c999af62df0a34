package org.cordee.partnership.accompaniment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cordee.current.MemberId;
import org.cordee.member.Card;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/// What a party finds on the page.
///
/// @param proposals that are open, oldest first
/// @param latest the one that stands or is asked, else the last that ended; null before any
/// @param state where it stands; null before any
/// @param mine whether one's own word to it is missing: one came after it was agreed
/// @param ties what one is asked to say oneself
/// @param found members whose name begins as was looked for
public record PartyView(
        Partnership room,
        MemberId me,
        List<Invitation> proposals,
        @Nullable Accompaniment latest,
        Accompaniment.@Nullable State state,
        boolean mine,
        List<Tie> ties,
        List<Session> sessions,
        List<Note> notes,
        List<Card> found,
        Instant now) {

    /// Somebody whom a party proposes.
    public record Invitation(Agreement agreement, Card card, Set<Opening> opens) {}

    /// The one that has not ended.
    public @Nullable Accompaniment current() {
        return latest != null && latest.endedAt() == null ? latest : null;
    }

    /// Whether a proposal waits for one's yes.
    public boolean yours() {
        return mine
                || !ties.isEmpty()
                || proposals.stream().anyMatch(one -> one.agreement().voice(me).isEmpty())
                || sessions.stream().anyMatch(this::awaits);
    }

    /// Whether a session waits for one's answer.
    public boolean awaits(Session session) {
        return !session.withdrawn()
                && session.startsAt().isAfter(now)
                && session.of(me).filter(asked -> asked.answer() == null).isPresent();
    }

    /// For `data-state`.
    public String name() {
        if (state == null) {
            return proposals.isEmpty() ? "none" : "proposed";
        }
        return switch (state) {
            case ASKED -> "asked";
            case STANDING -> "standing";
            case PAUSED -> "paused";
            case REFUSED, ENDED -> proposals.isEmpty() ? "none" : "proposed";
        };
    }
}
