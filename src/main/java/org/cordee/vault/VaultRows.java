package org.cordee.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of a vault and of what opens it.
@Repository
class VaultRows {
    private final JdbcClient db;

    VaultRows(JdbcClient db) {
        this.db = db;
    }

    boolean exists(MemberId me) {
        return db.sql("select 1 from vault where member = ?")
                .param(me.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// False where there is one already.
    boolean found(MemberId me, Instant now) {
        return db.sql("insert into vault (member, founded_at) values (?, ?) on conflict do nothing")
                        .params(me.value(), Timestamp.from(now))
                        .update()
                == 1;
    }

    /// The turn it is at, which nobody changes until this transaction ends; one at a time.
    Optional<Integer> hold(MemberId me) {
        return db.sql("select turn from vault where member = ? for update")
                .param(me.value())
                .query(Integer.class)
                .optional();
    }

    void turn(MemberId me, int turn) {
        db.sql("update vault set turn = ? where member = ?").params(turn, me.value()).update();
    }

    List<Opener> openers(MemberId me) {
        return db.sql(
                        """
                        select id, kind, name, apart, public_key, private_key, secret, given, last_step, credential, attested,
                               signed, made_at, used_at
                          from vault_opener where member = ? order by made_at, id
                        """)
                .param(me.value())
                .query(VaultRows::opener)
                .list();
    }

    void add(MemberId me, Opener one) {
        db.sql(
                        """
                        insert into vault_opener (id, member, kind, name, apart, public_key, private_key, secret, given,
                                                  last_step, credential, attested, signed, made_at)
                        values (:id, :me, :kind, :name, :apart, :open, :key, :vault, :given, :step, :credential, :attested,
                                :signed, :made)
                        """)
                .param("id", one.id())
                .param("me", me.value())
                .param("kind", one.kind().key())
                .param("name", one.name())
                .param("apart", one.apart())
                .param("open", one.open())
                .param("key", one.secretKey())
                .param("vault", one.vault())
                .param("given", one.given(), java.sql.Types.BINARY)
                .param("step", one.lastStep(), java.sql.Types.BIGINT)
                .param(
                        "credential",
                        one.passkey() == null ? null : one.passkey().credential(),
                        java.sql.Types.BINARY)
                .param(
                        "attested",
                        one.passkey() == null ? null : one.passkey().attested(),
                        java.sql.Types.BINARY)
                .param(
                        "signed",
                        one.passkey() == null ? null : one.passkey().signed(),
                        java.sql.Types.BIGINT)
                .param("made", Timestamp.from(one.madeAt()))
                .update();
    }

    void rename(MemberId me, UUID opener, String name) {
        db.sql("update vault_opener set name = ? where member = ? and id = ?")
                .params(name, me.value(), opener)
                .update();
    }

    void remove(MemberId me, UUID opener) {
        db.sql("delete from vault_opener where member = ? and id = ?")
                .params(me.value(), opener)
                .update();
    }

    void reseal(UUID opener, byte[] vault) {
        db.sql("update vault_opener set secret = ? where id = ?").params(vault, opener).update();
    }

    /// The code of this step of time has been used; false where it, or a later one, had been.
    boolean usedStep(UUID opener, long step, Instant now) {
        return db.sql(
                                "update vault_opener set last_step = ?, used_at = ? where id = ? and last_step < ?")
                        .params(step, Timestamp.from(now), opener, step)
                        .update()
                == 1;
    }

    void usedPasskey(UUID opener, long signed, Instant now) {
        db.sql("update vault_opener set signed = ?, used_at = ? where id = ?")
                .params(signed, Timestamp.from(now), opener)
                .update();
    }

    /// How many did not open it since then.
    int attempts(MemberId me, Instant since) {
        return db.sql("select count(*) from vault_attempt where member = ? and at > ?")
                .params(me.value(), Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void attempt(MemberId me, Instant now, Instant forgotten) {
        db.sql("delete from vault_attempt where member = ? and at < ?")
                .params(me.value(), Timestamp.from(forgotten))
                .update();
        db.sql("insert into vault_attempt (member, at) values (?, ?)")
                .params(me.value(), Timestamp.from(now))
                .update();
    }

    /// How many there are to read with, besides what is being written.
    int holders(MemberId me) {
        return db.sql(
                        "select count(distinct holder) from vault_key where owner = ? and holder <> owner")
                .param(me.value())
                .query(Integer.class)
                .single();
    }

    void tell(String what, Instant now) {
        db.sql("select tell_of_vault(?, ?)")
                .params(what, Timestamp.from(now))
                .query((_, _) -> true)
                .single();
    }

    private static Opener opener(ResultSet row, int n) throws SQLException {
        var credential = row.getBytes("credential");
        return new Opener(
                row.getObject("id", UUID.class),
                Opener.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getBoolean("apart"),
                row.getBytes("public_key"),
                row.getBytes("private_key"),
                row.getBytes("secret"),
                row.getBytes("given"),
                row.getObject("last_step", Long.class),
                credential == null
                        ? null
                        : new Opener.Passkey(
                                credential, row.getBytes("attested"), row.getLong("signed")),
                row.getTimestamp("made_at").toInstant(),
                instant(row, "used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
