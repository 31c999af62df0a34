package org.cordee.giving.feedback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.current.FormDraftRows;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.giving.feedback.FeedbackForm.Reason;
import org.cordee.guard.Decisions;
import org.cordee.guard.Guarding;
import org.cordee.guard.Holder;
import org.cordee.guard.Readings;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Feedback asked for or offered between two. Whoever it is for knows from whom and of which kind,
/// and opens it when ready; whoever gave it is not told, and nobody else knows of it.
@Service
@Transactional
public class Feedbacks {
    static final int PAGE = 20;

    /// How long one that was taken out can be put back.
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String OFFER = "feedback";
    private static final String ASK = "feedback-ask";
    private static final String ANSWER = "feedback-answer";
    private static final String WORDS = "words";
    private static final int MOST_WAITING = 50;
    private static final int MOST_CALLS = 5;

    private final FeedbackRows rows;
    private final Guarding guard;
    private final Submissions submissions;
    private final FormDraftRows drafts;
    private final Clock clock;

    Feedbacks(
            FeedbackRows rows,
            Guarding guard,
            Submissions submissions,
            FormDraftRows drafts,
            Clock clock) {
        this.rows = rows;
        this.guard = guard;
        this.submissions = submissions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What became of a form.
    public sealed interface Sending {
        record Sent(FeedbackId id) implements Sending {}

        record Unfit(FeedbackView view) implements Sending {}

        /// The view holds both texts.
        record Crossed(FeedbackView view) implements Sending {}
    }

    /// What became of what is being written.
    public sealed interface Drafting {
        /// @param version by which the next one is known to stand on it
        record Kept(String version) implements Drafting {}

        record TooLong(FeedbackView view) implements Drafting {}

        /// Another window keeps other words: the view holds both.
        record Crossed(FeedbackView view) implements Drafting {}
    }

    /// One of them, with the form of what is asked of this member.
    public record One(PersonalFeedback feedback, @Nullable FeedbackView form) {}

    /// Twenty of what one gave or of what reached one, the latest first.
    @Transactional(readOnly = true)
    public FeedbacksView list(MemberId me, boolean gave, @Nullable FeedbackId after) {
        var found = rows.list(me, gave, after, PAGE + 1);
        var first = after == null;
        return new FeedbacksView(
                gave,
                first ? rows.waiting(me, true, MOST_WAITING) : List.of(),
                found.subList(0, Math.min(PAGE, found.size())),
                first,
                found.size() > PAGE,
                first && !drafts.typed(me, OFFER, me.value()).isEmpty(),
                first && !drafts.typed(me, ASK, me.value()).isEmpty(),
                !rows.partners().isEmpty());
    }

    /// Any of them that this member has, taken out or not.
    @Transactional(readOnly = true)
    public One find(MemberId me, FeedbackId id) {
        var found = standing(me, id);
        if (found.state() != PersonalFeedback.State.ASKED || found.isRemoved()) {
            return new One(found, null);
        }
        var drafted = drafts.typed(me, ANSWER, id.value());
        return new One(found, view(false, found, form(drafted), Map.of()));
    }

    /// The form of a new one, as far as it was written.
    ///
    /// @param with whom it begins with; null for nobody in particular
    @Transactional(readOnly = true)
    public FeedbackView fresh(MemberId me, boolean asks, @Nullable MemberId with) {
        var drafted = drafts.typed(me, form(asks), me.value());
        var form = form(drafted);
        return view(
                asks,
                null,
                form.to().isEmpty() ? form.to(with).upon(form.version()) : form,
                Map.of());
    }

    /// Asks somebody, or offers them something unasked. The same form sent twice does it once.
    public Sending send(Viewer viewer, boolean asks, FeedbackForm form) {
        var me = viewer.id();
        var now = clock.instant();
        rows.sweep(me, now.minus(KEPT));
        var looked = look(viewer, asks, null, form);
        if (looked.unfit() != null) {
            return looked.unfit();
        }
        var fresh = Ids.at(now);
        var made = submissions.first(me, form.key(), fresh);
        if (!made.equals(fresh)) {
            return new Sending.Sent(new FeedbackId(made));
        }
        var id = new FeedbackId(fresh);
        var to = Objects.requireNonNull(form.partner());
        var said =
                asks
                        ? rows.ask(id, to, form.words(), now)
                        : rows.offer(
                                id,
                                to,
                                FeedbackKind.of(form.kind()).orElseThrow(),
                                form.words(),
                                now);
        if (said.equals("sent")) {
            remember(me, id, looked.reading());
            dropDraft(me, form(asks), me.value(), form);
            return new Sending.Sent(id);
        }
        submissions.forget(me, form.key());
        var why = said.equals("enough") ? Reason.ENOUGH : Reason.NOT_THERE;
        return new Sending.Unfit(view(asks, null, form, Map.of("to", why)));
    }

    /// Gives what was asked. Where that is done, or nobody asks any more, the words are kept and
    /// can be offered.
    public Sending answer(Viewer viewer, FeedbackId id, FeedbackForm form) {
        var me = viewer.id();
        var now = clock.instant();
        // Whoever asks no more has taken their question back: then it is as if it were not there.
        var asked = rows.find(me, id);
        var standing = asked.orElse(null);
        if (standing != null && !standing.gave()) {
            throw new NotFound();
        }
        if (standing != null && form.words().equals(standing.words())) {
            return new Sending.Sent(id);
        }
        Readings reading = null;
        if (standing != null && standing.givenAt() == null) {
            var looked = look(viewer, false, standing, form);
            if (looked.unfit() != null) {
                return looked.unfit();
            }
            reading = looked.reading();
        }
        var kind = FeedbackKind.of(form.kind()).orElse(FeedbackKind.ENRICHING);
        return switch (rows.give(id, kind, form.words(), now)) {
            case "sent" -> {
                remember(me, id, reading);
                dropDraft(me, ANSWER, id.value(), form);
                yield new Sending.Sent(id);
            }
            case "given" -> {
                // Perhaps while this one waited.
                var given = standing(me, id);
                yield form.words().equals(given.words())
                        ? new Sending.Sent(id)
                        : new Sending.Crossed(
                                view(
                                        false,
                                        null,
                                        form.to(given.other()),
                                        Map.of("words", Reason.GIVEN)));
            }
            case "gone" ->
                    new Sending.Crossed(
                            view(false, null, form.to(null), Map.of("words", Reason.GONE)));
            default -> throw new NotFound();
        };
    }

    /// Keeps what is being written of a new one.
    public Drafting draft(MemberId me, boolean asks, FeedbackForm form) {
        return keep(me, asks, null, form, form(asks), me.value());
    }

    /// Keeps what is being written of what was asked.
    public Drafting draft(MemberId me, FeedbackId id, FeedbackForm form) {
        var asked = standing(me, id);
        if (asked.state() != PersonalFeedback.State.ASKED) {
            throw new NotFound();
        }
        return keep(me, false, asked, form, ANSWER, id.value());
    }

    /// Lets go of what was being written.
    public void undraft(MemberId me, boolean asks) {
        drafts.drop(me, form(asks), me.value());
    }

    public void undraft(MemberId me, FeedbackId id) {
        standing(me, id);
        drafts.drop(me, ANSWER, id.value());
    }

    /// From now on its words can be read by whom they are for. Nobody is told.
    public void open(MemberId me, FeedbackId id) {
        found(rows.open(me, id, clock.instant()));
    }

    /// Not now: Today says it no more. Nobody is told.
    public void rest(MemberId me, FeedbackId id) {
        found(rows.rest(me, id, clock.instant()));
    }

    /// Takes it out of one's own. For [#KEPT] it can be put back; the other keeps theirs. A
    /// question that nobody answered is asked no more.
    public void remove(FeedbackId id) {
        found(rows.away(id, true, clock.instant()));
    }

    public void restore(FeedbackId id) {
        found(rows.away(id, false, clock.instant()));
    }

    /// What Today says.
    @Transactional(readOnly = true)
    List<PersonalFeedback> calls(MemberId me) {
        return rows.waiting(me, false, MOST_CALLS);
    }

    private Drafting keep(
            MemberId me,
            boolean asks,
            @Nullable PersonalFeedback asked,
            FeedbackForm form,
            String name,
            UUID about) {
        if (form.isTooLong(asks)) {
            return new Drafting.TooLong(view(asks, asked, form, Map.of("words", Reason.TOO_LONG)));
        }
        var stored = drafts.held(me, name, about);
        var other = stored.getOrDefault("words", "");
        if (!other.isEmpty()
                && !other.equals(form.words())
                && !version(stored).equals(form.version())) {
            var view = view(asks, asked, form.upon(version(stored)), Map.of());
            return new Drafting.Crossed(crossed(view, other));
        }
        drafts.keep(me, name, about, form.draft());
        return new Drafting.Kept(version(form.draft()));
    }

    /// What was sent needs no draft any more; what another window wrote meanwhile stays.
    private void dropDraft(MemberId me, String name, UUID about, FeedbackForm form) {
        var stored = drafts.held(me, name, about);
        if (version(stored).equals(form.version())
                || stored.getOrDefault("words", "").equals(form.words())) {
            drafts.drop(me, name, about);
        }
    }

    /// @param unfit why it does not go; null where nothing is against it
    /// @param reading null where the form itself already tells
    private record Looked(Sending.@Nullable Unfit unfit, @Nullable Readings reading) {}

    private Looked look(
            Viewer viewer, boolean asks, @Nullable PersonalFeedback asked, FeedbackForm form) {
        var refusals = form.refusals(asks, asked != null);
        if (!refusals.isEmpty() && !form.said().replaces()) {
            return new Looked(new Sending.Unfit(view(asks, asked, form, refusals)), null);
        }
        var holder = asked == null ? null : holder(asked.id());
        var reading = guard.read(viewer, holder, Map.of(WORDS, form.words()), form.said());
        if (reading.pass()) {
            return new Looked(null, reading);
        }
        var typed = form.with(reading.text(WORDS));
        return new Looked(
                new Sending.Unfit(guarded(view(asks, asked, typed, Map.of()), reading)), reading);
    }

    /// Why what was found may stay is remembered with what it stays in.
    private void remember(MemberId me, FeedbackId id, @Nullable Readings reading) {
        if (reading != null) {
            guard.keep(me, holder(id), reading);
        }
    }

    private static Holder holder(FeedbackId id) {
        return new Holder(OFFER, id.value());
    }

    private FeedbackView view(
            boolean asks,
            @Nullable PersonalFeedback asked,
            FeedbackForm form,
            Map<String, Reason> refusals) {
        var partners = asked == null ? rows.partners() : List.<FeedbackPartner>of();
        return new FeedbackView(asks, asked, partners, form, refusals, null, null);
    }

    private static FeedbackView guarded(FeedbackView view, Readings reading) {
        return new FeedbackView(
                view.asks(),
                view.answers(),
                view.partners(),
                view.form(),
                view.refusals(),
                reading,
                null);
    }

    private static FeedbackView crossed(FeedbackView view, String other) {
        return new FeedbackView(
                view.asks(),
                view.answers(),
                view.partners(),
                view.form(),
                view.refusals(),
                null,
                other);
    }

    private PersonalFeedback standing(MemberId me, FeedbackId id) {
        return rows.find(me, id).orElseThrow(NotFound::new);
    }

    /// As it was drafted, standing on that draft.
    private static FeedbackForm form(Map<String, String> drafted) {
        return FeedbackForm.of(drafted, Decisions.NONE).upon(version(drafted));
    }

    private static String form(boolean asks) {
        return asks ? ASK : OFFER;
    }

    private static String version(Map<String, String> drafted) {
        return drafted.isEmpty() ? "" : Integer.toHexString(Map.copyOf(drafted).hashCode());
    }

    private static void found(boolean found) {
        if (!found) {
            throw new NotFound();
        }
    }
}
