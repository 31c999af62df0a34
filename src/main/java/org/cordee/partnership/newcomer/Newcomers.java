package org.cordee.partnership.newcomer;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.partnership.InvitationId;
import org.cordee.partnership.Invitee;
import org.cordee.partnership.Inviting;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.agreement.Agreements;
import org.cordee.partnership.agreement.Agreements.Answering;
import org.cordee.partnership.expectation.Heading;
import org.cordee.partnership.newcomer.OpenedView.Hand;
import org.cordee.round.Answer;
import org.cordee.round.RoundId;
import org.cordee.round.Rounds;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asking somebody into a room where others are: everybody's yes first, then the invitation. And
/// what had opened before they came, opened to them by those whose it is.
@Service
@Transactional
public class Newcomers {
    private static final int SHOWN = 10;

    private final Partnerships partnerships;
    private final Agreements agreements;
    private final Rounds rounds;
    private final NewcomerRows rows;
    private final Submissions submissions;
    private final Clock clock;

    Newcomers(
            Partnerships partnerships,
            Agreements agreements,
            Rounds rounds,
            NewcomerRows rows,
            Submissions submissions,
            Clock clock) {
        this.partnerships = partnerships;
        this.agreements = agreements;
        this.rounds = rounds;
        this.rows = rows;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What the page of people shows of it.
    ///
    /// @param opened exchanges that were opened to the one who looks
    public record Standing(List<Asked> asked, List<Openable> openable, List<UUID> opened) {}

    @Transactional(readOnly = true)
    public Standing standing(MemberId me, Partnership room) {
        var current = agreements.current(room.id(), List.of(Asked.KIND, Openable.KIND));
        var coming =
                current.stream().filter(agreement -> agreement.kind().equals(Asked.KIND)).toList();
        var sent = rows.sent(room.id(), coming.stream().map(Agreement::subject).toList());
        var asked =
                coming.stream()
                        .filter(agreement ->
                                agreement.open() || !sent.contains(agreement.subject()))
                        .map(agreement -> Asked.of(agreement, terms(agreement), me))
                        .toList();
        return new Standing(asked, openable(me, room, current), rows.opened(room.id(), me));
    }

    private List<Openable> openable(MemberId me, Partnership room, List<Agreement> current) {
        return rows.openable(room.id(), me, SHOWN).stream()
                .map(openable -> {
                    var about =
                            current.stream()
                                    .filter(agreement ->
                                            agreement.kind().equals(Openable.KIND)
                                                    && agreement.subject().equals(openable.round()))
                                    .toList();
                    var readers =
                            about.stream()
                                    .filter(Agreement::standing)
                                    .flatMap(agreement -> people(agreement).stream())
                                    .toList();
                    return new Openable(
                            openable.round(),
                            openable.revealedAt(),
                            openable.newcomers().stream()
                                    .filter(newcomer ->
                                            !readers.contains(newcomer.member().value()))
                                    .toList(),
                            openable.owners(),
                            about.stream().filter(Agreement::open).findFirst().orElse(null));
                })
                .filter(openable -> !openable.newcomers().isEmpty())
                .toList();
    }

    /// Invites at once whoever is alone; otherwise asks all who are there first. Sent again, the
    /// form says what it said.
    ///
    /// @param name of a member, for the others
    public Inviting invite(
            MemberId me,
            UUID form,
            PartnershipId room,
            Invitee invitee,
            String name,
            String language) {
        var outcome = partnerships.invite(me, form, room, invitee, language);
        if (outcome != Inviting.ASK_ALL) {
            return outcome;
        }
        var invitation = Ids.at(clock.instant());
        if (!submissions.first(me, form, invitation).equals(invitation)) {
            return Inviting.ASK_ALL;
        }
        var terms = Asked.Terms.of(invitee, name, language);
        if (agreements.current(room, List.of(Asked.KIND)).stream()
                .anyMatch(agreement -> agreement.open() && terms(agreement).sameAs(terms))) {
            return Inviting.ALREADY;
        }
        return switch (agreements.propose(
                agreements.fresh(), room, Asked.KIND, invitation, terms, null, null)) {
            case PROPOSED -> Inviting.ASK_ALL;
            case ENOUGH, MOVED -> Inviting.ENOUGH_TODAY;
        };
    }

    /// What one says to somebody's coming. With the last yes the invitation goes.
    ///
    /// @param why of a *not yet*
    public Answering say(PartnershipId room, AgreementId id, boolean yes, String why) {
        var agreement = one(room, id, Asked.KIND);
        var said = yes ? agreements.yes(room, id) : agreements.notYet(room, id, why);
        if (said == Answering.AGREED) {
            send(room, agreement);
        }
        return said;
    }

    /// Sends the invitation that all agreed on, where it could not go at the moment they did.
    public Inviting send(PartnershipId room, AgreementId id) {
        return send(room, one(room, id, Asked.KIND));
    }

    private Inviting send(PartnershipId room, Agreement agreement) {
        var terms = terms(agreement);
        return partnerships.send(
                new InvitationId(agreement.subject()), room, terms.invitee(), terms.language());
    }

    public void withdraw(PartnershipId room, AgreementId id) {
        if (!agreements.withdraw(room, id)) {
            throw new NotFound();
        }
    }

    /// Proposes to open an exchange to all who came after it.
    public void proposeOpening(MemberId me, PartnershipId id, UUID round) {
        var room = partnerships.room(me, id);
        var standing = standing(me, room);
        var openable =
                standing.openable().stream()
                        .filter(one -> one.round().equals(round))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var people = openable.newcomers().stream().map(who -> who.member().value()).toList();
        var proposal = agreements.fresh();
        agreements.propose(
                proposal,
                id,
                Openable.KIND,
                round,
                new Openable.Terms(people),
                agreements.standing(id, Openable.KIND, round).map(Agreement::id).orElse(null),
                null);
        rows.open(proposal, clock.instant());
    }

    /// What one says to opening an exchange. It opens when all whose it is, and who are still here,
    /// say yes.
    public boolean sayOpening(PartnershipId room, AgreementId id, boolean yes, String why) {
        one(room, id, Openable.KIND);
        if (!yes) {
            agreements.notYet(room, id, why);
            return false;
        }
        agreements.yes(room, id);
        return rows.open(id, clock.instant());
    }

    /// An exchange that was opened to this member; not found otherwise.
    @Transactional(readOnly = true)
    public OpenedView opened(MemberId me, PartnershipId id, UUID round) {
        var room = partnerships.room(me, id);
        var at = rows.openedAt(id, round, me).orElseThrow(NotFound::new);
        var words = new HashMap<MemberId, Map<String, String>>();
        for (Answer answer : rounds.readable(new RoundId(round))) {
            words.computeIfAbsent(answer.author(), _ -> new HashMap<>())
                    .put(answer.heading(), answer.words());
        }
        var authors = rows.authors(round);
        return new OpenedView(
                room,
                at,
                Arrays.stream(Heading.values())
                        .map(heading ->
                                new OpenedView.Asked(
                                        heading,
                                        authors.stream()
                                                .map(author ->
                                                        new Hand(
                                                                author.member(),
                                                                author.name(),
                                                                words.getOrDefault(
                                                                                author.member(),
                                                                                Map.of())
                                                                        .getOrDefault(
                                                                                heading.key(), "")))
                                                .toList()))
                        .toList());
    }

    private Agreement one(PartnershipId room, AgreementId id, String kind) {
        var agreement = agreements.one(room, id);
        if (!agreement.kind().equals(kind)) {
            throw new NotFound();
        }
        return agreement;
    }

    private Asked.Terms terms(Agreement agreement) {
        return agreements.terms(agreement, Asked.Terms.class);
    }

    private List<UUID> people(Agreement agreement) {
        return agreements.terms(agreement, Openable.Terms.class).people();
    }
}
