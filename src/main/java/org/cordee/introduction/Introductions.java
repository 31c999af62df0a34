package org.cordee.introduction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.contact.Acquaintances;
import org.cordee.contact.Acquaintances.Meant;
import org.cordee.contact.Chains;
import org.cordee.contact.Contact;
import org.cordee.contact.ContactId;
import org.cordee.contact.Contacts;
import org.cordee.contact.Whom;
import org.cordee.contact.file.Detail;
import org.cordee.contact.file.Kind;
import org.cordee.contact.file.Person;
import org.cordee.current.FormDraftRows;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.introduction.IntroductionForm.FeeForm;
import org.cordee.introduction.IntroductionForm.Reason;
import org.cordee.introduction.IntroductionForm.Refusal;
import org.cordee.introduction.IntroductionForm.SideForm;
import org.cordee.letter.Letters;
import org.cordee.signin.Email;
import org.cordee.web.Names;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Two people whom a member asks, each apart and with a reason of their own, whether they want to
/// meet. Both say yes before either learns where the other is; a no is told to nobody.
@Service
@Transactional
public class Introductions {
    static final int PAGE = 20;

    private static final String FORM = "introduction";

    private final IntroductionRows rows;
    private final IntroductionLinks links;
    private final Acquaintances acquaintances;
    private final Contacts contacts;
    private final Chains chains;
    private final Submissions submissions;
    private final FormDraftRows drafts;
    private final Letters letters;
    private final Clock clock;

    Introductions(
            IntroductionRows rows,
            IntroductionLinks links,
            Acquaintances acquaintances,
            Contacts contacts,
            Chains chains,
            Submissions submissions,
            FormDraftRows drafts,
            Letters letters,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.acquaintances = acquaintances;
        this.contacts = contacts;
        this.chains = chains;
        this.submissions = submissions;
        this.drafts = drafts;
        this.letters = letters;
        this.clock = clock;
    }

    /// What became of a form.
    public sealed interface Outcome {
        record Asked(IntroductionId id) implements Outcome {}

        record Unfit(IntroductionView view) implements Outcome {}
    }

    /// What became of an answer.
    public enum Answering {
        ANSWERED,
        /// Both have said yes.
        MET,
        /// It waits no more, or an answer was there already.
        GONE,
        TOO_LONG
    }

    /// What became of a day that was typed.
    public enum Telling {
        TOLD,
        NO_DAY,
        AHEAD
    }

    /// What is put to this member, and twenty of what they put to others, the latest first.
    @Transactional(readOnly = true)
    public IntroductionsView list(MemberId me, @Nullable IntroductionId after) {
        var found = rows.list(me, after, PAGE + 1);
        return new IntroductionsView(
                after == null ? rows.questions(clock.instant()) : List.of(),
                found.subList(0, Math.min(PAGE, found.size())),
                after == null,
                found.size() > PAGE,
                after == null && !drafts.typed(me, FORM, me.value()).isEmpty(),
                null,
                "",
                clock.instant(),
                today());
    }

    /// The first page again, with what was typed to be reached by.
    @Transactional(readOnly = true)
    public IntroductionsView tooLong(MemberId me, QuestionId question, String reach) {
        return list(me, null).with(question, reach);
    }

    /// The form of a new one.
    ///
    /// @param first a contact it begins with; null for nobody
    @Transactional(readOnly = true)
    public IntroductionView fresh(MemberId me, @Nullable ContactId first) {
        var drafted = drafts.typed(me, FORM, draftOf(me, first));
        if (!drafted.isEmpty()) {
            return new IntroductionView(first, IntroductionForm.of(drafted::get), Map.of());
        }
        if (first == null) {
            return new IntroductionView(null, IntroductionForm.fresh(Whom.NOBODY), Map.of());
        }
        var standing = contacts.find(me, chains.standing(me, first));
        return new IntroductionView(
                first, IntroductionForm.fresh(Whom.of(standing.id(), standing.name())), Map.of());
    }

    /// Keeps what is being written of a new one, if it is no longer than notes are.
    ///
    /// @param first the contact it began with; null for nobody
    public boolean draft(MemberId me, @Nullable ContactId first, Map<String, String> typed) {
        return drafts.keep(me, FORM, draftOf(me, first), typed);
    }

    /// What is too long in a form, to be said beside its fields.
    @Transactional(readOnly = true)
    public IntroductionView tooLong(@Nullable ContactId first, IntroductionForm form) {
        return new IntroductionView(first, form, form.refusals(today()));
    }

