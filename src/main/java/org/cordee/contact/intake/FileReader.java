package org.cordee.contact.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cordee.contact.Contacts;
import org.cordee.contact.file.ContactFile;
import org.cordee.contact.file.Reading;
import org.cordee.contact.file.Row;
import org.cordee.current.Entrance;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.web.Unspoken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a file while its owner goes on: each batch of rows is a transaction of its own, and says
/// how far it has come. Should the machine stop midway, the file is still there.
@Component
class FileReader {
    private static final Logger LOG = LoggerFactory.getLogger(FileReader.class);
    private static final int BATCH = 500;

    /// So many files at a time, so that the memory they take has a bound.
    private final Semaphore desks = new Semaphore(2);

    private final ImportRows files;
    private final PlacedRows placed;
    private final Contacts contacts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FileReader(
            ImportRows files,
            PlacedRows placed,
            Contacts contacts,
            TransactionTemplate transactions,
            Clock clock) {
        this.files = files;
        this.placed = placed;
        this.contacts = contacts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Begins; the answer does not wait for it. Reads as whoever asks, as long as their session
    /// lasts.
    void read(MemberId me, Imports.Begun begun, String region) {
        if (begun.reading() == 0) {
            return;
        }
        Thread.ofVirtual()
                .name("contact file")
                .start(Entrance.carried(() -> readInTurn(new Sheet(me, begun), region)));
    }

    /// The same before it answers, in the transaction of whoever asks.
    void readNow(MemberId me, Imports.Begun begun, String region) {
        new Sheet(me, begun).read(region);
    }

    private void readInTurn(Sheet sheet, String region) {
        try {
            while (!desks.tryAcquire(5, TimeUnit.SECONDS)) {
                if (!sheet.stir(List.of())) {
                    return;
                }
            }
            try {
                sheet.read(region);
            } finally {
                desks.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            LOG.error(
                    "The reading of import {} broke off, its owner can begin it again",
                    sheet.id.value(),
                    new Unspoken(broken));
        }
    }

    /// One reading of one file.
    private final class Sheet {
        private final MemberId me;
        private final ImportId id;
        private final int reading;
        private final Matching matching = new Matching();
        private final List<PlacedRow> batch = new ArrayList<>(BATCH);
        private final Tally tally = new Tally(0);
        private Door door = Door.NONE;
        private int line;
        private boolean overtaken;

        Sheet(MemberId me, Imports.Begun begun) {
            this.me = me;
            this.id = begun.id();
            this.reading = begun.reading();
        }

        void read(String region) {
            var file = transactions.execute(_ -> files.file(me, id, reading));
            if (file == null || file.isEmpty()) {
                return;
            }
            contacts.each(me, contact -> matching.know(contact.id().value(), contact.person()));
            var end = ContactFile.read(file.get(), region, this::take);
            flush();
            transactions.executeWithoutResult(_ -> end(end));
        }

        private void take(Row row) {
            if (overtaken) {
                return;
            }
            line = row.line();
            int number = tally.counts().rows() + 1;
            var placed =
                    switch (row) {
                        case Row.Refused refused ->
                                new PlacedRow(number, row.line(), null, null, refused);
                        case Row.Taken taken -> {
                            door = door.with(taken.remarks());
                            var placing =
                                    matching.place(taken.person(), Ids.at(clock.instant()), null);
                            yield new PlacedRow(number, row.line(), taken.person(), placing, null);
                        }
                    };
            tally.add(placed.outcome());
            batch.add(placed);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        private void flush() {
            overtaken = overtaken || !stir(batch);
            batch.clear();
        }

        /// Says how far it is, with the rows that were read since; false where another reading has
        /// begun.
        boolean stir(List<PlacedRow> rows) {
            return Boolean.TRUE.equals(
                    transactions.execute(_ -> {
                        var mine =
                                files.stir(me, id, reading, line, tally.counts(), clock.instant());
                        if (mine && !rows.isEmpty()) {
                            placed.add(me, id, rows);
                        }
                        return mine;
                    }));
        }

        private void end(Reading end) {
            if (overtaken || !files.stir(me, id, reading, line, tally.counts(), clock.instant())) {
                return;
            }
            switch (end) {
                case Reading.Unreadable(var why) -> {
                    placed.clear(me, id);
                    files.unreadable(me, id, why);
                }
                case Reading.Done done -> {
                    if (done.rows() != tally.counts().rows()) {
                        throw new IllegalStateException(
                                "%d rows were read, %d came"
                                        .formatted(done.rows(), tally.counts().rows()));
                    }
                    files.read(me, id, done, door, clock.instant());
                }
            }
        }
    }
}
