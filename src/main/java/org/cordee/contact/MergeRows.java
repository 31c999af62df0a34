package org.cordee.contact;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contacts brought together by hand, and set apart again.
@Repository
class MergeRows {
    private final JdbcClient db;

    MergeRows(JdbcClient db) {
        this.db = db;
    }

    /// Holds both until the end of the transaction; how many of them are there.
    int hold(MemberId me, ContactId one, ContactId other) {
        return db.sql(
                        """
                        select id from contact where owner = ? and id in (?, ?) and removed_at is null
                         order by id for update
                        """)
                .params(me.value(), one.value(), other.value())
                .query(UUID.class)
                .list()
                .size();
    }

    /// What the one under it knows, the one that is kept knows too.
    void bring(MemberId me, ContactId kept, ContactId under, Instant now) {
        db.sql(
                        """
                        insert into contact_detail (contact, owner, kind, value, position, merged_from)
                        select :kept::uuid, d.owner, d.kind, d.value,
                               coalesce((select max(l.position) + 1 from contact_detail l where l.owner = :me and l.contact = :kept), 0)
                               + row_number() over (order by d.position, d.kind, d.digest) - 1,
                               :under::uuid
                          from contact_detail d
                         where d.owner = :me and d.contact = :under
                        on conflict (contact, kind, digest) do nothing
                        """)
                .param("me", me.value())
                .param("kept", kept.value())
                .param("under", under.value())
                .update();
        db.sql(
                        """
                        insert into contact_detail (contact, owner, kind, value, position, merged_from)
                        select k.id, k.owner, 'also', u.name,
                               coalesce((select max(l.position) + 1 from contact_detail l where l.owner = :me and l.contact = :kept), 0),
                               u.id
                          from contact k join contact u on u.owner = k.owner and u.id = :under
                         where k.owner = :me and k.id = :kept and u.name <> k.name
                        on conflict (contact, kind, digest) do nothing
                        """)
                .param("me", me.value())
                .param("kept", kept.value())
                .param("under", under.value())
                .update();
        db.sql(
                        """
                        update contact k
                           set client_since = coalesce(k.client_since, (select u.client_since from contact u where u.owner = :me and u.id = :under)),
                               version = k.version + 1, stirred_at = :now
                         where k.owner = :me and k.id = :kept
                        """)
                .param("now", Timestamp.from(now))
                .param("me", me.value())
                .param("kept", kept.value())
                .param("under", under.value())
                .update();
        // Those who were under it go along.
        db.sql(
                        """
                        update contact
                           set merged = merged || :kept::uuid, removed_at = coalesce(removed_at, :now), version = version + 1
                         where owner = :me and (id = :under or merged_into = :under)
                        """)
                .param("now", Timestamp.from(now))
                .param("me", me.value())
                .param("kept", kept.value())
                .param("under", under.value())
                .update();
    }

    /// Whether somebody was brought under another by one gesture, not along with a third.
    boolean isUnder(MemberId me, ContactId kept, ContactId under) {
        return db.sql(
                        """
                        select exists (select from contact
                                        where owner = ? and merged_into = ? and id = ? and cardinality(merged) = 1)
                        """)
                .params(me.value(), kept.value(), under.value())
                .query(Boolean.class)
                .single();
    }

    void apart(MemberId me, ContactId kept, ContactId under, Instant now) {
        db.sql("delete from contact_detail where owner = ? and contact = ? and merged_from = ?")
                .params(me.value(), kept.value(), under.value())
                .update();
        db.sql(
                        """
                        update contact k
                           set client_since = nullif(k.client_since, (select u.client_since from contact u where u.owner = :me and u.id = :under)),
                               version = k.version + 1, stirred_at = :now
                         where k.owner = :me and k.id = :kept
                        """)
                .param("now", Timestamp.from(now))
                .param("me", me.value())
                .param("kept", kept.value())
                .param("under", under.value())
                .update();
        db.sql(
                        """
                        update contact
                           set merged = trim_array(merged, 1), version = version + 1,
                               removed_at = case when id <> :under then removed_at end,
                               stirred_at = case when id <> :under then stirred_at else :now end
                         where owner = :me and merged_into = :kept
                           and (id = :under or merged[cardinality(merged) - 1] = :under)
                        """)
                .param("now", Timestamp.from(now))
                .param("me", me.value())
                .param("kept", kept.value())
                .param("under", under.value())
                .update();
    }

    /// Those who were brought under a contact and can be set apart again, the latest first.
    List<Merges.Under> under(MemberId me, ContactId kept) {
        return db.sql(
                        """
                        select id, name, removed_at from contact
                         where owner = ? and merged_into = ? and cardinality(merged) = 1
                         order by removed_at desc, id
                        """)
                .params(me.value(), kept.value())
                .query((row, _) ->
                        new Merges.Under(
                                new ContactId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getTimestamp("removed_at").toInstant()))
                .list();
    }
}