    /// Lets go of what was being written.
    public void undraft(MemberId me, @Nullable ContactId first) {
        drafts.drop(me, FORM, draftOf(me, first));
    }

    private UUID draftOf(MemberId me, @Nullable ContactId first) {
        return first == null ? me.value() : chains.standing(me, first).value();
    }

    /// Asks both. The same form sent twice asks them once.
    ///
    /// @param first the contact it began with; null for nobody
    public Outcome propose(Viewer viewer, @Nullable ContactId first, IntroductionForm form) {
        var me = viewer.id();
        var refusals = new LinkedHashMap<>(form.refusals(today()));
        var meant = new ArrayList<Meant>();
        for (int n = 0; n < IntroductionForm.SIDES.size(); n++) {
            var side = form.sides().get(n);
            var who = acquaintances.meant(me, side.who());
            meant.add(who);
            var refusal = refusal(who, side);
            if (refusal != null) {
                var name = IntroductionForm.SIDES.get(n);
                refusals.put(
                        refusal.reason() == Reason.UNREACHABLE ? name + ".email" : name, refusal);
            }
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Unfit(new IntroductionView(first, form, refusals));
        }
        var now = clock.instant();
        var fresh = Ids.at(now);
        var id = new IntroductionId(submissions.first(me, form.key(), fresh));
        if (!id.value().equals(fresh)) {
            return new Outcome.Asked(id);
        }
        var sides = new ArrayList<IntroductionRows.Put>();
        for (int n = 0; n < meant.size(); n++) {
            sides.add(put(me, meant.get(n), form.sides().get(n), now));
        }
        var said =
                rows.propose(
                        id,
                        today().plusDays(Integer.parseInt(form.days())),
                        form.fee().fee(),
                        viewer.locale().getLanguage(),
                        sides,
                        now);
        if (said.equals("asked")) {
            drafts.drop(me, FORM, draftOf(me, first));
            letters.ringAfterCommit();
            return new Outcome.Asked(id);
        }
        // Nobody was asked, so nobody was written down either.
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.Unfit(new IntroductionView(first, form, refusal(said)));
    }

    /// One of one's own.
    @Transactional(readOnly = true)
    public Introduction find(MemberId me, IntroductionId id) {
        return rows.find(me, id).orElseThrow(NotFound::new);
    }

    /// Notes on which day the client was told of the fee; empty for not yet. The fee itself stays
    /// as it was when the two were asked.
    public Telling told(MemberId me, IntroductionId id, String typed) {
        find(me, id);
        var day = FeeForm.day(typed);
        if (day == null && !typed.isEmpty()) {
            return Telling.NO_DAY;
        }
        if (day != null && day.isAfter(today())) {
            return Telling.AHEAD;
        }
        rows.told(me, id, day);
        return Telling.TOLD;
    }

    /// Takes a proposal back, as long as the two have not met: its questions are gone.
    public void withdraw(MemberId me, IntroductionId id) {
        find(me, id);
        rows.withdraw(me, id, clock.instant());
    }

    /// Answers what is put to this member.
    ///
    /// @param reach how the other may reach them; empty for the address they were asked at
    public Answering answer(QuestionId id, boolean yes, String reach) {
        var line = Typed.line(reach);
        if (Typed.length(line) > MeetingQuestion.LONGEST_REACH) {
            return Answering.TOO_LONG;
        }
        return switch (rows.answer(id, yes, line, clock.instant())) {
            case "met" -> {
                letters.ringAfterCommit();
                yield Answering.MET;
            }
            case "answered" -> Answering.ANSWERED;
            case "gone" -> Answering.GONE;
            default -> throw new NotFound();
        };
    }

    /// Takes an answer back for a day, unless both have said yes.
    public boolean takeBack(QuestionId id) {
        return switch (rows.takeBack(id, clock.instant())) {
            case "taken back" -> true;
            case "gone" -> false;
            default -> throw new NotFound();
        };
    }

