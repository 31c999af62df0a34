package org.cordee.encounter;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.contact.Acquaintances;
import org.cordee.contact.Acquaintances.Meant;
import org.cordee.contact.Chain;
import org.cordee.contact.Chains;
import org.cordee.contact.ContactId;
import org.cordee.contact.Contacts;
import org.cordee.contact.Whom;
import org.cordee.current.FormDraftRows;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.encounter.EncounterForm.Reason;
import org.cordee.encounter.EncounterForm.Refusal;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One's own encounters, which nobody else reads.
@Service
@Transactional
public class Encounters {
    static final int PAGE = 20;

    /// How long one that was taken out can be put back.
    public static final Duration KEPT = Duration.ofDays(30);

    /// As many as stand beside somebody, and one more to know that there are others.
    private static final int MOST_BESIDE = 5;

    private static final int CHAINS_BESIDE = 3;

    private static final String FORM = "encounter";

    /// One that begins with a member, who need not be in one's book.
    private static final String FORM_OF_MEMBER = "encounter-of-member";

    private final EncounterRows rows;
    private final Acquaintances acquaintances;
    private final Contacts contacts;
    private final Chains chains;
    private final Submissions submissions;
    private final FormDraftRows drafts;
    private final Clock clock;

    Encounters(
            EncounterRows rows,
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
        record Kept(EncounterId id) implements Outcome {}

        record Unfit(EncounterView view) implements Outcome {}

        /// Another window wrote in between.
        record Crossed(EncounterView standing) implements Outcome {}
    }

    /// What became of a name.
    public sealed interface Harvest {
        record Kept() implements Harvest {}

        record Unfit(EncounterView view) implements Harvest {}
    }

    /// Twenty of them, the latest first.
    @Transactional(readOnly = true)
    public EncountersView list(MemberId me, @Nullable EncounterId after) {
        var found = rows.list(me, after, PAGE + 1);
        return new EncountersView(
                found.subList(0, Math.min(PAGE, found.size())),
                after,
                found.size() > PAGE,
                after == null && !drafts.typed(me, FORM, me.value()).isEmpty(),
                after == null ? chains.all(me, Chains.Order.LATEST, CHAINS_BESIDE) : List.of());
    }

    /// One of them, taken out or not.
    @Transactional(readOnly = true)
    public EncounterView view(MemberId me, EncounterId id) {
        return view(me, find(me, id));
    }

    /// The partner whom one met in it; null where it was none.
    @Transactional(readOnly = true)
    public @Nullable MetPartner partner(MemberId me, EncounterId id) {
        return rows.partner(me, id).orElse(null);
    }

    /// Lets the partnership know that one met, and when; or no more.
    public void tell(MemberId me, EncounterId id, boolean told) {
        if (!rows.tell(me, id, told, clock.instant())) {
            throw new NotFound();
        }
    }

    /// With one contact, the latest first; a few.
    @Transactional(readOnly = true)
    List<Encounter> with(MemberId me, ContactId contact) {
        return rows.with(me, contact, MOST_BESIDE);
    }

    /// The form of a new one, as far as it was written.
    @Transactional(readOnly = true)
    public EncounterView fresh(MemberId me, About about, ZoneId zone) {
        var drafted = drafts.typed(me, formOf(about), draftOf(me, about));
        if (!drafted.isEmpty()) {
            return fresh(me, about, form(drafted, UUID.randomUUID(), 0), Map.of());
        }
        return fresh(me, about, EncounterForm.fresh(who(me, about), today(zone)), Map.of());
    }

    private Whom who(MemberId me, About about) {
        if (about.contact() != null) {
            var standing = contacts.find(me, chains.standing(me, about.contact()));
            return Whom.of(standing.id(), standing.name());
        }
        return about.member() == null ? Whom.NOBODY : acquaintances.whom(me, about.member());
    }

