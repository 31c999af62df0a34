package org.cordee.advice;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.advice.AdviceForm.Reason;
import org.cordee.advice.AdviceForm.Refusal;
import org.cordee.contact.Acquaintances;
import org.cordee.contact.Acquaintances.Meant;
import org.cordee.contact.Chains;
import org.cordee.contact.ContactId;
import org.cordee.contact.Contacts;
import org.cordee.contact.Whom;
import org.cordee.current.FormDraftRows;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The advice one received, which nobody else reads.
@Service
@Transactional
public class Advices {
    static final int PAGE = 20;

    /// How long one that was taken out can be put back.
    public static final Duration KEPT = Duration.ofDays(30);

    /// As many as can be come back to on one page.
    private static final int MOST_DUE = 3;

    private static final int MOST_BESIDE = 3;

    /// More than anybody comes back to; what is older says nothing about now.
    private static final int MOST_SEEN = 500;

    private static final int LATER_MONTHS = 3;

    private static final int LONGEST_SEARCH = 100;

    private static final String FORM = "advice";

    private final AdviceRows rows;
    private final Acquaintances acquaintances;
    private final Contacts contacts;
    private final Chains chains;
    private final Submissions submissions;
    private final FormDraftRows drafts;
    private final Clock clock;

    Advices(
            AdviceRows rows,
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
        record Kept(AdviceId id) implements Outcome {}

        record Unfit(AdviceView view) implements Outcome {}

        /// Another window wrote in between.
        record Crossed(AdviceView view) implements Outcome {}
    }

    /// Twenty of them, the latest first, and what can be told of all.
    @Transactional(readOnly = true)
    public AdvicesView list(MemberId me, String words, @Nullable AdviceId after, ZoneId zone) {
        var line = Typed.line(words);
        var asked = line.substring(0, Math.min(LONGEST_SEARCH, line.length()));
        var today = today(zone);
        var due = asked.isEmpty() ? rows.due(me, today, MOST_DUE) : List.<Advice>of();
        var found = rows.list(me, asked, after, due, PAGE + 1);
        return new AdvicesView(
                after == null ? due : List.of(),
                found.subList(0, Math.min(PAGE, found.size())),
                asked,
                after,
                found.size() > PAGE,
                Hindsight.of(rows.seen(me, MOST_SEEN)),
                after == null && !drafts.typed(me, FORM, me.value()).isEmpty(),
                today);
    }

    /// One of them, taken out or not.
    @Transactional(readOnly = true)
    public AdviceView view(MemberId me, AdviceId id, ZoneId zone) {
        return view(me, find(me, id), zone);
    }

    /// Those whose day has come; a few.
    @Transactional(readOnly = true)
    public List<Advice> due(MemberId me, ZoneId zone) {
        return rows.due(me, today(zone), MOST_DUE);
    }

    /// Those to be read again with the two channels; a few.
    @Transactional(readOnly = true)
    public List<Advice> besideChannels(MemberId me) {
        return rows.besideChannels(me, MOST_BESIDE);
    }

    /// By one contact, the latest first; a few.
    @Transactional(readOnly = true)
    List<Advice> by(MemberId me, ContactId contact) {
        return rows.by(me, contact, MOST_BESIDE);
    }

    /// The form of a new one, as far as it was written.
    ///
    /// @param about by whom it begins; null for nobody in particular
    @Transactional(readOnly = true)
    public AdviceView fresh(MemberId me, @Nullable ContactId about, ZoneId zone) {
        var drafted = drafts.typed(me, FORM, draftOf(me, about));
        if (!drafted.isEmpty()) {
            return fresh(about, form(drafted, UUID.randomUUID(), 0), Map.of(), zone);
        }
        var who = Whom.NOBODY;
        if (about != null) {
            var standing = contacts.find(me, chains.standing(me, about));
            who = Whom.of(standing.id(), standing.name());
        }
        return fresh(about, AdviceForm.fresh(who, today(zone)), Map.of(), zone);
    }

