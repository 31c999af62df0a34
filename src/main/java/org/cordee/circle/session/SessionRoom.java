package org.cordee.circle.session;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.circle.session.SessionView.Field;
import org.cordee.circle.session.SessionView.Refused;
import org.cordee.current.FormDraftRows;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.guard.Decisions;
import org.cordee.guard.Guarding;
import org.cordee.guard.Holder;
import org.cordee.guard.Readings;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What happens in a session: its question, its clock, its minutes, and what each takes home.
@Service
@Transactional
public class SessionRoom {
    static final int LONGEST_QUESTION = 1200;
    static final int LONGEST_MINUTE = 1200;
    static final int LONGEST_TAKEAWAY = 600;

    private final CircleSessions sessions;
    private final CircleSessionRows rows;
    private final SessionMinuteRows minutes;
    private final Guarding guard;
    private final Submissions submissions;
    private final FormDraftRows drafts;
    private final Clock clock;

    SessionRoom(
            CircleSessions sessions,
            CircleSessionRows rows,
            SessionMinuteRows minutes,
            Guarding guard,
            Submissions submissions,
            FormDraftRows drafts,
            Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.minutes = minutes;
        this.guard = guard;
        this.submissions = submissions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What became of a text.
    public sealed interface Saying {
        record Said() implements Saying {}

        record Unfit(SessionView view) implements Saying {}
    }

    /// How a clock stands, for those who look at it.
    ///
    /// @param clock null while none goes
    record Standing(int beat, @Nullable SessionClock clock, Instant now) {}

    @Transactional(readOnly = true)
    public SessionView view(MemberId me, CircleSessionId id) {
        var session = sessions.find(id);
        return new SessionView(
                session,
                me,
                rows.attendees(id),
                rows.steps(id),
                rows.clock(id).orElse(null),
                minutes.minutes(id),
                minutes.takeaways(id),
                sessions.mayChange(me, session),
                clock.instant(),
                written(me, id),
                null);
    }

    private Map<Field, Written> written(MemberId me, CircleSessionId id) {
        var typed = drafts.typed(me, Field.FORMS, id.value());
        var written = new EnumMap<Field, Written>(Field.class);
        typed.forEach((form, words) -> written.put(Field.of(form), Written.of(words)));
        return written;
    }

    /// Keeps what one is writing in one of the fields.
    ///
    /// @return false where it is longer than anything that could be sent
    public boolean draft(MemberId me, CircleSessionId id, Field field, Written written) {
        sessions.find(id);
        return drafts.keep(me, field.form(), id.value(), written.typed());
    }

    public void undraft(MemberId me, CircleSessionId id, Field field) {
        sessions.find(id);
        drafts.drop(me, field.form(), id.value());
    }

    @Transactional(readOnly = true)
    Standing standing(CircleSessionId id) {
        var session = sessions.find(id);
        return new Standing(session.beat(), rows.clock(id).orElse(null), clock.instant());
    }

    /// Moves the clock, for whoever keeps the time.
    ///
    /// @param from the step at which it was seen; 0 before it is opened
    /// @return `moved`, `crossed`, `early` or `late`
    public String move(CircleSessionId id, ClockMove move, int from) {
        sessions.find(id);
        var became = rows.move(id, move, from, clock.instant());
        if (became.equals("not yours")) {
            throw new NotFound();
        }
        return became;
    }

    /// What one brings, once the guard has nothing against it.
    public Saying ask(Viewer viewer, CircleSessionId id, String typed, Decisions said) {
        var words = Typed.text(typed);
        var view = view(viewer.id(), id);
        if (!view.holds(Role.BRINGS)) {
            throw new NotFound();
        }
        if (Typed.length(words) > LONGEST_QUESTION) {
            return unfit(view, Field.QUESTION, words, false, null, "long");
        }
        var holder = new Holder(Field.QUESTION.form(), id.value());
        var reading = guard.read(viewer, holder, Map.of(Field.QUESTION.key(), words), said);
        if (!reading.pass()) {
            return unfit(view, Field.QUESTION, reading, false);
        }
        if (!rows.ask(id, words)) {
            throw new NotFound();
        }
        return said(viewer.id(), id, Field.QUESTION, holder, reading);
    }

    /// A line of the minutes, by whoever takes the notes, once the guard has nothing against it.
    /// The same form sent twice writes it once.
    public Saying write(Viewer viewer, CircleSessionId id, UUID key, String typed, Decisions said) {
        var words = Typed.text(typed);
        var view = view(viewer.id(), id);
        if (!view.holds(Role.NOTES)) {
            throw new NotFound();
        }
        if (words.isEmpty() || Typed.length(words) > LONGEST_MINUTE) {
            return unfit(
                    view, Field.MINUTE, words, false, null, words.isEmpty() ? "empty" : "long");
        }
        var reading = guard.read(viewer, null, Map.of(Field.MINUTE.key(), words), said);
        if (!reading.pass()) {
            return unfit(view, Field.MINUTE, reading, false);
        }
        var now = clock.instant();
        var fresh = Ids.at(now);
        var minute = new SessionMinuteId(submissions.first(viewer.id(), key, fresh));
        if (!minute.value().equals(fresh)) {
            return new Saying.Said();
        }
        return switch (minutes.write(minute, id, words, now)) {
            case "written" -> {
                var holder = new Holder(Field.MINUTE.form(), minute.value());
                yield said(viewer.id(), id, Field.MINUTE, holder, reading);
            }
            case "enough" -> {
                submissions.forget(viewer.id(), key);
                yield unfit(view, Field.MINUTE, words, false, null, "enough");
            }
            default -> throw new NotFound();
        };
    }

    /// Agrees to a line, or withdraws it.
    ///
    /// @return whether it still stood
    public boolean say(CircleSessionId session, SessionMinuteId minute, boolean agrees) {
        sessions.find(session);
        return switch (minutes.say(minute, agrees, clock.instant())) {
            case "said" -> true;
            case "gone" -> false;
            default -> throw new NotFound();
        };
    }

    /// What one takes home; the guard reads what is offered to the others.
    ///
    /// @param typed empty to take it back
    public Saying takeHome(
            Viewer viewer, CircleSessionId id, String typed, boolean offered, Decisions said) {
        var words = Typed.text(typed);
        var view = view(viewer.id(), id);
        if (Typed.length(words) > LONGEST_TAKEAWAY) {
            return unfit(view, Field.TAKEAWAY, words, offered, null, "long");
        }
        var holder = new Holder(Field.TAKEAWAY.form(), id.value());
        var shown = offered ? words : "";
        var reading = guard.read(viewer, holder, Map.of(Field.TAKEAWAY.key(), shown), said);
        if (!reading.pass()) {
            return unfit(view, Field.TAKEAWAY, reading, true);
        }
        if (!minutes.keep(id, words, offered)) {
            throw new NotFound();
        }
        return said(viewer.id(), id, Field.TAKEAWAY, holder, reading);
    }

    private Saying said(
            MemberId me, CircleSessionId id, Field field, Holder holder, Readings reading) {
        guard.keep(me, holder, reading);
        drafts.drop(me, field.form(), id.value());
        return new Saying.Said();
    }

    private static Saying unfit(SessionView view, Field field, Readings reading, boolean offered) {
        return unfit(view, field, reading.text(field.key()), offered, reading, "");
    }

    private static Saying unfit(
            SessionView view,
            Field field,
            String words,
            boolean offered,
            @Nullable Readings reading,
            String why) {
        return new Saying.Unfit(view.with(new Refused(field, words, offered, reading, why)));
    }
}
