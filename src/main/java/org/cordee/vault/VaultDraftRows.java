package org.cordee.vault;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of what is being written for a vault.
@Repository
class VaultDraftRows {
    private final JdbcClient db;

    VaultDraftRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Sealed> find(MemberId me, String form, UUID about) {
        return db.sql(
                        "select key, contents from vault_draft where owner = ? and form = ? and about = ?")
                .params(me.value(), form, about)
                .query((row, _) -> new Sealed(row.getInt("key"), row.getBytes("contents")))
                .optional();
    }

    void keep(MemberId me, String form, UUID about, Sealed contents, Instant now) {
        db.sql(
                        """
                        insert into vault_draft (owner, form, about, key, contents, saved_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (owner, form, about)
                        do update set key = excluded.key, contents = excluded.contents, saved_at = excluded.saved_at
                        """)
                .params(
                        me.value(),
                        form,
                        about,
                        contents.key(),
                        contents.bytes(),
                        Timestamp.from(now))
                .update();
    }

    void drop(MemberId me, String form, UUID about) {
        db.sql("delete from vault_draft where owner = ? and form = ? and about = ?")
                .params(me.value(), form, about)
                .update();
    }

    void forget(MemberId me, Collection<UUID> abouts) {
        db.sql("delete from vault_draft where owner = ? and about = any (?)")
                .params(me.value(), abouts.toArray(UUID[]::new))
                .update();
    }
}
