package org.cordee.giving.opportunity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.current.FormDraftRows;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.guard.Decisions;
import org.cordee.guard.Guarding;
import org.cordee.guard.Holder;
import org.cordee.guard.Readings;
import org.cordee.letter.Letters;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Something one has heard of and that is not for oneself: noted in a line, passed with a tap to
/// whom it could serve, answered with another. The first who is in has it.
@Service
@Transactional
public class Opportunities {
    static final int PAGE = 20;

    /// What reached one, further down, a page of it.
    private static final int REACHED = 30;

    /// As captured lines call the form.
    private static final String FORM = "opportunity";

    private static final String OUTCOME = "outcome";
    private static final String THANKS = "thanks";
    private static final String WORDS = OpportunityForm.WORDS;

    static final int LONGEST_OUTCOME = 1000;
    static final int LONGEST_THANKS = 280;

    private final OpportunityRows rows;
    private final Partners partners;
    private final PassLinks links;
    private final Guarding guard;
    private final Submissions submissions;
    private final FormDraftRows drafts;
    private final Letters letters;
    private final Clock clock;

    Opportunities(
            OpportunityRows rows,
            Partners partners,
            PassLinks links,
            Guarding guard,
            Submissions submissions,
            FormDraftRows drafts,
            Letters letters,
            Clock clock) {
        this.rows = rows;
        this.partners = partners;
        this.links = links;
        this.guard = guard;
        this.submissions = submissions;
        this.drafts = drafts;
        this.letters = letters;
        this.clock = clock;
    }

    /// What became of a line.
    public sealed interface Noting {
        record Noted(OpportunityId id) implements Noting {}

        record Unfit(OpportunitiesView view) implements Noting {}
    }

    /// What became of a pass of one's own.
    public sealed interface Passing {
        record Sent() implements Passing {}

        record Unfit(HeardView view) implements Passing {}
    }

    /// What became of passing on.
    public sealed interface PassingOn {
        record Sent() implements PassingOn {}

        record Unfit(ReachedView view) implements PassingOn {}
    }

    /// What became of an answer.
    public enum Answering {
        ANSWERED,
        /// It waits no more: stale, taken back, or somebody was quicker.
        GONE
    }

    /// What became of a word about it, later.
    public sealed interface Telling {
        record Told() implements Telling {}

        record Unfit(ReachedView view) implements Telling {}
    }

    /// @param after the last of one's own that was shown; null to begin
    @Transactional(readOnly = true)
    public OpportunitiesView list(Viewer viewer, @Nullable OpportunityId after) {
        var me = viewer.id();
        var now = clock.instant();
        var found = rows.list(me, after, PAGE + 1);
        var heard = found.subList(0, Math.min(PAGE, found.size()));
        var reached = after == null ? rows.reached(null, REACHED, now) : List.<Reached>of();
        return new OpportunitiesView(
                OpportunityForm.fresh(captured(me)),
                null,
                null,
                reached.stream().filter(Reached::waits).toList(),
                reached.stream().filter(one -> !one.waits()).toList(),
                heard,
                rows.sent(heard.stream().map(Heard::id).toList(), now).stream()
                        .filter(passed -> passed.parent() == null)
                        .collect(Collectors.groupingBy(Passed::opportunity)),
                after == null,
                found.size() > PAGE,
                rows.pauses(me),
                now,
                today());
    }

    /// What is written of the next, as one typed it or by a line that was captured.
    private String captured(MemberId me) {
        return drafts.typed(me, FORM, me.value()).getOrDefault("words", "");
    }

    /// Keeps the line as it is typed, if it is no longer than notes are.
    public boolean draft(MemberId me, String words) {
        return drafts.keep(me, FORM, me.value(), Map.of("words", words));
    }

    /// Lets go of a line that was captured or begun.
    public void undraft(MemberId me) {
        drafts.drop(me, FORM, me.value());
    }

    /// Notes a line, once the guard has nothing against it. The same form sent twice notes it once.
    public Noting note(Viewer viewer, OpportunityForm form) {
        var me = viewer.id();
        var reason = form.reason();
        var reading = reason == null ? read(viewer, null, WORDS, form.words(), form.said()) : null;
        if (reading != null && reading.pass()) {
            var now = clock.instant();
            var fresh = Ids.at(now);
            var id = submissions.first(me, form.key(), fresh);
            if (id.equals(fresh)) {
                rows.note(me, new OpportunityId(id), form.words(), form.days(), now);
                guard.keep(me, new Holder(FORM, id), reading);
                drafts.drop(me, FORM, me.value());
            }
            return new Noting.Noted(new OpportunityId(id));
        }
        var typed = reading == null ? form : form.with(reading.text(WORDS));
        return new Noting.Unfit(list(viewer, null).with(typed, reason, reading));
    }

    /// One of one's own.
    @Transactional(readOnly = true)
    public HeardView find(Viewer viewer, OpportunityId id) {
        return find(viewer, id, PassForm.fresh());
    }

