package org.cordee.engagement.sheet;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.vault.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of sheets. What stands on them is never here in clear.
@Repository
class SheetRows {
    private final JdbcClient db;

    SheetRows(JdbcClient db) {
        this.db = db;
    }

    /// As it is kept.
    record Line(int version, Sealed contents) {}

    Optional<Line> find(MemberId me, UUID engagement, SheetKind kind) {
        return db.sql(
                        """
                        select version, key, contents from engagement_sheet
                         where coach = ? and engagement = ? and kind = ?
                        """)
                .params(me.value(), engagement, kind.key())
                .query((row, _) ->
                        new Line(
                                row.getInt("version"),
                                new Sealed(row.getInt("key"), row.getBytes("contents"))))
                .optional();
    }

    /// Whoever keeps one holds the engagement.
    void keep(
            MemberId me,
            UUID engagement,
            SheetKind kind,
            int version,
            Sealed contents,
            Instant now) {
        db.sql(
                        """
                        insert into engagement_sheet (engagement, kind, coach, version, key, contents, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (engagement, kind)
                        do update set version = excluded.version, key = excluded.key, contents = excluded.contents,
                                      kept_at = excluded.kept_at
                        """)
                .params(
                        engagement,
                        kind.key(),
                        me.value(),
                        version,
                        contents.key(),
                        contents.bytes(),
                        Timestamp.from(now))
                .update();
    }
}
