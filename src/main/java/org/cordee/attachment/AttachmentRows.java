package org.cordee.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentRows {
    private final JdbcClient db;

    AttachmentRows(JdbcClient db) {
        this.db = db;
    }

    /// A file with what is in it.
    record Whole(Attachment file, byte[] bytes) {}

    /// One at a time for a member, so that many windows are not more than one.
    void hold(MemberId me) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('attachment:' || :me, 0))")
                .param("me", me.value().toString())
                .query((_, _) -> true)
                .single();
    }

    long sum(MemberId me) {
        return db.sql("select coalesce(sum(size), 0) from attachment where owner = ?")
                .param(me.value())
                .query(Long.class)
                .single();
    }

    void keep(MemberId me, AttachmentId id, String name, FileType type, byte[] bytes, Instant now) {
        db.sql(
                        """
                        insert into attachment (id, owner, name, type, size, bytes, sha256, at)
                        values (:id, :me, :name, :type, :size, :bytes, :sha256, :now)
                        """)
                .param("id", id.value())
                .param("me", me.value())
                .param("name", name)
                .param("type", type.key())
                .param("size", bytes.length)
                .param("bytes", bytes)
                .param("sha256", sha256(bytes))
                .param("now", Timestamp.from(now))
                .update();
    }

    Map<AttachmentId, Attachment> all(List<AttachmentId> ids) {
        var found = new LinkedHashMap<AttachmentId, Attachment>();
        db.sql("select id, name, type, size, at from attachment where id = any (?)")
                .param(ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .query(AttachmentRows::attachment)
                .list()
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    Optional<Whole> whole(AttachmentId id) {
        return db.sql("select id, name, type, size, at, bytes from attachment where id = ?")
                .param(id.value())
                .query((row, n) -> new Whole(attachment(row, n), row.getBytes("bytes")))
                .optional();
    }

    void drop(MemberId me, AttachmentId id) {
        db.sql("delete from attachment where id = ? and owner = ?")
                .params(id.value(), me.value())
                .update();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                FileType.of(row.getString("type")),
                row.getInt("size"),
                row.getTimestamp("at").toInstant());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
