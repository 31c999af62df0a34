package org.cordee.partnership.stage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.agreement.Agreements;
import org.cordee.partnership.stage.PathStage.Door;
import org.cordee.partnership.stage.PathStage.State;
import org.cordee.partnership.stage.StageView.Again;
import org.cordee.partnership.stage.StageView.Trouble;
import org.cordee.round.Answer;
import org.cordee.round.Conclusions;
import org.cordee.round.Round;
import org.cordee.round.Rounds;
import org.cordee.round.Rounds.Draft;
import org.cordee.round.Saving;
import org.cordee.web.NotFound;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The path of a room: stages that the parties write with two pens, doors that open when all say
/// so, and the sealed questions on the way.
@Service
@Transactional
public class Stages {
    /// Days that are given to answer a sealed question.
    static final int DAYS = 14;

    /// How many stages a page of the path shows.
    static final int PAGE = 20;

    private final Partnerships partnerships;
    private final Agreements agreements;
    private final Rounds rounds;
    private final StageRows rows;
    private final Commitments commitments;
    private final Submissions submissions;
    private final Conclusions conclusions;
    private final Clock clock;

    Stages(
            Partnerships partnerships,
            Agreements agreements,
            Rounds rounds,
            StageRows rows,
            Commitments commitments,
            Submissions submissions,
            Conclusions conclusions,
            Clock clock) {
        this.partnerships = partnerships;
        this.agreements = agreements;
        this.rounds = rounds;
        this.rows = rows;
        this.commitments = commitments;
        this.submissions = submissions;
        this.conclusions = conclusions;
        this.clock = clock;
    }

    /// Why one would stop here.
    record Stopping(String why) {}

    /// What became of a text that was handed in.
    public sealed interface Proposing {
        record Proposed(StageId stage) implements Proposing {}

        record Refused(StageWriting.Trouble why) implements Proposing {}
    }

    /// What became of a word about a text, a door or a sealed question.
    public sealed interface Saying {
        /// Noted; somebody is still missing.
        record Said() implements Saying {}

        /// Nobody was missing any more.
        record Settled() implements Saying {}

        record Refused(Trouble why) implements Saying {}
    }

    /// The same as it was read since something last happened in the room, where it was.
    @Transactional(readOnly = true)
    public Path path(MemberId me, PartnershipId room) {
        return new Path(
                conclusions.of(me, room.value(), PathStage.class, _ -> path(room).stages()));
    }

    /// The stages of a room, for who may read them: one query.
    @Transactional(readOnly = true)
    public Path path(PartnershipId room) {
        return Path.of(
                agreements.outline(room, Path.KINDS),
                new Path.Terms() {
                    @Override
                    public StageText text(Agreement agreement) {
                        return agreements.terms(agreement, StageText.class);
                    }

                    @Override
                    public String why(Agreement agreement) {
                        return agreements.terms(agreement, Stopping.class).why();
                    }
                });
    }

    /// @param from the number of the first stage to show; 0 for those around where one is
    @Transactional(readOnly = true)
    StagesView list(Viewer viewer, PartnershipId id, int from, CommitmentForm form) {
        var room = partnerships.room(viewer.id(), id);
        var path = path(viewer.id(), id);
        return new StagesView(
                room,
                viewer.id(),
                room.has(viewer.id()),
                path,
                from > 0 ? path.from(from, PAGE) : path.around(PAGE),
                room.has(viewer.id()) ? awaiting(viewer.id(), id) : List.of(),
                notGood(viewer.id(), id, path),
                commitments.open(viewer.id(), id),
                form,
                asOf(room, viewer.id()));
    }

    @Transactional(readOnly = true)
    public List<Awaiting> awaiting(MemberId me, PartnershipId id) {
        return rows.awaiting(me, id, today());
    }

    /// The stages on their way of which the latest check that was asked for has opened, and says
    /// that it is not worth it to everybody.
    @Transactional(readOnly = true)
    public Set<StageId> notGood(MemberId me, PartnershipId id, Path path) {
        return rows.notGood(
                me,
                id,
                path.stages().stream()
                        .filter(stage -> !stage.state().over())
                        .map(PathStage::id)
                        .toList());
    }