    /// Writes down whom one has met by an introduction, and who led there.
    public ContactId write(MemberId me, QuestionId id) {
        var question =
                rows.questions(clock.instant()).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var meeting = question.meeting();
        if (meeting == null) {
            throw new NotFound();
        }
        // Known by the question that led there, so that it is written once however late one presses
        // again.
        var fresh = new ContactId(id.value());
        var standing = submissions.first(me, id.value(), fresh.value());
        if (!standing.equals(fresh.value())) {
            return new ContactId(standing);
        }
        var written = chains.whoStands(me, fresh);
        if (written.isPresent()) {
            return written.get();
        }
        var contact =
                acquaintances.known(
                        me,
                        fresh,
                        new Person(meeting.name(), "", "", details(meeting.reach())),
                        meeting.member());
        if (!contact.equals(fresh)) {
            // Whoever is in the book already was led there by somebody else.
            submissions.forget(me, id.value());
            submissions.first(me, id.value(), contact.value());
            return contact;
        }
        if (chains.whoStands(me, contact).isEmpty()) {
            // Taken out since: their page says how they come back.
            return contact;
        }
        var introducer =
                acquaintances.known(
                        me,
                        new ContactId(Ids.at(clock.instant())),
                        new Person(question.introducerName(), "", "", List.of()),
                        question.introducer());
        chains.lead(me, contact, introducer);
        return contact;
    }

    /// What waits for this member's answer, and what has just come of one.
    @Transactional(readOnly = true)
    List<MeetingQuestion> questions() {
        return rows.questions(clock.instant());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private IntroductionRows.Put put(MemberId me, Meant meant, SideForm side, Instant now) {
        var contact =
                meant instanceof Meant.Fresh(var name)
                        ? acquaintances.known(
                                me,
                                new ContactId(Ids.at(now)),
                                new Person(name, "", "", details(side.email())),
                                null)
                        : acquaintances.written(me, meant);
        var standing = contacts.find(me, contact);
        var email =
                side.email().isEmpty()
                        ? standing.all(Kind.EMAIL).stream().findFirst().orElse("")
                        : side.email();
        // What stands in a book may be no address that mail can reach.
        var reached = Email.of(email) instanceof Email.Address(var address) ? address : "";
        var id = new QuestionId(Ids.at(now));
        return new IntroductionRows.Put(
                id,
                contact,
                standing.name(),
                side.presented().isEmpty() ? presented(standing) : side.presented(),
                side.reason(),
                side.shown(),
                reached,
                links.address(reached),
                links.hashes(id),
                links.quietHash(id));
    }

    /// A first name and a trade, as far as the book knows one.
    private static String presented(Contact contact) {
        var known = contact.person().givenName();
        var given = known.isEmpty() ? Names.given(contact.name()) : known;
        var roles = contact.all(Kind.ROLE);
        var whole = roles.isEmpty() ? given : given + ", " + roles.getFirst();
        int most = IntroductionForm.LONGEST_PRESENTED;
        if (Typed.length(whole) <= most) {
            return whole;
        }
        return given.substring(0, given.offsetByCodePoints(0, Math.min(most, Typed.length(given))));
    }

    private static List<Detail> details(@Nullable String reach) {
        if (reach == null || reach.isEmpty()) {
            return List.of();
        }
        return List.of(
                Email.of(reach) instanceof Email.Address(var address)
                        ? new Detail(Kind.EMAIL, address)
                        : new Detail(Kind.NOTE, reach));
    }

    private static @Nullable Refusal refusal(Meant meant, SideForm side) {
        return switch (meant) {
            case Meant.Nobody _ -> Refusal.of(Reason.EMPTY);
            case Meant.TooLong(int most) -> new Refusal(Reason.TOO_LONG, most, List.of());
            case Meant.Unclear(var namesakes) -> new Refusal(Reason.UNCLEAR, 0, namesakes);
            case Meant.Fresh _ -> side.email().isEmpty() ? Refusal.of(Reason.UNREACHABLE) : null;
            case Meant.Known _, Meant.OfCard _ -> null;
        };
    }

    private static Map<String, Refusal> refusal(String said) {
        return switch (said) {
            case "unreachable 1" -> Map.of("first.email", Refusal.of(Reason.UNREACHABLE));
            case "unreachable 2" -> Map.of("second.email", Refusal.of(Reason.UNREACHABLE));
            case "written 1" -> Map.of("first", Refusal.of(Reason.WRITTEN_ENOUGH));
            case "written 2" -> Map.of("second", Refusal.of(Reason.WRITTEN_ENOUGH));
            case "yourself 1" -> Map.of("first", Refusal.of(Reason.YOURSELF));
            case "yourself 2" -> Map.of("second", Refusal.of(Reason.YOURSELF));
            case "same", "not yours" -> Map.of("second", Refusal.of(Reason.SAME));
            case "already" -> Map.of(IntroductionView.WHOLE, Refusal.of(Reason.ALREADY));
            case "enough" -> Map.of(IntroductionView.WHOLE, Refusal.of(Reason.ENOUGH_TODAY));
            default -> throw new IllegalStateException("propose_introduction() said " + said);
        };
    }
}
