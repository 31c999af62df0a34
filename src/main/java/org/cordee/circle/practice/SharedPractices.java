package org.cordee.circle.practice;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.attachment.Attachment;
import org.cordee.attachment.Attachments;
import org.cordee.circle.CircleId;
import org.cordee.circle.CircleShelf;
import org.cordee.circle.Weather;
import org.cordee.circle.practice.PracticeForm.Reason;
import org.cordee.current.FormDraftRows;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.guard.Guarding;
import org.cordee.guard.Holder;
import org.cordee.guard.Readings;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writing practices and sharing them with one's circles.
@Service
@Transactional
public class SharedPractices implements CircleShelf {
    /// As drafts and the guard call it.
    private static final String FORM = "practice";

    private static final int SHELVED = 5;

    /// What was shared or used before says nothing of how a circle is doing: half a year.
    private static final Duration OF_LATE = Duration.ofDays(180);

    private final SharedPracticeRows rows;
    private final Guarding guard;
    private final Attachments attachments;
    private final Submissions submissions;
    private final FormDraftRows drafts;
    private final Clock clock;

    SharedPractices(
            SharedPracticeRows rows,
            Guarding guard,
            Attachments attachments,
            Submissions submissions,
            FormDraftRows drafts,
            Clock clock) {
        this.rows = rows;
        this.guard = guard;
        this.attachments = attachments;
        this.submissions = submissions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What became of a form.
    public sealed interface Writing {
        /// @param shared whether others read it now
        record Done(SharedPracticeId id, boolean shared) implements Writing {}

        record Unfit(PracticeFormView view) implements Writing {}

        /// Another window was quicker: what stands is shown.
        record Crossed(PracticeFormView view) implements Writing {}
    }

    /// What is being written of a new one, or an empty form: with the circle it is written for.
    @Transactional(readOnly = true)
    public PracticeFormView fresh(Viewer viewer, @Nullable CircleId circle) {
        var typed = drafts.typed(viewer.id(), FORM, viewer.id().value());
        var places = rows.circles();
        var here =
                places.stream()
                        .map(PracticePlace::circle)
                        .filter(one -> one.equals(circle) || places.size() == 1)
                        .toList();
        var form =
                typed.isEmpty()
                        ? PracticeForm.fresh(viewer.locale().getLanguage(), here)
                        : PracticeForm.ofDraft(typed);
        return view(null, form, Map.of(), null, null, !typed.isEmpty());
    }

    /// One of one's own, as one is changing it.
    @Transactional(readOnly = true)
    public PracticeFormView form(MemberId me, SharedPracticeId id) {
        var practice = own(me, id);
        var typed = drafts.typed(me, FORM, id.value());
        var circles =
                rows.places(List.of(id)).getOrDefault(id, List.of()).stream()
                        .map(PracticePlace::circle)
                        .toList();
        var form =
                typed.isEmpty() ? PracticeForm.of(practice, circles) : PracticeForm.ofDraft(typed);
        return view(id, form, Map.of(), null, null, !typed.isEmpty());
    }

    /// Keeps what is being typed, if it is no longer than notes are.
    ///
    /// @param id null for a new one
    public boolean draft(MemberId me, @Nullable SharedPracticeId id, PracticeForm form) {
        return drafts.keep(me, FORM, about(me, id), form.draft());
    }

    public void undraft(MemberId me, @Nullable SharedPracticeId id) {
        drafts.drop(me, FORM, about(me, id));
    }

    /// Keeps it for oneself, or shares it once nothing is missing and the guard has nothing against
    /// it. The same form sent twice makes one.
    ///
    /// @param id null for a new one
    public Writing write(Viewer viewer, @Nullable SharedPracticeId id, PracticeForm form) {
        var me = viewer.id();
        if (id != null) {
            own(me, id);
        }
        var reading = form.shares() ? read(viewer, id, form) : null;
        var refusals = form.refusals();
        if (!refusals.isEmpty() || reading != null && !reading.pass()) {
            var typed = reading == null ? form : form.with(reading);
            var pressed = form.said().replaces();
            return new Writing.Unfit(
                    view(id, typed, pressed ? Map.of() : refusals, reading, null, true));
        }
        return id == null ? begin(me, form, reading) : change(me, id, form, reading);
    }

    private Readings read(Viewer viewer, @Nullable SharedPracticeId id, PracticeForm form) {
        var holder = id == null ? null : new Holder(FORM, id.value());
        return guard.read(viewer, holder, form.guarded(), form.said());
    }

    private Writing begin(MemberId me, PracticeForm form, @Nullable Readings reading) {
        var fresh = Ids.at(clock.instant());
        var id = new SharedPracticeId(submissions.first(me, form.key(), fresh));
        if (!id.value().equals(fresh)) {
            return new Writing.Done(id, form.shares());
        }
        var became = rows.write(id, form.on(0), clock.instant());
        if (became.equals("not there")) {
            submissions.forget(me, form.key());
            var refusals = Map.of(PracticeForm.CIRCLES, Reason.NOT_THERE);
            return new Writing.Unfit(view(null, form, refusals, reading, null, true));
        }
        return done(me, null, id, reading);
    }

    private Writing change(
            MemberId me, SharedPracticeId id, PracticeForm form, @Nullable Readings reading) {
        return switch (rows.write(id, form, clock.instant())) {
            case "kept", "shared" -> done(me, id, id, reading);
            case "crossed" -> {
                var other = own(me, id);
                // What was typed stays typed, on what is shown now.
                var typed = form.on(other.version());
                draft(me, id, typed);
                yield new Writing.Crossed(view(id, typed, Map.of(), reading, other, true));
            }
            case "not there" -> unfit(id, form, Reason.NOT_THERE, reading);
            case "is shared" -> unfit(id, form, Reason.SHARED, reading);
            default -> throw new NotFound();
        };
    }

    private Writing unfit(
            SharedPracticeId id, PracticeForm form, Reason reason, @Nullable Readings reading) {
        var refusals = Map.of(PracticeForm.CIRCLES, reason);
        return new Writing.Unfit(view(id, form, refusals, reading, null, true));
    }

    private Writing done(
            MemberId me,
            @Nullable SharedPracticeId draft,
            SharedPracticeId id,
            @Nullable Readings reading) {
        if (reading != null) {
            guard.keep(me, new Holder(FORM, id.value()), reading);
        }
        undraft(me, draft);
        return new Writing.Done(id, reading != null);
    }

    /// Out of every circle: it is its author's alone again.
    public boolean withdraw(MemberId me, SharedPracticeId id) {
        own(me, id);
        return rows.withdraw(me, id);
    }

    /// For good; only what nobody else reads.
    public boolean remove(MemberId me, SharedPracticeId id) {
        own(me, id);
        if (!rows.places(List.of(id)).isEmpty()) {
            return false;
        }
        var files = rows.files(id);
        rows.remove(me, id);
        files.forEach(file -> attachments.drop(me, file));
        undraft(me, id);
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Shelved> shelved(CircleId circle) {
        var ids =
                rows.find(null, null, circle, null, SHELVED).stream()
                        .map(SharedPracticeRows.Found::id)
                        .toList();
        var practices = rows.all(ids);
        return ids.stream()
                .map(practices::get)
                .filter(Objects::nonNull)
                .map(one -> new Shelved(one.id().value(), one.title(), one.authorName()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Weather.Told> weather(CircleId circle) {
        return rows.weather(circle, clock.instant().minus(OF_LATE));
    }

    @Override
    public void takeOut(MemberId me, CircleId circle) {
        rows.takeOut(me, circle);
    }

    private SharedPractice own(MemberId me, SharedPracticeId id) {
        return rows.find(id).filter(one -> one.author().equals(me)).orElseThrow(NotFound::new);
    }

    private static UUID about(MemberId me, @Nullable SharedPracticeId id) {
        return id == null ? me.value() : id.value();
    }

    private PracticeFormView view(
            @Nullable SharedPracticeId id,
            PracticeForm form,
            Map<String, Reason> refusals,
            @Nullable Readings reading,
            @Nullable SharedPractice other,
            boolean drafted) {
        var places = new HashMap<CircleId, PracticePlace>();
        var standing =
                id == null
                        ? List.<PracticePlace>of()
                        : rows.places(List.of(id)).getOrDefault(id, List.of());
        var all = new ArrayList<>(rows.circles());
        all.forEach(one -> places.put(one.circle(), one));
        standing.stream().filter(one -> !places.containsKey(one.circle())).forEach(all::add);
        return new PracticeFormView(
                id,
                form,
                refusals,
                reading,
                all,
                other,
                !standing.isEmpty(),
                drafted,
                id == null ? List.<Attachment>of() : files(id),
                null);
    }

    private List<Attachment> files(SharedPracticeId id) {
        return List.copyOf(attachments.all(rows.files(id)).values());
    }
}
