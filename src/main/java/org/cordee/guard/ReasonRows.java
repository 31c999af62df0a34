package org.cordee.guard;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Why a member keeps what was found in something of theirs.
@Repository
class ReasonRows {
    private final JdbcClient db;

    ReasonRows(JdbcClient db) {
        this.db = db;
    }

    /// By what is kept of the words.
    Map<ByteBuffer, GuardReason> of(MemberId me, Holder holder) {
        var reasons = new HashMap<ByteBuffer, GuardReason>();
        db.sql(
                        "select form, ready, words from guard_reason where member = ? and holder = ? and about = ?")
                .params(me.value(), holder.id(), holder.kind())
                .query(row -> {
                    var ready = GuardReason.Ready.of(row.getString("ready")).orElseThrow();
                    reasons.put(
                            ByteBuffer.wrap(row.getBytes("form")),
                            new GuardReason(ready, row.getString("words")));
                });
        return reasons;
    }

    void keep(MemberId me, Holder holder, byte[] form, Kind kind, GuardReason why, Instant now) {
        db.sql(
                        """
                        insert into guard_reason (member, about, holder, form, kind, ready, words, said_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (member, holder, about, form)
                        do update set kind = excluded.kind, ready = excluded.ready, words = excluded.words,
                                      said_at = excluded.said_at
                        """)
                .params(
                        me.value(),
                        holder.kind(),
                        holder.id(),
                        form,
                        kind.key(),
                        why.ready().key(),
                        why.words(),
                        Timestamp.from(now))
                .update();
    }
}
