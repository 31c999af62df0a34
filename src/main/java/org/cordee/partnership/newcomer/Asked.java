package org.cordee.partnership.newcomer;

import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.Invitee;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/// Somebody whom one party would invite, and what the others say to it.
///
/// @param agreement its subject is the invitation that it leads to
/// @param name as who proposes them calls them
/// @param yours whether the one who looks has not said yes yet
/// @param agreed whether all said yes, and only the sending is missing
public record Asked(Agreement agreement, String name, boolean yours, boolean agreed) {
    /// The kind of its agreements.
    public static final String KIND = "newcomer";

    /// What is agreed on: whom to invite.
    ///
    /// @param member null for somebody known by an address
    /// @param email null for a member
    /// @param language of the letter, where we do not know theirs
    public record Terms(
            String name, @Nullable String email, @Nullable UUID member, String language) {

        static Terms of(Invitee invitee, String name, String language) {
            return switch (invitee) {
                case Invitee.Member(var id) -> new Terms(name, null, id.value(), language);
                case Invitee.Guest(var said, var email) -> new Terms(said, email, null, language);
            };
        }

        Invitee invitee() {
            return member == null
                    ? new Invitee.Guest(name, email == null ? "" : email)
                    : new Invitee.Member(new MemberId(member));
        }

        boolean sameAs(Terms other) {
            return member == null
                    ? email != null
                            && email.equalsIgnoreCase(other.email == null ? "" : other.email)
                    : member.equals(other.member);
        }
    }

    static Asked of(Agreement agreement, Terms terms, MemberId me) {
        return new Asked(
                agreement,
                terms.name(),
                agreement.open() && !agreement.saidYes(me),
                agreement.standing());
    }

    /// Who has not said yes yet, in the order of the room.
    public java.util.List<Partnership.Party> missing(Partnership room) {
        return room.present().stream().filter(party -> !agreement.saidYes(party.member())).toList();
    }
}
