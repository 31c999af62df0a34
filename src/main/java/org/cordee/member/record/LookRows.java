package org.cordee.member.record;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.attachment.AttachmentId;
import org.cordee.current.MemberId;
import org.cordee.member.record.EntryStanding.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of what somebody has seen of another's record. What crosses members is done by functions
/// of *work*.
@Repository
class LookRows {
    private final JdbcClient db;

    LookRows(JdbcClient db) {
        this.db = db;
    }

    List<Peer> peers() {
        return db.sql("select member, name from feedback_partners() order by name, member")
                .query((row, _) ->
                        new Peer(
                                new MemberId(row.getObject("member", UUID.class)),
                                row.getString("name")))
                .list();
    }

    List<Look> of(MemberId me, EntryId entry) {
        return db.sql(
                        """
                        select l.id, l.asked, coalesce(m.name, '') as name, l.asked_at, l.seen_at
                          from credential_look l
                          left join member m on m.id = l.asked
                         where l.member = ? and l.entry = ?
                         order by l.asked_at, l.id
                        """)
                .params(me.value(), entry.value())
                .query((row, _) -> {
                    var asked = row.getObject("asked", UUID.class);
                    var seen = row.getTimestamp("seen_at");
                    return new Look(
                            row.getObject("id", UUID.class),
                            asked == null ? null : new MemberId(asked),
                            row.getString("name"),
                            row.getTimestamp("asked_at").toInstant(),
                            seen == null ? null : seen.toInstant());
                })
                .list();
    }

    /// By how many each of them was seen.
    Map<EntryId, Seen> seen(MemberId me, List<EntryId> entries) {
        var seen = new HashMap<EntryId, Seen>();
        db.sql(
                        """
                        select entry, count(*) filter (where asked is not null) as peers, bool_or(asked is null) as checked
                          from credential_look
                         where member = ? and entry = any (?) and seen_at is not null
                         group by entry
                        """)
                .params(me.value(), entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        seen.put(
                                new EntryId(row.getObject("entry", UUID.class)),
                                new Seen(row.getInt("peers"), row.getBoolean("checked"))))
                .list();
        return seen;
    }

    String ask(UUID id, EntryId entry, @Nullable MemberId of, Instant now) {
        return db.sql("select ask_look(:id, :entry, cast(:of as uuid), :now)")
                .param("id", id)
                .param("entry", entry.value())
                .param("of", of == null ? null : of.value().toString(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean takeBack(MemberId me, EntryId entry, UUID id) {
        return db.sql("delete from credential_look where id = ? and entry = ? and member = ?")
                        .params(id, entry.value(), me.value())
                        .update()
                == 1;
    }

    List<AskedLook> asked() {
        return db.sql(
                        """
                        select id, owner, name, title, place, number, from_on, until_on, attachment, by_the_house
                          from looks_asked()
                        """)
                .query((row, _) -> {
                    var file = row.getObject("attachment", UUID.class);
                    return new AskedLook(
                            row.getObject("id", UUID.class),
                            new MemberId(row.getObject("owner", UUID.class)),
                            row.getString("name"),
                            row.getString("title"),
                            row.getString("place"),
                            row.getString("number"),
                            row.getObject("from_on", LocalDate.class),
                            row.getObject("until_on", LocalDate.class),
                            file == null ? null : new AttachmentId(file),
                            null,
                            row.getBoolean("by_the_house"));
                })
                .list();
    }

    boolean answer(UUID id, boolean seen, Instant now) {
        return db.sql("select answer_look(?, ?, ?)")
                .params(id, seen, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    List<RecordLine> of(MemberId member, LocalDate today) {
        return lines(
                db.sql(
                                """
                                select kind, title, place, amount, year, from_on, until_on, link, peers, checked
                                  from record_of(?, ?)
                                """)
                        .params(member.value(), today));
    }

    List<RecordLine> mineAs(String audience, LocalDate today) {
        return lines(
                db.sql(
                                """
                                select kind, title, place, amount, year, from_on, until_on, link, peers, checked
                                  from my_record_as(?, ?)
                                """)
                        .params(audience, today));
    }

    private static List<RecordLine> lines(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, _) ->
                        new RecordLine(
                                EntryKind.at(row.getString("kind")).orElseThrow(),
                                row.getString("title"),
                                row.getString("place"),
                                row.getBigDecimal("amount"),
                                row.getObject("year", Integer.class),
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("until_on", LocalDate.class),
                                row.getString("link"),
                                row.getInt("peers"),
                                row.getBoolean("checked")))
                .list();
    }
}
