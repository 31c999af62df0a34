package org.cordee.contact.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.contact.file.Reading;
import org.cordee.contact.file.Reading.Source;
import org.cordee.contact.file.Reading.Why;
import org.cordee.contact.intake.Import.State;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The files that were brought in, and how far each has come.
@Repository
class ImportRows {
    private static final String COLUMNS =
            """
            select id, file_name, lines, begun_at, stirred_at, line, read_at, unreadable, source, unread, rows, fresh, same, merged,
                   refused, birthdays, photos, addresses, others, odd, recounted_at, applied_at, undone_at, kept
              from contact_import
            """;

    private final JdbcClient db;

    ImportRows(JdbcClient db) {
        this.db = db;
    }

    void begin(MemberId me, ImportId id, String fileName, byte[] file, int lines, Instant now) {
        db.sql(
                        """
                        insert into contact_import (id, owner, file_name, file, lines, begun_at, stirred_at)
                        values (:id, :me, :name, :file, :lines, :now, :now)
                        """)
                .param("id", id.value())
                .param("me", me.value())
                .param("name", fileName)
                .param("file", file)
                .param("lines", lines)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Import> find(MemberId me, ImportId id) {
        return db.sql(COLUMNS + " where owner = ? and id = ?")
                .params(me.value(), id.value())
                .query(ImportRows::file)
                .optional();
    }

    /// The same, held until the end of the transaction.
    Optional<Import> hold(MemberId me, ImportId id) {
        return db.sql(COLUMNS + " where owner = ? and id = ? for update")
                .params(me.value(), id.value())
                .query(ImportRows::file)
                .optional();
    }

    /// The latest first.
    List<Import> list(MemberId me, @Nullable UUID after, int most) {
        return db.sql(
                        COLUMNS
                                + """
                                 where owner = :me and (:after::uuid is null or id < :after)
                                 order by id desc limit :most
                                """)
                .param("me", me.value())
                .param("after", after)
                .param("most", most)
                .query(ImportRows::file)
                .list();
    }

    /// The file of a reading that is still the latest.
    Optional<byte[]> file(MemberId me, ImportId id, int reading) {
        return db.sql(
                        """
                        select file from contact_import
                         where owner = ? and id = ? and reading = ? and read_at is null and file is not null
                        """)
                .params(me.value(), id.value(), reading)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /// Begins to read again what nobody reads any more: the number of the new reading.
    Optional<Integer> readAgain(MemberId me, ImportId id, Instant now, Instant standing) {
        return db.sql(
                        """
                        update contact_import
                           set reading = reading + 1, stirred_at = ?, line = 0, rows = 0, fresh = 0, same = 0, merged = 0, refused = 0
                         where owner = ? and id = ? and file is not null and stirred_at < ?
                        returning reading
                        """)
                .params(Timestamp.from(now), me.value(), id.value(), Timestamp.from(standing))
                .query(Integer.class)
                .optional();
    }

    /// Says that somebody reads; false where another reading has begun since.
    boolean stir(MemberId me, ImportId id, int reading, int line, Counts counts, Instant now) {
        return db.sql(
                                """
                                update contact_import
                                   set line = ?, rows = ?, fresh = ?, same = ?, merged = ?, refused = ?, stirred_at = ?
                                 where owner = ? and id = ? and reading = ? and file is not null
                                """)
                        .params(
                                line,
                                counts.rows(),
                                counts.fresh(),
                                counts.same(),
                                counts.merged(),
                                counts.refused(),
                                Timestamp.from(now),
                                me.value(),
                                id.value(),
                                reading)
                        .update()
                == 1;
    }

    /// All is read, and the file erased.
    void read(MemberId me, ImportId id, Reading.Done done, Door door, Instant now) {
        db.sql(
                        """
                        update contact_import
                           set read_at = :now, file = null, line = lines, source = :source, unread = :unread,
                               birthdays = :birthdays, photos = :photos, addresses = :addresses, others = :others, odd = :odd
                         where owner = :me and id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("source", done.source().name().toLowerCase(Locale.ROOT))
                .param("unread", done.unread().toArray(String[]::new))
                .param("birthdays", door.birthdays())
                .param("photos", door.photos())
                .param("addresses", door.addresses())
                .param("others", door.others())
                .param("odd", door.odd())
                .param("me", me.value())
                .param("id", id.value())
                .update();
    }

    /// Nothing of it can be read, and the file is erased.
    void unreadable(MemberId me, ImportId id, Why why) {
        db.sql(
                        """
                        update contact_import
                           set unreadable = ?, file = null, rows = 0, fresh = 0, same = 0, merged = 0, refused = 0
                         where owner = ? and id = ?
                        """)
                .params(why.name().toLowerCase(Locale.ROOT), me.value(), id.value())
                .update();
    }

    void count(MemberId me, ImportId id, Counts counts, @Nullable Instant recountedAt) {
        db.sql(
                        """
                        update contact_import
                           set rows = :rows, fresh = :fresh, same = :same, merged = :merged, refused = :refused, recounted_at = :at
                         where owner = :me and id = :id
                        """)
                .param("rows", counts.rows())
                .param("fresh", counts.fresh())
                .param("same", counts.same())
                .param("merged", counts.merged())
                .param("refused", counts.refused())
                .param("at", recountedAt == null ? null : Timestamp.from(recountedAt))
                .param("me", me.value())
                .param("id", id.value())
                .update();
    }

    void applied(MemberId me, ImportId id, Instant now) {
        db.sql("update contact_import set applied_at = ? where owner = ? and id = ?")
                .params(Timestamp.from(now), me.value(), id.value())
                .update();
    }

    void undone(MemberId me, ImportId id, Instant now) {
        db.sql("update contact_import set undone_at = ? where owner = ? and id = ?")
                .params(Timestamp.from(now), me.value(), id.value())
                .update();
    }

    void kept(MemberId me, ImportId id, int kept) {
        db.sql("update contact_import set kept = ? where owner = ? and id = ?")
                .params(kept, me.value(), id.value())
                .update();
    }

    private static Import file(ResultSet row, int n) throws SQLException {
        var source = row.getString("source");
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getTimestamp("begun_at").toInstant(),
                state(row),
                source == null ? null : Source.valueOf(source.toUpperCase(Locale.ROOT)),
                List.of((String[]) row.getArray("unread").getArray()),
                new Counts(
                        row.getInt("rows"),
                        row.getInt("fresh"),
                        row.getInt("same"),
                        row.getInt("merged"),
                        row.getInt("refused")),
                new Door(
                        row.getInt("birthdays"),
                        row.getInt("photos"),
                        row.getInt("addresses"),
                        row.getInt("others"),
                        row.getInt("odd")),
                instant(row, "recounted_at"));
    }

    private static State state(ResultSet row) throws SQLException {
        var why = row.getString("unreadable");
        var undone = instant(row, "undone_at");
        var applied = instant(row, "applied_at");
        var read = instant(row, "read_at");
        if (why != null) {
            return new State.Unreadable(Why.valueOf(why.toUpperCase(Locale.ROOT)));
        }
        if (undone != null) {
            return new State.Undone(undone, row.getInt("kept"));
        }
        if (applied != null) {
            return new State.Applied(applied);
        }
        return read != null
                ? new State.Previewed(read)
                : new State.BeingRead(
                        row.getInt("line"),
                        row.getInt("lines"),
                        row.getTimestamp("stirred_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
