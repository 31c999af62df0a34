package org.cordee.partnership.charter;

import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.Partnership.Party;
import org.cordee.web.Fingerprint;
import org.jspecify.annotations.Nullable;

/// A proposal as one reads it: what it changes, and the whole text that one would accept.
///
/// @param base the version upon which it is read: the one in force, and for one that has ended the
///   one it was written upon
/// @param result the whole charter that it makes upon that version
/// @param differences what it changes, in the order of the text
public record ProposalView(
        Partnership room,
        MemberId me,
        Proposal proposal,
        int base,
        Charter result,
        Fingerprint fingerprint,
        List<Change> differences) {

    /// What its wordings are laid beside.
    public enum Beside {
        VERSION,
        /// Nothing is in force yet: the proposal that it answers.
        ANSWERED,
        /// Nothing at all: it is the first.
        NOTHING
    }

    public record Change(Section section, Difference difference, String words) {
        static Change of(Section section, Charter before, String words) {
            return new Change(section, Difference.between(before.words(section), words), words);
        }
    }

    /// What a party has said to the text as it reads now.
    ///
    /// @param fell whether they accepted it upon an earlier version
    public record Seat(
            MemberId member, String name, @Nullable Acceptance acceptance, boolean fell) {}

    static ProposalView of(
            Partnership room, MemberId me, Proposal proposal, int base, Charter inForce) {
        var result = inForce.with(proposal.changes());
        var answered = proposal.answers();
        var before = base == 0 && answered != null ? inForce.with(answered.changes()) : inForce;
        return new ProposalView(
                room,
                me,
                proposal,
                base,
                result,
                result.fingerprint(),
                before.changesTo(result).entrySet().stream()
                        .map(change -> Change.of(change.getKey(), before, change.getValue()))
                        .toList());
    }

    public Beside beside() {
        return base > 0
                ? Beside.VERSION
                : proposal.answers() != null ? Beside.ANSWERED : Beside.NOTHING;
    }

    /// Who is in the room now, with what they have said; for one that has ended, who accepted it.
    public List<Seat> seats() {
        if (!proposal.isOpen()) {
            return proposal.acceptances().stream()
                    .filter(given -> given.base() == base)
                    .map(given -> new Seat(given.member(), given.name(), given, false))
                    .toList();
        }
        return room.present().stream().map(this::seat).toList();
    }

    private Seat seat(Party party) {
        return new Seat(
                party.member(),
                party.name(),
                proposal.acceptance(party.member(), base),
                proposal.fell(party.member(), base));
    }

    public boolean isMine() {
        return proposal.author().equals(me);
    }

    /// Whether it waits for oneself.
    public boolean isMineToAccept() {
        return proposal.isOpen() && room.has(me) && proposal.acceptance(me, base) == null;
    }

    /// Whether one's own acceptance puts it in force.
    public boolean isLastMissing() {
        return room.present().size() > 1
                && seats().stream()
                        .allMatch(seat -> seat.member().equals(me) || seat.acceptance() != null);
    }

    /// Whether one may take it back: one's own, or that of somebody who has left.
    public boolean mayWithdraw() {
        return proposal.isOpen() && room.has(me) && (isMine() || !room.has(proposal.author()));
    }

    /// For `data-state`.
    public String state() {
        var closing = proposal.closing();
        return closing != null
                ? closing.outcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                : isMineToAccept() ? "yours" : "waiting";
    }
}
