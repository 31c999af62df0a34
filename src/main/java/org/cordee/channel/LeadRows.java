package org.cordee.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of leads.
@Repository
class LeadRows {
    /// Through whoever is there now: somebody brought under another is that other. Who is not there
    /// keeps the name that was written.
    private static final String WHOLE =
            """
            select l.id, l.what, l.came_on, l.way, l.outcome, l.minutes, l.euros, l.version, l.removed_at,
                   case when c.removed_at is null then c.id end as there,
                   coalesce(case when c.removed_at is null then c.name end, l.source) as source
              from channel_lead l
              left join contact n on n.owner = :me and n.id = l.contact
              left join contact c on c.owner = :me and c.id = coalesce(n.merged_into, n.id)
            """;

    private final JdbcClient db;

    LeadRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Lead> find(MemberId me, LeadId id) {
        return db.sql(WHOLE + " where l.owner = :me and l.id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query(LeadRows::lead)
                .optional();
    }

    Optional<Integer> hold(MemberId me, LeadId id) {
        return db.sql(
                        "select version from channel_lead where owner = ? and id = ? and removed_at is null for update")
                .params(me.value(), id.value())
                .query(Integer.class)
                .optional();
    }

    /// The latest first.
    List<Lead> list(MemberId me, @Nullable LeadId after, int most) {
        return db.sql(
                        WHOLE
                                + """
                                 where l.owner = :me and l.removed_at is null
                                   and (:after::uuid is null
                                        or (l.came_on, l.id) < (select a.came_on, a.id from channel_lead a where a.owner = :me and a.id = :after))
                                 order by l.came_on desc, l.id desc limit :most
                                """)
                .param("me", me.value())
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(LeadRows::lead)
                .list();
    }

    /// All of them, the oldest first.
    List<Lead> all(MemberId me) {
        return db.sql(
                        WHOLE
                                + " where l.owner = :me and l.removed_at is null order by l.came_on, l.id")
                .param("me", me.value())
                .query(LeadRows::lead)
                .list();
    }

    List<SideBySide.Month> months(MemberId me, LocalDate since) {
        return db.sql(
                        """
                        select date_trunc('month', l.came_on::timestamp)::date as first, l.way, l.outcome, count(*) as leads,
                               sum(l.minutes) as minutes, sum(l.euros) as euros
                          from channel_lead l
                         where l.owner = ? and l.removed_at is null and l.came_on >= ?
                         group by 1, 2, 3
                         order by 1, 2, 3
                        """)
                .params(me.value(), since)
                .query((row, _) ->
                        new SideBySide.Month(
                                row.getObject("first", LocalDate.class),
                                Channel.of(row.getString("way")).orElseThrow(),
                                LeadOutcome.of(row.getString("outcome")).orElseThrow(),
                                row.getInt("leads"),
                                row.getObject("minutes", Long.class),
                                row.getObject("euros", Long.class)))
                .list();
    }

    /// Who became a client since a day, and through how many people.
    Since since(MemberId me, LocalDate day) {
        return db.sql(
                        """
                        select count(*) as clients, count(*) filter (where l.way = 'through') as through,
                               count(distinct coalesce(n.merged_into::text, n.id::text, folded(l.source))) filter (where l.way = 'through') as people
                          from channel_lead l
                          left join contact n on n.owner = :me and n.id = l.contact
                         where l.owner = :me and l.removed_at is null and l.outcome = 'client' and l.came_on >= :day
                        """)
                .param("me", me.value())
                .param("day", day)
                .query((row, _) ->
                        new Since(
                                row.getInt("clients"), row.getInt("through"), row.getInt("people")))
                .single();
    }

    void add(
            MemberId me,
            LeadId id,
            @Nullable ContactId contact,
            LeadForm form,
            LocalDate cameOn,
            Instant now) {
        db.sql(
                        """
                        insert into channel_lead (id, owner, what, came_on, way, contact, source, outcome, minutes, euros, made_at)
                        values (:id, :me, :what, :cameOn, :way, :contact, :source, :outcome, :minutes, :euros, :madeAt)
                        """)
                .param("id", id.value())
                .param("me", me.value())
                .param("what", form.text(LeadField.WHAT))
                .param("cameOn", cameOn)
                .param("way", form.way().key())
                .param("contact", contact == null ? null : contact.value())
                .param("source", form.who().name())
                .param("outcome", form.outcome().key())
                .param("minutes", form.minutes())
                .param("euros", form.euros())
                .param("madeAt", Timestamp.from(now))
                .update();
    }

    void change(MemberId me, LeadId id, LeadForm form, LocalDate cameOn) {
        db.sql(
                        """
                        update channel_lead
                           set what = :what, came_on = :cameOn, way = :way, outcome = :outcome, minutes = :minutes, euros = :euros, version = version + 1
                         where owner = :me and id = :id
                        """)
                .param("what", form.text(LeadField.WHAT))
                .param("cameOn", cameOn)
                .param("way", form.way().key())
                .param("outcome", form.outcome().key())
                .param("minutes", form.minutes())
                .param("euros", form.euros())
                .param("me", me.value())
                .param("id", id.value())
                .update();
    }

    void isFrom(MemberId me, LeadId id, @Nullable ContactId contact, String source) {
        db.sql(
                        "update channel_lead set contact = :contact, source = :source where owner = :me and id = :id")
                .param("contact", contact == null ? null : contact.value())
                .param("source", source)
                .param("me", me.value())
                .param("id", id.value())
                .update();
    }

    boolean remove(MemberId me, LeadId id, Instant now) {
        return db.sql(
                                "update channel_lead set removed_at = coalesce(removed_at, ?) where owner = ? and id = ?")
                        .params(Timestamp.from(now), me.value(), id.value())
                        .update()
                == 1;
    }

    boolean restore(MemberId me, LeadId id) {
        return db.sql("update channel_lead set removed_at = null where owner = ? and id = ?")
                        .params(me.value(), id.value())
                        .update()
                == 1;
    }

    void sweep(MemberId me, Instant before) {
        db.sql("delete from channel_lead where owner = ? and removed_at < ?")
                .params(me.value(), Timestamp.from(before))
                .update();
    }

    private static Lead lead(ResultSet row, int n) throws SQLException {
        var there = row.getObject("there", UUID.class);
        var removed = row.getTimestamp("removed_at");
        return new Lead(
                new LeadId(row.getObject("id", UUID.class)),
                row.getString("what"),
                row.getObject("came_on", LocalDate.class),
                Channel.of(row.getString("way")).orElseThrow(),
                there == null ? null : new ContactId(there),
                row.getString("source"),
                LeadOutcome.of(row.getString("outcome")).orElseThrow(),
                row.getObject("minutes", Integer.class),
                row.getObject("euros", Integer.class),
                row.getInt("version"),
                removed == null ? null : removed.toInstant());
    }
}
