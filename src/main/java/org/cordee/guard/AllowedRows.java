package org.cordee.guard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the words that the guard lets pass.
@Repository
class AllowedRows {
    private final JdbcClient db;

    AllowedRows(JdbcClient db) {
        this.db = db;
    }

    /// As they were written.
    List<String> standing() {
        return db.sql("select word from allowed_word where removed_at is null order by folded")
                .query(String.class)
                .list();
    }

    /// Those that stand, by the alphabet.
    ///
    /// @param after the last that was shown; null to begin
    List<AllowedWord> standing(@Nullable UUID after, int most) {
        return db.sql(
                        """
                        select w.id, w.word, coalesce(m.name, '') as who, w.added_at as at
                          from allowed_word w
                          left join member m on m.id = w.added_by
                         where w.removed_at is null
                           and (:after::uuid is null or w.folded > (select l.folded from allowed_word l where l.id = :after))
                         order by w.folded
                         limit :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(AllowedRows::word)
                .list();
    }

    /// Those taken back, the latest first.
    List<AllowedWord> gone(int most) {
        return db.sql(
                        """
                        select w.id, w.word, coalesce(m.name, '') as who, w.removed_at as at
                          from allowed_word w
                          left join member m on m.id = w.removed_by
                         where w.removed_at is not null
                         order by w.removed_at desc
                         limit ?
                        """)
                .param(most)
                .query(AllowedRows::word)
                .list();
    }

    /// `added`, `known`, `enough`, or `refused`.
    String add(UUID id, String word, String folded, int most, Instant now) {
        return db.sql("select allow_word(?, ?, ?, ?, ?)")
                .params(id, word, folded, most, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean remove(UUID id, Instant now) {
        return db.sql("select disallow_word(?, ?)")
                .params(id, Timestamp.from(now))
                .query(String.class)
                .single()
                .equals("removed");
    }

    private static AllowedWord word(ResultSet row, int number) throws SQLException {
        return new AllowedWord(
                row.getObject("id", UUID.class),
                row.getString("word"),
                row.getString("who"),
                row.getTimestamp("at").toInstant());
    }
}