    @Transactional(readOnly = true)
    StageView view(
            MemberId me,
            PartnershipId id,
            StageId stageId,
            CommitmentForm form,
            @Nullable Again again) {
        var room = partnerships.room(me, id);
        var path = path(id);
        var stage = path.stage(stageId).orElseThrow(NotFound::new);
        return new StageView(
                room,
                me,
                stage,
                path.stages().stream()
                        .filter(other -> other.number() == stage.number() - 1)
                        .filter(other -> !other.state().over())
                        .findFirst()
                        .orElse(null),
                room.has(me),
                asking(me, id, stageId, PathStage.CHECK),
                asking(me, id, stageId, PathStage.RESULTS),
                commitments.ofStage(id, stageId),
                form,
                asOf(room, me),
                again);
    }

    /// The form of a new stage; the first of a room begins with words for trying one thing.
    @Transactional(readOnly = true)
    StageWriting begin(Viewer viewer, PartnershipId id) {
        var room = inside(viewer.id(), id);
        var text =
                path(id).stages().isEmpty()
                        ? tryOneThing(viewer.locale())
                        : new StageText("", "", List.of(), List.of(), List.of(), "");
        return writing(
                room,
                viewer.id(),
                null,
                null,
                text,
                StageForm.of(UUID.randomUUID(), "", "", text, viewer.id()),
                null);
    }

    /// The form of another text of a stage: what stands, or the wording that is answered.
    @Transactional(readOnly = true)
    StageWriting beginAnother(
            MemberId me, PartnershipId id, StageId stageId, @Nullable AgreementId answering) {
        var room = inside(me, id);
        var stage = path(id).stage(stageId).orElseThrow(NotFound::new);
        var start = start(stage, answering);
        return writing(
                room,
                me,
                stageId,
                answering == null ? null : start.agreement().authorName(),
                start.words(),
                StageForm.of(
                        UUID.randomUUID(),
                        standing(stage),
                        answering == null ? "" : answering.value().toString(),
                        start.words(),
                        me),
                null);
    }

    /// The same form again, with what was typed and why it was not proposed.
    @Transactional(readOnly = true)
    StageWriting again(
            MemberId me,
            PartnershipId id,
            @Nullable StageId stageId,
            StageForm form,
            StageWriting.Trouble trouble) {
        var room = inside(me, id);
        if (stageId == null) {
            return writing(room, me, null, null, null, form, trouble);
        }
        var stage = path(id).stage(stageId).orElseThrow(NotFound::new);
        var start = source(stage, form);
        return writing(
                room,
                me,
                stageId,
                null,
                start == null ? null : start.words(),
                form.upon(standing(stage)),
                trouble);
    }

    /// Proposes a new stage, or another text of one. What the others give and get stays as they
    /// wrote it. Sent again, the same form proposes once.
    ///
    /// @param stageId null for a new stage
    public Proposing propose(
            MemberId me, PartnershipId id, @Nullable StageId stageId, StageForm form) {
        var room = inside(me, id);
        if (!form.fits()) {
            return new Proposing.Refused(StageWriting.Trouble.UNFIT);
        }
        var path = path(id);
        var stage = stageId == null ? null : path.stage(stageId).orElseThrow(NotFound::new);
        if (stage != null && !standing(stage).equals(form.base())) {
            return submissions.made(me, form.key()).isPresent()
                    ? new Proposing.Proposed(stage.id())
                    : new Proposing.Refused(StageWriting.Trouble.MOVED);
        }
        if (stage == null && path.stages().size() >= Path.MOST_STAGES) {
            return new Proposing.Refused(StageWriting.Trouble.FULL);
        }
        var source = stage == null ? null : source(stage, form);
        var text = text(room, me, source == null ? null : source.words(), form);
        if (stage != null && stage.text() != null && stage.text().words().equals(text)) {
            return new Proposing.Refused(StageWriting.Trouble.SAME);
        }
        var agreement = agreements.fresh();
        var about = stage == null ? new StageId(Ids.at(clock.instant())) : stage.id();
        var made = stage == null ? about.value() : agreement.value();
        var first = submissions.first(me, form.key(), made);
        if (!first.equals(made)) {
            return new Proposing.Proposed(stage == null ? new StageId(first) : about);
        }
        var proposing =
                agreements.propose(
                        agreement,
                        id,
                        PathStage.TEXT,
                        about.value(),
                        text,
                        stage == null || stage.text() == null
                                ? null
                                : stage.text().agreement().id(),
                        null);
        return switch (proposing) {
            case PROPOSED -> new Proposing.Proposed(about);
            case MOVED -> refused(me, form, StageWriting.Trouble.MOVED);
            case ENOUGH -> refused(me, form, StageWriting.Trouble.ENOUGH);
        };
    }

