package org.cordee.encounter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of encounters.
@Repository
class EncounterRows {
    /// With whoever is there now: somebody brought under another is that other.
    private static final String WHOLE =
            """
            select e.id, e.met_on, e.place, e.alive, e.synergy, e.offered, e.received, e.next_step, e.version, e.removed_at,
                   case when c.removed_at is null then c.id end as there, case when c.removed_at is null then c.name end as name
            """;

    private static final String OF_WHOM =
            """
              from encounter e
              left join contact n on n.owner = :me and n.id = e.contact
              left join contact c on c.owner = :me and c.id = coalesce(n.merged_into, n.id)
            """;

    /// Who led to them, as far as one line tells.
    private static final String LED =
            """
            , (select g.name
                 from contact_lead l
                 join contact b on b.owner = :me and b.id = l.led_by
                 join contact g on g.owner = :me and g.id = coalesce(b.merged_into, b.id)
                where l.owner = :me and l.contact in (c.id, n.id) and g.removed_at is null and (g.card is null or exists (select from member m where m.id = g.card))
                order by l.contact = c.id desc limit 1) as led_by
            """;

    private final JdbcClient db;

    EncounterRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Encounter> find(MemberId me, EncounterId id) {
        return db.sql(WHOLE + OF_WHOM + " where e.owner = :me and e.id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query(EncounterRows::encounter)
                .optional();
    }

    Optional<Integer> hold(MemberId me, EncounterId id) {
        return db.sql(
                        "select version from encounter where owner = ? and id = ? and removed_at is null for update")
                .params(me.value(), id.value())
                .query(Integer.class)
                .optional();
    }

    List<EncounterLine> list(MemberId me, @Nullable EncounterId after, int most) {
        return db.sql(
                        WHOLE
                                + LED
                                + OF_WHOM
                                + """
                                 where e.owner = :me and e.removed_at is null
                                   and (:after::uuid is null
                                        or (e.met_on, e.id) < (select a.met_on, a.id from encounter a where a.owner = :me and a.id = :after))
                                 order by e.met_on desc, e.id desc limit :most
                                """)
                .param("me", me.value())
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query((row, n) -> new EncounterLine(encounter(row, n), row.getString("led_by")))
                .list();
    }

    /// With one contact and with those brought under them, the latest first.
    List<Encounter> with(MemberId me, ContactId contact, int most) {
        return db.sql(
                        WHOLE
                                + OF_WHOM
                                + """
                                 where e.owner = :me and e.removed_at is null
                                   and e.contact in (select :contact::uuid
                                                     union all
                                                     select m.id from contact m where m.owner = :me and m.merged_into = :contact)
                                 order by e.met_on desc, e.id desc limit :most
                                """)
                .param("me", me.value())
                .param("contact", contact.value())
                .param("most", most)
                .query(EncounterRows::encounter)
                .list();
    }

    void add(
            MemberId me,
            EncounterId id,
            ContactId contact,
            LocalDate metOn,
            EncounterForm form,
            Instant now) {
        db.sql(
                        """
                        insert into encounter (id, owner, contact, met_on, place, alive, synergy, offered, received, next_step, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        me.value(),
                        contact.value(),
                        metOn,
                        form.text(EncounterField.PLACE),
                        form.text(EncounterField.ALIVE),
                        form.text(EncounterField.SYNERGY),
                        form.text(EncounterField.OFFERED),
                        form.text(EncounterField.RECEIVED),
                        form.text(EncounterField.NEXT),
                        Timestamp.from(now))
                .update();
    }

    /// @param contact another than before; null for the same
    void change(
            MemberId me,
            EncounterId id,
            @Nullable ContactId contact,
            LocalDate metOn,
            EncounterForm form) {
        db.sql(
                        """
                        update encounter
                           set contact = coalesce(:contact::uuid, contact), told_to = case when :contact::uuid is null then told_to end, met_on = :metOn, place = :place, alive = :alive,
                               synergy = :synergy, offered = :offered, received = :received, next_step = :next,
                               version = version + 1
                         where owner = :me and id = :id
                        """)
                .param("contact", contact == null ? null : contact.value())
                .param("metOn", metOn)
                .param("place", form.text(EncounterField.PLACE))
                .param("alive", form.text(EncounterField.ALIVE))
                .param("synergy", form.text(EncounterField.SYNERGY))
                .param("offered", form.text(EncounterField.OFFERED))
                .param("received", form.text(EncounterField.RECEIVED))
                .param("next", form.text(EncounterField.NEXT))
                .param("me", me.value())
                .param("id", id.value())
                .update();
    }

    Optional<MetPartner> partner(MemberId me, EncounterId id) {
        return db.sql(
                        """
                        select m.name, e.told_to is not null as told
                          from encounter e
                          join member m on m.id = met_partner(e.id)
                         where e.owner = ? and e.id = ?
                        """)
                .params(me.value(), id.value())
                .query((row, _) -> new MetPartner(row.getString("name"), row.getBoolean("told")))
                .optional();
    }

    /// Where whom one met is no partner, nobody is told of it.
    boolean tell(MemberId me, EncounterId id, boolean told, Instant now) {
        return db.sql(
                                """
                                update encounter e set told_to = case when ? then met_partner(e.id) end, told_at = ?
                                 where owner = ? and id = ? and removed_at is null
                                """)
                        .params(told, Timestamp.from(now), me.value(), id.value())
                        .update()
                == 1;
    }

    boolean remove(MemberId me, EncounterId id, Instant now) {
        return db.sql(
                                "update encounter set removed_at = coalesce(removed_at, ?) where owner = ? and id = ?")
                        .params(Timestamp.from(now), me.value(), id.value())
                        .update()
                == 1;
    }

    boolean restore(MemberId me, EncounterId id) {
        return db.sql("update encounter set removed_at = null where owner = ? and id = ?")
                        .params(me.value(), id.value())
                        .update()
                == 1;
    }

    void sweep(MemberId me, Instant before) {
        db.sql("delete from encounter where owner = ? and removed_at < ?")
                .params(me.value(), Timestamp.from(before))
                .update();
        // What was begun about somebody goes with their page.
        db.sql(
                        """
                        delete from draft d
                         where d.owner = :me and d.form = 'encounter' and d.about <> :me
                           and not exists (select from contact c where c.owner = :me and c.id = d.about)
                        """)
                .param("me", me.value())
                .update();
    }

    private static Encounter encounter(ResultSet row, int n) throws SQLException {
        var texts = new EnumMap<EncounterField, String>(EncounterField.class);
        texts.put(EncounterField.PLACE, row.getString("place"));
        texts.put(EncounterField.ALIVE, row.getString("alive"));
        texts.put(EncounterField.SYNERGY, row.getString("synergy"));
        texts.put(EncounterField.OFFERED, row.getString("offered"));
        texts.put(EncounterField.RECEIVED, row.getString("received"));
        texts.put(EncounterField.NEXT, row.getString("next_step"));
        var there = row.getObject("there", UUID.class);
        var removed = row.getTimestamp("removed_at");
        return new Encounter(
                new EncounterId(row.getObject("id", UUID.class)),
                there == null ? null : new ContactId(there),
                row.getString("name"),
                row.getObject("met_on", LocalDate.class),
                texts,
                row.getInt("version"),
                removed == null ? null : removed.toInstant());
    }
}
