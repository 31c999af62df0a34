package org.cordee.partnership.charter;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.charter.ProposalView.Change;
import org.cordee.partnership.charter.WritingView.Refusal;
import org.cordee.partnership.expectation.Expectations.Shared;
import org.cordee.web.Fingerprint;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The charter of a room: proposing another wording, accepting a text, reading what is in force.
@Service
@Transactional
public class Charters {
    /// How many open proposals, and how many versions, the page of the charter shows.
    static final int SHOWN = 3;

    /// How many a page of a list shows.
    static final int PAGE = 20;

    private final Partnerships partnerships;
    private final CharterRows rows;
    private final Drafts drafts;
    private final Beginnings beginnings;
    private final SharedPoints points;
    private final Submissions submissions;
    private final Clock clock;

    Charters(
            Partnerships partnerships,
            CharterRows rows,
            Drafts drafts,
            Beginnings beginnings,
            SharedPoints points,
            Submissions submissions,
            Clock clock) {
        this.partnerships = partnerships;
        this.rows = rows;
        this.drafts = drafts;
        this.beginnings = beginnings;
        this.points = points;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// Where a charter stands, for the page of its room.
    ///
    /// @param version the one in force; null where there is none
    /// @param yours whether an open proposal waits for the one who looks
    public record Standing(@Nullable Version version, boolean proposed, boolean yours) {}

    /// How proposing went.
    public sealed interface Proposing {
        record Proposed(ProposalId id) implements Proposing {}

        record Refused(Refusal why) implements Proposing {}
    }

    public enum Accepting {
        ACCEPTED,
        /// With it nobody was missing any more.
        IN_FORCE,
        /// It reads otherwise than what was shown.
        CHANGED,
        CLOSED
    }

    @Transactional(readOnly = true)
    public CharterView view(MemberId me, PartnershipId id) {
        var room = partnerships.room(me, id);
        var versions = rows.versions(id, Integer.MAX_VALUE, SHOWN + 1);
        var version = versions.isEmpty() ? null : versions.getFirst();
        var charter = version == null ? Charter.EMPTY : rows.sections(id, version.number());
        var open = room.has(me) ? rows.open(id, null, SHOWN + 1) : List.<Proposal>of();
        return new CharterView(
                room,
                me,
                version,
                charter,
                version == null ? List.of() : rows.acceptances(version),
                open.stream()
                        .limit(SHOWN)
                        .map(proposal ->
                                ProposalView.of(room, me, proposal, number(version), charter))
                        .toList(),
                open.size() > SHOWN,
                versions.stream().limit(SHOWN).toList(),
                versions.size() > SHOWN,
                // One thing at a time: what all share is offered when nothing waits for an answer.
                room.has(me) && open.isEmpty() ? points.offered(me, id).size() : 0,
                room.has(me) && drafts.hasBegun(me, id));
    }

    /// Whether there is a text in force, and whether one waits for an answer.
    @Transactional(readOnly = true)
    public Standing standing(MemberId me, PartnershipId id) {
        var versions = rows.versions(id, Integer.MAX_VALUE, 1);
        var version = versions.isEmpty() ? null : versions.getFirst();
        var open = rows.open(id, null, SHOWN);
        return new Standing(
                version,
                !open.isEmpty(),
                open.stream().anyMatch(proposal -> awaits(proposal, me, number(version), open)));
    }

    /// Whether it is one's turn: whoever has answered by another wording waits themselves.
    private static boolean awaits(Proposal proposal, MemberId me, int base, List<Proposal> open) {
        return proposal.acceptance(me, base) == null
                && open.stream()
                        .noneMatch(other ->
                                other.author().equals(me)
                                        && proposal.id().equals(other.answeredId()));
    }

    @Transactional(readOnly = true)
    ProposalView proposal(MemberId me, PartnershipId id, ProposalId proposal) {
        var room = partnerships.room(me, id);
        var found = rows.proposal(id, proposal).orElseThrow(NotFound::new);
        var base = found.isOpen() ? beginnings.number(id) : found.lastBase();
        return ProposalView.of(room, me, found, base, rows.sections(id, base));
    }

    /// All proposals one may read, the latest first.
    @Transactional(readOnly = true)
    public List<Proposal> proposals(MemberId me, PartnershipId id, @Nullable ProposalId before) {
        partnerships.room(me, id);
        return rows.all(id, before, PAGE + 1);
    }

    @Transactional(readOnly = true)
    List<Version> versions(MemberId me, PartnershipId id, int before) {
        partnerships.room(me, id);
        return rows.versions(id, before, PAGE + 1);
    }

    /// A version; the one in force where no number is given.
    @Transactional(readOnly = true)
    VersionView version(MemberId me, PartnershipId id, @Nullable Integer number) {
        var room = partnerships.room(me, id);
        var latest = beginnings.number(id);
        var version = rows.version(id, number == null ? latest : number).orElseThrow(NotFound::new);
        var charter = rows.sections(id, version.number());
        return new VersionView(
                room,
                me,
                version,
                charter,
                room.has(me) && version.number() == latest,
                rows.version(id, version.number() - 1).isEmpty()
                        ? List.of()
                        : changes(rows.sections(id, version.number() - 1), charter),
                rows.acceptances(version));
    }

    /// The text that a proposal would make, to the letter.
    @Transactional(readOnly = true)
    String text(MemberId me, PartnershipId id, ProposalId proposal) {
        return proposal(me, id, proposal).result().text();
    }

    /// Whether the form with this key has made a proposal already.
    @Transactional(readOnly = true)
    public boolean hasMade(MemberId me, UUID form) {
        return submissions.made(me, form).isPresent();
    }

    /// Proposes another wording, which is accepting it oneself. Sent again, the same form makes one
    /// proposal. What was kept as a draft of it goes.
    ///
    /// @param words by section; those left out stay as they are
    public Proposing propose(
            MemberId me, UUID form, Writing writing, Map<Section, String> words, String word) {
        var id = new ProposalId(Ids.at(clock.instant()));
        var first = submissions.first(me, form, id.value());
        if (!first.equals(id.value())) {
            drafts.discard(me, writing);
            return new Proposing.Proposed(new ProposalId(first));
        }
        var said = Typed.text(word);
        var sections = Charter.canonical(words);
        if (Drafts.tooLong(null, said)
                || sections.entrySet().stream()
                        .anyMatch(part -> Drafts.tooLong(part.getKey(), part.getValue()))) {
            submissions.forget(me, form);
            return new Proposing.Refused(Refusal.UNFIT);
        }
        var offered = writing.fromPoints() ? points.offered(me, writing.room()) : List.<Shared>of();
        var answer =
                rows.propose(
                        id,
                        writing.room(),
                        writing.base(),
                        writing.answering(),
                        said,
                        sections,
                        clock.instant());
        return switch (answer) {
            case "proposed" -> {
                points.take(id, offered);
                drafts.discard(me, writing);
                yield new Proposing.Proposed(id);
            }
            case "moved", "same", "enough" -> {
                submissions.forget(me, form);
                yield new Proposing.Refused(Refusal.valueOf(answer.toUpperCase(Locale.ROOT)));
            }
            default -> throw new NotFound();
        };
    }

    /// Accepts the whole text that a proposal makes upon a version, known by its fingerprint.
    public Accepting accept(
            MemberId me, PartnershipId id, ProposalId proposal, int base, Fingerprint fingerprint) {
        if (!partnerships.room(me, id).has(me) || rows.proposal(id, proposal).isEmpty()) {
            throw new NotFound();
        }
        return switch (rows.accept(proposal, base, fingerprint, clock.instant())) {
            case "accepted" -> Accepting.ACCEPTED;
            case "in force" -> Accepting.IN_FORCE;
            case "changed" -> Accepting.CHANGED;
            case "closed" -> Accepting.CLOSED;
            default -> throw new NotFound();
        };
    }

    /// Takes a proposal back; `false` where it had ended already.
    public boolean withdraw(MemberId me, PartnershipId id, ProposalId proposal) {
        if (!proposal(me, id, proposal).room().has(me)) {
            throw new NotFound();
        }
        return rows.withdraw(proposal, clock.instant());
    }

    private static List<Change> changes(Charter before, Charter after) {
        return before.changesTo(after).entrySet().stream()
                .map(change -> Change.of(change.getKey(), before, change.getValue()))
                .toList();
    }

    private static int number(@Nullable Version version) {
        return version == null ? 0 : version.number();
    }
}
