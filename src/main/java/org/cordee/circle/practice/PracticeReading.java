package org.cordee.circle.practice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.attachment.Attachments;
import org.cordee.circle.CircleId;
import org.cordee.current.FormDraftRows;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.guard.Decisions;
import org.cordee.guard.Guarding;
import org.cordee.guard.Holder;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finding practices, reading them, and saying what one did with them.
@Service
@Transactional
public class PracticeReading {
    static final int PAGE = 20;
    static final int LONGEST_USE = 600;

    /// Letters of a search: more than one would type, less than what would weigh.
    private static final int LONGEST_SEARCH = 200;

    private static final int KEPT = 100;
    private static final String WORDS = "words";

    private final SharedPracticeRows rows;
    private final Guarding guard;
    private final Attachments attachments;
    private final FormDraftRows drafts;
    private final Clock clock;

    PracticeReading(
            SharedPracticeRows rows,
            Guarding guard,
            Attachments attachments,
            FormDraftRows drafts,
            Clock clock) {
        this.rows = rows;
        this.guard = guard;
        this.attachments = attachments;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What became of a word about a use.
    public sealed interface Saying {
        record Said() implements Saying {}

        record Unfit(PracticeView view) implements Saying {}
    }

    /// @param sought empty for all
    /// @param after the last that was shown; null to begin
    @Transactional(readOnly = true)
    public PracticesView list(
            MemberId me,
            String sought,
            @Nullable PracticeKind kind,
            @Nullable CircleId circle,
            @Nullable SharedPracticeId after) {
        var line = Typed.line(sought);
        var words =
                line.codePointCount(0, line.length()) > LONGEST_SEARCH
                        ? line.substring(0, line.offsetByCodePoints(0, LONGEST_SEARCH))
                        : line;
        var found = rows.find(words.isEmpty() ? null : words, kind, circle, after, PAGE + 1);
        var begins = after == null && words.isEmpty() && kind == null && circle == null;
        return new PracticesView(
                words,
                kind,
                circle,
                rows.circles(),
                lines(found.subList(0, Math.min(PAGE, found.size()))),
                begins ? rows.kept(me, KEPT) : List.of(),
                begins && !drafts.typed(me, "practice", me.value()).isEmpty(),
                after == null,
                found.size() > PAGE && !found.getLast().nearly());
    }

    private List<PracticeLine> lines(List<SharedPracticeRows.Found> found) {
        var ids = found.stream().map(SharedPracticeRows.Found::id).toList();
        var practices = rows.all(ids);
        var places = rows.places(ids);
        var uses = rows.uses(ids);
        return found.stream()
                .filter(one -> practices.containsKey(one.id()))
                .map(one ->
                        new PracticeLine(
                                Objects.requireNonNull(practices.get(one.id())),
                                places.getOrDefault(one.id(), List.of()).stream()
                                        .map(PracticePlace::name)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                uses.stream()
                                        .filter(use -> use.practice().equals(one.id()))
                                        .filter(use -> use.kind() != PracticeUse.Kind.NOT_FOR_ME)
                                        .map(PracticeUse::name)
                                        .toList(),
                                one.nearly()))
                .toList();
    }

    @Transactional(readOnly = true)
    public PracticeView one(MemberId me, SharedPracticeId id) {
        var practice = rows.find(id).orElseThrow(NotFound::new);
        var uses = rows.uses(List.of(id));
        return new PracticeView(
                practice,
                me,
                rows.places(List.of(id)).getOrDefault(id, List.of()),
                uses.stream().filter(use -> !use.member().equals(me)).toList(),
                uses.stream().filter(use -> use.member().equals(me)).findFirst().orElse(null),
                rows.versions(id).size(),
                List.copyOf(attachments.all(rows.files(id)).values()),
                null);
    }

    @Transactional(readOnly = true)
    public PracticeVersionsView versions(SharedPracticeId id) {
        return new PracticeVersionsView(
                rows.find(id).orElseThrow(NotFound::new), rows.versions(id));
    }

    /// Says what one did with another's, and what happened, once the guard has nothing against it.
    ///
    /// @param kind null to say nothing any more
    public Saying say(
            Viewer viewer,
            SharedPracticeId id,
            PracticeUse.@Nullable Kind kind,
            String typed,
            Decisions said) {
        var me = viewer.id();
        var view = one(me, id);
        if (view.isOwn()) {
            throw new NotFound();
        }
        var words = Typed.text(typed);
        if (Typed.length(words) > LONGEST_USE) {
            return new Saying.Unfit(view.with(new PracticeView.Said(kind, words, null, true)));
        }
        var holder = new Holder("practice-use", id.value());
        var reading = guard.read(viewer, holder, Map.of(WORDS, kind == null ? "" : words), said);
        if (!reading.pass()) {
            return new Saying.Unfit(
                    view.with(new PracticeView.Said(kind, reading.text(WORDS), reading, false)));
        }
        if (!rows.say(id, kind, words, clock.instant())) {
            throw new NotFound();
        }
        guard.keep(me, holder, reading);
        return new Saying.Said();
    }
}
