package org.cordee.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.contact.file.Detail;
import org.cordee.contact.file.Kind;
import org.cordee.contact.file.Person;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the address book.
@Repository
class ContactRows {
    /// One row a contact; the details in their order, in two columns side by side.
    private static final String WHOLE =
            """
            select c.id, c.name, c.given_name, c.family_name, c.version, c.client_since, c.removed_at, d.kinds, d.contents
              from contact c
              left join lateral (select array_agg(d.kind order by d.position, d.kind, d.digest) as kinds,
                                        array_agg(d.value order by d.position, d.kind, d.digest) as contents
                                   from contact_detail d where d.owner = c.owner and d.contact = c.id) d on true
            """;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ContactRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    Optional<Contact> find(MemberId me, ContactId id) {
        return db.sql(WHOLE + " where c.owner = ? and c.id = ?")
                .params(me.value(), id.value())
                .query(ContactRows::contact)
                .optional();
    }

    /// Holds it until the end of the transaction: who comes next sees what was written.
    Optional<Integer> hold(MemberId me, ContactId id) {
        return db.sql(
                        "select version from contact where owner = ? and id = ? and removed_at is null for update")
                .params(me.value(), id.value())
                .query(Integer.class)
                .optional();
    }

    /// Everybody who is there, one after the other, never all in memory. To be closed.
    Stream<Contact> all(MemberId me) {
        return batches.queryForStream(
                connection -> {
                    var statement =
                            connection.prepareStatement(
                                    WHOLE
                                            + " where c.owner = ? and c.removed_at is null order by c.sorted, c.id");
                    statement.setFetchSize(500);
                    statement.setObject(1, me.value());
                    return statement;
                },
                ContactRows::contact);
    }

    void add(MemberId me, ContactId id, Person person, Instant now) {
        db.sql(
                        "insert into contact (id, owner, name, given_name, family_name, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        me.value(),
                        person.name(),
                        person.givenName(),
                        person.familyName(),
                        Timestamp.from(now))
                .update();
        details(me, id, person);
    }

    void change(MemberId me, ContactId id, Person person, Instant now) {
        db.sql(
                        """
                        update contact
                           set name = ?, given_name = ?, family_name = ?, version = version + 1, stirred_at = ?
                         where owner = ? and id = ?
                        """)
                .params(
                        person.name(),
                        person.givenName(),
                        person.familyName(),
                        Timestamp.from(now),
                        me.value(),
                        id.value())
                .update();
        db.sql(
                        """
                        delete from contact_detail d
                         where d.owner = ? and d.contact = ?
                           and not exists (select from unnest(?::text[], ?::text[]) n (kind, value)
                                            where n.kind = d.kind and n.value = d.value)
                        """)
                .params(me.value(), id.value(), kinds(person), contents(person))
                .update();
        details(me, id, person);
    }

    /// A detail that stays keeps what it knows of the import it came by.
    private void details(MemberId me, ContactId id, Person person) {
        db.sql(
                        """
                        insert into contact_detail (contact, owner, kind, value, position)
                        select ?, ?, n.kind, n.value, n.position - 1
                          from unnest(?::text[], ?::text[]) with ordinality n (kind, value, position)
                        on conflict (contact, kind, digest) do update set position = excluded.position
                        """)
                .params(id.value(), me.value(), kinds(person), contents(person))
                .update();
    }

    boolean remove(MemberId me, ContactId id, Instant now) {
        return db.sql(
                                "update contact set removed_at = coalesce(removed_at, ?) where owner = ? and id = ? and merged_into is null")
                        .params(Timestamp.from(now), me.value(), id.value())
                        .update()
                == 1;
    }

    boolean restore(MemberId me, ContactId id) {
        return db.sql(
                                "update contact set removed_at = null where owner = ? and id = ? and merged_into is null")
                        .params(me.value(), id.value())
                        .update()
                == 1;
    }

    boolean mark(MemberId me, ContactId id, @Nullable Instant since) {
        return db.sql(
                                """
                                update contact
                                   set client_since = case when :since::timestamptz is not null then coalesce(client_since, :since) end
                                 where owner = :me and id = :id and removed_at is null
                                """)
                        .param("since", since == null ? null : Timestamp.from(since))
                        .param("me", me.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// Something happened with them.
    void stir(MemberId me, ContactId id, Instant now) {
        db.sql("update contact set stirred_at = ? where owner = ? and id = ?")
                .params(Timestamp.from(now), me.value(), id.value())
                .update();
    }

    /// What was taken out before then is gone, with whoever was brought under it.
    void sweep(MemberId me, Instant before) {
        db.sql("delete from contact where owner = ? and removed_at < ? and merged_into is null")
                .params(me.value(), Timestamp.from(before))
                .update();
    }

    /// Clients whose names have changed since this was asked last, with what they could be
    /// recognised by: names, other names and organisations; without any for a client no more.
    Map<UUID, Collection<String>> movedClients(MemberId me) {
        var moved = new LinkedHashMap<UUID, Collection<String>>();
        db.sql("delete from client_moved where owner = ? returning contact")
                .param(me.value())
                .query(UUID.class)
                .list()
                .forEach(contact -> moved.put(contact, new ArrayList<>()));
        if (moved.isEmpty()) {
            return moved;
        }
        db.sql(
                        """
                        select c.id, c.name from contact c
                         where c.owner = :me and c.id = any (:moved) and c.client_since is not null and c.removed_at is null
                        union
                        select c.id, d.value
                          from contact c join contact_detail d on d.owner = c.owner and d.contact = c.id
                         where c.owner = :me and c.id = any (:moved) and c.client_since is not null and c.removed_at is null
                           and d.kind in ('also', 'organisation')
                        """)
                .param("me", me.value())
                .param("moved", moved.keySet().toArray(UUID[]::new))
                .query(row -> {
                    var names = moved.get(row.getObject(1, UUID.class));
                    if (names != null) {
                        names.add(row.getString(2));
                    }
                });
        return moved;
    }

    private static String[] kinds(Person person) {
        return person.details().stream().map(detail -> detail.kind().key()).toArray(String[]::new);
    }

    private static String[] contents(Person person) {
        return person.details().stream().map(Detail::value).toArray(String[]::new);
    }

    private static Contact contact(ResultSet row, int n) throws SQLException {
        var details = new ArrayList<Detail>();
        var kinds = row.getArray("kinds");
        if (kinds != null) {
            var kind = (String[]) kinds.getArray();
            var value = (String[]) row.getArray("contents").getArray();
            for (int i = 0; i < kind.length; i++) {
                details.add(new Detail(Kind.valueOf(kind[i].toUpperCase(Locale.ROOT)), value[i]));
            }
        }
        return new Contact(
                new ContactId(row.getObject("id", UUID.class)),
                new Person(
                        row.getString("name"),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        details),
                row.getInt("version"),
                instant(row, "client_since"),
                instant(row, "removed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
