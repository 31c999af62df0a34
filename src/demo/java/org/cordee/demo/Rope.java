package org.cordee.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.partnership.InvitationId;
import org.cordee.partnership.Invitee;
import org.cordee.partnership.Partnership.Invited;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.charter.Charters;
import org.cordee.partnership.charter.Charters.Accepting;
import org.cordee.partnership.charter.Charters.Proposing;
import org.cordee.partnership.charter.Proposal;
import org.cordee.partnership.charter.ProposalView;
import org.cordee.partnership.charter.Section;
import org.cordee.partnership.charter.Writing;
import org.cordee.partnership.expectation.Expectations;
import org.cordee.partnership.expectation.ExpectationsView.Marked;
import org.cordee.partnership.expectation.ExpectationsView.Stage;
import org.cordee.partnership.expectation.Heading;
import org.cordee.partnership.expectation.Mark;
import org.cordee.round.Rounds.Draft;
import org.cordee.round.Saving;
import org.springframework.stereotype.Component;

/// The steps that partners take together. Each looks first whether it was taken, so that a story
/// cut midway can be told again from its beginning.
@Component
class Rope {
    private final Sittings sittings;
    private final Partnerships partnerships;
    private final Expectations expectations;
    private final Charters charters;
    private final Trail trail;

    Rope(
            Sittings sittings,
            Partnerships partnerships,
            Expectations expectations,
            Charters charters,
            Trail trail) {
        this.sittings = sittings;
        this.partnerships = partnerships;
        this.expectations = expectations;
        this.charters = charters;
        this.trail = trail;
    }

    /// One line somebody wrote, and what each party made of it, in the order in which they mark.
    /// Who is not there has not marked it yet.
    record Line(Heading heading, String words, List<Mark> marks) {
        static Line of(Heading heading, String words, Mark... marks) {
            return new Line(heading, words, List.of(marks));
        }
    }

    /// All that one party wrote.
    record Pen(Invented author, List<Line> lines) {
        static Pen of(Invented author, Line... lines) {
            return new Pen(author, List.of(lines));
        }

        List<Draft> drafts() {
            var headings = new LinkedHashMap<Heading, List<String>>();
            lines.forEach(line ->
                    headings.computeIfAbsent(line.heading(), _ -> new ArrayList<>())
                            .add(line.words()));
            return headings.entrySet().stream()
                    .map(entry ->
                            new Draft(entry.getKey().key(), String.join("\n", entry.getValue()), 0))
                    .toList();
        }
    }

    /// A room, and what its invited persons are mailed: the way to their invitation.
    record Opened(PartnershipId id, Map<String, InvitationId> invitations) {}

    /// Opens a room and asks the others in.
    Opened open(
            Invented opener, Instant moment, String purpose, LocalDate until, Invented... others) {
        return sittings.sit(
                opener,
                moment,
                me -> {
                    var room =
                            partnerships.mine(me, null).stream()
                                    .filter(line -> line.purpose().equals(purpose))
                                    .map(line -> new PartnershipId(line.id()))
                                    .findFirst()
                                    .orElseGet(() -> partnerships.open(purpose, until));
                    for (var other : others) {
                        partnerships.invite(room, new Invitee.Member(sittings.id(other)), "fr");
                    }
                    return new Opened(
                            room,
                            partnerships.room(me, room).invited().stream()
                                    .collect(Collectors.toMap(Invited::name, Invited::id)));
                });
    }

    /// Says yes.
    void join(Opened room, Invented who, Instant moment) {
        var invitation = room.invitations().get(who.profile().name());
        if (invitation != null) {
            sittings.sit(who, moment, _ -> partnerships.accept(invitation));
        }
    }

    /// Writes, and leaves it a draft.
    void write(Opened room, Pen pen, Instant moment) {
        sittings.sit(
                pen.author(), moment, me -> taken(expectations.save(me, room.id(), pen.drafts())));
    }