    private Proposing refused(MemberId me, StageForm form, StageWriting.Trouble why) {
        submissions.forget(me, form.key());
        return new Proposing.Refused(why);
    }

    /// Accepts a proposed text, once one's own part of it is written.
    public Saying accept(MemberId me, PartnershipId id, StageId stageId, AgreementId agreement) {
        var stage = found(me, id, stageId);
        var proposed =
                stage.proposals().stream()
                        .filter(wording -> wording.agreement().id().equals(agreement))
                        .findFirst();
        if (proposed.isEmpty()) {
            return new Saying.Refused(Trouble.CLOSED);
        }
        if (!proposed.get().words().hasShare(me)) {
            return new Saying.Refused(Trouble.NO_SHARE);
        }
        return said(agreements.yes(id, agreement));
    }

    /// "Not yet", to a text or a door, and perhaps why.
    public Saying notYet(
            MemberId me, PartnershipId id, StageId stageId, AgreementId agreement, String why) {
        if (!isOpen(found(me, id, stageId), agreement)) {
            return new Saying.Refused(Trouble.CLOSED);
        }
        return why.codePointCount(0, why.length()) > Agreement.LONGEST_WHY
                ? new Saying.Refused(Trouble.LONG_WHY)
                : said(agreements.notYet(id, agreement, why));
    }

    /// Takes back a text that one proposed.
    public boolean withdraw(MemberId me, PartnershipId id, StageId stageId, AgreementId agreement) {
        return isOpen(found(me, id, stageId), agreement) && agreements.withdraw(id, agreement);
    }

    /// "On my side, it is there": says yes to a door, as the first or after others. Where two are
    /// the first at the same instant, the later joins the earlier.
    ///
    /// @param text that one has read: the door rests on it
    /// @param why for stopping, if one likes
    public Saying ready(
            MemberId me, PartnershipId id, StageId stageId, Door door, String text, String why) {
        var stage = found(me, id, stageId);
        if (!standing(stage).equals(text) || stage.text() == null) {
            return new Saying.Refused(Trouble.MOVED);
        }
        if (!mayOpen(stage, door)) {
            return new Saying.Refused(Trouble.CLOSED);
        }
        if (why.codePointCount(0, why.length()) > Agreement.LONGEST_WHY) {
            return new Saying.Refused(Trouble.LONG_WHY);
        }
        var waiting = stage.door(door);
        if (waiting.isPresent()) {
            return opened(id, stageId, door, agreements.yes(id, waiting.get().id()));
        }
        var mine = agreements.fresh();
        var proposing =
                agreements.propose(
                        mine,
                        id,
                        door.kind(),
                        stageId.value(),
                        door == Door.STOP ? new Stopping(why) : Map.of(),
                        null,
                        stage.text().agreement().id());
        if (proposing != Agreements.Proposing.PROPOSED) {
            return new Saying.Refused(
                    proposing == Agreements.Proposing.MOVED ? Trouble.MOVED : Trouble.CLOSED);
        }
        // Proposing holds the room: whoever came first is to be seen now, whatever their clock
        // said.
        var earlier =
                agreements.current(id, List.of(door.kind())).stream()
                        .filter(other ->
                                other.open()
                                        && other.subject().equals(stageId.value())
                                        && !other.id().equals(mine))
                        .findFirst();
        if (earlier.isEmpty()) {
            return new Saying.Said();
        }
        agreements.withdraw(id, mine);
        return opened(id, stageId, door, agreements.yes(id, earlier.get().id()));
    }

    private Saying opened(
            PartnershipId id, StageId stageId, Door door, Agreements.Answering answering) {
        if (answering == Agreements.Answering.AGREED && door == Door.EXIT) {
            open(id, stageId, PathStage.RESULTS);
        }
        return said(answering);
    }

    /// Asks all, sealed: of an open stage whether it is worth it to them, of a passed one what came
    /// of it. Nothing where it is being asked already.
    public Saying ask(MemberId me, PartnershipId id, StageId stageId, String kind) {
        if (!mayAsk(found(me, id, stageId), kind)) {
            return new Saying.Refused(Trouble.CLOSED);
        }
        open(id, stageId, kind);
        return new Saying.Said();
    }

