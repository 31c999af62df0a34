package org.cordee.partnership.accompaniment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.accompaniment.Note.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the shared notebook. A draft is read by its author, a shared note by all parties.
@Repository
class NoteRows {
    private static final int MOST = 100;

    private final JdbcClient db;

    NoteRows(JdbcClient db) {
        this.db = db;
    }

    /// The latest notes that one may read, newest first, each with its replies, oldest first.
    List<Note> of(PartnershipId room) {
        var replies = new HashMap<UUID, List<Reply>>();
        var notes =
                db.sql(
                                """
                                select n.id, n.author, m.name, n.words, n.version, n.written_at, n.published_at
                                  from accompaniment_note n join member m on m.id = n.author
                                 where n.partnership = ?
                                 order by coalesce(n.published_at, n.written_at) desc, n.id desc limit ?
                                """)
                        .params(room.value(), MOST)
                        .query((row, _) -> {
                            var id = row.getObject("id", UUID.class);
                            var shared = row.getTimestamp("published_at");
                            return new Note(
                                    id,
                                    new MemberId(row.getObject("author", UUID.class)),
                                    row.getString("name"),
                                    row.getString("words"),
                                    row.getInt("version"),
                                    row.getTimestamp("written_at").toInstant(),
                                    shared == null ? null : shared.toInstant(),
                                    replies.computeIfAbsent(id, _ -> new ArrayList<>()));
                        })
                        .list();
        if (!notes.isEmpty()) {
            replies(notes, replies);
        }
        return notes;
    }

    private void replies(List<Note> notes, HashMap<UUID, List<Reply>> replies) {
        db.sql(
                        """
                        select r.note, r.author, m.name, r.words, r.written_at
                          from accompaniment_reply r join member m on m.id = r.author
                         where r.note = any (?) order by r.written_at, r.id
                        """)
                .param(notes.stream().map(Note::id).toArray(UUID[]::new))
                .query(row -> {
                    replies.computeIfAbsent(
                                    row.getObject("note", UUID.class), _ -> new ArrayList<>())
                            .add(
                                    new Reply(
                                            new MemberId(row.getObject("author", UUID.class)),
                                            row.getString("name"),
                                            row.getString("words"),
                                            row.getTimestamp("written_at").toInstant()));
                });
    }

    void write(
            UUID id, PartnershipId room, MemberId me, String words, Instant now, boolean shared) {
        db.sql(
                        """
                        insert into accompaniment_note (id, partnership, author, words, written_at, published_at)
                        values (:id, :room, :me, :words, :now, case when :shared then cast(:now as timestamptz) end)
                        """)
                .param("id", id)
                .param("room", room.value())
                .param("me", me.value())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .param("shared", shared)
                .update();
    }

    /// @param version of the words that the form was filled with
    /// @return whether it was there as it was shown
    boolean rewrite(
            UUID id, PartnershipId room, String words, int version, Instant now, boolean shared) {
        return db.sql(
                                """
                                update accompaniment_note
                                   set words = :words, version = version + 1, written_at = :now,
                                       published_at = case when :shared then cast(:now as timestamptz) end
                                 where id = :id and partnership = :room and version = :version and published_at is null
                                """)
                        .param("words", words)
                        .param("version", version)
                        .param("now", Timestamp.from(now))
                        .param("shared", shared)
                        .param("id", id)
                        .param("room", room.value())
                        .update()
                == 1;
    }

    boolean discard(UUID id, PartnershipId room) {
        return db.sql(
                                "delete from accompaniment_note where id = ? and partnership = ? and published_at is null")
                        .params(id, room.value())
                        .update()
                == 1;
    }

    void reply(UUID id, UUID note, MemberId me, String words, Instant now) {
        db.sql(
                        "insert into accompaniment_reply (id, note, author, words, written_at) values (?, ?, ?, ?, ?)")
                .params(id, note, me.value(), words, Timestamp.from(now))
                .update();
    }
}
