package org.cordee.engagement.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.letter.LinkSecrets;
import org.cordee.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of reports, for whoever comes by a link: functions of *work* alone.
@Repository
class LinkReportRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    LinkReportRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// Still sealed.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(
            ReportLineId id,
            boolean held,
            boolean proposed,
            int version,
            @Nullable Instant releasedAt,
            @Nullable Instant sentAt,
            byte @Nullable [] contents) {}

    /// A link of a sponsor, and what seals for it.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reader(UUID link, byte[] open) {}

    List<Line> list(byte[] hash, Instant now) {
        return db.sql(
                        """
                        select line, held, proposed, version, released_at, sent_at, contents from report_of_link(?, ?, ?)
                        """)
                .params(secrets.house(), hash, Timestamp.from(now))
                .query((row, _) -> {
                    var released = row.getTimestamp("released_at");
                    var sent = row.getTimestamp("sent_at");
                    return new Line(
                            new ReportLineId(row.getObject("line", UUID.class)),
                            row.getBoolean("held"),
                            row.getBoolean("proposed"),
                            row.getInt("version"),
                            released == null ? null : released.toInstant(),
                            sent == null ? null : sent.toInstant(),
                            row.getBytes("contents"));
                })
                .list();
    }

    /// @param version on which it was written; 0 for a new line
    /// @return false where it was changed meanwhile, sent, or is none of theirs
    boolean write(byte[] hash, ReportLineId line, int version, byte[] own, Instant now) {
        return db.sql("select write_report_line(?, ?, ?, ?, ?, ?)")
                .params(secrets.house(), hash, line.value(), version, own, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean release(byte[] hash, ReportLineId line, int version, boolean released, Instant now) {
        return db.sql("select release_report_line(?, ?, ?, ?, ?, ?)")
                .params(secrets.house(), hash, line.value(), version, released, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    List<Reader> readers(byte[] hash, Instant now) {
        return db.sql("select link, public_key from report_readers(?, ?, ?)")
                .params(secrets.house(), hash, Timestamp.from(now))
                .query((row, _) ->
                        new Reader(row.getObject("link", UUID.class), row.getBytes("public_key")))
                .list();
    }

    boolean send(
            byte[] hash,
            ReportLineId line,
            int version,
            Sealed coach,
            List<UUID> links,
            List<byte[]> copies,
            Instant now) {
        return db.sql("select send_report_line(?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        secrets.house(),
                        hash,
                        line.value(),
                        version,
                        coach.key(),
                        coach.bytes(),
                        links.toArray(UUID[]::new),
                        copies.toArray(byte[][]::new),
                        Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }
}
