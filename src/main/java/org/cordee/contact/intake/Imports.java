package org.cordee.contact.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.contact.Contacts;
import org.cordee.contact.intake.Import.State;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files brought in: begun, looked at, applied once, undone.
@Service
@Transactional
public class Imports {
    static final int PAGE = 20;
    private static final int BATCH = 500;

    private final ImportRows files;
    private final PlacedRows placed;
    private final IntakeRows intake;
    private final FileReader reader;
    private final Contacts contacts;
    private final Submissions submissions;
    private final Clock clock;

    Imports(
            ImportRows files,
            PlacedRows placed,
            IntakeRows intake,
            FileReader reader,
            Contacts contacts,
            Submissions submissions,
            Clock clock) {
        this.files = files;
        this.placed = placed;
        this.intake = intake;
        this.reader = reader;
        this.contacts = contacts;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What came of asking for something to be read.
    ///
    /// @param reading which reading begins; 0 where there is nothing to begin
    record Begun(ImportId id, int reading) {}

    /// Keeps a file, to be read. The same form sent twice keeps it once.
    Begun begin(MemberId me, UUID key, String fileName, byte[] file) {
        var now = clock.instant();
        intake.sweep(me, now.minus(Import.UNDOABLE));
        var fresh = Ids.at(now);
        var id = new ImportId(submissions.first(me, key, fresh));
        if (!id.value().equals(fresh)) {
            return new Begun(id, 0);
        }
        files.begin(me, id, fileName, file, lines(file), now);
        return new Begun(id, 1);
    }

    /// Keeps a file and reads it at once, as far as its preview: for whoever can wait.
    public ImportId read(MemberId me, UUID key, String fileName, byte[] file, String region) {
        var begun = begin(me, key, fileName, file);
        reader.readNow(me, begun, region);
        return begun.id();
    }

    /// Begins anew to read what nobody reads any more.
    Begun readAgain(MemberId me, ImportId id) {
        find(me, id);
        var now = clock.instant();
        var reading = files.readAgain(me, id, now, now.minus(Import.PATIENCE));
        if (reading.isPresent()) {
            placed.clear(me, id);
        }
        return new Begun(id, reading.orElse(0));
    }

    /// Those of a member, the latest first.
    @Transactional(readOnly = true)
    public List<Import> list(MemberId me, @Nullable UUID after) {
        return files.list(me, after, PAGE + 1);
    }

    @Transactional(readOnly = true)
    public Import find(MemberId me, ImportId id) {
        return files.find(me, id).orElseThrow(NotFound::new);
    }

    /// An import, with the candidates after one row and the refused after another.
    @Transactional(readOnly = true)
    public ImportView view(MemberId me, ImportId id, int candidatesAfter, int refusedAfter) {
        var candidates = placed.candidates(me, id, candidatesAfter, PAGE + 1);
        var refused = placed.refused(me, id, refusedAfter, PAGE + 1);
        return new ImportView(
                find(me, id),
                candidates.subList(0, Math.min(PAGE, candidates.size())),
                candidates.size() > PAGE,
                refused.subList(0, Math.min(PAGE, refused.size())),
                refused.size() > PAGE,
                clock.instant());
    }

    /// The refused rows after one, as many as a page of a file.
    @Transactional(readOnly = true)
    List<RefusedRow> refused(MemberId me, ImportId id, int after) {
        return placed.refused(me, id, after, BATCH);
    }

    /// Keeps what was said of the candidates that were shown.
    public void choose(MemberId me, ImportId id, List<Integer> shown, List<Integer> united) {
        intake.holdBook(me);
        if (held(me, id).state() instanceof State.Previewed
                && placed.choose(me, id, shown, united) > 0) {
            files.count(me, id, recount(me, id), null);
        }
    }

    /// Brings in what the preview shows, once, whoever asks how often. Everybody is compared again
    /// with the book as it is now.
    public Import apply(MemberId me, ImportId id, List<Integer> shown, List<Integer> united) {
        intake.holdBook(me);
        choose(me, id, shown, united);
        var before = held(me, id);
        if (before.state() instanceof State.Previewed) {
            var now = clock.instant();
            var counts = recount(me, id);
            files.count(me, id, counts, counts.equals(before.counts()) ? null : now);
            intake.bringIn(me, id, now);
            files.applied(me, id, now);
        }
        return find(me, id);
    }

    /// Takes back what an import did. What its owner changed since stays.
    public Import undo(MemberId me, ImportId id) {
        intake.holdBook(me);
        var now = clock.instant();
        if (held(me, id).state() instanceof State.Applied applied && applied.canBeUndone(now)) {
            files.undone(me, id, now);
            intake.takeBack(me, id);
            intake.delete(me, intake.untouched(me));
            files.kept(me, id, intake.staying(me, id));
        }
        return find(me, id);
    }

    private Import held(MemberId me, ImportId id) {
        return files.hold(me, id).orElseThrow(NotFound::new);
    }

    /// Places everybody of a file anew. Who was new keeps the id they were given.
    private Counts recount(MemberId me, ImportId id) {
        var matching = new Matching();
        contacts.each(me, contact -> matching.know(contact.id().value(), contact.person()));
        var numbers = new ArrayList<Integer>();
        var placings = new ArrayList<Placing>();
        var before = find(me, id).counts();
        var tally = new Tally(before.refused());
        var now = clock.instant();
        placed.each(
                me,
                id,
                known -> {
                    var placing =
                            matching.place(known.person(), freshId(known, now), known.choice());
                    tally.add(placing.outcome());
                    numbers.add(known.number());
                    placings.add(placing);
                    if (numbers.size() == BATCH) {
                        flush(me, id, numbers, placings);
                    }
                });
        flush(me, id, numbers, placings);
        var counts = tally.counts();
        if (counts.rows() != before.rows()) {
            throw new IllegalStateException(
                    "%d rows were read, %d counted".formatted(before.rows(), counts.rows()));
        }
        return counts;
    }

    private void flush(MemberId me, ImportId id, List<Integer> numbers, List<Placing> placings) {
        placed.place(me, id, numbers, placings);
        numbers.clear();
        placings.clear();
    }

    private static UUID freshId(PlacedRow.Known known, Instant now) {
        return known.outcome() == Outcome.NEW ? known.contact() : Ids.at(now);
    }

    private static int lines(byte[] file) {
        int lines = 1;
        for (byte one : file) {
            if (one == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
