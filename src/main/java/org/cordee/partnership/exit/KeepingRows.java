package org.cordee.partnership.exit;

import java.sql.Timestamp;
import java.time.Instant;
import org.cordee.letter.LinkSecrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the house does for rooms that nobody is in any more.
@Repository
class KeepingRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    KeepingRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// How many rooms were announced; twenty at the most.
    int announce(Instant now) {
        return count("select notice_keeping(?, ?)", now);
    }

    /// How many rooms were forgotten; twenty at the most.
    int forget(Instant now) {
        return count("select forget_rooms(?, ?)", now);
    }

    private int count(String sql, Instant now) {
        return db.sql(sql)
                .params(secrets.house(), Timestamp.from(now))
                .query(Integer.class)
                .single();
    }
}
