package org.cordee.circle.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordee.circle.session.Attendee.Answer;
import org.cordee.current.MemberId;
import org.cordee.guard.Readings;
import org.jspecify.annotations.Nullable;

/// A session as somebody of its circle sees it.
///
/// @param attendees nobody, for who is not asked to it
/// @param clock null while none goes
/// @param takeaways one's own, and those that were offered
/// @param mayChange whether one planned it, keeps its time or hosts the circle
/// @param written what one is writing and has not sent
/// @param refused what was not kept; null for nothing
public record SessionView(
        CircleSession session,
        MemberId me,
        List<Attendee> attendees,
        List<SessionStep> steps,
        @Nullable SessionClock clock,
        List<SessionMinute> minutes,
        List<SessionTakeaway> takeaways,
        boolean mayChange,
        Instant now,
        Map<Field, Written> written,
        @Nullable Refused refused) {

    /// How early it may be opened.
    private static final Duration EARLY = Duration.ofHours(2);

    /// Which text of a session it is.
    public enum Field {
        QUESTION,
        MINUTE,
        TAKEAWAY;

        static final List<String> FORMS = Arrays.stream(values()).map(Field::form).toList();

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// As drafts and the guard call it.
        String form() {
            return "session-" + key();
        }

        static Field of(String form) {
            return values()[FORMS.indexOf(form)];
        }
    }

    public SessionView {
        written = Map.copyOf(written);
    }

    /// A text that was not kept.
    ///
    /// @param reading what the guard found; null where it was not asked
    /// @param why empty for the guard, `long`, `empty` or `enough`
    public record Refused(
            Field field, String words, boolean offered, @Nullable Readings reading, String why) {}

    public Optional<Attendee> own() {
        return attendees.stream().filter(one -> one.member().equals(me)).findFirst();
    }

    public boolean holds(Role role) {
        return own().filter(one -> one.role() == role).isPresent();
    }

    public Optional<Attendee> of(Role role) {
        return attendees.stream().filter(one -> one.role() == role && one.within()).findFirst();
    }

    /// Those who come without a role.
    public List<Attendee> consulting() {
        return attendees.stream()
                .filter(one -> one.role() == Role.CONSULTS && one.within())
                .filter(one -> one.answer() != Answer.NO)
                .toList();
    }

    public long count(Answer answer) {
        return attendees.stream().filter(one -> one.within() && one.answer() == answer).count();
    }

    public long awaited() {
        return attendees.stream().filter(one -> one.within() && one.answer() == null).count();
    }

    public List<Attendee> remote() {
        return attendees.stream().filter(one -> one.answer() == Answer.REMOTE).toList();
    }

    /// Those with whom one may exchange one's role.
    public List<Attendee> others() {
        var mine = own().map(Attendee::role).orElse(Role.CONSULTS);
        return attendees.stream()
                .filter(one -> one.within() && !one.member().equals(me))
                .filter(one -> one.answer() != Answer.NO && one.role() != mine)
                .toList();
    }

    /// Whether one is there, or was.
    public boolean sits() {
        return own().filter(Attendee::sits).isPresent();
    }

    /// Who agrees to minutes: those who were there.
    public List<Attendee> parties() {
        return attendees.stream().filter(one -> one.within() && one.sits()).toList();
    }

    public boolean mayOpen() {
        return holds(Role.HOLDS) && !now.isBefore(session.startsAt().minus(EARLY));
    }

    public Optional<SessionTakeaway> takeaway() {
        return takeaways.stream().filter(one -> one.member().equals(me)).findFirst();
    }

    public List<SessionTakeaway> offered() {
        return takeaways.stream().filter(one -> !one.member().equals(me)).toList();
    }

    /// The step in which one is; null while none goes.
    public @Nullable SessionStep step() {
        return clock == null ? null : steps.get(clock.step() - 1);
    }

    /// What stands in a field: what was refused, or what was kept.
    public String words(Field field) {
        if (refused != null && refused.field() == field) {
            return refused.words();
        }
        var typed = written.get(field);
        if (typed != null) {
            return typed.words();
        }
        return switch (field) {
            case QUESTION -> own().map(Attendee::question).orElse("");
            case MINUTE -> "";
            case TAKEAWAY -> takeaway().map(SessionTakeaway::words).orElse("");
        };
    }

    /// Whether what one takes home is offered to the others, as it was ticked last.
    public boolean offers() {
        if (refused != null && refused.field() == Field.TAKEAWAY) {
            return refused.offered();
        }
        var typed = written.get(Field.TAKEAWAY);
        return typed != null
                ? typed.offered()
                : takeaway().map(SessionTakeaway::offered).orElse(false);
    }

    public boolean isDrafted(Field field) {
        return written.containsKey(field);
    }

    public @Nullable Refused refused(Field field) {
        return refused != null && refused.field() == field ? refused : null;
    }

    SessionView with(Refused what) {
        return new SessionView(
                session, me, attendees, steps, clock, minutes, takeaways, mayChange, now, written,
                what);
    }
}
