package org.cordee.partnership.exit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.charter.Charters;
import org.cordee.partnership.charter.Section;
import org.cordee.partnership.exit.ExitView.Way;
import org.cordee.round.Answer;
import org.cordee.round.Round;
import org.cordee.round.RoundId;
import org.cordee.round.Rounds;
import org.cordee.round.Rounds.Draft;
import org.cordee.round.Saving;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Leaving together: what is to be settled, a last feedback, and how it closed.
@Service
@Transactional
public class Exits {
    /// How many closings a page shows.
    static final int SHOWN = 20;

    private final Partnerships partnerships;
    private final Charters charters;
    private final Rounds rounds;
    private final ExitRows rows;
    private final ClosingRows closings;
    private final Clock clock;

    Exits(
            Partnerships partnerships,
            Charters charters,
            Rounds rounds,
            ExitRows rows,
            ClosingRows closings,
            Clock clock) {
        this.partnerships = partnerships;
        this.charters = charters;
        this.rounds = rounds;
        this.rows = rows;
        this.closings = closings;
        this.clock = clock;
    }

    /// What became of a word about a line, or about closing.
    public enum Saying {
        SAID,
        /// Somebody has said it otherwise since the page was shown.
        MOVED,
        /// Nobody was missing any more: it has closed.
        CLOSED,
        NOT_YOURS
    }

    /// What the page of the room says of it.
    ///
    /// @param underWay null where nothing is
    /// @param last how one left, or saw somebody leave, the last time; null where none did
    public record Standing(@Nullable Exit underWay, @Nullable Closing last) {}

    @Transactional(readOnly = true)
    public Standing standing(PartnershipId id) {
        return new Standing(
                rows.underWay(id).orElse(null),
                closings.of(id, 1).stream().findFirst().orElse(null));
    }

    /// The page; not found for somebody who left in no exit.
    @Transactional(readOnly = true)
    public ExitView view(MemberId me, PartnershipId id) {
        var room = partnerships.room(me, id);
        var former = rows.former(id);
        var closed = closings.of(id, SHOWN).stream().map(closing -> told(closing, former)).toList();
        if (!room.has(me)) {
            var note = note(room, closed.stream().findFirst().orElseThrow(NotFound::new), former);
            return new ExitView(
                    room,
                    me,
                    new Way.Closed(note),
                    unopened(me, id),
                    closed.subList(1, closed.size()));
        }
        return rows.underWay(id)
                .map(exit ->
                        new ExitView(room, me, underWay(me, id, exit, former), List.of(), closed))
                .orElseGet(
                        () -> new ExitView(room, me, new Way.Before(), unopened(me, id), closed));
    }

    /// What one wrote in the last round of feedback, where it ended without opening.
    private List<Answer> unopened(MemberId me, PartnershipId id) {
        return rounds.ofAllSubjects(me, id.value(), Feedback.KIND).stream()
                .findFirst()
                .filter(round -> round.revealedAt() == null)
                .map(round -> rounds.own(me, round.id()))
                .orElse(List.of())
                .stream()
                .filter(answer -> !answer.words().isBlank())
                .sorted(Comparator.comparing(answer -> Feedback.of(answer.heading())))
                .toList();
    }

    private Way underWay(MemberId me, PartnershipId id, Exit exit, Set<MemberId> former) {
        var round = latest(me, id, exit);
        var own = new HashMap<String, Answer>();
        if (round != null) {
            rounds.ownBefore(me, id.value(), Feedback.KIND, round.id())
                    .forEach(answer -> own.put(answer.heading(), anew(answer)));
            var over = round.on(today()) instanceof Round.State.Closed;
            rounds.own(me, round.id())
                    .forEach(answer -> own.put(answer.heading(), over ? anew(answer) : answer));
        }
        return new Way.UnderWay(
                exit,
                charters.view(me, id).charter().words(Section.EXIT),
                round,
                own,
                round == null || round.revealedAt() == null
                        ? List.of()
                        : voiced(round.id(), names(round, former)));
    }

    /// As the first words in a round to come.
    private static Answer anew(Answer answer) {
        return new Answer(answer.author(), answer.heading(), answer.words(), 0, answer.savedAt());
    }

    /// What one who was there takes along; not found for others. Of the last closing where none is
    /// named.
    @Transactional(readOnly = true)
    public ClosingNote note(MemberId me, PartnershipId id, @Nullable UUID closing) {
        var room = partnerships.room(me, id);
        var former = rows.former(id);
        return closings.of(id, SHOWN).stream()
                .filter(one -> closing == null || one.id().equals(closing))
                .findFirst()
                .map(one -> note(room, told(one, former), former))
                .orElseThrow(NotFound::new);
    }

    private ClosingNote note(Partnership room, Closing closing, Set<MemberId> former) {
        var names = new HashMap<MemberId, String>();
        closing.parties().forEach(party -> names.put(party.member(), party.name()));
        former.forEach(member -> names.put(member, ""));
        return new ClosingNote(
                room,
                closing,
                closing.round() == null ? List.of() : voiced(closing.round(), names));
    }

