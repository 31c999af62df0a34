package org.cordee.member.record;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.attachment.AttachmentId;
import org.cordee.attachment.Attachments;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.member.record.EntryStanding.Seen;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One's own record: noted, changed, proved, taken out and put back.
@Service
@Transactional
public class Entries {
    /// How long one that was taken out can be put back.
    public static final Duration KEPT = Duration.ofDays(30);

    static final int PAGE = 20;
    private static final int SHOWN = 5;
    private static final int MOST_CALLS = 5;

    /// However long a credential holds, units older than this count for none.
    private static final int YEARS_BACK = 8;

    private final EntryRows rows;
    private final LookRows looks;
    private final Attachments attachments;
    private final Submissions submissions;
    private final Clock clock;
    private final Norms norms = Norms.PUBLISHED;

    Entries(
            EntryRows rows,
            LookRows looks,
            Attachments attachments,
            Submissions submissions,
            Clock clock) {
        this.rows = rows;
        this.looks = looks;
        this.attachments = attachments;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What became of a form.
    public sealed interface Keeping {
        record Kept(EntryId id) implements Keeping {}

        record Unfit(EntryView view) implements Keeping {}
    }

    /// A credential whose end is called to mind.
    record Ending(RecordEntry entry, Reminder reminder, LocalDate today) {}

    @Transactional(readOnly = true)
    public RecordView view(MemberId me) {
        var counts = rows.counts(me);
        var today = today();
        return new RecordView(
                Stream.of(EntryKind.values())
                        .map(kind -> {
                            var count = counts.getOrDefault(kind, 0);
                            return new RecordView.Section(
                                    kind,
                                    count == 0
                                            ? List.of()
                                            : standing(me, kind, rows.list(me, kind, null, SHOWN)),
                                    count);
                        })
                        .toList(),
                Stream.of(today.getYear(), today.getYear() - 1)
                        .flatMap(year ->
                                SupervisionYear.of(
                                        norms,
                                        year,
                                        rows.hours(me, EntryKind.PRACTICE, year),
                                        rows.hours(me, EntryKind.SUPERVISION, year))
                                        .stream())
                        .toList(),
                looks.asked().size(),
                today);
    }

    /// A page of a section.
    @Transactional(readOnly = true)
    public EntriesView section(MemberId me, EntryKind kind, @Nullable EntryId after) {
        var found = rows.list(me, kind, after, PAGE + 1);
        return new EntriesView(
                kind,
                standing(me, kind, found.subList(0, Math.min(PAGE, found.size()))),
                after == null,
                found.size() > PAGE,
                today());
    }

    @Transactional(readOnly = true)
    public EntryView fresh(EntryKind kind) {
        return EntryView.fresh(EntryForm.fresh(kind), Map.of(), norms, today());
    }

    /// Any of one's own, taken out or not.
    @Transactional(readOnly = true)
    public EntryView one(MemberId me, EntryId id) {
        var entry = find(me, id);
        var file = entry.attachment();
        var credential = entry.kind() == EntryKind.CREDENTIAL && !entry.isRemoved();
        return new EntryView(
                entry,
                EntryForm.of(entry),
                Map.of(),
                norms,
                file == null ? null : attachments.all(List.of(file)).get(file),
                credential ? looks.of(me, id) : List.of(),
                credential ? looks.peers() : List.of(),
                credential ? renewal(entry, units(me)) : null,
                credential && entry.until() != null
                        ? Reminder.due(entry.until(), entry.notedOn(), today()).orElse(null)
                        : null,
                today(),
                null);
    }

    /// Notes one. The same form sent twice notes one.
    public Keeping add(MemberId me, EntryForm form) {
        var now = clock.instant();
        rows.sweep(me, now.minus(KEPT));
        var refusals = form.refusals(norms, today());
        if (!refusals.isEmpty()) {
            return new Keeping.Unfit(EntryView.fresh(form, refusals, norms, today()));
        }
        var fresh = Ids.at(now);
        var id = new EntryId(submissions.first(me, form.key(), fresh));
        if (id.value().equals(fresh)) {
            var entry = form.entry(id, norms, today());
            rows.add(me, entry, entry.sortOn(today()), now);
        }
        return new Keeping.Kept(id);
    }

    /// Changes one. What somebody had seen of a credential is asked anew where it is another now.
    ///
    /// @param typed what came with the form, by the kind of what stands
    public Keeping change(MemberId me, EntryId id, Map<EntryField, String> typed) {
        var standing = one(me, id);
        var kind = find(me, id).kind();
        var form = new EntryForm(standing.form().key(), kind, typed);
        var refusals = form.refusals(norms, today());
        if (!refusals.isEmpty()) {
            return new Keeping.Unfit(standing.with(form, refusals));
        }
        var entry = form.entry(id, norms, today());
        found(rows.change(me, entry, entry.sortOn(today())));
        return new Keeping.Kept(id);
    }

    /// Puts a file to an entry, in place of the one that was there.
    public void prove(MemberId me, EntryId id, @Nullable AttachmentId file) {
        var before = find(me, id);
        if (!before.kind().isProved()) {
            throw new NotFound();
        }
        found(rows.prove(me, id, file));
        if (before.attachment() != null) {
            attachments.drop(me, before.attachment());
        }
    }

    /// Takes one out. For [#KEPT] it can be put back.
    void remove(MemberId me, EntryId id) {
        found(rows.remove(me, id, clock.instant()));
    }

    void restore(MemberId me, EntryId id) {
        found(rows.restore(me, id));
    }

    /// From now on its owner knows of the day it ends, until the next time it is called to mind.
    void note(MemberId me, EntryId id) {
        found(rows.note(me, id, today()));
    }

    /// What Today says.
    @Transactional(readOnly = true)
    List<Ending> ending(MemberId me) {
        var today = today();
        return rows.ending(me, today.plusDays(90), 4 * MOST_CALLS).stream()
                .flatMap(entry ->
                        Reminder.due(Objects.requireNonNull(entry.until()), entry.notedOn(), today)
                                .map(due -> new Ending(entry, due, today))
                                .stream())
                .limit(MOST_CALLS)
                .toList();
    }

    private RecordEntry find(MemberId me, EntryId id) {
        return rows.find(me, id).orElseThrow(NotFound::new);
    }

    private List<EntryStanding> standing(MemberId me, EntryKind kind, List<RecordEntry> entries) {
        if (kind != EntryKind.CREDENTIAL || entries.isEmpty()) {
            return entries.stream()
                    .map(entry -> new EntryStanding(entry, null, Seen.BY_NOBODY))
                    .toList();
        }
        var units = units(me);
        var seen = looks.seen(me, entries.stream().map(RecordEntry::id).toList());
        return entries.stream()
                .map(entry ->
                        new EntryStanding(
                                entry,
                                renewal(entry, units),
                                seen.getOrDefault(entry.id(), Seen.BY_NOBODY)))
                .toList();
    }

    private List<Unit> units(MemberId me) {
        return rows.units(me, today().minusYears(YEARS_BACK));
    }

    private @Nullable Renewal renewal(RecordEntry entry, List<Unit> units) {
        return entry.norm() == null || entry.until() == null
                ? null
                : Renewal.of(norms, entry.norm(), entry.until(), units).orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static void found(boolean found) {
        if (!found) {
            throw new NotFound();
        }
    }
}