    /// Notes an advice. The same form sent twice notes it once. Who is new stays out of the book:
    /// an advice is about what was said.
    public Outcome add(MemberId me, @Nullable ContactId about, AdviceForm form, ZoneId zone) {
        sweep(me);
        var today = today(zone);
        var refusals = new EnumMap<AdviceField, Refusal>(AdviceField.class);
        refusals.putAll(form.refusals(today, null));
        var who = acquaintances.meant(me, form.who());
        refuse(refusals, who);
        if (!refusals.isEmpty()) {
            return new Outcome.Unfit(fresh(about, form, refusals, zone));
        }
        var now = clock.instant();
        var fresh = Ids.at(now);
        var id = new AdviceId(submissions.first(me, form.key(), fresh));
        if (id.value().equals(fresh)) {
            var contact = contact(me, who);
            rows.add(
                    me,
                    id,
                    contact,
                    form.who().name(),
                    form,
                    Objects.requireNonNull(form.day(AdviceField.GIVEN_ON)),
                    form.lookOn(today),
                    now);
            drafts.drop(me, FORM, draftOf(me, about));
        }
        return new Outcome.Kept(id);
    }

    /// Keeps what is being written of a new one, as it is typed, if it is no longer than notes are.
    public boolean draft(MemberId me, @Nullable ContactId about, Map<String, String> typed) {
        return drafts.keep(me, FORM, draftOf(me, about), typed);
    }

    /// What is too long in a form, to be said beside its fields.
    @Transactional(readOnly = true)
    public AdviceView tooLong(@Nullable ContactId about, AdviceForm form, ZoneId zone) {
        return fresh(about, form, form.refusals(today(zone), null), zone);
    }

    /// Lets go of what was being written.
    public void undraft(MemberId me, @Nullable ContactId about) {
        drafts.drop(me, FORM, draftOf(me, about));
    }

    /// Writes down what has changed, unless somebody wrote since the version they read.
    public Outcome change(MemberId me, AdviceId id, AdviceForm form, ZoneId zone) {
        sweep(me);
        int version = rows.hold(me, id).orElseThrow(NotFound::new);
        var standing = find(me, id);
        var view = view(me, standing, zone);
        var sameWho = form.who().equals(view.form().who());
        if (sameWho && form.says(view.form(), today(zone))) {
            return new Outcome.Kept(id);
        }
        if (version != form.version()) {
            var mine = new AdviceForm(form.key(), version, form.who(), form.typed());
            return new Outcome.Crossed(view(me, standing, mine, Map.of(), null, false, true, zone));
        }
        var today = today(zone);
        var refusals = new EnumMap<AdviceField, Refusal>(AdviceField.class);
        refusals.putAll(form.refusals(today, standing.lookOn()));
        var who = sameWho ? null : acquaintances.meant(me, form.who());
        if (who != null) {
            refuse(refusals, who);
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Unfit(view(me, standing, form, refusals, null, false, false, zone));
        }
        rows.change(
                me,
                id,
                form,
                Objects.requireNonNull(form.day(AdviceField.GIVEN_ON)),
                form.lookOn(today));
        if (who != null) {
            rows.isBy(me, id, contact(me, who), form.who().name());
        }
        return new Outcome.Kept(id);
    }

    /// Writes down what it gave. Where it is too early to say, one is asked again later.
    public Outcome look(MemberId me, AdviceId id, LookForm form, ZoneId zone) {
        sweep(me);
        int version = rows.hold(me, id).orElseThrow(NotFound::new);
        var standing = find(me, id);
        if (form.says(standing.look()) && !standing.isDue(today(zone))) {
            return new Outcome.Kept(id);
        }
        if (version != form.version()) {
            var mine = new LookForm(version, form.worth(), form.gave());
            return new Outcome.Crossed(
                    view(me, standing, AdviceForm.of(standing), Map.of(), mine, false, true, zone));
        }
        if (form.isUnchosen() || form.isTooLong()) {
            return new Outcome.Unfit(
                    view(me, standing, AdviceForm.of(standing), Map.of(), form, true, false, zone));
        }
        var worth = Verdict.of(form.worth()).orElseThrow();
        var today = today(zone);
        rows.look(
                me,
                id,
                worth,
                form.gave(),
                today,
                worth == Verdict.EARLY ? today.plusMonths(LATER_MONTHS) : null);
        return new Outcome.Kept(id);
    }

