package org.cordee.capture;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.contact.Acquaintances;
import org.cordee.current.FormDraftRows;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lines that were typed before they were gone. Each waits until it becomes an encounter, a
/// gesture, an opportunity or an advice: then the form of that begins with it, and the line has
/// gone there.
@Service
@Transactional
public class Captures {
    static final int PAGE = 20;
    static final int LONGEST = 2000;

    /// How long one that was let go can be put back.
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Map<CaptureKind, String> PAGES =
            Map.of(
                    CaptureKind.ENCOUNTER,
                    "/encounters/new",
                    CaptureKind.GESTURE,
                    "/gestures/new",
                    CaptureKind.OPPORTUNITY,
                    "/opportunities",
                    CaptureKind.ADVICE,
                    "/advice/new");

    private final CaptureRows rows;
    private final Acquaintances acquaintances;
    private final Submissions submissions;
    private final FormDraftRows drafts;
    private final Clock clock;

    Captures(
            CaptureRows rows,
            Acquaintances acquaintances,
            Submissions submissions,
            FormDraftRows drafts,
            Clock clock) {
        this.rows = rows;
        this.acquaintances = acquaintances;
        this.submissions = submissions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What became of a line.
    public sealed interface Noting {
        record Noted(CaptureId id) implements Noting {}

        record Empty() implements Noting {}

        record TooLong(String words) implements Noting {}
    }

    /// What became of putting a line somewhere.
    public sealed interface Turning {
        /// @param page where the form begins with it
        record Turned(String page) implements Turning {}

        /// Another of that kind is begun, and nothing of it is written over.
        record Begun(CaptureView view) implements Turning {}
    }

    /// The same line sent twice is noted once.
    public Noting note(MemberId me, UUID key, String typed) {
        var words = Typed.text(typed);
        if (words.isEmpty()) {
            return new Noting.Empty();
        }
        if (Typed.length(words) > LONGEST) {
            return new Noting.TooLong(words);
        }
        var now = clock.instant();
        rows.sweep(me, now.minus(KEPT));
        var fresh = Ids.at(now);
        var id = new CaptureId(submissions.first(me, key, fresh));
        if (id.value().equals(fresh)) {
            rows.add(me, id, words, now);
        }
        return new Noting.Noted(id);
    }

    /// What waits, the latest first.
    @Transactional(readOnly = true)
    public CapturesView list(MemberId me, @Nullable CaptureId after, String typed) {
        var found = rows.waiting(me, after, PAGE + 1);
        return new CapturesView(
                UUID.randomUUID(),
                typed,
                Typed.length(typed) > LONGEST,
                found.subList(0, Math.min(PAGE, found.size())),
                found.size() > PAGE);
    }

    /// The latest that waits, for Today; a few.
    @Transactional(readOnly = true)
    List<Capture> waiting(MemberId me) {
        return rows.waiting(me, null, 1);
    }

    @Transactional(readOnly = true)
    public CaptureView view(MemberId me, CaptureId id) {
        return view(me, find(me, id), null);
    }

    /// Begins the form of that kind with it, and lets the line go.
    public Turning turn(Viewer viewer, CaptureId id, CaptureKind kind) {
        var me = viewer.id();
        var held = rows.hold(me, id);
        if (held.isEmpty() && submissions.made(me, id.value()).isPresent()) {
            // A second press: it has gone there already.
            return new Turning.Turned(page(kind));
        }
        var capture = held.orElseThrow(NotFound::new);
        if (!drafts.typed(me, kind.key(), me.value()).isEmpty()) {
            return new Turning.Begun(view(me, capture, kind));
        }
        var day = LocalDate.ofInstant(capture.capturedAt(), viewer.zone());
        drafts.keep(me, kind.key(), me.value(), fields(kind, view(me, capture, null), day));
        rows.delete(me, id);
        submissions.first(me, id.value(), id.value());
        return new Turning.Turned(page(kind));
    }

    /// Where the form of a kind is.
    public static String page(CaptureKind kind) {
        return PAGES.getOrDefault(kind, "/captures");
    }

    public void remove(MemberId me, CaptureId id) {
        put(me, id, true);
    }

    public void restore(MemberId me, CaptureId id) {
        put(me, id, false);
    }

    private void put(MemberId me, CaptureId id, boolean away) {
        if (!rows.put(me, id, away ? clock.instant() : null)) {
            throw new NotFound();
        }
    }

    private Capture find(MemberId me, CaptureId id) {
        return rows.find(me, id).orElseThrow(NotFound::new);
    }

    private CaptureView view(MemberId me, Capture capture, @Nullable CaptureKind begun) {
        var guess = Guess.of(capture.words());
        return new CaptureView(capture, guess, known(me, guess.name()), begun);
    }

    /// Of one's own book before all members; null where it could be several, or nobody.
    private @Nullable String known(MemberId me, String name) {
        if (name.isEmpty()) {
            return null;
        }
        var meant = acquaintances.beginning(me, name);
        var own = meant.stream().filter(one -> !one.member()).toList();
        var likely = own.isEmpty() ? meant : own;
        return likely.size() == 1 ? likely.getFirst().name() : null;
    }

    /// What the form begins with, by the names of its fields.
    private Map<String, String> fields(CaptureKind kind, CaptureView view, LocalDate day) {
        var fields = new LinkedHashMap<String, String>();
        var words = view.capture().words();
        fields.put("who", view.name());
        switch (kind) {
            case ENCOUNTER -> {
                fields.put("alive", words);
                fields.put("metOn", day.toString());
            }
            case GESTURE -> {
                fields.put("words", words);
                fields.put("day", day.toString());
                fields.put("side", view.guess().received() ? "received" : "gave");
            }
            case OPPORTUNITY -> fields.put("words", words);
            case ADVICE -> {
                fields.put("words", words);
                fields.put("givenOn", day.toString());
            }
        }
        return fields;
    }
}
