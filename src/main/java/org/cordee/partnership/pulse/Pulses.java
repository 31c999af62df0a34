package org.cordee.partnership.pulse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.letter.Letters;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.agreement.Agreements;
import org.cordee.partnership.agreement.Agreements.Answering;
import org.cordee.partnership.agreement.Agreements.Proposing;
import org.cordee.partnership.pulse.PulseView.Beat;
import org.cordee.partnership.pulse.PulseView.Column;
import org.cordee.partnership.pulse.PulseView.Curves;
import org.cordee.partnership.pulse.PulseView.Now;
import org.cordee.partnership.pulse.PulseView.Opened;
import org.cordee.partnership.pulse.PulseView.Proposed;
import org.cordee.partnership.pulse.PulseView.Row;
import org.cordee.partnership.pulse.PulseView.SeasonView;
import org.cordee.partnership.pulse.PulseView.Unopened;
import org.cordee.round.Answer;
import org.cordee.round.Conclusions;
import org.cordee.round.Rounds;
import org.cordee.round.Rounds.About;
import org.cordee.round.Rounds.Draft;
import org.cordee.round.Saving;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pulse of a partnership: its rhythm, the answers to its planned days, and the season that is
/// read from them.
@Service
@Transactional
public class Pulses {
    /// A year of fortnights on one page, and half of one where more than three take part.
    static final int SHOWN = 26;

    private static final int FEW = 3;

    /// Ten years of fortnights: what the season is read from.
    static final int MOST = 260;

    /// The one that is due, and the one that opened last.
    private static final int LATEST = 3;

    /// So many of one's own answers that never opened are shown.
    static final int KEPT = 12;

    /// How long an opening is news.
    static final Duration FRESH = Duration.ofDays(7);

    private final Partnerships partnerships;
    private final Agreements agreements;
    private final Rounds rounds;
    private final PulseRows rows;
    private final PulseLinkRows links;
    private final SeasonViewRows views;
    private final Submissions submissions;
    private final Letters letters;
    private final ObjectProvider<SeasonFacts> facts;
    private final Conclusions conclusions;
    private final Clock clock;

    Pulses(
            Partnerships partnerships,
            Agreements agreements,
            Rounds rounds,
            PulseRows rows,
            PulseLinkRows links,
            SeasonViewRows views,
            Submissions submissions,
            Letters letters,
            ObjectProvider<SeasonFacts> facts,
            Conclusions conclusions,
            Clock clock) {
        this.partnerships = partnerships;
        this.agreements = agreements;
        this.rounds = rounds;
        this.rows = rows;
        this.links = links;
        this.views = views;
        this.submissions = submissions;
        this.letters = letters;
        this.facts = facts;
        this.conclusions = conclusions;
        this.clock = clock;
    }

    /// What became of an answer.
    public enum Told {
        SEALED,
        /// It was the last one: all is open.
        REVEALED,
        /// Another day is due by now, or none.
        DAY_OVER,
        /// One's own seal is on already, with another answer under it.
        ALREADY,
        /// It began before one came.
        NEXT_TIME
    }

    /// @param about the question that is looked at; null for the mean of the five qualities
    /// @param before the curves end before this day; null for those of now
    @Transactional(readOnly = true)
    public PulseView view(
            Viewer viewer, PartnershipId id, @Nullable Question about, @Nullable LocalDate before) {
        var me = viewer.id();
        var room = partnerships.room(me, id);
        var calendar = Calendar.of(rows.agreed(id));
        var moments = moments(me, room, calendar);
        var latest = rows.held(me, id, null, SHOWN);
        var held = before == null ? latest : rows.held(me, id, before, SHOWN);
        return new PulseView(
                room,
                me,
                now(viewer, room, calendar, latest),
                beat(room),
                opened(me, latest),
                curves(me, held, moments, about, before),
                season(room, calendar, latest, moments),
                kept(me, held));
    }

    /// Where the pulse and the season stand, for the page of the room.
    ///
    /// @param due whether one is asked now
    /// @param reading null where nothing is planned
    public record Standing(
            boolean planned, boolean due, boolean fresh, @Nullable Reading reading) {}

