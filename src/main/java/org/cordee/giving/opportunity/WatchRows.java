package org.cordee.giving.opportunity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the watch: only the current member's own.
@Repository
class WatchRows {
    private final JdbcClient db;

    WatchRows(JdbcClient db) {
        this.db = db;
    }

    /// What this member listens for, of everybody.
    List<OpportunityRows.Line> lines(MemberId me) {
        return db.sql("select partner, words from watch_word where owner = ? order by since, words")
                .param(me.value())
                .query((row, _) ->
                        new OpportunityRows.Line(
                                new MemberId(row.getObject("partner", UUID.class)),
                                Field.WATCH,
                                row.getString("words"),
                                null))
                .list();
    }

    List<String> words(MemberId me, MemberId partner) {
        return db.sql(
                        "select words from watch_word where owner = ? and partner = ? order by since, words")
                .params(me.value(), partner.value())
                .query(String.class)
                .list();
    }

    void change(
            MemberId me,
            MemberId partner,
            Collection<String> gone,
            Collection<String> fresh,
            Instant now) {
        db.sql("delete from watch_word where owner = ? and partner = ? and words = any (?)")
                .params(me.value(), partner.value(), gone.toArray(String[]::new))
                .update();
        db.sql(
                        """
                        insert into watch_word (owner, partner, words, since)
                        select ?, ?, w.words, cast(? as timestamptz) + w.n * interval '1 microsecond'
                          from unnest(cast(? as text[])) with ordinality w (words, n)
                        on conflict do nothing
                        """)
                .params(
                        me.value(),
                        partner.value(),
                        Timestamp.from(now),
                        fresh.toArray(String[]::new))
                .update();
    }
}
