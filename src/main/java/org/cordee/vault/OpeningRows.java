package org.cordee.vault;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.letter.LinkSecrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// In which sessions a vault is open, and what a passkey is asked to sign there.
@Repository
class OpeningRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    OpeningRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// @param secret the vault's, wrapped under what the cookie carries
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Opening(int turn, byte[] secret, Instant openedAt, Instant usedAt) {}

    Optional<Opening> find(MemberId me, UUID session) {
        return db.sql(
                        "select turn, secret, opened_at, used_at from vault_opening where member = ? and session = ?")
                .params(me.value(), session)
                .query((row, _) ->
                        new Opening(
                                row.getInt("turn"),
                                row.getBytes("secret"),
                                row.getTimestamp("opened_at").toInstant(),
                                row.getTimestamp("used_at").toInstant()))
                .optional();
    }

    void open(MemberId me, UUID session, int turn, byte[] secret, Instant now, Instant quiet) {
        db.sql("delete from vault_opening where member = ? and (session = ? or used_at <= ?)")
                .params(me.value(), session, Timestamp.from(quiet))
                .update();
        db.sql(
                        """
                        insert into vault_opening (session, member, turn, secret, opened_at, used_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(session, me.value(), turn, secret, Timestamp.from(now), Timestamp.from(now))
                .update();
    }

    /// Only while it is open: never opens again what was closed. On its own, since whoever reads in
    /// a vault may do so where nothing is written.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void use(MemberId me, UUID session, Instant now) {
        db.sql(
                        "update vault_opening set used_at = ? where member = ? and session = ? and used_at < ?")
                .params(Timestamp.from(now), me.value(), session, Timestamp.from(now))
                .update();
    }

    void close(MemberId me, UUID session) {
        db.sql("delete from vault_opening where member = ? and session = ?")
                .params(me.value(), session)
                .update();
    }

    /// After the secret has changed: here it stays open, elsewhere it closes.
    void turn(MemberId me, UUID session, int turn, byte[] secret) {
        db.sql("delete from vault_opening where member = ? and session <> ?")
                .params(me.value(), session)
                .update();
        db.sql("update vault_opening set turn = ?, secret = ? where member = ? and session = ?")
                .params(turn, secret, me.value(), session)
                .update();
    }

    /// The one that a session has is the last it was given.
    void ask(MemberId me, UUID session, String about, byte[] challenge, Instant now) {
        db.sql("delete from vault_challenge where member = ? and session = ?")
                .params(me.value(), session)
                .update();
        db.sql(
                        "insert into vault_challenge (session, member, about, bytes, made_at) values (?, ?, ?, ?, ?)")
                .params(session, me.value(), about, challenge, Timestamp.from(now))
                .update();
    }

    /// Gives it out once, and only while it is fresh.
    Optional<byte[]> answered(MemberId me, UUID session, String about, Instant since) {
        return db.sql(
                        """
                        with gone as (delete from vault_challenge where member = ? and session = ? returning about, bytes, made_at)
                        select bytes from gone where about = ? and made_at > ?
                        """)
                .params(me.value(), session, about, Timestamp.from(since))
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    /// All that were last used before, whosever they are.
    ///
    /// @return how many they were
    @Transactional
    public int forget(Instant before) {
        return db.sql("select forget_quiet_openings(?, ?)")
                .params(secrets.house(), Timestamp.from(before))
                .query(Integer.class)
                .single();
    }
}