    @Transactional(readOnly = true)
    public Standing standing(Viewer viewer, Partnership room) {
        var calendar = Calendar.of(rows.agreed(room.id()));
        if (calendar.isEmpty()) {
            return new Standing(false, false, false, null);
        }
        var held = rows.held(viewer.id(), room.id(), null, LATEST);
        var today = today(viewer);
        var moments = moments(viewer.id(), room, calendar);
        var current = calendar.on(today).flatMap(planned -> of(planned, held));
        var due =
                room.has(viewer.id())
                        && room.present().size() > 1
                        && calendar.on(today).isPresent()
                        && current.map(one -> one.open(today()) && !one.sealedBy(viewer.id()))
                                .orElse(true);
        var opened = opened(viewer.id(), held);
        return new Standing(
                true, due, opened != null && opened.fresh(), reading(calendar, moments));
    }

    /// Seals one's answer to a planned day, in one press. The last one opens it for all.
    public Told answer(Viewer viewer, PartnershipId id, PulseForm form) {
        var me = viewer.id();
        var room = partnerships.room(me, id);
        if (!room.has(me)) {
            throw new NotFound();
        }
        var planned = Calendar.of(rows.agreed(id)).on(today(viewer)).orElse(null);
        if (planned == null
                || room.present().size() < 2
                || !planned.day().toString().equals(form.day())) {
            return Told.DAY_OVER;
        }
        var now = clock.instant();
        // First, as an answer from the mail does: both hold the link before the round.
        links.answeredInside(id, planned.day(), now);
        var subject = planned.subject(id);
        var round = rounds.latest(me, id.value(), PulseRows.KIND, subject).orElse(null);
        if (round == null) {
            rounds.open(
                    id.value(),
                    new About(
                            PulseRows.KIND,
                            subject,
                            Question.headings(),
                            planned.deadline(),
                            planned.grace(),
                            false),
                    planned.opensAt());
            round = rounds.latest(me, id.value(), PulseRows.KIND, subject).orElse(null);
            if (round == null) {
                return Told.NEXT_TIME;
            }
        }
        var lying = new HashMap<String, Answer>();
        rounds.own(me, round.id()).forEach(answer -> lying.put(answer.heading(), answer));
        var words = form.words();
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < words.size(); i++) {
            var heading = Question.headings().get(i);
            var there = lying.get(heading);
            drafts.add(new Draft(heading, words.get(i), there == null ? 0 : there.version()));
        }
        var saving = rounds.save(me, round, drafts);
        if (!(saving instanceof Saving.Saved)) {
            var same =
                    drafts.stream()
                            .allMatch(draft ->
                                    Optional.ofNullable(lying.get(draft.heading()))
                                            .map(Answer::words)
                                            .orElse("")
                                            .equals(draft.words()));
            if (same) {
                return Told.SEALED;
            }
            var open = round.revealedAt() == null && round.closedAt() == null;
            return open && round.sealedBy(me) ? Told.ALREADY : Told.DAY_OVER;
        }
        return switch (rounds.seal(round.id())) {
            case SEALED -> Told.SEALED;
            case REVEALED -> Told.REVEALED;
            case OVER -> Told.DAY_OVER;
            case NOT_YOURS -> throw new NotFound();
        };
    }

    /// Takes one's seal back, while nobody has read it.
    public boolean unseal(Viewer viewer, PartnershipId id) {
        if (!partnerships.room(viewer.id(), id).has(viewer.id())) {
            throw new NotFound();
        }
        return Calendar.of(rows.agreed(id))
                .on(today(viewer))
                .flatMap(planned ->
                        rounds.latest(viewer.id(), id.value(), PulseRows.KIND, planned.subject(id)))
                .map(round -> rounds.unseal(round.id()))
                .orElse(false);
    }

    /// Proposes a rhythm to all.
    ///
    /// @param base the one that stood when the form was shown
    public Proposing propose(
            MemberId me, PartnershipId id, UUID form, Rhythm rhythm, @Nullable AgreementId base) {
        partnerships.room(me, id);
        var proposal = agreements.fresh();
        if (!submissions.first(me, form, proposal.value()).equals(proposal.value())) {
            return Proposing.PROPOSED;
        }
        var outcome = agreements.propose(proposal, id, Rhythm.KIND, id.value(), rhythm, base, null);
        if (outcome != Proposing.PROPOSED) {
            submissions.forget(me, form);
        }
        return outcome;
    }

    /// Says yes to a rhythm, or not yet and why.
    public Answering say(
            MemberId me, PartnershipId id, AgreementId which, boolean yes, String why) {
        partnerships.room(me, id);
        ofRhythm(id, which);
        return yes ? agreements.yes(id, which) : agreements.notYet(id, which, why);
    }

    public boolean withdraw(MemberId me, PartnershipId id, AgreementId which) {
        partnerships.room(me, id);
        ofRhythm(id, which);
        return agreements.withdraw(id, which);
    }

    private void ofRhythm(PartnershipId id, AgreementId which) {
        if (!agreements.one(id, which).kind().equals(Rhythm.KIND)) {
            throw new NotFound();
        }
    }

    /// Notes how one sees the season otherwise, beside what Cordée reads.
    public void seeOtherwise(MemberId me, PartnershipId id, UUID form, String words) {
        if (!partnerships.room(me, id).has(me)) {
            throw new NotFound();
        }
        var now = clock.instant();
        var view = Ids.at(now);
        if (submissions.first(me, form, view).equals(view)) {
            views.add(view, me, id, words, now);
        }
    }

    /// Takes a view of one's own back.
    public void takeBack(MemberId me, PartnershipId id, UUID view) {
        if (!partnerships.room(me, id).has(me) || !views.remove(me, id, view)) {
            throw new NotFound();
        }
    }

    /// The day that a link of a mail is for; empty for one that is used, over or none.
    @Transactional(readOnly = true)
    public Optional<LocalDate> mailed(byte[] secret) {
        return links.look(secret, clock.instant()).map(PulseLinkRows.Day::plannedOn);
    }

    /// Seals the one answer that a link of a mail is for.
    public boolean answerMailed(byte[] secret, PulseForm form) {
        var now = clock.instant();
        var planned = links.look(secret, now).map(PulseLinkRows.Day::plannedOn).orElse(null);
        if (planned == null) {
            return false;
        }
        letters.ringAfterCommit();
        var round = Ids.at(planned.atStartOfDay(ZoneOffset.UTC).toInstant());
        return links.answer(secret, round, form.words(), now) != PulseLinkRows.Mailed.GONE;
    }

    private Now now(Viewer viewer, Partnership room, Calendar calendar, List<Held> held) {
        var me = viewer.id();
        if (!room.has(me)) {
            return new Now.Gone();
        }
        if (calendar.isEmpty()) {
            return room.present().size() < 2 ? new Now.Alone() : new Now.Unplanned();
        }
        var today = today(viewer);
        var planned = calendar.on(today).orElse(null);
        var next = calendar.after(today).orElse(null);
        if (planned == null) {
            return new Now.Ahead(next, false);
        }
        if (room.present().size() < 2) {
            return new Now.Alone();
        }
        var one = of(planned, held).orElse(null);
        if (one == null) {
            return rows.withoutMe(room.id(), planned.day())
                    ? new Now.NextTime(next)
                    : new Now.Asked(planned, PulseForm.EMPTY, today.isAfter(planned.deadline()));
        }
        if (!one.open(today())) {
            return new Now.Ahead(next, one.closed());
        }
        var overdue = today().isAfter(one.deadline());
        if (one.sealedBy(me)) {
            return new Now.Waiting(
                    planned,
                    rounds.ownSeal(one.round()).orElseThrow(),
                    overdue ? one.missing().stream().map(Held.Seat::name).toList() : List.of());
        }
        return new Now.Asked(
                planned, one.of(me).map(PulseForm::filled).orElse(PulseForm.EMPTY), overdue);
    }

    /// The last ones first.
    private List<Unopened> kept(MemberId me, List<Held> held) {
        return held.reversed().stream()
                .filter(one -> one.revealedAt() == null && !one.open(today()))
                .flatMap(one -> one.of(me).map(knots -> new Unopened(one.day(), knots)).stream())
                .limit(KEPT)
                .toList();
    }

    private static Optional<Held> of(PlannedDay planned, List<Held> held) {
        return held.stream().filter(one -> one.day().equals(planned.day())).findFirst();
    }

    private Beat beat(Partnership room) {
        var current = agreements.current(room.id(), List.of(Rhythm.KIND));
        var standing = current.stream().filter(Agreement::standing).findFirst().orElse(null);
        return new Beat(
                standing,
                standing == null ? null : agreements.terms(standing, Rhythm.class),
                current.stream()
                        .filter(Agreement::open)
                        .map(one -> new Proposed(one, agreements.terms(one, Rhythm.class)))
                        .toList());
    }

    private @Nullable Opened opened(MemberId me, List<Held> held) {
        var last =
                held.stream().filter(one -> one.revealedAt() != null).reduce((_, later) -> later);
        if (last.isEmpty()) {
            return null;
        }
        var one = last.get();
        var at = Objects.requireNonNull(one.revealedAt());
        var columns = new ArrayList<Column>();
        for (var seat : seats(me, one)) {
            one.of(seat.member())
                    .ifPresent(knots -> columns.add(new Column(seat.member(), seat.name(), knots)));
        }
        return new Opened(
                one.day(), at, at.plus(FRESH).isAfter(clock.instant()), List.copyOf(columns));
    }

    /// Oneself first, then the others by name.
    private static List<Held.Seat> seats(MemberId me, Held one) {
        return one.seats().stream()
                .sorted(Comparator.comparing((Held.Seat seat) -> !seat.member().equals(me)))
                .toList();
    }

    private @Nullable Curves curves(
            MemberId me,
            List<Held> held,
            List<Moment> moments,
            @Nullable Question about,
            @Nullable LocalDate before) {
        var byDay = new HashMap<LocalDate, Held>();
        held.forEach(one -> byDay.put(one.day(), one));
        var past =
                moments.stream()
                        .filter(moment -> before == null || moment.pulse().day().isBefore(before))
                        .sorted(Comparator.comparing(moment -> moment.pulse().day()))
                        .toList();
        var most = held.isEmpty() || held.getLast().seats().size() <= FEW ? SHOWN : SHOWN / 2;
        var shown = past.subList(Math.max(0, past.size() - most), past.size());
        if (shown.stream().noneMatch(moment -> moment.pulse() instanceof PlannedPulse.Revealed)) {
            return null;
        }
        var parties = new LinkedHashMap<MemberId, String>();
        var table = new ArrayList<Row>();
        for (var moment : shown) {
            var one = byDay.get(moment.pulse().day());
            if (one != null) {
                seats(me, one).forEach(seat -> parties.putIfAbsent(seat.member(), seat.name()));
            }
            table.add(row(moment, one, about));
        }
        var order = List.copyOf(parties.keySet());
        return new Curves(
                about,
                table,
                parties,
                Chart.wide(table, order),
                Chart.narrow(table, order),
                shown.size() < past.size(),
                before != null && past.size() < moments.size());
    }

    private static Row row(Moment moment, @Nullable Held one, @Nullable Question about) {
        var values = new LinkedHashMap<MemberId, Double>();
        var lines = new LinkedHashMap<MemberId, String>();
        if (one != null) {
            for (var knots : one.answers()) {
                values.put(
                        knots.party(), about == null ? knots.mean() : (double) knots.knot(about));
                if (!knots.line().isEmpty()) {
                    lines.put(knots.party(), knots.line());
                }
            }
        }
        return new Row(
                moment.pulse().day(),
                moment.pulse() instanceof PlannedPulse.Revealed,
                moment.reading().season(),
                values,
                lines);
    }

    private @Nullable SeasonView season(
            Partnership room, Calendar calendar, List<Held> held, List<Moment> moments) {
        var reading = reading(calendar, moments);
        if (reading == null) {
            return null;
        }
        var names = new HashMap<MemberId, String>();
        held.forEach(one -> one.seats().forEach(seat -> names.put(seat.member(), seat.name())));
        room.parties().forEach(party -> names.put(party.member(), party.name()));
        return new SeasonView(
                reading,
                moments.stream().filter(Moment::begins).map(Moment::reading).toList().reversed(),
                views.of(room.id(), SeasonViewRows.MOST),
                names,
                UUID.randomUUID());
    }

    /// What the pulses so far say; setting out where none has been.
    private @Nullable Reading reading(Calendar calendar, List<Moment> moments) {
        if (!moments.isEmpty()) {
            return moments.getLast().reading();
        }
        var first = calendar.after(LocalDate.EPOCH);
        return first.map(day -> new Reading(day, new Ground.Young(0))).orElse(null);
    }

    /// Who no longer answers, as the last pulse that was over showed it; for the rules of other
    /// alcoves.
    @Transactional(readOnly = true)
    public List<Silence> silent(MemberId me, Partnership room) {
        var moments = moments(me, room, Calendar.of(rows.agreed(room.id())));
        if (moments.isEmpty()) {
            return List.of();
        }
        return moments.getLast().findings().stream()
                .flatMap(finding ->
                        finding instanceof Silence silence
                                ? Stream.of(silence)
                                : Stream.<Silence>empty())
                .toList();
    }

    private List<Moment> moments(MemberId me, Partnership room, Calendar calendar) {
        return conclusions.of(me, room.id().value(), Moment.class, _ -> read(me, room, calendar));
    }

    private List<Moment> read(MemberId me, Partnership room, Calendar calendar) {
        var pulses = planned(me, room, calendar, rows.held(me, room.id(), null, MOST));
        if (pulses.isEmpty()) {
            return List.of();
        }
        var days = pulses.stream().map(PlannedPulse::on).distinct().toList();
        var all = facts.orderedStream().toList();
        return Course.of(
                pulses,
                all.stream().flatMap(one -> one.commitments(room).stream()).toList(),
                all.stream().flatMap(one -> one.openSignals(me, room, days).stream()).toList());
    }

    /// The pulses whose outcome is known, in the order in which it was.
    private List<PlannedPulse> planned(
            MemberId me, Partnership room, Calendar calendar, List<Held> held) {
        var today = today();
        var known = new HashMap<LocalDate, PlannedPulse>();
        held.forEach(one -> one.outcome(today).ifPresent(how -> known.put(one.day(), how)));
        var pulses = new ArrayList<>(known.values());
        var answered = held.stream().map(Held::day).collect(Collectors.toSet());
        unanswered(me, room, calendar, today).stream()
                .filter(pulse -> !answered.contains(pulse.day()))
                .forEach(pulses::add);
        pulses.sort(Comparator.comparing(PlannedPulse::on).thenComparing(PlannedPulse::day));
        return pulses;
    }

    /// The planned days that are over, as if nobody had answered any of them. From the day after
    /// one came: what was asked before is not one's to read.
    private static List<PlannedPulse.Unrevealed> unanswered(
            MemberId me, Partnership room, Calendar calendar, LocalDate today) {
        var mine = room.present().stream().filter(party -> party.member().equals(me)).findFirst();
        if (mine.isEmpty()) {
            return List.of();
        }
        var pulses = new ArrayList<PlannedPulse.Unrevealed>();
        for (var planned : calendar.between(day(mine.get().joinedAt()).plusDays(1), today)) {
            var there =
                    room.parties().stream()
                            .filter(party ->
                                    !day(party.joinedAt()).isAfter(planned.day())
                                            && (party.leftAt() == null
                                                    || day(party.leftAt()).isAfter(planned.last())))
                            .map(Partnership.Party::member)
                            .toList();
            if (planned.last().isBefore(today) && there.size() > 1) {
                pulses.add(
                        new PlannedPulse.Unrevealed(
                                planned.day(), planned.last().plusDays(1), List.of(), there));
            }
        }
        return pulses;
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /// A planned day begins where its reader lives, or in UTC, whichever is earlier: between two
    /// pulses there is no hour at which neither may be answered.
    private LocalDate today(Viewer viewer) {
        var there = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return there.isAfter(today()) ? there : today();
    }
}
