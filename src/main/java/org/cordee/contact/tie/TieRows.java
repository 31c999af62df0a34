package org.cordee.contact.tie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of ties and thanks. What crosses members is done by functions of *work*.
@Repository
class TieRows {
    private final JdbcClient db;

    TieRows(JdbcClient db) {
        this.db = db;
    }

    /// What stands about a contact, or about one brought under them.
    Optional<Tie> of(MemberId me, ContactId contact) {
        return db.sql(
                        """
                        select t.id, t.asked_at, t.agreed_at
                          from contact_tie t
                         where t.owner = :me and t.withdrawn_at is null
                           and t.contact in (select :contact::uuid
                                             union all
                                             select m.id from contact m where m.owner = :me and m.merged_into = :contact)
                         order by t.agreed_at nulls last, t.contact = :contact desc, t.asked_at limit 1
                        """)
                .param("me", me.value())
                .param("contact", contact.value())
                .query((row, _) ->
                        new Tie(
                                new TieId(row.getObject("id", UUID.class)),
                                row.getTimestamp("asked_at").toInstant(),
                                instant(row, "agreed_at"),
                                null))
                .optional();
    }

    /// The contacts that are tied, and the name each member has given themselves.
    Map<ContactId, String> tied() {
        var tied = new LinkedHashMap<ContactId, String>();
        db.sql("select contact, name from my_tied()")
                .query((row, _) ->
                        tied.put(
                                new ContactId(row.getObject("contact", UUID.class)),
                                row.getString("name")))
                .list();
        return tied;
    }

    Optional<MemberId> card(MemberId me, ContactId contact) {
        return db.sql(
                        """
                        select c.card from contact c
                         where c.owner = :me and (c.id = :contact or c.merged_into = :contact) and c.card is not null
                         order by c.id = :contact desc, c.id limit 1
                        """)
                .param("me", me.value())
                .param("contact", contact.value())
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }

    String ask(
            TieId id,
            ContactId contact,
            @Nullable MemberId member,
            @Nullable String email,
            Instant now) {
        return db.sql("select ask_tie(:id, :contact, cast(:member as uuid), :email, :now)")
                .param("id", id.value())
                .param("contact", contact.value())
                .param("member", member == null ? null : member.value().toString(), Types.VARCHAR)
                .param("email", email, Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean withdraw(TieId id, Instant now) {
        return db.sql("select withdraw_tie(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean answer(TieId id, boolean yes, Instant now) {
        return db.sql("select answer_tie(?, ?, ?)")
                .params(id.value(), yes, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    List<TieAsked> asked() {
        return db.sql(
                        "select id, owner, name, asked_at, agreed_at, declined_at from ties_of_me() order by asked_at desc, id")
                .query((row, _) ->
                        new TieAsked(
                                new TieId(row.getObject("id", UUID.class)),
                                new MemberId(row.getObject("owner", UUID.class)),
                                row.getString("name"),
                                row.getTimestamp("asked_at").toInstant(),
                                row.getTimestamp("agreed_at") != null
                                        ? TieAsked.Answer.AGREED
                                        : row.getTimestamp("declined_at") != null
                                                ? TieAsked.Answer.LET_BE
                                                : TieAsked.Answer.NONE))
                .list();
    }

    /// How many were told; less than none where the contact is not there.
    int thank(UUID id, ContactId contact, String words, Instant now) {
        return db.sql("select thank_chain(?, ?, ?, ?)")
                .params(id, contact.value(), words, Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    Optional<Instant> thanked(MemberId me, ContactId contact) {
        return db.sql(
                        "select sent_at from thanks where owner = ? and contact = ? order by sent_at desc limit 1")
                .params(me.value(), contact.value())
                .query((row, _) -> row.getTimestamp("sent_at").toInstant())
                .optional();
    }

    List<Thanks> thanks() {
        return db.sql(
                        "select id, owner, name, words, sent_at from thanks_for_me() order by sent_at desc, id")
                .query((row, _) ->
                        new Thanks(
                                row.getObject("id", UUID.class),
                                new MemberId(row.getObject("owner", UUID.class)),
                                row.getString("name"),
                                row.getString("words"),
                                row.getTimestamp("sent_at").toInstant()))
                .list();
    }

    boolean read(UUID thanks, Instant now) {
        return db.sql("select read_thanks(?, ?)")
                .params(thanks, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// What waits on Today: thanks first, then what was asked; in one query.
    List<Waiting> waiting(int most) {
        return db.sql(
                        """
                        (select 1 as place, id, name, words, sent_at as at from thanks_for_me())
                        union all
                        (select 2, id, name, '', asked_at from ties_of_me() where agreed_at is null and declined_at is null)
                        order by place, at desc, id limit ?
                        """)
                .param(most)
                .query((row, _) ->
                        new Waiting(
                                row.getInt("place") == 1,
                                row.getString("name"),
                                row.getString("words")))
                .list();
    }

    /// @param thanks whether it is a thank-you; else something asked
    record Waiting(boolean thanks, String name, String words) {}

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
