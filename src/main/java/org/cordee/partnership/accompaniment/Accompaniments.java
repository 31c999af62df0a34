package org.cordee.partnership.accompaniment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.member.Card;
import org.cordee.member.Members;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.Partnership.Party;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.accompaniment.Accompaniment.State;
import org.cordee.partnership.accompaniment.PartyView.Invitation;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.agreement.Agreements;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whom the parties of a room invite to accompany it: proposing, answering, and ending it. A yes of
/// all is needed for each beginning, and one suffices for the end.
@Service
@Transactional
public class Accompaniments {
    /// The kind of agreement by which all invite.
    public static final String KIND = "facilitator";

    private final Partnerships partnerships;
    private final Agreements agreements;
    private final Members members;
    private final AccompanimentRows rows;
    private final OpenedRows opened;
    private final SessionRows sessions;
    private final NoteRows notes;
    private final Submissions submissions;
    private final Clock clock;

    Accompaniments(
            Partnerships partnerships,
            Agreements agreements,
            Members members,
            AccompanimentRows rows,
            OpenedRows opened,
            SessionRows sessions,
            NoteRows notes,
            Submissions submissions,
            Clock clock) {
        this.partnerships = partnerships;
        this.agreements = agreements;
        this.members = members;
        this.rows = rows;
        this.opened = opened;
        this.sessions = sessions;
        this.notes = notes;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What became of a proposal.
    public enum Proposing {
        PROPOSED,
        /// They are in the room themselves, or nobody.
        INSIDE,
        MOVED,
        ENOUGH
    }

    /// What became of a word to it.
    public enum Saying {
        /// Somebody's answer is missing still.
        WAITING,
        BEGAN,
        /// It was a no, and it is over.
        ENDED,
        CLOSED
    }

    /// The page of the facilitator; empty for who is not.
    @Transactional(readOnly = true)
    public Optional<GroundView> accompanied(Viewer viewer, PartnershipId room) {
        return rows.ground(room).map(ground -> view(viewer, ground));
    }

    /// The page of a party, not found for anybody else.
    ///
    /// @param words whom they look for; empty where nobody
    @Transactional(readOnly = true)
    public PartyView party(MemberId me, PartnershipId id, String words) {
        var room = inside(me, id);
        var found =
                words.isEmpty()
                        ? List.<Card>of()
                        : members.find(words).stream()
                                .filter(card -> !room.has(card.id()))
                                .toList();
        return view(me, room, found);
    }

    /// The same, of a room that is at hand.
    @Transactional(readOnly = true)
    PartyView part(MemberId me, Partnership room) {
        return view(me, room, List.of());
    }

    /// The rooms one accompanies, or is asked to.
    @Transactional(readOnly = true)
    public List<Accompanied> accompanied() {
        return rows.grounds();
    }

    /// Proposes to all whom to invite, and what to open to them.
    ///
    /// @param base the accompaniment that stood when the page was shown; null where none did
    public Proposing propose(
            MemberId me,
            UUID form,
            PartnershipId id,
            MemberId facilitator,
            Set<Opening> opens,
            @Nullable AgreementId base) {
        var room = inside(me, id);
        if (room.has(facilitator) || members.card(facilitator).isEmpty()) {
            return Proposing.INSIDE;
        }
        var proposal = agreements.fresh();
        if (!submissions.first(me, form, proposal.value()).equals(proposal.value())) {
            return Proposing.PROPOSED;
        }
        var outcome =
                agreements.propose(
                        proposal,
                        id,
                        KIND,
                        id.value(),
                        Terms.of(facilitator.value(), opens),
                        base,
                        null);
        if (outcome != Agreements.Proposing.PROPOSED) {
            submissions.forget(me, form);
        }
        return switch (outcome) {
            case PROPOSED -> Proposing.PROPOSED;
            case MOVED -> Proposing.MOVED;
            case ENOUGH -> Proposing.ENOUGH;
        };
    }

    /// Says yes to a proposal, or not yet. With the last yes, who is proposed is asked.
    public Agreements.Answering answer(
            MemberId me, PartnershipId id, AgreementId proposal, boolean yes, String why) {
        inside(me, id);
        ofKind(id, proposal);
        return yes ? agreements.yes(id, proposal) : agreements.notYet(id, proposal, why);
    }

    public boolean withdraw(MemberId me, PartnershipId id, AgreementId proposal) {
        inside(me, id);
        ofKind(id, proposal);
        return agreements.withdraw(id, proposal);
    }

    /// Says one's word to the invitation: about oneself, that one accepts it or invites as well;
    /// about another, that the others may know that one is partners with them elsewhere.
    public Saying say(MemberId me, PartnershipId id, MemberId about, boolean yes) {
        var outcome = rows.answer(current(me, id).id(), about, yes, clock.instant());
        return switch (outcome) {
            case "waiting" -> Saying.WAITING;
            case "began" -> Saying.BEGAN;
            case "ended" -> Saying.ENDED;
            case "closed" -> Saying.CLOSED;
            case "not yours" -> throw new NotFound();
            default -> throw new IllegalStateException("answer_accompaniment() said " + outcome);
        };
    }

    /// A party takes the invitation back, or the facilitator leaves. From now on they read nothing.
    public void end(MemberId me, PartnershipId id) {
        if (!rows.end(current(me, id).id(), clock.instant())) {
            throw new NotFound();
        }
    }

    /// A session that is one's own to see.
    @Transactional(readOnly = true)
    public Session session(PartnershipId id, UUID session) {
        return sessions.one(id, session).orElseThrow(NotFound::new);
    }

    /// Proposes a session to some of the room: whether there was place for it.
    public boolean proposeSession(MemberId me, PartnershipId id, SessionForm form) {
        accompanying(id);
        var session = Ids.at(clock.instant());
        if (!submissions.first(me, form.key(), session).equals(session)) {
            return true;
        }
        var outcome =
                sessions.propose(
                        session,
                        id,
                        form.what(),
                        form.moment(),
                        form.minutes(),
                        form.with(),
                        clock.instant());
        return switch (outcome) {
            case "proposed" -> true;
            case "enough" -> {
                submissions.forget(me, form.key());
                yield false;
            }
            case "not yours" -> throw new NotFound();
            default -> throw new IllegalStateException("propose_session() said " + outcome);
        };
    }

    /// Answers a session: whether it still waited for an answer.
    public boolean answerSession(
            MemberId me, PartnershipId id, UUID session, Session.Answer answer, String word) {
        if (session(id, session).of(me).isEmpty()) {
            throw new NotFound();
        }
        return sessions.answer(session, me, answer, word, clock.instant());
    }

    public void withdrawSession(PartnershipId id, UUID session) {
        accompanying(id);
        session(id, session);
        if (!sessions.withdraw(session, clock.instant())) {
            throw new NotFound();
        }
    }

    /// Writes a note, or takes up a draft again: for oneself, or shared with all parties.
    ///
    /// @return false where another window wrote the draft otherwise in between
    public boolean write(MemberId me, PartnershipId id, NotebookForm form, boolean shared) {
        accompanying(id);
        var now = clock.instant();
        var draft = form.about();
        if (draft != null) {
            if (notes.rewrite(draft, id, form.words(), form.version(), now, shared)) {
                return true;
            }
            if (notes.of(id).stream()
                    .noneMatch(note -> note.id().equals(draft) && note.sharedAt() == null)) {
                throw new NotFound();
            }
            return false;
        }
        var note = Ids.at(now);
        if (submissions.first(me, form.key(), note).equals(note)) {
            notes.write(note, id, me, form.words(), now, shared);
        }
        return true;
    }

    /// Throws a draft away.
    public void discard(PartnershipId id, UUID draft) {
        accompanying(id);
        if (!notes.discard(draft, id)) {
            throw new NotFound();
        }
    }

    /// A party's line under a shared note.
    public void reply(MemberId me, PartnershipId id, NotebookForm form) {
        inside(me, id);
        var note = form.about();
        if (notes.of(id).stream().noneMatch(one -> one.id().equals(note)) || note == null) {
            throw new NotFound();
        }
        var reply = Ids.at(clock.instant());
        if (submissions.first(me, form.key(), reply).equals(reply)) {
            notes.reply(reply, note, me, form.words(), clock.instant());
        }
    }

    private GroundView view(Viewer viewer, Accompanied ground) {
        var accompaniment = rows.latest(ground.room()).orElseThrow(NotFound::new);
        var state = accompaniment.state(ground.members());
        var reads = state == State.STANDING;
        var now = clock.instant();
        return new GroundView(
                ground,
                viewer.id(),
                accompaniment,
                state,
                rows.ownWord(accompaniment.id()).isPresent(),
                reads ? List.of() : rows.ties(ground.room()),
                reads ? opened(ground.room(), accompaniment.opens()) : Opened.NOTHING,
                reads ? sessions.of(ground.room(), now) : List.of(),
                reads ? notes.of(ground.room()) : List.of(),
                viewer.zone(),
                now);
    }

    private Opened opened(PartnershipId room, Set<Opening> opens) {
        return new Opened(
                opens.contains(Opening.EXPECTATIONS) ? opened.exchange(room) : null,
                opens.contains(Opening.CHARTER) ? opened.charter(room) : null,
                opens.contains(Opening.PULSE) ? opened.pulses(room) : List.of(),
                opens.contains(Opening.STAGES) ? opened.stages(room) : List.of());
    }

    private PartyView view(MemberId me, Partnership room, List<Card> found) {
        var latest = rows.latest(room.id()).orElse(null);
        var current = latest != null && latest.endedAt() == null ? latest : null;
        var now = clock.instant();
        return new PartyView(
                room,
                me,
                agreements.current(room.id(), List.of(KIND)).stream()
                        .filter(Agreement::open)
                        .flatMap(proposal -> invitation(proposal).stream())
                        .toList(),
                latest,
                latest == null
                        ? null
                        : latest.state(room.present().stream().map(Party::member).toList()),
                current != null && !current.seats(me) && rows.ownWord(current.id()).isEmpty(),
                current != null ? rows.ties(room.id()) : List.of(),
                current != null ? sessions.of(room.id(), now) : List.of(),
                latest == null ? List.of() : notes.of(room.id()),
                found,
                now);
    }

    private Optional<Invitation> invitation(Agreement proposal) {
        var terms = agreements.terms(proposal, Terms.class);
        return members.card(new MemberId(terms.member()))
                .map(card -> new Invitation(proposal, card, terms.openings()));
    }

    private void ofKind(PartnershipId id, AgreementId proposal) {
        if (!agreements.one(id, proposal).kind().equals(KIND)) {
            throw new NotFound();
        }
    }

    private Accompaniment current(MemberId me, PartnershipId id) {
        if (rows.ground(id).isEmpty()) {
            inside(me, id);
        }
        return rows.latest(id)
                .filter(accompaniment -> accompaniment.endedAt() == null)
                .orElseThrow(NotFound::new);
    }

    private void accompanying(PartnershipId id) {
        var ground = rows.ground(id).orElseThrow(NotFound::new);
        if (rows.latest(id).map(one -> one.state(ground.members())).orElse(null)
                != State.STANDING) {
            throw new NotFound();
        }
    }

    private Partnership inside(MemberId me, PartnershipId id) {
        var room = partnerships.room(me, id);
        if (!room.has(me)) {
            throw new NotFound();
        }
        return room;
    }
}
