package org.cordee.channel;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.advice.Advices;
import org.cordee.channel.LeadForm.Reason;
import org.cordee.channel.LeadForm.Refusal;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One's leads by both channels, and one's reasons: nobody else reads them.
@Service
@Transactional
public class Channels {
    static final int PAGE = 10;

    /// How long one that was taken out can be put back.
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_EARLIER = 4;
    private static final int PUT_OFF_DAYS = 14;

    /// The review, among what is being written.
    private static final String REVIEW = "review";

    /// A new lead, among the same.
    private static final String LEAD = "lead";

    private final LeadRows leads;
    private final ReviewRows reviews;
    private final Advices advices;
    private final Acquaintances acquaintances;
    private final Contacts contacts;
    private final Chains chains;
    private final Submissions submissions;
    private final FormDraftRows drafts;
    private final Clock clock;

    Channels(
            LeadRows leads,
            ReviewRows reviews,
            Advices advices,
            Acquaintances acquaintances,
            Contacts contacts,
            Chains chains,
            Submissions submissions,
            FormDraftRows drafts,
            Clock clock) {
        this.leads = leads;
        this.reviews = reviews;
        this.advices = advices;
        this.acquaintances = acquaintances;
        this.contacts = contacts;
        this.chains = chains;
        this.submissions = submissions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What became of the form of a lead.
    public sealed interface Outcome {
        record Kept(LeadId id) implements Outcome {}

        record Unfit(LeadView view) implements Outcome {}

        /// Another window wrote in between.
        record Crossed(LeadView view) implements Outcome {}
    }

    /// What became of a review.
    public sealed interface Written {
        record Kept() implements Written {}

        record Unfit(ChannelsView view) implements Written {}

        /// Another window wrote in between.
        record Crossed(ChannelsView view) implements Written {}
    }

    /// Both channels, one's own words, and ten leads, the latest first.
    @Transactional(readOnly = true)
    public ChannelsView view(MemberId me, @Nullable LeadId after, ZoneId zone) {
        var half = HalfYear.of(today(zone));
        var standing = reviews.find(me, half).orElse(null);
        var drafted = drafts.typed(me, REVIEW, me.value());
        var form =
                half.start().toString().equals(drafted.get("half"))
                        ? ReviewForm.of(drafted)
                        : ReviewForm.of(standing);
        return view(me, after, standing, form, false, false, zone);
    }

    /// Every lead with its chain, the oldest first.
    @Transactional(readOnly = true)
    public void tell(MemberId me, Telling telling) throws IOException {
        telling.tell(lines(me, leads.all(me)));
    }

    /// What is done with them while they are read.
    public interface Telling {
        void tell(List<LeadLine> lines) throws IOException;
    }

    /// Whether it is time for a review.
    @Transactional(readOnly = true)
    public boolean isReviewDue(MemberId me, ZoneId zone) {
        var today = today(zone);
        return reviews.isDue(me, HalfYear.of(today), today);
    }

    /// Writes down one's words of this half-year, unless somebody wrote since the version they
    /// read.
    public Written review(MemberId me, ReviewForm form, ZoneId zone) {
        var half = HalfYear.of(today(zone));
        if (form.isUnfit()) {
            var standing = reviews.find(me, half).orElse(null);
            return new Written.Unfit(view(me, null, standing, form, true, false, zone));
        }
        var standing = reviews.hold(me, half);
        if (form.says(standing)) {
            undraft(me);
            return new Written.Kept();
        }
        if (standing.version() != form.version()) {
            var mine = new ReviewForm(standing.version(), form.goingOn(), form.changeIf());
            return new Written.Crossed(view(me, null, standing, mine, false, true, zone));
        }
        reviews.write(me, half, form, today(zone));
        undraft(me);
        return new Written.Kept();
    }

    /// Keeps what is being written of this half-year, if it is no longer than notes are.
    public boolean draft(MemberId me, ReviewForm form, ZoneId zone) {
        return drafts.keep(me, REVIEW, me.value(), form.typed(HalfYear.of(today(zone))));
    }

    /// Lets go of what was being written.
    public void undraft(MemberId me) {
        drafts.drop(me, REVIEW, me.value());
    }

    /// Not this week: asked again in two weeks.
    public void putOffReview(MemberId me, ZoneId zone) {
        var today = today(zone);
        var half = HalfYear.of(today);
        reviews.hold(me, half);
        reviews.putOff(me, half, today.plusDays(PUT_OFF_DAYS));
    }

    /// The form of a new lead, as far as it was written.
    @Transactional(readOnly = true)
    public LeadView fresh(MemberId me, ZoneId zone) {
        var drafted = drafts.typed(me, LEAD, me.value());
        var form =
                drafted.isEmpty()
                        ? LeadForm.fresh(today(zone))
                        : form(drafted, UUID.randomUUID(), 0);
        return new LeadView(null, null, form, !drafted.isEmpty(), Map.of(), false);
    }

    /// Keeps a new lead that is being written, if it is no longer than leads are.
    public boolean draft(MemberId me, Map<String, String> typed) {
        return drafts.keep(me, LEAD, me.value(), typed);
    }

    /// Lets go of the new lead that was being written.
    public void undraftLead(MemberId me) {
        drafts.drop(me, LEAD, me.value());
    }

    /// One of them, taken out or not.
    @Transactional(readOnly = true)
    public LeadView lead(MemberId me, LeadId id) {
        var lead = find(me, id);
        return view(me, lead, LeadForm.of(lead), Map.of(), false);
    }

    /// Notes a lead. The same form sent twice notes it once.
    public Outcome add(MemberId me, LeadForm form, ZoneId zone) {
        sweep(me);
        var refusals = new EnumMap<LeadField, Refusal>(LeadField.class);
        refusals.putAll(form.refusals(today(zone)));
        var who = source(me, form, refusals);
        if (!refusals.isEmpty()) {
            return new Outcome.Unfit(new LeadView(null, null, form, false, refusals, false));
        }
        var now = clock.instant();
        var fresh = Ids.at(now);
        var id = new LeadId(submissions.first(me, form.key(), fresh));
        if (id.value().equals(fresh)) {
            leads.add(me, id, contact(me, who), form, Objects.requireNonNull(form.cameOn()), now);
            undraftLead(me);
        }
        return new Outcome.Kept(id);
    }

    /// Writes down what has changed, unless somebody wrote since the version they read.
    public Outcome change(MemberId me, LeadId id, LeadForm form, ZoneId zone) {
        sweep(me);
        int version = leads.hold(me, id).orElseThrow(NotFound::new);
        var standing = find(me, id);
        var before = LeadForm.of(standing);
        var sameSource =
                form.who().equals(before.who())
                        && form.text(LeadField.WAY).equals(before.text(LeadField.WAY));
        if (sameSource && form.typed().equals(before.typed())) {
            return new Outcome.Kept(id);
        }
        if (version != form.version()) {
            var mine = new LeadForm(form.key(), version, form.who(), form.typed());
            return new Outcome.Crossed(view(me, standing, mine, Map.of(), true));
        }
        var refusals = new EnumMap<LeadField, Refusal>(LeadField.class);
        refusals.putAll(form.refusals(today(zone)));
        var who = sameSource ? new Meant.Nobody() : source(me, form, refusals);
        if (!refusals.isEmpty()) {
            return new Outcome.Unfit(view(me, standing, form, refusals, false));
        }
        leads.change(me, id, form, Objects.requireNonNull(form.cameOn()));
        if (!sameSource) {
            leads.isFrom(me, id, contact(me, who), form.who().name());
        }
        return new Outcome.Kept(id);
    }

    /// Takes one out. For [#KEPT] it can be put back.
    public void remove(MemberId me, LeadId id) {
        sweep(me);
        if (!leads.remove(me, id, clock.instant())) {
            throw new NotFound();
        }
    }

    public void restore(MemberId me, LeadId id) {
        if (!leads.restore(me, id)) {
            throw new NotFound();
        }
    }

    /// The form that was typed under these names.
    public static LeadForm form(Map<String, String> typed, UUID key, int version) {
        var fields = new EnumMap<LeadField, String>(LeadField.class);
        for (var field : LeadField.values()) {
            fields.put(field, typed.getOrDefault(field.key(), ""));
        }
        var who = LeadField.WHO.key();
        return new LeadForm(
                key,
                version,
                new Whom(
                        typed.getOrDefault(who, ""),
                        typed.getOrDefault(who + ".chosen", ""),
                        typed.getOrDefault(who + ".asked", "")),
                fields);
    }

    /// Through whom it came; nobody where it came directly, whatever was written about it.
    private Meant source(MemberId me, LeadForm form, EnumMap<LeadField, Refusal> refusals) {
        if (!form.has(LeadField.WAY, Channel.THROUGH.key())
                || refusals.containsKey(LeadField.WHO)) {
            return new Meant.Nobody();
        }
        var who = acquaintances.meant(me, form.who());
        if (who instanceof Meant.Unclear(var namesakes)) {
            refusals.put(LeadField.WHO, new Refusal(Reason.UNCLEAR, 0, namesakes));
        }
        return who;
    }

    /// The contact that is meant; null for nobody, and for words that name nobody of the book.
    private @Nullable ContactId contact(MemberId me, Meant who) {
        return switch (who) {
            case Meant.Known _, Meant.OfCard _ -> {
                var contact = acquaintances.written(me, who);
                contacts.stir(me, contact);
                yield contact;
            }
            case Meant.Nobody _, Meant.Fresh _, Meant.TooLong _, Meant.Unclear _ -> null;
        };
    }

    private Lead find(MemberId me, LeadId id) {
        return leads.find(me, id).orElseThrow(NotFound::new);
    }

    private LeadView view(
            MemberId me,
            Lead lead,
            LeadForm form,
            Map<LeadField, Refusal> refusals,
            boolean crossed) {
        var contact = lead.contact();
        var chain = contact == null ? null : chains.of(me, contact);
        return new LeadView(lead, chain, form, false, refusals, crossed);
    }

    private ChannelsView view(
            MemberId me,
            @Nullable LeadId after,
            @Nullable Review standing,
            ReviewForm form,
            boolean refused,
            boolean crossed,
            ZoneId zone) {
        var today = today(zone);
        var half = HalfYear.of(today);
        var found = leads.list(me, after, PAGE + 1);
        var earlier = reviews.before(me, half, MOST_EARLIER).reversed();
        var written = standing == null || standing.writtenOn() == null ? null : standing;
        var view =
                new ChannelsView(
                        half,
                        SideBySide.of(leads.months(me, SideBySide.since(today)), today),
                        earlier,
                        written,
                        form,
                        refused,
                        crossed,
                        null,
                        advices.besideChannels(me),
                        reviews.isDue(me, half, today),
                        lines(me, found.subList(0, Math.min(PAGE, found.size()))),
                        after,
                        found.size() > PAGE,
                        today);
        var condition = view.lastCondition();
        return condition == null
                ? view
                : view.with(leads.since(me, Objects.requireNonNull(condition.writtenOn())));
    }

    private List<LeadLine> lines(MemberId me, List<Lead> found) {
        var through =
                found.stream().map(Lead::contact).filter(Objects::nonNull).distinct().toList();
        var led = chains.of(me, through);
        return found.stream()
                .map(lead ->
                        new LeadLine(lead, lead.contact() == null ? null : led.get(lead.contact())))
                .toList();
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void sweep(MemberId me) {
        leads.sweep(me, clock.instant().minus(KEPT));
    }
}
