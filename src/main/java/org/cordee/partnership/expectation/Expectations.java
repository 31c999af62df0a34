package org.cordee.partnership.expectation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.letter.Letters;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.expectation.ExpectationsView.Marked;
import org.cordee.partnership.expectation.ExpectationsView.Pen;
import org.cordee.partnership.expectation.ExpectationsView.Row;
import org.cordee.partnership.expectation.ExpectationsView.Said;
import org.cordee.partnership.expectation.ExpectationsView.Stage;
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

/// Crossed expectations: each party writes apart under six headings, seals, and all open at once;
/// then they go through the points together.
@Service
@Transactional
public class Expectations {
    private final Partnerships partnerships;
    private final Rounds rounds;
    private final MarkRows marks;
    private final Letters letters;
    private final Clock clock;

    Expectations(
            Partnerships partnerships,
            Rounds rounds,
            MarkRows marks,
            Letters letters,
            Clock clock) {
        this.partnerships = partnerships;
        this.rounds = rounds;
        this.marks = marks;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ExpectationsView view(MemberId me, PartnershipId id) {
        var room = partnerships.room(me, id);
        var round = latest(me, id);
        return new ExpectationsView(
                room, me, round == null ? idle(room, me) : stage(room, me, round));
    }

    /// Where the exchange stands, for the page of the room: the latest round, or null where none
    /// was opened.
    @Transactional(readOnly = true)
    public @Nullable Round latest(MemberId me, PartnershipId id) {
        return rounds.latest(me, id.value(), Heading.KIND).orElse(null);
    }

    /// A point of the latest exchange that all its parties have marked as shared.
    ///
    /// @param author the name of whoever wrote it
    public record Shared(RoundId round, Point point, String author) {}

    /// What all share of the latest exchange, in the order of its headings; nothing before it has
    /// opened.
    @Transactional(readOnly = true)
    public List<Shared> shared(MemberId me, PartnershipId id) {
        var round = latest(me, id);
        if (round == null || !(round.on(today()) instanceof Round.State.Revealed(var at))) {
            return List.of();
        }
        return revealed(round, at, me).rows().stream()
                .flatMap(row -> row.pens().stream())
                .flatMap(pen ->
                        pen.points().stream()
                                .filter(marked ->
                                        marked.standing().equals(new Standing.Agreed(Mark.SHARED)))
                                .map(marked -> new Shared(round.id(), marked.point(), pen.name())))
                .toList();
    }

    /// Keeps a draft of all or some headings.
    public Saving save(MemberId me, PartnershipId id, List<Draft> drafts) {
        return rounds.save(me, found(me, id), drafts);
    }

    /// Keeps the draft as it stands and seals it. With the last seal all opens, and the others get
    /// a letter.
    public Saving seal(MemberId me, PartnershipId id, List<Draft> drafts) {
        var round = found(me, id);
        var saving = rounds.save(me, round, drafts);
        // Sealed a moment ago, by the same press or in another window: only the same text may be
        // taken for said.
        var said =
                saving instanceof Saving.NotOpen
                        && found(me, id).sealedBy(me)
                        && lies(me, round, drafts);
        if (!said && !(saving instanceof Saving.Saved)) {
            return saving;
        }
        var now = clock.instant();
        return switch (rounds.seal(round.id())) {
            case SEALED -> new Saving.Saved(now, Map.of());
            case REVEALED -> {
                marks.announce(round.id(), now);
                letters.ringAfterCommit();
                yield new Saving.Saved(now, Map.of());
            }
            case OVER -> new Saving.NotOpen();
            case NOT_YOURS -> throw new NotFound();
        };
    }

    private boolean lies(MemberId me, Round round, List<Draft> drafts) {
        var lying =
                rounds.own(me, round.id()).stream()
                        .collect(Collectors.toMap(Answer::heading, Answer::words));
        return drafts.stream()
                .allMatch(draft -> lying.getOrDefault(draft.heading(), "").equals(draft.words()));
    }

    public boolean unseal(MemberId me, PartnershipId id) {
        return rounds.unseal(found(me, id).id());
    }

    /// Gives the others until another day; only who has sealed can.
    public boolean extend(MemberId me, PartnershipId id, LocalDate until) {
        return rounds.extend(found(me, id).id(), until);
    }

    /// Opens another exchange, when none is open.
    public void openAnother(MemberId me, PartnershipId id, LocalDate until) {
        if (!partnerships.room(me, id).has(me)) {
            throw new NotFound();
        }
        rounds.open(id.value(), Heading.KIND, Heading.keys(), until);
    }

    /// Marks a point, one's own or another's; the same mark again takes it back.
    public void mark(MemberId me, PartnershipId id, Point.Place place, Mark mark) {
        var view = view(me, id);
        if (!view.room().has(me) || !(view.stage() instanceof Stage.Revealed revealed)) {
            throw new NotFound();
        }
        var exists =
                revealed.rows().stream()
                        .flatMap(row -> row.pens().stream())
                        .flatMap(pen -> pen.points().stream())
                        .anyMatch(marked -> marked.point().place().equals(place));
        if (!exists) {
            throw new NotFound();
        }
        marks.put(me, revealed.round().id(), place, mark, clock.instant());
    }

    private Round found(MemberId me, PartnershipId id) {
        partnerships.room(me, id);
        var round = latest(me, id);
        if (round == null) {
            throw new NotFound();
        }
        return round;
    }

    private Stage idle(Partnership room, MemberId me) {
        return new Stage.Idle(null, null, List.of(), room.has(me));
    }

    private Stage stage(Partnership room, MemberId me, Round round) {
        var how = round.on(today());
        return switch (how) {
            case Round.State.Revealed(var at) -> revealed(round, at, me);
            case Round.State.Closed _, Round.State.RanOut _ ->
                    new Stage.Idle(round, how, rounds.own(me, round.id()), room.has(me));
            case Round.State.Open _, Round.State.Overdue _ ->
                    round.sealedBy(me)
                            ? new Stage.Waiting(
                                    round, how, rounds.ownSeal(round.id()).orElseThrow(), today())
                            : new Stage.Writing(
                                    round,
                                    how,
                                    own(me, room, round),
                                    rounds.spares(me, round.id()));
        };
    }

    /// What lies in this round; where nothing does yet, what one wrote in the last that ended
    /// unrevealed.
    private Map<Heading, Answer> own(MemberId me, Partnership room, Round round) {
        var own = byHeading(rounds.own(me, round.id()));
        if (!own.isEmpty()) {
            return own;
        }
        var before = new EnumMap<Heading, Answer>(Heading.class);
        rounds.ownBefore(me, room.id().value(), Heading.KIND, round.id())
                .forEach(answer ->
                        before.put(
                                Heading.of(answer.heading()),
                                new Answer(
                                        me,
                                        answer.heading(),
                                        answer.words(),
                                        0,
                                        answer.savedAt())));
        return before;
    }

    private static Map<Heading, Answer> byHeading(List<Answer> answers) {
        return answers.stream()
                .collect(
                        Collectors.toMap(
                                answer -> Heading.of(answer.heading()),
                                Function.identity(),
                                (one, _) -> one,
                                () -> new EnumMap<>(Heading.class)));
    }

    private Stage.Revealed revealed(Round round, Instant at, MemberId me) {
        var answers = new HashMap<MemberId, Map<Heading, Answer>>();
        rounds.readable(round.id())
                .forEach(answer ->
                        answers.computeIfAbsent(answer.author(), _ -> new EnumMap<>(Heading.class))
                                .put(Heading.of(answer.heading()), answer));
        var given = marks.of(round.id());
        var names = new LinkedHashMap<MemberId, String>();
        round.parties().forEach(party -> names.put(party.member(), party.name()));

        var rows = new ArrayList<Row>();
        for (var heading : Heading.values()) {
            var pens = new ArrayList<Pen>();
            names.forEach((author, name) -> {
                var answer = answers.getOrDefault(author, Map.of()).get(heading);
                var points = answer == null ? List.<Point>of() : Point.of(answer, heading);
                pens.add(
                        new Pen(
                                author,
                                name,
                                points.stream()
                                        .map(point -> marked(point, given, names, me))
                                        .toList()));
            });
            rows.add(new Row(heading, List.copyOf(pens)));
        }
        var all =
                rows.stream()
                        .flatMap(row -> row.pens().stream())
                        .flatMap(pen -> pen.points().stream())
                        .toList();
        int finished =
                (int)
                        all.stream()
                                .filter(marked ->
                                        !(marked.standing() instanceof Standing.Unfinished))
                                .count();
        int toTalkAbout =
                (int)
                        all.stream()
                                .filter(marked ->
                                        marked.standing() instanceof Standing.Differing
                                                || marked.standing()
                                                        .equals(
                                                                new Standing.Agreed(
                                                                        Mark.TO_TALK_ABOUT)))
                                .count();
        return new Stage.Revealed(round, at, rows, all.size(), finished, toTalkAbout);
    }

    private static Marked marked(
            Point point,
            Map<Point.Place, Map<MemberId, Mark>> given,
            Map<MemberId, String> names,
            MemberId me) {
        var marks = given.getOrDefault(point.place(), Map.of());
        var said = new ArrayList<Said>();
        names.forEach((member, name) -> {
            var mark = marks.get(member);
            if (mark != null) {
                said.add(new Said(member, name, mark));
            }
        });
        return new Marked(
                point, marks.get(me), List.copyOf(said), Standing.of(marks, names.keySet()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
