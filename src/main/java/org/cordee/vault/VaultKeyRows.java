package org.cordee.vault;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.letter.LinkSecrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The SQL of the pairs of keys by which holders are written to and read.
@Repository
class VaultKeyRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    VaultKeyRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// The pair that seals for a holder, whosever it is.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealing(int number, byte[] open) {}

    /// A wrapped private key.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Wrapped(UUID holder, int number, byte[] key) {}

    Optional<Sealing> sealing(UUID holder) {
        return db.sql("select number, public_key from sealing_key(?, ?)")
                .params(secrets.house(), holder)
                .query((row, _) -> new Sealing(row.getInt("number"), row.getBytes("public_key")))
                .optional();
    }

    /// The wrapped private keys of holders of one's own, by their numbers.
    @Transactional
    public Map<UUID, Map<Integer, byte[]>> keys(Collection<UUID> holders) {
        var keys = new HashMap<UUID, Map<Integer, byte[]>>();
        holders.forEach(holder -> keys.put(holder, new HashMap<>()));
        db.sql("select holder, number, private_key from vault_key where holder = any (?)")
                .param(holders.toArray(UUID[]::new))
                .query(row -> {
                    keys.computeIfAbsent(row.getObject("holder", UUID.class), _ -> new HashMap<>())
                            .put(row.getInt("number"), row.getBytes("private_key"));
                });
        return keys;
    }

    List<Wrapped> all(MemberId me) {
        return db.sql("select holder, number, private_key from vault_key where owner = ?")
                .param(me.value())
                .query((row, _) ->
                        new Wrapped(
                                row.getObject("holder", UUID.class),
                                row.getInt("number"),
                                row.getBytes("private_key")))
                .list();
    }

    int latest(UUID holder) {
        return db.sql("select coalesce(max(number), 0) from vault_key where holder = ?")
                .param(holder)
                .query(Integer.class)
                .single();
    }

    void add(MemberId me, UUID holder, int number, byte[] open, byte[] wrapped, Instant now) {
        db.sql(
                        """
                        insert into vault_key (holder, number, owner, public_key, private_key, made_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(holder, number, me.value(), open, wrapped, Timestamp.from(now))
                .update();
    }

    void rewrap(UUID holder, int number, byte[] wrapped) {
        db.sql("update vault_key set private_key = ? where holder = ? and number = ?")
                .params(wrapped, holder, number)
                .update();
    }

    void forget(UUID holder) {
        db.sql("delete from vault_key where holder = ?").param(holder).update();
    }
}