    /// Notes an encounter, and whoever is new in it. The same form sent twice notes it once.
    public Outcome add(MemberId me, About about, EncounterForm form, ZoneId zone) {
        sweep(me);
        var refusals = new EnumMap<EncounterField, Refusal>(EncounterField.class);
        refusals.putAll(form.refusals(today(zone)));
        var who = acquaintances.meant(me, form.who());
        var led = acquaintances.meant(me, form.led());
        refuse(refusals, EncounterField.WHO, who);
        refuse(refusals, EncounterField.LED, led);
        refuseCircle(me, refusals, who, led);
        if (!refusals.isEmpty()) {
            return new Outcome.Unfit(fresh(me, about, form, refusals));
        }
        var now = clock.instant();
        var fresh = Ids.at(now);
        var id = new EncounterId(submissions.first(me, form.key(), fresh));
        if (id.value().equals(fresh)) {
            var contact = acquaintances.written(me, who);
            rows.add(me, id, contact, day(form, zone), form, now);
            lead(me, contact, led);
            contacts.stir(me, contact);
            drafts.drop(me, formOf(about), draftOf(me, about));
        }
        return new Outcome.Kept(id);
    }

    /// Writes down what has changed, unless somebody wrote since the version they read.
    public Outcome change(MemberId me, EncounterId id, EncounterForm form, ZoneId zone) {
        sweep(me);
        int version = rows.hold(me, id).orElseThrow(NotFound::new);
        var standing = find(me, id);
        var view = view(me, standing);
        if (isSame(form, view.form())) {
            return new Outcome.Kept(id);
        }
        if (version != form.version()) {
            return new Outcome.Crossed(view);
        }
        var refusals = new EnumMap<EncounterField, Refusal>(EncounterField.class);
        refusals.putAll(form.refusals(today(zone)));
        var sameWho = form.who().name().equals(view.form().who().name());
        var who = meant(me, form.who(), standing.contact(), sameWho);
        var sameLed = sameWho && form.led().name().equals(view.form().led().name());
        var led = sameLed ? new Meant.Nobody() : acquaintances.meant(me, form.led());
        // Whose page is gone need not be named again.
        if (standing.contact() != null || !form.who().isEmpty()) {
            refuse(refusals, EncounterField.WHO, who);
        }
        refuse(refusals, EncounterField.LED, led);
        refuseCircle(me, refusals, who, led);
        if (!refusals.isEmpty()) {
            return new Outcome.Unfit(
                    new EncounterView(
                            standing,
                            About.NOBODY,
                            view.chain(),
                            view.opened(),
                            form,
                            refusals,
                            Whom.NOBODY,
                            null));
        }
        var contact = who instanceof Meant.Nobody ? null : acquaintances.written(me, who);
        rows.change(me, id, sameWho ? null : contact, day(form, zone), form);
        if (contact != null) {
            if (!sameLed && form.led().isEmpty() && sameWho) {
                chains.unlead(me, contact);
            }
            lead(me, contact, led);
            contacts.stir(me, contact);
        }
        return new Outcome.Kept(id);
    }

    /// A name that came of it: somebody to whom the one who was met leads.
    public Harvest harvest(MemberId me, EncounterId id, UUID key, Whom whom) {
        var standing = find(me, id);
        var from = standing.contact();
        if (from == null || standing.isRemoved()) {
            throw new NotFound();
        }
        var meant = acquaintances.meant(me, whom);
        var refusal = refusal(meant);
        if (refusal == null
                && meant instanceof Meant.Known(var known)
                && chains.circles(me, known, from)) {
            refusal = Refusal.of(Reason.CIRCLE);
        }
        if (refusal != null) {
            var view = view(me, standing);
            return new Harvest.Unfit(
                    new EncounterView(
                            standing,
                            About.NOBODY,
                            view.chain(),
                            view.opened(),
                            view.form(),
                            Map.of(),
                            whom,
                            refusal));
        }
        var once = Ids.at(clock.instant());
        if (submissions.first(me, key, once).equals(once)) {
            var contact = acquaintances.written(me, meant);
            chains.lead(me, contact, from);
            contacts.stir(me, contact);
        }
        return new Harvest.Kept();
    }

    /// Keeps what is being written of a new one, as it is typed, if it is no longer than notes are.
    public boolean draft(MemberId me, About about, Map<String, String> typed) {
        return drafts.keep(me, formOf(about), draftOf(me, about), typed);
    }

    /// What is too long in a form, to be said beside its fields.
    @Transactional(readOnly = true)
    public EncounterView tooLong(MemberId me, About about, EncounterForm form, ZoneId zone) {
        return fresh(me, about, form, form.refusals(today(zone)));
    }

    /// Lets go of what was being written.
    public void undraft(MemberId me, About about) {
        drafts.drop(me, formOf(about), draftOf(me, about));
    }