    private HeardView find(Viewer viewer, OpportunityId id, PassForm form) {
        var heard = standing(viewer.id(), id);
        var passed =
                rows.sent(List.of(id), clock.instant()).stream()
                        .filter(one -> one.parent() == null)
                        .toList();
        return new HeardView(
                heard,
                passed,
                heard.isOpen(today())
                        ? partners.choice(viewer, heard.words(), receivers(passed), form)
                        : null,
                today());
    }

    /// Passes one of one's own.
    public Passing pass(Viewer viewer, OpportunityId id, PassForm form) {
        standing(viewer.id(), id);
        var refused = going(viewer, id, null, form);
        if (refused == null) {
            return new Passing.Sent();
        }
        var view = find(viewer, id, form);
        var choice = view.choice() == null ? Choice.none(form) : view.choice();
        return new Passing.Unfit(view.with(refused.in(choice, form)));
    }

    public boolean withdraw(MemberId me, OpportunityId id) {
        standing(me, id);
        return rows.withdraw(id, clock.instant());
    }

    /// Something that reached this member, with what they are writing of it.
    @Transactional(readOnly = true)
    public ReachedView reached(MemberId me, PassId id) {
        var now = clock.instant();
        var reached = rows.reached(id, now).orElseThrow(NotFound::new);
        var passed =
                rows.sent(List.of(reached.opportunity()), now).stream()
                        .filter(one -> id.equals(one.parent()))
                        .toList();
        return new ReachedView(
                reached,
                passed,
                null,
                null,
                reached.mine() ? drafts.typed(me, OUTCOME, id.value()) : Map.of(),
                reached.mine() ? drafts.typed(me, THANKS, id.value()) : Map.of(),
                today());
    }

    /// Keeps what is being written of what came of it, if it is no longer than notes are.
    public boolean draftOutcome(MemberId me, PassId id, String since, String words) {
        return draft(me, id, OUTCOME, Map.of("since", since, "words", words));
    }

    public boolean draftThanks(MemberId me, PassId id, String words) {
        return draft(me, id, THANKS, Map.of("words", words));
    }

    private boolean draft(MemberId me, PassId id, String form, Map<String, String> typed) {
        mineOnly(id);
        return drafts.keep(me, form, id.value(), typed);
    }

    private void mineOnly(PassId id) {
        if (!rows.reached(id, clock.instant()).map(Reached::mine).orElse(false)) {
            throw new NotFound();
        }
    }

    /// Lets go of what was being written of what came of it.
    public void undraftOutcome(MemberId me, PassId id) {
        mineOnly(id);
        drafts.drop(me, OUTCOME, id.value());
    }

    public void undraftThanks(MemberId me, PassId id) {
        mineOnly(id);
        drafts.drop(me, THANKS, id.value());
    }

    /// The same, with those to whom it could go on: nobody by whom it came.
    @Transactional(readOnly = true)
    public ReachedView further(Viewer viewer, PassId id) {
        return further(viewer, id, PassForm.fresh());
    }

    private ReachedView further(Viewer viewer, PassId id, PassForm form) {
        var view = reached(viewer.id(), id);
        var reached = view.reached();
        if (!canGoOn(reached)) {
            return view;
        }
        var without = new HashSet<>(receivers(view.passed()));
        for (var stop : reached.road()) {
            var member = stop.member();
            if (member != null) {
                without.add(member);
            }
        }
        return view.with(partners.choice(viewer, reached.words(), without, form));
    }

    /// Passes on what reached this member.
    public PassingOn passOn(Viewer viewer, PassId id, PassForm form) {
        var reached = rows.reached(id, clock.instant()).orElseThrow(NotFound::new);
        var refused = going(viewer, reached.opportunity(), id, form);
        if (refused == null) {
            return new PassingOn.Sent();
        }
        var view = further(viewer, id, form);
        var choice = view.choice() == null ? Choice.none(form) : view.choice();
        return new PassingOn.Unfit(view.with(refused.in(choice, form)));
    }

    public Answering answer(PassId id, Reached.Answer answer) {
        return switch (rows.answer(id, answer, clock.instant())) {
            case "answered" -> {
                letters.ringAfterCommit();
                yield Answering.ANSWERED;
            }
            case "gone" -> Answering.GONE;
            default -> throw new NotFound();
        };
    }

    /// Takes an answer back, for a day.
    public boolean takeBack(PassId id) {
        return switch (rows.takeBack(id, clock.instant())) {
            case "taken back" -> true;
            case "gone" -> false;
            default -> throw new NotFound();
        };
    }

