package org.cordee.contact;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The address book as a list: by name, by shelf, by words.
@Repository
class ContactLineRows {
    /// What a line of the list shows beside the name.
    private static final String LINES =
            """
            select c.id, c.name, c.client_since is not null as client,
                   coalesce((select d.value from contact_detail d where d.owner = c.owner and d.contact = c.id and d.kind = 'organisation'
                              order by d.position limit 1), '') as organisation,
                   coalesce((select d.value from contact_detail d where d.owner = c.owner and d.contact = c.id and d.kind = 'role'
                              order by d.position limit 1), '') as role,
                   coalesce((select d.value from contact_detail d where d.owner = c.owner and d.contact = c.id
                                and d.kind in ('email', 'phone') order by d.kind, d.position limit 1), '') as reach
              from contact c
             where c.owner = :me
            """;

    private static final String AFTER =
            """
             and (:after::uuid is null
                  or (c.sorted, c.id) > (select a.sorted, a.id from contact a where a.id = :after and a.owner = :me))
             order by c.sorted, c.id limit :most
            """;

    /// Each word begins a word of theirs. Found once, before anybody is looked at; the end of the
    /// range stands in a column, since only comparing columns may use an index under a policy.
    private static final String FOUND =
            """
            with asked as materialized (select word, word || chr(1114111) as beyond from words_of(:words) q (word)),
                 found as materialized (
                    select w.contact
                      from asked a join contact_word w on w.owner = :me and w.word >= a.word and w.word < a.beyond
                     group by w.contact
                    having count(distinct a.word) = (select count(*) from asked))
            """;

    private static final String AMONG_FOUND = " and c.id in (select f.contact from found f)";

    private final JdbcClient db;

    ContactLineRows(JdbcClient db) {
        this.db = db;
    }

    /// What came by an import is a change as well.
    private static final String QUIET =
            """
             and c.removed_at is null and c.quiet_from < :before
             and not exists (select from contact_detail d join contact_import i on i.owner = d.owner and i.id = d.brought_by
                              where d.owner = c.owner and d.contact = c.id and i.applied_at >= :before)
            """;

    List<ContactLine> list(MemberId me, Shelf shelf, String words, @Nullable UUID after, int most) {
        return list(me, shelf, words, after, most, Instant.EPOCH);
    }

    /// How many have been quiet since then; no more than asked for are counted.
    int quiet(MemberId me, Instant before, int most) {
        return db.sql(
                        "select count(*) from (select from contact c where c.owner = :me"
                                + QUIET
                                + " limit :most) q")
                .param("me", me.value())
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /// @param before since when those of the quiet shelf have been quiet
    List<ContactLine> list(
            MemberId me,
            Shelf shelf,
            String words,
            @Nullable UUID after,
            int most,
            Instant before) {
        var which =
                switch (shelf) {
                    case ALL -> " and c.removed_at is null";
                    case CLIENTS -> " and c.removed_at is null and c.client_since is not null";
                    case QUIET -> QUIET;
                    case REMOVED -> " and c.removed_at is not null and c.merged_into is null";
                };
        var found = words.isEmpty() ? "" : FOUND;
        var among = words.isEmpty() ? "" : AMONG_FOUND;
        return db.sql(found + LINES + which + among + AFTER)
                .param("me", me.value())
                .param("words", words)
                .param("after", after)
                .param("most", most)
                .param("before", Timestamp.from(before))
                .query((row, _) ->
                        new ContactLine(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("organisation"),
                                row.getString("role"),
                                row.getString("reach"),
                                row.getBoolean("client")))
                .list();
    }
}