    /// Writes and seals.
    void seal(Opened room, Pen pen, Instant moment) {
        sittings.sit(
                pen.author(), moment, me -> taken(expectations.seal(me, room.id(), pen.drafts())));
    }

    /// A text that is sealed or open already was taken by an earlier start.
    private static Saving taken(Saving saving) {
        return switch (saving) {
            case Saving.Saved _, Saving.NotOpen _ -> saving;
            case Saving.Crossed _, Saving.TooLong _ ->
                    throw new IllegalStateException("Not written: " + saving);
        };
    }

    /// Goes through the points that have opened, as the n-th who marks.
    void mark(Opened room, List<Pen> pens, int nth, Invented who, Instant moment) {
        sittings.sit(
                who,
                moment,
                me -> {
                    var points = points(me, room.id());
                    for (var pen : pens) {
                        var author = sittings.id(pen.author());
                        for (var line : pen.lines()) {
                            if (line.marks().size() > nth) {
                                var marked = find(points, author, line);
                                // The same mark again would take it back.
                                if (marked.mine() == null) {
                                    var place = marked.point().place();
                                    expectations.mark(me, room.id(), place, line.marks().get(nth));
                                }
                            }
                        }
                    }
                    return points;
                });
    }

    /// Proposes another wording of some sections, with a word beside it. The first takes in what
    /// all share.
    ///
    /// @param answered whose latest open proposal it answers
    void propose(
            Opened room,
            Invented who,
            Instant moment,
            Optional<Invented> answered,
            String word,
            Map<Section, String> wording) {
        sittings.sit(
                who,
                moment,
                me -> {
                    var told =
                            charters.proposals(me, room.id(), null).stream()
                                    .anyMatch(proposal ->
                                            proposal.author().equals(me)
                                                    && proposal.changes().equals(wording));
                    if (told) {
                        return new Object();
                    }
                    var version = charters.standing(me, room.id()).version();
                    var writing =
                            new Writing(
                                    room.id(),
                                    version == null ? 0 : version.number(),
                                    answered.flatMap(other -> open(me, room, other))
                                            .map(ProposalView::proposal)
                                            .map(Proposal::id)
                                            .orElse(null),
                                    version == null);
                    var proposing = charters.propose(me, UUID.randomUUID(), writing, wording, word);
                    if (proposing instanceof Proposing.Refused(var why)) {
                        throw new IllegalStateException("Not proposed: " + why);
                    }
                    return proposing;
                });
    }

    /// Accepts what somebody else proposes, as it reads now.
    void accept(Opened room, Invented who, Invented author, Instant moment) {
        sittings.sit(
                who,
                moment,
                me ->
                        open(me, room, author)
                                .map(view ->
                                        charters.accept(
                                                me,
                                                room.id(),
                                                view.proposal().id(),
                                                view.base(),
                                                view.fingerprint()))
                                .orElse(Accepting.CLOSED));
    }

    /// Stage after stage, with what was promised on the way.
    void walk(Opened room, Calendar calendar) {
        trail.walk(room.id(), calendar);
    }

    private Optional<ProposalView> open(MemberId me, Opened room, Invented author) {
        return charters.view(me, room.id()).proposals().stream()
                .filter(view -> view.proposal().author().equals(sittings.id(author)))
                .findFirst();
    }

    private List<Marked> points(MemberId me, PartnershipId room) {
        if (!(expectations.view(me, room).stage() instanceof Stage.Revealed revealed)) {
            throw new IllegalStateException("Not revealed");
        }
        return revealed.rows().stream()
                .flatMap(row -> row.pens().stream())
                .flatMap(pen -> pen.points().stream())
                .collect(Collectors.toUnmodifiableList());
    }

    private static Marked find(List<Marked> points, MemberId author, Line line) {
        return points.stream()
                .filter(marked ->
                        marked.point().place().author().equals(author)
                                && marked.point().place().heading() == line.heading()
                                && marked.point().words().equals(line.words()))
                .findFirst()
                .orElseThrow();
    }
}