    /// Comes back to it in three months.
    public void putOff(MemberId me, AdviceId id, ZoneId zone) {
        if (!rows.putOff(me, id, today(zone).plusMonths(LATER_MONTHS))) {
            throw new NotFound();
        }
    }

    /// Takes one out. For [#KEPT] it can be put back.
    public void remove(MemberId me, AdviceId id) {
        sweep(me);
        if (!rows.remove(me, id, clock.instant())) {
            throw new NotFound();
        }
    }

    public void restore(MemberId me, AdviceId id) {
        if (!rows.restore(me, id)) {
            throw new NotFound();
        }
    }

    /// The form that was typed under these names.
    public static AdviceForm form(Map<String, String> typed, UUID key, int version) {
        var fields = new EnumMap<AdviceField, String>(AdviceField.class);
        for (var field : AdviceField.values()) {
            fields.put(field, typed.getOrDefault(field.key(), ""));
        }
        var who = AdviceField.WHO.key();
        return new AdviceForm(
                key,
                version,
                new Whom(
                        typed.getOrDefault(who, ""),
                        typed.getOrDefault(who + ".chosen", ""),
                        typed.getOrDefault(who + ".asked", "")),
                fields);
    }

    private UUID draftOf(MemberId me, @Nullable ContactId about) {
        return about == null ? me.value() : chains.standing(me, about).value();
    }

    private Advice find(MemberId me, AdviceId id) {
        return rows.find(me, id).orElseThrow(NotFound::new);
    }

    private AdviceView view(MemberId me, Advice advice, ZoneId zone) {
        return view(me, advice, AdviceForm.of(advice), Map.of(), null, false, false, zone);
    }

    private AdviceView view(
            MemberId me,
            Advice advice,
            AdviceForm form,
            Map<AdviceField, Refusal> refusals,
            @Nullable LookForm look,
            boolean lookRefused,
            boolean crossed,
            ZoneId zone) {
        return new AdviceView(
                advice,
                null,
                form,
                refusals,
                look == null ? LookForm.of(advice) : look,
                lookRefused,
                crossed,
                rows.heard(me, advice.id(), advice.subject(), MOST_BESIDE),
                today(zone));
    }

    private AdviceView fresh(
            @Nullable ContactId about,
            AdviceForm form,
            Map<AdviceField, Refusal> refusals,
            ZoneId zone) {
        return new AdviceView(
                null, about, form, refusals, null, false, false, List.of(), today(zone));
    }

    /// The contact that is meant; null for somebody who is in no book.
    private @Nullable ContactId contact(MemberId me, Meant who) {
        if (who instanceof Meant.Fresh) {
            return null;
        }
        var contact = acquaintances.written(me, who);
        contacts.stir(me, contact);
        return contact;
    }

    private static void refuse(EnumMap<AdviceField, Refusal> refusals, Meant who) {
        switch (who) {
            case Meant.Nobody _ -> refusals.put(AdviceField.WHO, Refusal.of(Reason.EMPTY));
            case Meant.TooLong(int most) -> refusals.put(AdviceField.WHO, Refusal.tooLong(most));
            case Meant.Unclear(var namesakes) ->
                    refusals.put(AdviceField.WHO, new Refusal(Reason.UNCLEAR, 0, namesakes));
            case Meant.Known _, Meant.Fresh _, Meant.OfCard _ -> {}
        }
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void sweep(MemberId me) {
        rows.sweep(me, clock.instant().minus(KEPT));
    }
}