    private void open(PartnershipId id, StageId stageId, String kind) {
        rounds.open(
                id.value(),
                new Rounds.About(
                        kind,
                        stageId.value(),
                        List.of(value(kind), Asking.LINE),
                        today().plusDays(DAYS),
                        Round.DAYS_OF_GRACE,
                        false));
    }

    /// Seals one's answer. With the last seal all open.
    public Saying seal(
            MemberId me, PartnershipId id, StageId stageId, String kind, Draft value, Draft line) {
        found(me, id, stageId);
        var round = rounds.latest(me, id.value(), kind, stageId.value()).orElseThrow(NotFound::new);
        if (!value.words().matches(kind.equals(PathStage.CHECK) ? "yes|no" : "[1-7]")) {
            return new Saying.Refused(Trouble.NO_ANSWER);
        }
        if (line.words().codePointCount(0, line.words().length()) > Asking.LONGEST_LINE) {
            return new Saying.Refused(Trouble.LONG_LINE);
        }
        var drafts = List.of(value, line);
        switch (rounds.save(me, round, drafts)) {
            case Saving.Saved _ -> {}
            case Saving.Crossed _ -> {
                return new Saying.Refused(Trouble.CROSSED);
            }
            case Saving.TooLong _ -> {
                return new Saying.Refused(Trouble.LONG_LINE);
            }
            case Saving.NotOpen _ -> {
                // Sealed a moment ago by the same press: the same words were said.
                return lies(me, round, drafts)
                        ? new Saying.Said()
                        : new Saying.Refused(Trouble.OVER);
            }
        }
        return switch (rounds.seal(round.id())) {
            case SEALED -> new Saying.Said();
            case REVEALED -> new Saying.Settled();
            case OVER -> new Saying.Refused(Trouble.OVER);
            case NOT_YOURS -> throw new NotFound();
        };
    }

    public boolean unseal(MemberId me, PartnershipId id, StageId stageId, String kind) {
        found(me, id, stageId);
        return rounds.unseal(
                rounds.latest(me, id.value(), kind, stageId.value())
                        .orElseThrow(NotFound::new)
                        .id());
    }

    private boolean lies(MemberId me, Round round, List<Draft> drafts) {
        var lying = new LinkedHashMap<String, String>();
        rounds.own(me, round.id()).forEach(answer -> lying.put(answer.heading(), answer.words()));
        return drafts.stream()
                .allMatch(draft -> lying.getOrDefault(draft.heading(), "").equals(draft.words()));
    }

    private Asking asking(MemberId me, PartnershipId id, StageId stageId, String kind) {
        var latest = rounds.latest(me, id.value(), kind, stageId.value());
        if (latest.isEmpty()) {
            return new Asking.Unasked(false);
        }
        var round = latest.get();
        return switch (round.on(today())) {
            case Round.State.Revealed(var at) -> new Asking.Opened(at, said(round, kind));
            case Round.State.Closed _, Round.State.RanOut _ -> new Asking.Unasked(true);
            case Round.State.Open _, Round.State.Overdue _ ->
                    round.sealedBy(me)
                            ? new Asking.Sealed(
                                    round,
                                    round.parties().stream()
                                            .filter(party -> !party.sealed())
                                            .map(Round.Party::name)
                                            .toList())
                            : answering(me, round, kind);
        };
    }

    private Asking answering(MemberId me, Round round, String kind) {
        var own = new LinkedHashMap<String, Answer>();
        rounds.own(me, round.id()).forEach(answer -> own.put(answer.heading(), answer));
        var value = own.get(value(kind));
        var line = own.get(Asking.LINE);
        return new Asking.Answering(
                round,
                value == null ? "" : value.words(),
                line == null ? "" : line.words(),
                value == null ? 0 : value.version(),
                line == null ? 0 : line.version());
    }

    private List<Asking.Said> said(Round round, String kind) {
        var answers = rounds.readable(round.id());
        return round.parties().stream()
                .map(party ->
                        new Asking.Said(
                                party.member(),
                                party.name(),
                                words(answers, party.member(), value(kind)),
                                words(answers, party.member(), Asking.LINE)))
                .toList();
    }

    private static String words(List<Answer> answers, MemberId member, String heading) {
        return answers.stream()
                .filter(answer ->
                        answer.author().equals(member) && answer.heading().equals(heading))
                .map(Answer::words)
                .findFirst()
                .orElse("");
    }

