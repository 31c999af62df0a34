package org.cordee.guard;

import java.util.List;
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
}
