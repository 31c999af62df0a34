package org.cordee.giving.gesture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.contact.Acquaintances;
import org.cordee.contact.Acquaintances.Meant;
import org.cordee.contact.Chains;
import org.cordee.contact.ContactId;
import org.cordee.contact.Contacts;
import org.cordee.contact.Namesake;
import org.cordee.contact.Whom;
import org.cordee.current.FormDraftRows;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.giving.gesture.GestureForm.Reason;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// What one gave and what reached one. With another member, both see it, and the other may say that
/// it was so; nobody else does, and nothing is ever counted between two.
@Service
@Transactional
public class Gestures {
    static final int PAGE = 20;

    /// How long one that was taken out can be put back.
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String FORM = "gesture";
    private static final int MOST_ASKED = 5;

    private final GestureRows rows;
    private final Acquaintances acquaintances;
    private final Contacts contacts;
    private final Chains chains;
    private final Submissions submissions;
    private final FormDraftRows drafts;
    private final Clock clock;

    Gestures(
            GestureRows rows,
            Acquaintances acquaintances,
            Contacts contacts,
            Chains chains,
            Submissions submissions,
            FormDraftRows drafts,
            Clock clock) {
        this.rows = rows;
        this.acquaintances = acquaintances;
        this.contacts = contacts;
        this.chains = chains;
        this.submissions = submissions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What became of a form.
    public sealed interface Outcome {
        record Noted(GestureId id) implements Outcome {}

        record Unfit(GestureView view) implements Outcome {}
    }

    /// Twenty of what one gave or of what reached one, the latest first.
    @Transactional(readOnly = true)
    public GesturesView list(MemberId me, boolean gave, @Nullable GestureId after) {
        var found = rows.list(me, gave, after, PAGE + 1);
        return new GesturesView(
                gave,
                after == null ? rows.asks(me, MOST_ASKED) : List.of(),
                found.subList(0, Math.min(PAGE, found.size())),
                after == null,
                found.size() > PAGE,
                after == null && !drafts.typed(me, FORM, me.value()).isEmpty());
    }

    /// One of them, taken out or not.
    @Transactional(readOnly = true)
    public Gesture find(MemberId me, GestureId id) {
        return rows.find(me, id).orElseThrow(NotFound::new);
    }

    /// Some of one's own, by what they are known by.
    @Transactional(readOnly = true)
    public Map<GestureId, Gesture> those(MemberId me, Collection<GestureId> ids) {
        return rows.those(me, ids).stream()
                .collect(Collectors.toMap(Gesture::id, Function.identity()));
    }

    /// What others noted of which this member has said nothing yet.
    @Transactional(readOnly = true)
    List<Gesture> asks(MemberId me) {
        return rows.asks(me, MOST_ASKED);
    }

    /// The form of a new one, as far as it was written.
    ///
    /// @param about with whom it begins; null for nobody in particular
    @Transactional(readOnly = true)
    public GestureView fresh(MemberId me, @Nullable ContactId about, boolean gave, ZoneId zone) {
        var drafted = drafts.typed(me, FORM, draftOf(me, about));
        if (!drafted.isEmpty()) {
            return view(about, GestureForm.of(drafted), Map.of());
        }
        var who = Whom.NOBODY;
        if (about != null) {
            var standing = contacts.find(me, chains.standing(me, about));
            who = Whom.of(standing.id(), standing.name());
        }
        return view(about, GestureForm.fresh(who, gave, today(zone)), Map.of());
    }

    /// Notes one, and whoever is new in it. The same form sent twice notes it once.
    public Outcome note(MemberId me, @Nullable ContactId about, GestureForm form, ZoneId zone) {
        var now = clock.instant();
        rows.sweep(me, now.minus(KEPT));
        var refusals = new LinkedHashMap<>(form.refusals(today(zone)));
        var who = acquaintances.meant(me, form.who());
        var refusal = refusal(who);
        if (refusal != null) {
            refusals.put("who", refusal);
        }
        if (!refusals.isEmpty()) {
            var namesakes = who instanceof Meant.Unclear(var found) ? found : List.<Namesake>of();
            return new Outcome.Unfit(new GestureView(about, form, refusals, namesakes));
        }
        var fresh = Ids.at(now);
        var id = new GestureId(submissions.first(me, form.key(), fresh));
        if (!id.value().equals(fresh)) {
            return new Outcome.Noted(id);
        }
        var contact = acquaintances.written(me, who);
        var said =
                rows.note(
                        id,
                        form.gave(),
                        contact,
                        GestureKind.of(form.kind()).orElseThrow(),
                        form.words(),
                        Objects.requireNonNull(form.day(today(zone))),
                        form.told(),
                        now);
        if (said.equals("noted")) {
            contacts.stir(me, contact);
            drafts.drop(me, FORM, draftOf(me, about));
            return new Outcome.Noted(id);
        }
        // Nothing was noted, so nobody was written down either.
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        var why = said.equals("oneself") ? Reason.ONESELF : Reason.ENOUGH;
        return new Outcome.Unfit(view(about, form, Map.of("who", why)));
    }

    /// Keeps what is being written of a new one, if it is no longer than notes are.
    public boolean draft(MemberId me, @Nullable ContactId about, Map<String, String> typed) {
        return drafts.keep(me, FORM, draftOf(me, about), typed);
    }

    /// What is too long in a form, to be said beside its fields.
    @Transactional(readOnly = true)
    public GestureView tooLong(@Nullable ContactId about, GestureForm form, ZoneId zone) {
        return view(about, form, form.refusals(today(zone)));
    }

    /// Lets go of what was being written.
    public void undraft(MemberId me, @Nullable ContactId about) {
        drafts.drop(me, FORM, draftOf(me, about));
    }

    /// What the other noted was so.
    public void confirm(GestureId id, boolean told) {
        found(rows.confirm(id, told, clock.instant()));
    }

    /// Lets what the other noted stand without a word. They are not told.
    public void letBe(MemberId me, GestureId id) {
        found(rows.letBe(me, id, clock.instant()));
    }

    /// Whether it may be told in the stories of others, as far as this member goes.
    public void tell(MemberId me, GestureId id, boolean told) {
        found(rows.tell(me, id, told));
    }

    /// What it changed, as who received it tells; empty takes it back.
    ///
    /// @param since when what they had before them was written; null for nothing
    /// @return what was not kept, and why; empty where it was
    public Optional<UnkeptChange> change(GestureId id, @Nullable Instant since, String words) {
        if (Typed.length(words) > GestureForm.LONGEST_CHANGE) {
            return Optional.of(new UnkeptChange(since, words, false));
        }
        var said = rows.change(id, since, words, clock.instant());
        found(!said.equals("not yours"));
        return said.equals("crossed")
                ? Optional.of(new UnkeptChange(since, words, true))
                : Optional.empty();
    }

    /// Takes it out of one's own. For [#KEPT] it can be put back.
    public void remove(GestureId id) {
        found(rows.away(id, true, clock.instant()));
    }

    public void restore(GestureId id) {
        found(rows.away(id, false, clock.instant()));
    }

    private static void found(boolean found) {
        if (!found) {
            throw new NotFound();
        }
    }

    private static GestureView view(
            @Nullable ContactId about, GestureForm form, Map<String, Reason> refusals) {
        return new GestureView(about, form, refusals, List.of());
    }

    private static @Nullable Reason refusal(Meant meant) {
        return switch (meant) {
            case Meant.Nobody _ -> Reason.WHO_EMPTY;
            case Meant.TooLong _ -> Reason.WHO_TOO_LONG;
            case Meant.Unclear _ -> Reason.WHO_UNCLEAR;
            case Meant.Known _, Meant.Fresh _, Meant.OfCard _ -> null;
        };
    }

    private UUID draftOf(MemberId me, @Nullable ContactId about) {
        return about == null ? me.value() : chains.standing(me, about).value();
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
