package org.cordee.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.letter.Letters;
import org.cordee.letter.LinkSecrets;
import org.cordee.partnership.expectation.Heading;
import org.cordee.round.Rounds;
import org.cordee.signin.Asking;
import org.cordee.signin.SignIns;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the room: opening it, asking others in, leaving.
@Service
@Transactional
public class Partnerships {
    /// What the secret of an invitation's link is derived for.
    static final String PURPOSE = "invitation";

    /// How many partnerships a page of the list shows.
    public static final int PAGE = 20;

    private final PartnershipRows rows;
    private final InvitationRows invitations;
    private final SignIns signIns;
    private final Rounds rounds;
    private final Submissions submissions;
    private final LinkSecrets secrets;
    private final Letters letters;
    private final Clock clock;

    Partnerships(
            PartnershipRows rows,
            InvitationRows invitations,
            SignIns signIns,
            Rounds rounds,
            Submissions submissions,
            LinkSecrets secrets,
            Letters letters,
            Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.signIns = signIns;
        this.rounds = rounds;
        this.submissions = submissions;
        this.secrets = secrets;
        this.letters = letters;
        this.clock = clock;
    }

    /// An invitation as its link shows it to whoever holds it: who invites, and nothing of the
    /// purpose.
    public record Envelope(InvitationId id, String inviter, boolean waiting) {}

    /// Opens a room with oneself in it, and the round of expectations that begins it.
    public PartnershipId open(String purpose, LocalDate exchangeOn) {
        var id = new PartnershipId(Ids.at(clock.instant()));
        open(id, purpose, exchangeOn);
        return id;
    }

    /// The same, from a form: sent again, it leads to the room that it opened.
    public PartnershipId open(MemberId me, UUID form, String purpose, LocalDate exchangeOn) {
        var id = Ids.at(clock.instant());
        var first = submissions.first(me, form, id);
        if (first.equals(id)) {
            open(new PartnershipId(id), purpose, exchangeOn);
        }
        return new PartnershipId(first);
    }

    private void open(PartnershipId id, String purpose, LocalDate exchangeOn) {
        rows.open(id, purpose, exchangeOn, clock.instant());
        rounds.open(id.value(), Heading.KIND, Heading.keys(), exchangeOn);
    }

    /// Asks somebody in. They learn who asks, by mail; what for, once it is sure that it is them.
    ///
    /// @param language of the letter, where we do not know theirs
    public Inviting invite(PartnershipId room, Invitee invitee, String language) {
        return send(new InvitationId(Ids.at(clock.instant())), room, invitee, language);
    }

    /// Sends an invitation of this id. Where others are in the room, it goes only if all of them
    /// have agreed on it.
    public Inviting send(InvitationId id, PartnershipId room, Invitee invitee, String language) {
        var hash = LinkSecrets.hash(secrets.secret(PURPOSE, id.value()));
        letters.ringAfterCommit();
        return invitations.invite(id.value(), room, invitee, hash, language, clock.instant());
    }

    /// The same, from a form: sent again, it says what it said.
    public Inviting invite(
            MemberId me, UUID form, PartnershipId room, Invitee invitee, String language) {
        // Inviting holds the room, so whoever sent the same form a moment ago has written its key.
        var outcome = invite(room, invitee, language);
        if (outcome == Inviting.INVITED) {
            submissions.first(me, form, room.value());
        } else if (outcome != Inviting.NOT_YOURS
                && submissions.made(me, form).filter(room.value()::equals).isPresent()) {
            return Inviting.INVITED;
        }
        return outcome;
    }

    /// A page of one's rooms, those one is in first, the latest opened first.
    @Transactional(readOnly = true)
    public List<PartnershipLine> mine(MemberId me, @Nullable UUID after) {
        return rows.mine(me, after, PAGE);
    }

    /// One's room; not found where it is none.
    @Transactional(readOnly = true)
    public Partnership room(MemberId me, PartnershipId id) {
        return rows.room(me, id).orElseThrow(NotFound::new);
    }

    /// Leaves for good. What was still sealed closes, and opens nothing.
    public void leave(PartnershipId id) {
        if (!rows.leave(id, clock.instant())) {
            throw new NotFound();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Envelope> envelope(byte[] secret) {
        return invitations.envelope(secret);
    }

    /// Mails a sign-in link to the invited address, which is not shown to who asks for it.
    public SignIns.Asked askInvited(byte[] secret, Asking asking) {
        letters.ringAfterCommit();
        return invitations
                .askLink(secret, signIns.fresh(), asking, clock.instant())
                .map(SignIns::asked)
                .orElseThrow(NotFound::new);
    }

    /// An invitation that is the current member's to answer.
    @Transactional(readOnly = true)
    public Optional<InvitationView> invitation(InvitationId id) {
        return invitations.mine(id);
    }

    /// "It was meant for me, at another address." The inviter will say.
    public boolean claim(byte[] secret) {
        return invitations.claim(secret, clock.instant());
    }

    /// The inviter's answer to somebody who came from another address.
    public void settle(
            PartnershipId room, InvitationId invitation, MemberId claimant, boolean known) {
        if (!invitations.isOf(room, invitation)
                || !invitations.settle(invitation, claimant, known)) {
            throw new NotFound();
        }
    }

    /// Joins: the room one is in from now on.
    public PartnershipId accept(InvitationId id) {
        return invitations.accept(id, clock.instant()).orElseThrow(NotFound::new);
    }

    public void decline(InvitationId id) {
        if (!invitations.decline(id, clock.instant())) {
            throw new NotFound();
        }
    }

    /// Takes an invitation back that nobody has answered.
    public void withdraw(PartnershipId room, InvitationId id) {
        if (!invitations.isOf(room, id) || !invitations.withdraw(id, clock.instant())) {
            throw new NotFound();
        }
    }
}
