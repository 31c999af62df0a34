package org.cordee.contact;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.contact.Chain.Knot;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who led to whom in one's address book.
@Repository
class ChainRows {
    /// A name is told while they are in the book, and while the card it came from is there.
    private static final String TOLD =
            "case when %1$s.removed_at is null and (%1$s.card is null or exists (select from member g where g.id = %1$s.card)) then %1$s.name end as name,"
                    + " case when %1$s.removed_at is null then %1$s.id end as there";

    /// From the end upward. Nobody is met twice, so what went in a circle by bringing two together
    /// ends where it closes.
    private static final String UP =
            """
            with recursive up (ending, hop, knot, way) as (
                select c, 0, c, array[c] from unnest(:contacts::uuid[]) c
                union all
                select u.ending, u.hop + 1, led.by_whom, u.way || led.by_whom
                  from up u
                 cross join lateral (
                       select coalesce(c.merged_into, l.led_by) as by_whom
                         from (select u.knot as id
                               union all
                               select m.id from contact m where m.owner = :me and m.merged_into = u.knot) k
                         join contact_lead l on l.owner = :me and l.contact = k.id
                         left join contact c on c.owner = :me and c.id = l.led_by
                        order by l.contact = u.knot desc, l.since, l.contact
                        limit 1) led
                 where led.by_whom <> all (u.way))
            """;

    /// One step in a book: who led to a contact, each as they are told.
    record Step(UUID contact, UUID ledBy, Instant since, Knot knot, Knot by) {}

    private final JdbcClient db;

    ChainRows(JdbcClient db) {
        this.db = db;
    }

    List<Knot> up(MemberId me, ContactId end) {
        return up(me, List.of(end)).getOrDefault(end, List.of());
    }

    /// The same for several ends, in one look.
    Map<ContactId, List<Knot>> up(MemberId me, Collection<ContactId> ends) {
        var knots = new LinkedHashMap<ContactId, List<Knot>>();
        db.sql(
                        UP
                                + "select u.ending, "
                                + TOLD.formatted("c")
                                + " from up u left join contact c on c.owner = :me and c.id = u.knot order by u.hop desc")
                .param("me", me.value())
                .param("contacts", ends.stream().map(ContactId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        knots.computeIfAbsent(
                                        new ContactId(row.getObject("ending", UUID.class)),
                                        _ -> new ArrayList<>())
                                .add(
                                        knot(
                                                row.getObject("there", UUID.class),
                                                row.getString("name"))))
                .list();
        return knots;
    }

    /// Whether somebody is on the way to another, or is that other.
    boolean leadsTo(MemberId me, ContactId somebody, ContactId other) {
        return db.sql(UP + "select exists (select from up where knot = :somebody)")
                .param("me", me.value())
                .param("contacts", new UUID[] {other.value()})
                .param("somebody", somebody.value())
                .query(Boolean.class)
                .single();
    }

    /// Whom somebody led to, the latest first.
    List<Knot> on(MemberId me, ContactId from, int most) {
        return db.sql(
                        """
                        select distinct on (l.since, c.id) c.name, c.id
                          from (select :contact::uuid as id
                                union all
                                select m.id from contact m where m.owner = :me and m.merged_into = :contact) k
                          join contact_lead l on l.owner = :me and l.led_by = k.id
                          join contact d on d.owner = :me and d.id = l.contact
                          join contact c on c.owner = :me and c.id = coalesce(d.merged_into, d.id)
                         where c.removed_at is null and c.id <> :contact and (c.card is null or exists (select from member g where g.id = c.card))
                         order by l.since desc, c.id limit :most
                        """)
                .param("me", me.value())
                .param("contact", from.value())
                .param("most", most)
                .query((row, _) -> knot(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /// Every step there is, what was said of somebody themselves before what came to them by
    /// bringing others under them.
    List<Step> all(MemberId me) {
        return db.sql(
                        """
                        select coalesce(d.merged_into, l.contact) as contact, coalesce(b.merged_into, l.led_by) as led_by, l.since,
                               case when cr.removed_at is null then cr.id end as there,
                               case when cr.removed_at is null and (cr.card is null or exists (select from member g where g.id = cr.card)) then cr.name end as name,
                               case when br.removed_at is null then br.id end as by_there,
                               case when br.removed_at is null and (br.card is null or exists (select from member g where g.id = br.card)) then br.name end as by_name
                          from contact_lead l
                          left join contact d on d.owner = :me and d.id = l.contact
                          left join contact cr on cr.owner = :me and cr.id = coalesce(d.merged_into, d.id)
                          left join contact b on b.owner = :me and b.id = l.led_by
                          left join contact br on br.owner = :me and br.id = coalesce(b.merged_into, b.id)
                         where l.owner = :me
                         order by d.merged_into is not null, l.since, l.contact
                        """)
                .param("me", me.value())
                .query((row, _) ->
                        new Step(
                                row.getObject("contact", UUID.class),
                                row.getObject("led_by", UUID.class),
                                row.getTimestamp("since").toInstant(),
                                knot(row.getObject("there", UUID.class), row.getString("name")),
                                knot(
                                        row.getObject("by_there", UUID.class),
                                        row.getString("by_name"))))
                .list();
    }

    void lead(MemberId me, ContactId contact, ContactId by, Instant now) {
        db.sql(
                        """
                        insert into contact_lead (owner, contact, led_by, since) values (?, ?, ?, ?)
                        on conflict (owner, contact) do update set led_by = excluded.led_by, since = excluded.since
                         where contact_lead.led_by <> excluded.led_by
                        """)
                .params(me.value(), contact.value(), by.value(), Timestamp.from(now))
                .update();
    }

    /// Also what was said of those brought under them.
    void unlead(MemberId me, ContactId contact) {
        db.sql(
                        """
                        delete from contact_lead l
                         where l.owner = :me
                           and l.contact in (select :contact::uuid
                                             union all
                                             select m.id from contact m where m.owner = :me and m.merged_into = :contact)
                        """)
                .param("me", me.value())
                .param("contact", contact.value())
                .update();
    }

    /// Lets go of the ends that nobody stands at any more: gone from the book, leading nowhere.
    void sweep(MemberId me) {
        db.sql(
                        """
                        delete from contact_lead l
                         where l.owner = :me
                           and not exists (select from contact c where c.owner = :me and c.id = l.contact)
                           and not exists (select from contact_lead n where n.owner = :me and n.led_by = l.contact)
                        """)
                .param("me", me.value())
                .update();
    }

    /// The contact that is there under this id: itself, or the one it was brought under.
    Optional<ContactId> standing(MemberId me, ContactId id) {
        return db.sql(
                        """
                        select r.id from contact c join contact r on r.owner = :me and r.id = coalesce(c.merged_into, c.id)
                         where c.owner = :me and c.id = :id and r.removed_at is null
                        """)
                .param("me", me.value())
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(ContactId::new);
    }

    private static Knot knot(@Nullable UUID there, @Nullable String name) {
        return new Knot(there == null ? null : new ContactId(there), name);
    }
}
