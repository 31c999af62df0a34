package org.cordee.circle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.circle.ChartersView.Reason;
import org.cordee.circle.CircleOffers.Founding;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Circles of trust from within: founding one, its frame, its charter, one's part, and leaving.
@Service
@Transactional
public class Circles {
    static final int PAGE = 20;

    /// Members, from which on a circle's weather names nobody.
    private static final int WEATHER_FROM = 3;

    private final CircleRows rows;
    private final DoorRows doors;
    private final CircleShelf shelf;
    private final CircleCalendar calendar;
    private final CircleAgenda agenda;
    private final CircleOffers offers;
    private final Submissions submissions;
    private final Clock clock;

    Circles(
            CircleRows rows,
            DoorRows doors,
            CircleShelf shelf,
            CircleCalendar calendar,
            CircleAgenda agenda,
            CircleOffers offers,
            Submissions submissions,
            Clock clock) {
        this.rows = rows;
        this.doors = doors;
        this.shelf = shelf;
        this.calendar = calendar;
        this.agenda = agenda;
        this.offers = offers;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What became of a form of a circle.
    public sealed interface Forming {
        record Kept(CircleId id) implements Forming {}

        record Unfit(CircleFormView view) implements Forming {}

        record Crossed(CircleFormView view) implements Forming {}
    }

    /// What became of something said within a circle.
    public sealed interface Saying {
        record Said() implements Saying {}

        record Unfit(CircleView view) implements Saying {}
    }

    /// What became of a charter.
    public sealed interface Chartering {
        record Kept() implements Chartering {}

        record Unfit(ChartersView view) implements Chartering {}

        /// There is a later one: it is shown.
        record Crossed(ChartersView view) implements Chartering {}
    }

    /// What became of leaving.
    public enum Leaving {
        LEFT,
        /// Nobody stays, so it is over.
        ENDED,
        /// The host must name who holds it from then on.
        NO_HOST
    }

    /// @param after the last that was shown of those one may find; null to begin
    @Transactional(readOnly = true)
    public CirclesView list(@Nullable CircleId after) {
        var found = rows.listed(after, PAGE + 1);
        return new CirclesView(
                after == null ? offers.offered() : null,
                after == null ? rows.mine() : List.of(),
                after == null ? rows.doors() : List.of(),
                found.subList(0, Math.min(PAGE, found.size())),
                after == null,
                found.size() > PAGE);
    }

    /// One that this member is in; empty where they see it from without.
    @Transactional(readOnly = true)
    public Optional<CircleView> view(MemberId me, CircleId id) {
        var circle = rows.find(id).orElseThrow(NotFound::new);
        return rows.isIn(id) ? Optional.of(within(me, circle)) : Optional.empty();
    }

    /// Founds one. The same form sent twice founds it once. Where it is founded of what was
    /// proposed, all who would are asked in.
    public Forming found(MemberId me, CircleForm form) {
        var refusals = form.refusals(true);
        if (!refusals.isEmpty()) {
            return new Forming.Unfit(new CircleFormView(null, form, refusals, false));
        }
        var proposal = form.proposal();
        if (proposal == null) {
            return new Forming.Kept(founded(me, form, null));
        }
        return switch (offers.hold(proposal)) {
            case Founding.Free _ -> new Forming.Kept(founded(me, form, proposal));
            case Founding.Done(var circle) -> new Forming.Kept(circle);
            case Founding.Gone _ ->
                    new Forming.Unfit(
                            new CircleFormView(
                                    null, form, Map.of("proposal", CircleForm.Reason.GONE), false));
        };
    }

    private CircleId founded(MemberId me, CircleForm form, @Nullable UUID proposal) {
        var now = clock.instant();
        var fresh = Ids.at(now);
        var id = new CircleId(submissions.first(me, form.key(), fresh));
        if (id.value().equals(fresh)) {
            rows.found(id, form, now);
            if (proposal != null) {
                offers.askIn(proposal, id);
            }
        }
        return id;
    }

    /// The frame, for the host.
    @Transactional(readOnly = true)
    public CircleFormView frame(MemberId me, CircleId id) {
        return new CircleFormView(id, CircleForm.of(hosted(me, id)), Map.of(), false);
    }

    /// Changes the frame. Whoever waits at the door and fulfils it now is let in.
    public Forming change(MemberId me, CircleId id, CircleForm form) {
        hosted(me, id);
        var refusals = form.refusals(false);
        if (!refusals.isEmpty()) {
            return new Forming.Unfit(new CircleFormView(id, form, refusals, false));
        }
        return switch (rows.change(id, form, clock.instant())) {
            case "changed" -> new Forming.Kept(id);
            case "crossed" -> {
                var mine = new CircleForm(form.key(), form.typed(), hosted(me, id).version());
                yield new Forming.Crossed(new CircleFormView(id, mine, Map.of(), true));
            }
            default -> throw new NotFound();
        };
    }

    @Transactional(readOnly = true)
    public ChartersView charters(MemberId me, CircleId id) {
        return charters(me, standing(id), null, null);
    }

    /// Writes the version after the one that was read. Everybody signs it anew.
    public Chartering write(MemberId me, CircleId id, int after, String typed) {
        var circle = hosted(me, id);
        var words = Typed.text(typed);
        var reason =
                words.isEmpty()
                        ? Reason.EMPTY
                        : Typed.length(words) > CircleForm.LONGEST_CHARTER ? Reason.TOO_LONG : null;
        if (reason != null) {
            return new Chartering.Unfit(charters(me, circle, words, reason));
        }
        return switch (rows.write(id, after, words, clock.instant())) {
            case "written" -> new Chartering.Kept();
            case "crossed" -> new Chartering.Crossed(charters(me, circle, words, Reason.CROSSED));
            default -> throw new NotFound();
        };
    }

    /// Signs the version that was read, if it is still the latest.
    public Chartering sign(MemberId me, CircleId id, int version) {
        var circle = standing(id);
        return switch (rows.sign(id, version, clock.instant())) {
            case "signed" -> new Chartering.Kept();
            case "crossed" -> new Chartering.Crossed(charters(me, circle, null, Reason.CROSSED));
            default -> throw new NotFound();
        };
    }

    /// What one brings and seeks, said anew.
    public Saying say(MemberId me, CircleId id, KnockForm form) {
        var circle = standing(id);
        var refusals = form.refusals(false);
        if (!refusals.isEmpty()) {
            return new Saying.Unfit(
                    within(me, circle).with(null, new CircleView.Refused<>(null, form, refusals)));
        }
        if (!rows.say(id, form.brings(), form.seeks())) {
            throw new NotFound();
        }
        return new Saying.Said();
    }

    /// What one says of a candidate. Where it was the last word that was missing, they are in.
    public Saying say(MemberId me, CircleId id, CandidacyId candidacy, WordForm form) {
        var circle = standing(id);
        var stance = form.stance();
        var refusals = form.refusals();
        if (stance == null || !refusals.isEmpty()) {
            var view = within(me, circle);
            if (view.candidates().stream().noneMatch(one -> one.id().equals(candidacy))) {
                throw new NotFound();
            }
            var refused = new CircleView.Refused<>(candidacy, form, refusals);
            return new Saying.Unfit(view.with(refused, null));
        }
        if (doors.say(candidacy, stance, form, clock.instant()).equals("not yours")) {
            throw new NotFound();
        }
        return new Saying.Said();
    }

    /// Asks somebody in no more, or lets who knocks know that it is not to be; by the host, or by
    /// who asked them in.
    ///
    /// @return whether it was still to be decided
    public boolean close(CircleId id, CandidacyId candidacy) {
        standing(id);
        return switch (doors.close(candidacy, clock.instant())) {
            case "closed" -> true;
            case "gone" -> false;
            default -> throw new NotFound();
        };
    }

    /// @param to who holds it from then on, where one was the host; null for nobody named
    /// @param takesOut whether what one has put on its shelf goes too
    public Leaving leave(MemberId me, CircleId id, @Nullable MemberId to, boolean takesOut) {
        var leaving =
                switch (rows.leave(id, to, clock.instant())) {
                    case "left" -> Leaving.LEFT;
                    case "ended" -> Leaving.ENDED;
                    case "host" -> Leaving.NO_HOST;
                    default -> throw new NotFound();
                };
        if (takesOut && leaving != Leaving.NO_HOST) {
            shelf.takeOut(me, id);
        }
        return leaving;
    }

    /// By the host; where the account of the host is gone, by whoever is in it, to themselves.
    ///
    /// @param to null for nobody named
    /// @return whether somebody was named who is in it
    public boolean handOver(MemberId me, CircleId id, @Nullable MemberId to) {
        var host = standing(id).host();
        if (host != null && !host.equals(me)) {
            throw new NotFound();
        }
        return to != null && rows.handOver(id, to);
    }

    /// What one's circles ask of this member, for Today.
    @Transactional(readOnly = true)
    List<CircleRows.Ask> asks(MemberId me) {
        return rows.asks(me);
    }

    /// Those who are in one that this member is in, who came first first.
    @Transactional(readOnly = true)
    public List<Companion> companions(CircleId id) {
        standing(id);
        return rows.companions(id);
    }

    /// One this member is in.
    ///
    /// @throws NotFound where they are not
    @Transactional(readOnly = true)
    public Circle standing(CircleId id) {
        var circle = rows.find(id).orElseThrow(NotFound::new);
        if (!rows.isIn(id)) {
            throw new NotFound();
        }
        return circle;
    }

    private Circle hosted(MemberId me, CircleId id) {
        var circle = standing(id);
        if (!me.equals(circle.host())) {
            throw new NotFound();
        }
        return circle;
    }

    private CircleView within(MemberId me, Circle circle) {
        var companions = rows.companions(circle.id());
        var shelved = shelf.shelved(circle.id());
        // Between two, « most » would name the other; of an empty shelf there is nothing to tell.
        var tells = companions.size() >= WEATHER_FROM && !shelved.isEmpty();
        return new CircleView(
                circle,
                me,
                companions,
                rows.charters(circle.id()).getFirst(),
                doors.candidates(circle.id(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                shelved,
                tells ? shelf.weather(circle.id()).orElse(null) : null,
                calendar.coming(circle.id()),
                agenda.planned(circle.id()),
                null,
                null);
    }

    private ChartersView charters(
            MemberId me, Circle circle, @Nullable String typed, @Nullable Reason reason) {
        return new ChartersView(
                circle,
                me,
                rows.charters(circle.id()),
                rows.companions(circle.id()),
                typed,
                reason);
    }
}