    /// Opens an exit, or joins the one under way: one leaves too.
    public void open(MemberId me, PartnershipId id) {
        var now = clock.instant();
        var exit = rows.open(Ids.at(now), id, now).orElseThrow(NotFound::new);
        openFeedback(id, exit);
    }

    /// Stays after all.
    public void stay(PartnershipId id) {
        if (!rows.stay(id, clock.instant())) {
            throw new NotFound();
        }
    }

    /// Says a line otherwise.
    public Saying write(PartnershipId id, Item item, String words, int version) {
        return found(rows.write(id, item, words, version));
    }

    /// Ticks a line as it read, or takes the tick back.
    public Saying tick(PartnershipId id, Item item, int version, boolean done) {
        return found(rows.tick(id, item, version, done, clock.instant()));
    }

    /// Leaves a line open, in words; without words, no more.
    ///
    /// @param version of what was left open, as the page showed it
    public Saying leaveOpen(PartnershipId id, Item item, String words, int version) {
        return found(rows.leaveOpen(id, item, words, version));
    }

    /// Says that it may close, or takes it back. When all say so, it does.
    public Saying ready(PartnershipId id, boolean ready) {
        return found(rows.ready(id, ready, clock.instant()));
    }

    /// Closes now: the right of whoever leaves.
    public void close(PartnershipId id) {
        if (!rows.close(id, clock.instant())) {
            throw new NotFound();
        }
    }

    /// Keeps a draft of the last feedback.
    public Saving save(MemberId me, PartnershipId id, List<Draft> drafts) {
        return feedback(me, id)
                .map(round -> rounds.save(me, round, drafts))
                .orElseGet(Saving.NotOpen::new);
    }

    /// Keeps it and seals it. With the last seal all of it opens.
    public Saving seal(MemberId me, PartnershipId id, List<Draft> drafts) {
        var round = feedback(me, id);
        if (round.isEmpty()) {
            return new Saving.NotOpen();
        }
        var saving = rounds.save(me, round.get(), drafts);
        if (!(saving instanceof Saving.Saved)) {
            return saving;
        }
        return switch (rounds.seal(round.get().id())) {
            case SEALED, REVEALED -> new Saving.Saved(clock.instant(), Map.of());
            case OVER -> new Saving.NotOpen();
            case NOT_YOURS -> throw new NotFound();
        };
    }

    public boolean unseal(MemberId me, PartnershipId id) {
        return rounds.unseal(feedback(me, id).orElseThrow(NotFound::new).id());
    }

    /// The round to write in: somebody's departure closes one, and those who stay have another.
    /// None once it has closed, or for who is not asked.
    private Optional<Round> feedback(MemberId me, PartnershipId id) {
        var room = partnerships.room(me, id);
        var exit = rows.underWay(id).orElse(null);
        if (exit == null) {
            return Optional.empty();
        }
        var round = latest(me, id, exit);
        if (room.has(me) && round != null && round.on(today()) instanceof Round.State.Closed) {
            openFeedback(id, exit.id());
            round = latest(me, id, exit);
        }
        return Optional.ofNullable(round);
    }

    private void openFeedback(PartnershipId id, UUID exit) {
        rounds.open(
                id.value(),
                new Rounds.About(
                        Feedback.KIND, exit, Feedback.keys(), null, Round.DAYS_OF_GRACE, false));
    }

    private @Nullable Round latest(MemberId me, PartnershipId id, Exit exit) {
        return rounds.latest(me, id.value(), Feedback.KIND, exit.id()).orElse(null);
    }

    private List<Voiced> voiced(RoundId round, Map<MemberId, String> names) {
        return rounds.readable(round).stream()
                .filter(answer -> !answer.words().isBlank())
                .map(answer ->
                        new Voiced(
                                answer.author(),
                                names.getOrDefault(answer.author(), ""),
                                Feedback.of(answer.heading()),
                                answer.words()))
                .sorted(
                        Comparator.comparing(Voiced::heading)
                                .thenComparing(Voiced::name)
                                .thenComparing(voiced -> voiced.author().value()))
                .toList();
    }

    private static Map<MemberId, String> names(Round round, Set<MemberId> former) {
        return round.parties().stream()
                .collect(
                        Collectors.toMap(
                                Round.Party::member,
                                party -> former.contains(party.member()) ? "" : party.name()));
    }

    private static Closing told(Closing closing, Set<MemberId> former) {
        return new Closing(
                closing.id(),
                closing.openedAt(),
                closing.closedAt(),
                closing.clean(),
                closing.ended(),
                closing.charter(),
                closing.lines(),
                closing.round(),
                closing.parties().stream()
                        .map(party ->
                                former.contains(party.member())
                                        ? new Closing.Party(
                                                party.member(),
                                                "",
                                                party.joinedAt(),
                                                party.leaves())
                                        : party)
                        .toList());
    }

    private static Saying found(Saying saying) {
        if (saying == Saying.NOT_YOURS) {
            throw new NotFound();
        }
        return saying;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