    /// Tells those by whom it came what came of it, once the guard has nothing against it; empty
    /// words take that back.
    ///
    /// @param since when what one had before one was written; null for nothing
    /// @param said of what the guard had found in the words
    public Telling tell(
            Viewer viewer, PassId id, @Nullable Instant since, String typed, Decisions said) {
        var me = viewer.id();
        var words = Typed.text(typed);
        if (Typed.length(words) > LONGEST_OUTCOME) {
            return unkept(me, id, new ReachedView.Unkept(false, since, words, false, null));
        }
        var holder = new Holder(OUTCOME, id.value());
        var reading = read(viewer, holder, WORDS, words, said);
        if (!reading.pass()) {
            return unkept(me, id, unkept(false, since, reading));
        }
        return switch (rows.tell(id, since, words, null, clock.instant())) {
            case "told" -> {
                undraftOutcome(me, id);
                guard.keep(me, holder, reading);
                yield new Telling.Told();
            }
            case "crossed" ->
                    unkept(me, id, new ReachedView.Unkept(false, since, words, true, null));
            default -> throw new NotFound();
        };
    }

    /// Thanks those by whom it came, whoever heard of it first included; once.
    ///
    /// @param said of what the guard had found in the words
    public Telling thank(Viewer viewer, PassId id, String typed, Decisions said) {
        var me = viewer.id();
        var words = Typed.text(typed);
        if (Typed.length(words) > LONGEST_THANKS) {
            return unkept(me, id, new ReachedView.Unkept(true, null, words, false, null));
        }
        var holder = new Holder(THANKS, id.value());
        var reading = read(viewer, holder, WORDS, words, said);
        if (!reading.pass()) {
            return unkept(me, id, unkept(true, null, reading));
        }
        return switch (rows.tell(id, null, null, words, clock.instant())) {
            case "told" -> {
                undraftThanks(me, id);
                guard.keep(me, holder, reading);
                yield new Telling.Told();
            }
            case "crossed" -> unkept(me, id, new ReachedView.Unkept(true, null, words, true, null));
            default -> throw new NotFound();
        };
    }

    /// Wants to be asked nothing for now, or again.
    public void pause(MemberId me, boolean yes) {
        if (yes) {
            rows.pause(me, clock.instant());
        } else {
            rows.resume(me);
        }
    }

    List<OpportunityRows.Calling> calls(Duration fresh) {
        Instant now = clock.instant();
        return rows.calls(now, now.minus(fresh));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Heard standing(MemberId me, OpportunityId id) {
        return rows.find(me, id).orElseThrow(NotFound::new);
    }

    private static boolean canGoOn(Reached reached) {
        return reached.waits() || reached.answer() == Reached.Answer.PASSED_ON;
    }

    /// Why something did not go.
    private record Refused(PassForm.@Nullable Reason reason, @Nullable Readings reading) {
        Choice in(Choice choice, PassForm form) {
            var typed = reading == null ? form : form.with(reading.text(PassForm.LINE));
            return choice.with(typed, reason, reading);
        }
    }

    private @Nullable Refused going(
            Viewer viewer, OpportunityId id, @Nullable PassId parent, PassForm form) {
        var reason = form.reason();
        // Whoever asks for a neutral wording has pressed no name.
        if (reason != null && !form.said().replaces()) {
            return new Refused(reason, null);
        }
        var holder = new Holder(FORM, id.value());
        var reading = read(viewer, holder, PassForm.LINE, form.line(), form.said());
        if (!reading.pass()) {
            return new Refused(null, reading);
        }
        if (!partners.canAsk(viewer.id(), form.to())) {
            return new Refused(PassForm.Reason.NOT_THERE, null);
        }
        var now = clock.instant();
        var going = new ArrayList<OpportunityRows.Going>();
        for (var receiver : form.to()) {
            var pass = new PassId(Ids.at(now));
            going.add(new OpportunityRows.Going(pass, receiver, links.hashes(pass)));
        }
        return switch (rows.pass(id, parent, going, form.line(), form.shown(), now)) {
            case "sent" -> {
                guard.keep(viewer.id(), holder, reading);
                letters.ringAfterCommit();
                yield null;
            }
            case "had it" -> new Refused(PassForm.Reason.HAD_IT, null);
            case "over" -> new Refused(PassForm.Reason.OVER, null);
            case "enough" -> new Refused(PassForm.Reason.ENOUGH_TODAY, null);
            default -> new Refused(PassForm.Reason.NOT_THERE, null);
        };
    }

    private Telling unkept(MemberId me, PassId id, ReachedView.Unkept typed) {
        var view = reached(me, id);
        if (!view.reached().mine()) {
            throw new NotFound();
        }
        return new Telling.Unfit(view.with(typed));
    }

    private static ReachedView.Unkept unkept(
            boolean thanks, @Nullable Instant since, Readings reading) {
        return new ReachedView.Unkept(thanks, since, reading.text(WORDS), false, reading);
    }

    private Readings read(
            Viewer viewer, @Nullable Holder holder, String field, String words, Decisions said) {
        return guard.read(viewer, holder, Map.of(field, words), said);
    }

    private static Set<MemberId> receivers(List<Passed> passed) {
        var receivers = new HashSet<MemberId>();
        for (var one : passed) {
            var receiver = one.receiver();
            if (receiver != null) {
                receivers.add(receiver);
            }
        }
        return receivers;
    }
}