    /// Takes one out. For [#KEPT] it can be put back.
    public void remove(MemberId me, EncounterId id) {
        sweep(me);
        if (!rows.remove(me, id, clock.instant())) {
            throw new NotFound();
        }
    }

    public void restore(MemberId me, EncounterId id) {
        if (!rows.restore(me, id)) {
            throw new NotFound();
        }
    }

    /// The form that was typed under these names.
    public static EncounterForm form(Map<String, String> typed, UUID key, int version) {
        var fields = new EnumMap<EncounterField, String>(EncounterField.class);
        for (var field : EncounterField.values()) {
            fields.put(field, typed.getOrDefault(field.key(), ""));
        }
        return new EncounterForm(
                key,
                version,
                whom(typed, EncounterField.WHO.key()),
                whom(typed, EncounterField.LED.key()),
                fields);
    }

    static Whom whom(Map<String, String> typed, String field) {
        return new Whom(
                typed.getOrDefault(field, ""),
                typed.getOrDefault(field + ".chosen", ""),
                typed.getOrDefault(field + ".asked", ""));
    }

    private UUID draftOf(MemberId me, About about) {
        if (about.contact() != null) {
            return chains.standing(me, about.contact()).value();
        }
        return about.member() == null ? me.value() : about.member().value();
    }

    private static String formOf(About about) {
        return about.member() == null ? FORM : FORM_OF_MEMBER;
    }

    private Encounter find(MemberId me, EncounterId id) {
        return rows.find(me, id).orElseThrow(NotFound::new);
    }

    private EncounterView view(MemberId me, Encounter encounter) {
        var contact = encounter.contact();
        var chain = contact == null ? null : chains.of(me, contact);
        return new EncounterView(
                encounter,
                About.NOBODY,
                chain,
                contact == null ? List.of() : chains.on(me, contact),
                EncounterForm.of(encounter, chain),
                Map.of(),
                Whom.NOBODY,
                null);
    }

    private EncounterView fresh(
            MemberId me, About about, EncounterForm form, Map<EncounterField, Refusal> refusals) {
        var contact = about.contact();
        Chain chain = contact == null ? null : chains.of(me, chains.standing(me, contact));
        return new EncounterView(null, about, chain, List.of(), form, refusals, Whom.NOBODY, null);
    }

    private Meant meant(MemberId me, Whom who, @Nullable ContactId standing, boolean same) {
        return same && standing != null ? new Meant.Known(standing) : acquaintances.meant(me, who);
    }

    private void lead(MemberId me, ContactId contact, Meant led) {
        if (!(led instanceof Meant.Nobody)) {
            chains.lead(me, contact, acquaintances.written(me, led));
        }
    }

    private static void refuse(
            EnumMap<EncounterField, Refusal> refusals, EncounterField field, Meant meant) {
        if (field == EncounterField.LED && meant instanceof Meant.Nobody) {
            return;
        }
        var refusal = refusal(meant);
        if (refusal != null) {
            refusals.put(field, refusal);
        }
    }

    private static @Nullable Refusal refusal(Meant meant) {
        return switch (meant) {
            case Meant.Nobody _ -> Refusal.of(Reason.EMPTY);
            case Meant.TooLong(int most) -> new Refusal(Reason.TOO_LONG, most, List.of());
            case Meant.Unclear(var namesakes) -> new Refusal(Reason.UNCLEAR, 0, namesakes);
            case Meant.Known _, Meant.Fresh _, Meant.OfCard _ -> null;
        };
    }

    private void refuseCircle(
            MemberId me, EnumMap<EncounterField, Refusal> refusals, Meant who, Meant led) {
        if (who instanceof Meant.Known(var contact)
                && led instanceof Meant.Known(var leader)
                && chains.circles(me, contact, leader)) {
            refusals.putIfAbsent(EncounterField.LED, Refusal.of(Reason.CIRCLE));
        }
        if (who.equals(led) && who instanceof Meant.Fresh) {
            refusals.putIfAbsent(EncounterField.LED, Refusal.of(Reason.CIRCLE));
        }
    }

    private static boolean isSame(EncounterForm form, EncounterForm standing) {
        return form.typed().equals(standing.typed());
    }

    private LocalDate day(EncounterForm form, ZoneId zone) {
        return Objects.requireNonNull(form.day(today(zone)));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void sweep(MemberId me) {
        rows.sweep(me, clock.instant().minus(KEPT));
    }
}
