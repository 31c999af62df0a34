package org.cordee.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// A room that two to eight members share, as one of them sees it.
///
/// @param purpose what it is for, in one line
/// @param exchangeOn by when the expectations are to be exchanged
/// @param parties who is in it, and for who has left it: themselves alone
/// @param invited who was asked and has not answered
public record Partnership(
        PartnershipId id,
        String purpose,
        LocalDate exchangeOn,
        Instant openedAt,
        List<Party> parties,
        List<Invited> invited) {

    /// The most that one room holds, those invited counted in.
    public static final int MOST_PARTIES = 8;

    public static final int LONGEST_PURPOSE = 300;
    public static final int LONGEST_NAME = 120;

    /// Somebody of the room; with a day of departure, somebody who was.
    public record Party(MemberId member, String name, Instant joinedAt, @Nullable Instant leftAt) {}

    /// Somebody who was asked and has not answered.
    ///
    /// @param mine whether the one who looks has invited them
    /// @param claims who came by this invitation from another address, for the inviter to know or
    ///   not
    public record Invited(
            InvitationId id, String name, Instant at, boolean mine, List<Claim> claims) {}

    /// A person who says that an invitation was meant for them.
    public record Claim(MemberId member, String name, String headline) {}

    /// Who is in it now, the viewer included.
    public List<Party> present() {
        return parties.stream().filter(party -> party.leftAt() == null).toList();
    }

    /// Who was in it.
    public List<Party> departed() {
        return parties.stream().filter(party -> party.leftAt() != null).toList();
    }

    /// Whether a member is in it now. Who has left may read what had opened, and no more.
    public boolean has(MemberId member) {
        return present().stream().anyMatch(party -> party.member().equals(member));
    }

    public List<Party> others(MemberId me) {
        return present().stream().filter(party -> !party.member().equals(me)).toList();
    }

    public boolean isFull() {
        return present().size() + invited.size() >= MOST_PARTIES;
    }
}
