package org.cordee.giving.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.giving.map.Ring.Companion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Whom one is tied to, in one query, and the circles one is in, in another.
@Repository
@Transactional(readOnly = true)
class MapRows {
    private final JdbcClient db;

    MapRows(JdbcClient db) {
        this.db = db;
    }

    /// Partners first, then the most recent.
    List<Linked> people(MemberId me, int most) {
        return db.sql(
                        """
                        with noted as (
                            select e.contact, e.met_on as day from encounter e
                             where e.owner = :me and e.contact is not null and e.removed_at is null
                            union all
                            select s.contact, s.given_on from gesture_side s
                             where s.member = :me and s.contact is not null and s.removed_at is null
                            union all
                            select t.contact, (t.agreed_at at time zone 'UTC')::date from contact_tie t
                             where t.owner = :me and t.agreed_at is not null and t.withdrawn_at is null
                            union all
                            select s.contact, (coalesce(i.met_at, i.proposed_at) at time zone 'UTC')::date
                              from introduction i
                              join introduction_side s on s.introduction = i.id and s.owner = i.owner
                             where i.owner = :me and i.withdrawn_at is null and s.contact is not null
                            union all
                            select l.contact, null from contact_lead l where l.owner = :me
                            union all
                            select l.led_by, null from contact_lead l where l.owner = :me),
                        known as (
                            select coalesce(c.merged_into, c.id) as id, max(n.day) as day
                              from noted n
                              join contact c on c.owner = :me and c.id = n.contact
                             group by 1),
                        partner as (
                            select distinct on (o.member) o.member, o.partnership, m.name,
                                   (greatest(o.joined_at, p.joined_at) at time zone 'UTC')::date as day
                              from party p
                              join party o on o.partnership = p.partnership and o.member <> p.member
                              join member m on m.id = o.member
                             where p.member = :me and p.left_at is null and o.left_at is null
                             order by o.member, o.partnership desc)
                        select coalesce(c.id, p.member) as id, coalesce(c.name, p.name) as name, p.partnership as room,
                               c.id is not null as in_book,
                               greatest(k.day, p.day, (c.stirred_at at time zone 'UTC')::date) as last,
                               coalesce(d.merged_into, d.id) as led_by
                          from (select c.id, c.name, c.card, c.stirred_at
                                  from contact c
                                 where c.owner = :me and c.removed_at is null and c.merged_into is null
                                   and (c.id in (select k.id from known k) or c.card in (select p.member from partner p))) c
                          full join partner p on p.member = c.card
                          left join known k on k.id = c.id
                          left join contact_lead l on l.owner = :me and l.contact = c.id
                          left join contact d on d.owner = :me and d.id = l.led_by
                         where coalesce(c.name, p.name) <> ''
                         order by p.member is null, last desc nulls last, id
                         limit :most
                        """)
                .param("me", me.value())
                .param("most", most)
                .query((row, _) ->
                        new Linked(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getObject("room", UUID.class),
                                row.getBoolean("in_book"),
                                row.getObject("last", LocalDate.class),
                                row.getObject("led_by", UUID.class)))
                .list();
    }

    /// The circles one is in, the oldest first.
    List<Ring> rings(MemberId me) {
        var rings = new LinkedHashMap<UUID, Ring>();
        db.sql(
                        """
                        with mine as materialized (select my_circles() as circle)
                        select c.id, c.name, o.member, coalesce(k.id, o.member) as person, coalesce(k.name, m.name) as who,
                               k.id is not null as in_book,
                               (greatest(o.joined_at, i.joined_at) at time zone 'UTC')::date as since
                          from mine
                          join circle c on c.id = mine.circle
                          join circle_member i on i.circle = c.id and i.member = :me
                          join circle_member o on o.circle = c.id and o.member <> i.member and o.left_at is null
                          join member m on m.id = o.member
                          left join lateral (select k.id, k.name from contact k
                                              where k.owner = :me and k.card = o.member and k.removed_at is null and k.merged_into is null
                                              order by k.id limit 1) k on true
                         order by c.founded_at, c.id, o.joined_at, o.member
                        """)
                .param("me", me.value())
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    var ring = rings.get(id);
                    var companions =
                            new ArrayList<Companion>(ring == null ? List.of() : ring.companions());
                    companions.add(companion(row));
                    rings.put(id, new Ring(id, row.getString("name"), companions));
                });
        return List.copyOf(rings.values());
    }

    private static Companion companion(ResultSet row) throws SQLException {
        return new Companion(
                new Linked(
                        row.getObject("person", UUID.class),
                        row.getString("who"),
                        null,
                        row.getBoolean("in_book"),
                        row.getObject("since", LocalDate.class),
                        null),
                row.getObject("member", UUID.class));
    }
}
