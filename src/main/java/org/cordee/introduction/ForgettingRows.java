package org.cordee.introduction;

import java.sql.Timestamp;
import java.time.Instant;
import org.cordee.letter.LinkSecrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the house lets go of by itself: a portion at a time, each in a transaction of its own.
@Repository
@Transactional
class ForgettingRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    ForgettingRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    int forget(Instant now) {
        return db.sql("select forget_addresses(?, ?)")
                .params(secrets.house(), Timestamp.from(now))
                .query(Integer.class)
                .single();
    }
}