    /// The heading under which the answer itself stands.
    static String value(String kind) {
        return kind.equals(PathStage.CHECK) ? Asking.WORTH : Asking.CAME;
    }

    private static boolean mayOpen(PathStage stage, Door door) {
        return switch (door) {
            case ENTRY -> stage.state() instanceof State.Waiting;
            case EXIT, STOP -> stage.state() instanceof State.Open;
        };
    }

    private static boolean mayAsk(PathStage stage, String kind) {
        return kind.equals(PathStage.CHECK)
                ? stage.state() instanceof State.Open
                : stage.state() instanceof State.Passed;
    }

    private static boolean isOpen(PathStage stage, AgreementId agreement) {
        return stage.proposals().stream()
                        .anyMatch(wording -> wording.agreement().id().equals(agreement))
                || stage.doors().stream().anyMatch(door -> door.id().equals(agreement));
    }

    private static Saying said(Agreements.Answering answering) {
        return switch (answering) {
            case SAID -> new Saying.Said();
            case AGREED -> new Saying.Settled();
            case CLOSED -> new Saying.Refused(Trouble.CLOSED);
        };
    }

    /// The agreement that stands, as a form carries it; empty for none.
    static String standing(PathStage stage) {
        return stage.text() == null ? "" : stage.text().agreement().id().value().toString();
    }

    private static PathStage.Wording start(PathStage stage, @Nullable AgreementId answering) {
        if (answering != null) {
            return stage.proposals().stream()
                    .filter(wording -> wording.agreement().id().equals(answering))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return stage.text() == null ? stage.proposals().getFirst() : stage.text();
    }

    /// From where the others' parts are taken: the wording that is answered, as long as it is open,
    /// else what stands.
    private static PathStage.@Nullable Wording source(PathStage stage, StageForm form) {
        return stage.proposals().stream()
                .filter(wording ->
                        wording.agreement().id().value().toString().equals(form.answering()))
                .findFirst()
                .orElse(stage.text());
    }

    private static StageText text(
            Partnership room, MemberId me, @Nullable StageText source, StageForm form) {
        var shares = new ArrayList<StageText.Share>();
        for (var party : room.present()) {
            if (party.member().equals(me)) {
                shares.add(new StageText.Share(me.value(), form.gives(), form.gets()));
            } else if (source != null) {
                source.share(party.member()).ifPresent(shares::add);
            }
        }
        return new StageText(
                form.name(),
                form.purpose(),
                form.entryLines(),
                form.exitLines(),
                List.copyOf(shares),
                form.wayOut());
    }

    private static StageWriting writing(
            Partnership room,
            MemberId me,
            @Nullable StageId stage,
            @Nullable String answered,
            @Nullable StageText source,
            StageForm form,
            StageWriting.@Nullable Trouble trouble) {
        var others =
                room.others(me).stream()
                        .map(party -> {
                            var share =
                                    source == null
                                            ? java.util.Optional.<StageText.Share>empty()
                                            : source.share(party.member());
                            return new StageView.Part(
                                    party.member(),
                                    party.name(),
                                    false,
                                    share.map(StageText.Share::gives).orElse(""),
                                    share.map(StageText.Share::gets).orElse(""));
                        })
                        .toList();
        return new StageWriting(room, stage, answered, others, form, trouble);
    }

    /// Now; for who has left, the moment they did: what became of a promise since is not theirs to
    /// know.
    @Transactional(readOnly = true)
    Instant asOf(Partnership room, MemberId me) {
        var now = clock.instant();
        return room.departed().stream()
                .filter(party -> party.member().equals(me))
                .map(Partnership.Party::leftAt)
                .filter(left -> left != null && left.isBefore(now))
                .findFirst()
                .orElse(now);
    }

    private static StageText tryOneThing(Locale language) {
        return new StageText(
                Words.say(language, "stage.try.name"),
                Words.say(language, "stage.try.purpose"),
                Words.say(language, "stage.try.entry").lines().toList(),
                Words.say(language, "stage.try.exit").lines().toList(),
                List.of(),
                Words.say(language, "stage.try.way-out"));
    }

    private PathStage found(MemberId me, PartnershipId id, StageId stageId) {
        inside(me, id);
        return path(id).stage(stageId).orElseThrow(NotFound::new);
    }

    private Partnership inside(MemberId me, PartnershipId id) {
        var room = partnerships.room(me, id);
        if (!room.has(me)) {
            throw new NotFound();
        }
        return room;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
