package org.cordee.member.record;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.attachment.AttachmentId;
import org.cordee.current.MemberId;
import org.cordee.member.record.Unit.About;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of one's own record.
@Repository
class EntryRows {
    private static final String WHOLE =
            """
            select id, kind, title, place, amount, year, from_on, until_on, sort, norm, number, link, attachment, noted_on, removed_at
              from record_entry where member = :me
            """;

    private final JdbcClient db;

    EntryRows(JdbcClient db) {
        this.db = db;
    }

    Optional<RecordEntry> find(MemberId me, EntryId id) {
        return db.sql(WHOLE + " and id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query(EntryRows::entry)
                .optional();
    }

    /// Those of a section, the latest first.
    List<RecordEntry> list(MemberId me, EntryKind kind, @Nullable EntryId after, int most) {
        return db.sql(
                        WHOLE
                                + """
                                 and kind = :kind and removed_at is null
                                 and (cast(:after as uuid) is null
                                      or (sort_on, id) < (select a.sort_on, a.id from record_entry a
                                                           where a.id = cast(:after as uuid) and a.member = :me))
                                 order by sort_on desc, id desc limit :most
                                """)
                .param("me", me.value())
                .param("kind", kind.key())
                .param("after", after == null ? null : after.value().toString(), Types.VARCHAR)
                .param("most", most)
                .query(EntryRows::entry)
                .list();
    }

    /// How many there are of each section.
    Map<EntryKind, Integer> counts(MemberId me) {
        var counts = new EnumMap<EntryKind, Integer>(EntryKind.class);
        db.sql(
                        """
                        select kind, count(*) as n from record_entry
                         where member = ? and removed_at is null group by kind
                        """)
                .param(me.value())
                .query((row, _) -> counts.put(kind(row), row.getInt("n")))
                .list();
        return counts;
    }

    void add(MemberId me, RecordEntry entry, LocalDate sortOn, Instant now) {
        said(
                        db.sql(
                                """
                                insert into record_entry (id, member, kind, title, place, amount, year, from_on, until_on, sort, norm,
                                                          number, link, sort_on, made_at)
                                values (:id, :me, :kind, :title, :place, :amount, :year, :from, :until, :sort, :norm,
                                        :number, :link, :sortOn, :now)
                                """),
                        entry)
                .param("me", me.value())
                .param("kind", entry.kind().key())
                .param("sortOn", sortOn)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean change(MemberId me, RecordEntry entry, LocalDate sortOn) {
        return said(
                                db.sql(
                                        """
                                        update record_entry
                                           set title = :title, place = :place, amount = :amount, year = :year, from_on = :from,
                                               until_on = :until, sort = :sort, norm = :norm, number = :number, link = :link,
                                               sort_on = :sortOn
                                         where id = :id and member = :me and removed_at is null
                                        """),
                                entry)
                        .param("me", me.value())
                        .param("sortOn", sortOn)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec said(
            JdbcClient.StatementSpec statement, RecordEntry entry) {
        return statement
                .param("id", entry.id().value())
                .param("title", entry.title())
                .param("place", entry.place())
                .param("amount", entry.amount(), Types.NUMERIC)
                .param("year", entry.year(), Types.INTEGER)
                .param("from", entry.from(), Types.DATE)
                .param("until", entry.until(), Types.DATE)
                .param("sort", entry.sort(), Types.VARCHAR)
                .param("norm", entry.norm(), Types.VARCHAR)
                .param("number", entry.number())
                .param("link", entry.link());
    }

    boolean prove(MemberId me, EntryId id, @Nullable AttachmentId file) {
        return db.sql(
                                """
                                update record_entry set attachment = :file
                                 where id = :id and member = :me and removed_at is null
                                """)
                        .param("file", file == null ? null : file.value(), Types.OTHER)
                        .param("id", id.value())
                        .param("me", me.value())
                        .update()
                == 1;
    }

    boolean remove(MemberId me, EntryId id, Instant now) {
        return db.sql(
                                "update record_entry set removed_at = coalesce(removed_at, ?) where id = ? and member = ?")
                        .params(Timestamp.from(now), id.value(), me.value())
                        .update()
                == 1;
    }

    boolean restore(MemberId me, EntryId id) {
        return db.sql("update record_entry set removed_at = null where id = ? and member = ?")
                        .params(id.value(), me.value())
                        .update()
                == 1;
    }

    boolean note(MemberId me, EntryId id, LocalDate today) {
        return db.sql(
                                "update record_entry set noted_on = ? where id = ? and member = ? and removed_at is null")
                        .params(today, id.value(), me.value())
                        .update()
                == 1;
    }

    /// Lets go of what was taken out before a moment, and of its files.
    void sweep(MemberId me, Instant before) {
        db.sql(
                        """
                        with gone as (delete from record_entry where member = :me and removed_at < :before returning attachment)
                        delete from attachment where owner = :me and id in (select attachment from gone)
                        """)
                .param("me", me.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    /// Credentials that end no later than a day.
    List<RecordEntry> ending(MemberId me, LocalDate latest, int most) {
        return db.sql(
                        WHOLE
                                + """
                                 and kind = 'credential' and removed_at is null and until_on <= :latest
                                 order by until_on limit :most
                                """)
                .param("me", me.value())
                .param("latest", latest)
                .param("most", most)
                .query(EntryRows::entry)
                .list();
    }

    /// Units of continuing education from a day on.
    List<Unit> units(MemberId me, LocalDate from) {
        return db.sql(
                        """
                        select from_on, amount, sort from record_entry
                         where member = ? and kind = 'education' and removed_at is null and sort_on >= ?
                        """)
                .params(me.value(), from)
                .query((row, _) ->
                        new Unit(
                                row.getObject("from_on", LocalDate.class),
                                row.getBigDecimal("amount"),
                                About.valueOf(row.getString("sort").toUpperCase(Locale.ROOT))))
                .list();
    }

    /// Hours that are noted of a year.
    BigDecimal hours(MemberId me, EntryKind kind, int year) {
        return db.sql(
                        """
                        select coalesce(sum(amount), 0) from record_entry
                         where member = :me and kind = :kind and removed_at is null
                           and sort_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                           and (kind <> 'practice' or year is not null)
                        """)
                .param("me", me.value())
                .param("kind", kind.key())
                .param("year", year)
                .query(BigDecimal.class)
                .single();
    }

    private static EntryKind kind(ResultSet row) throws SQLException {
        return EntryKind.at(row.getString("kind")).orElseThrow();
    }

    private static RecordEntry entry(ResultSet row, int number) throws SQLException {
        var file = row.getObject("attachment", UUID.class);
        var removed = row.getTimestamp("removed_at");
        return new RecordEntry(
                new EntryId(row.getObject("id", UUID.class)),
                kind(row),
                row.getString("title"),
                row.getString("place"),
                row.getBigDecimal("amount"),
                row.getObject("year", Integer.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("sort"),
                row.getString("norm"),
                row.getString("number"),
                row.getString("link"),
                file == null ? null : new AttachmentId(file),
                row.getObject("noted_on", LocalDate.class),
                removed == null ? null : removed.toInstant());
    }
}
