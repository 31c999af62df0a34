package org.cordee.contact.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// From the rows of a file into the book, and out again.
@Repository
class IntakeRows {
    private final JdbcClient db;

    IntakeRows(JdbcClient db) {
        this.db = db;
    }

    /// One who brings in at a time: nobody is entered twice by two windows.
    void holdBook(MemberId me) {
        db.sql("select id from member where id = ? for no key update")
                .param(me.value())
                .query(UUID.class)
                .single();
    }

    void bringIn(MemberId me, ImportId id, Instant now) {
        db.sql(
                        """
                        insert into contact (id, owner, name, given_name, family_name, made_at, brought_by)
                        select contact, owner, name, given_name, family_name, ?, import
                          from contact_import_row
                         where owner = ? and import = ? and outcome = 'new'
                        """)
                .params(Timestamp.from(now), me.value(), id.value())
                .update();
        // What is there already stays as it is, and does not become the import's.
        db.sql(
                        """
                        insert into contact_detail (contact, owner, kind, value, position, brought_by)
                        select r.contact, r.owner, d.kind, d.value,
                               coalesce((select max(l.position) + 1 from contact_detail l
                                          where r.outcome = 'merged' and l.owner = r.owner and l.contact = r.contact), 0) + d.n - 1,
                               r.import
                          from contact_import_row r
                         cross join lateral (
                               select kind, value, n
                                 from unnest(r.kinds, r.contents) with ordinality k (kind, value, n)
                               union all
                               select 'also', value, cardinality(r.kinds) + n
                                 from unnest(r.also) with ordinality a (value, n)
                                where r.outcome = 'merged') d
                         where r.owner = ? and r.import = ? and r.outcome in ('new', 'merged')
                         order by r.number, d.n
                        on conflict (contact, kind, digest) do nothing
                        """)
                .params(me.value(), id.value())
                .update();
    }

    /// Takes back what an import added to contacts that others made.
    void takeBack(MemberId me, ImportId id) {
        db.sql(
                        """
                        delete from contact_detail d using contact c
                         where d.owner = ? and d.brought_by = ? and c.owner = d.owner and c.id = d.contact
                           and c.brought_by is distinct from d.brought_by
                        """)
                .params(me.value(), id.value())
                .update();
    }

    /// Contacts of undone imports that nobody has changed since, by hand or by an import that
    /// stands.
    List<UUID> untouched(MemberId me) {
        return db.sql(
                        """
                        select c.id
                          from contact c
                          join contact_import i on i.owner = c.owner and i.id = c.brought_by and i.undone_at is not null
                         where c.owner = ? and c.brought_by is not null and c.version = 1 and c.client_since is null and c.stirred_at is null
                           and not exists (
                               select from contact_detail d
                                 left join contact_import o on o.owner = d.owner and o.id = d.brought_by
                                where d.owner = c.owner and d.contact = c.id
                                  and d.brought_by is distinct from c.brought_by and o.undone_at is null)
                        """)
                .param(me.value())
                .query(UUID.class)
                .list();
    }

    /// Their details and words first: one statement instead of one for each.
    void delete(MemberId me, List<UUID> contacts) {
        for (var table :
                List.of(
                        "contact_detail where owner = ? and contact",
                        "contact_word where owner = ? and contact",
                        "contact where owner = ? and id")) {
            db.sql("delete from " + table + " = any (?)")
                    .params(me.value(), contacts.toArray(UUID[]::new))
                    .update();
        }
    }

    /// How many that an import made are still there.
    int staying(MemberId me, ImportId id) {
        return db.sql("select count(*) from contact where owner = ? and brought_by = ?")
                .params(me.value(), id.value())
                .query(Integer.class)
                .single();
    }

    /// Lets go of files that nobody brought in to the end, and of the rows of those that can be
    /// undone no more.
    void sweep(MemberId me, Instant before) {
        db.sql("delete from contact_import where owner = ? and applied_at is null and begun_at < ?")
                .params(me.value(), Timestamp.from(before))
                .update();
        db.sql(
                        """
                        delete from contact_import_row r using contact_import i
                         where i.owner = ? and i.applied_at < ? and r.owner = i.owner and r.import = i.id
                        """)
                .params(me.value(), Timestamp.from(before))
                .update();
    }
}
