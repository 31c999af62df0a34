package org.cordee.engagement.link;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.letter.LinkSecrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of contracts, for whoever comes by a link.
@Repository
class LinkContractRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    LinkContractRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// When the holder of a link accepted a contract, once for each role.
    List<Instant> accepted(byte[] hash, UUID contract, Instant now) {
        return db.sql("select accepted_at from accepted_by_link(?, ?, ?, ?)")
                .params(secrets.house(), hash, contract, Timestamp.from(now))
                .query((row, _) -> row.getTimestamp("accepted_at").toInstant())
                .list();
    }
}
