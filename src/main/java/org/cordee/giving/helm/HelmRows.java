package org.cordee.giving.helm;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.giving.helm.Dependency.Strand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What one's own rows say of whom one lives by. A contact who is a member is known by the member.
@Repository
class HelmRows {
    private final JdbcClient db;

    HelmRows(JdbcClient db) {
        this.db = db;
    }

    /// @param names what it adds whom it found to
    List<Strand> income(MemberId me, LocalDate since, Map<UUID, String> names) {
        return strands(
                """
                with tied as materialized (select distinct on (contact) contact, member from my_tied() order by contact, member)
                select l.id as source, l.came_on as at, l.euros as amount,
                       coalesce(t.member, c.card, c.id) as who, c.name
                  from channel_lead l
                  left join contact n on n.owner = :me and n.id = l.contact
                  left join contact c on c.owner = :me and c.id = coalesce(n.merged_into, n.id) and c.removed_at is null
                  left join tied t on t.contact = c.id
                 where l.owner = :me and l.removed_at is null and l.euros > 0 and l.came_on >= :since
                """,
                me,
                since,
                names);
    }

    /// By whom one was led to somebody.
    List<Strand> introductions(MemberId me, LocalDate since, Map<UUID, String> names) {
        return strands(
                """
                with tied as materialized (select distinct on (contact) contact, member from my_tied() order by contact, member)
                select l.contact as source, (l.since at time zone 'UTC')::date as at, 1 as amount,
                       coalesce(t.member, c.card, c.id) as who, c.name
                  from contact_lead l
                  left join contact n on n.owner = :me and n.id = l.led_by
                  left join contact c on c.owner = :me and c.id = coalesce(n.merged_into, n.id) and c.removed_at is null
                  left join tied t on t.contact = c.id
                 where l.owner = :me and (l.since at time zone 'UTC')::date >= :since
                """,
                me,
                since,
                names);
    }

    List<OneWayStreet.Gone> gestures(MemberId me, LocalDate since, Map<UUID, String> names) {
        return db.sql(
                        """
                        with tied as materialized (select distinct on (contact) contact, member from my_tied() order by contact, member)
                        select s.given_on, s.gave, g.noted_by is not distinct from s.member or g.confirmed_at is not null as sure,
                               coalesce(m.id, t.member, c.card, c.id) as who, coalesce(c.name, m.name) as name
                          from gesture_side s
                          join gesture g on g.id = s.gesture
                          left join member m on m.id = case when s.gave then g.receiver else g.giver end
                          left join contact n on n.owner = :me and n.id = s.contact
                          left join contact c on c.owner = :me and c.id = coalesce(n.merged_into, n.id) and c.removed_at is null
                          left join tied t on t.contact = c.id
                         where s.member = :me and s.removed_at is null and s.given_on >= :since
                           and coalesce(m.id, t.member, c.card, c.id) is not null
                        """)
                .param("me", me.value())
                .param("since", since)
                .query((row, _) -> {
                    var who = row.getObject("who", UUID.class);
                    names.putIfAbsent(who, row.getString("name"));
                    return new OneWayStreet.Gone(
                            row.getObject("given_on", LocalDate.class),
                            who,
                            row.getBoolean("gave"),
                            row.getBoolean("sure"));
                })
                .list();
    }

    List<HelmPartner> partners() {
        return db.sql("select member, name from feedback_partners() order by name, member")
                .query((row, _) ->
                        new HelmPartner(
                                new MemberId(row.getObject("member", UUID.class)),
                                row.getString("name")))
                .list();
    }

    /// The latest month first.
    List<HelmTime> times(MemberId me, LocalDate since) {
        return db.sql(
                        """
                        select t.month, t.partner, m.name, t.percent
                          from helm_time t
                          join member m on m.id = t.partner
                         where t.owner = ? and t.month >= ?
                         order by t.month desc, m.name, t.partner
                        """)
                .params(me.value(), since)
                .query((row, _) ->
                        new HelmTime(
                                row.getObject("month", LocalDate.class),
                                new MemberId(row.getObject("partner", UUID.class)),
                                row.getString("name"),
                                row.getInt("percent")))
                .list();
    }

    /// One at a time, so that the shares of a month never come to more than it.
    void hold(MemberId me) {
        db.sql("select true from pg_advisory_xact_lock(hashtextextended('helm:' || ?, 0))")
                .param(me.value().toString())
                .query(Boolean.class)
                .single();
    }

    void keepTime(MemberId me, LocalDate month, MemberId partner, int percent) {
        if (percent == 0) {
            db.sql("delete from helm_time where owner = ? and month = ? and partner = ?")
                    .params(me.value(), month, partner.value())
                    .update();
            return;
        }
        db.sql(
                        """
                        insert into helm_time (owner, month, partner, percent) values (?, ?, ?, ?)
                        on conflict (owner, month, partner) do update set percent = excluded.percent
                        """)
                .params(me.value(), month, partner.value(), percent)
                .update();
    }

    Optional<Integer> percent(MemberId me) {
        return db.sql("select percent from helm where owner = ?")
                .param(me.value())
                .query(Integer.class)
                .optional();
    }

    void keepPercent(MemberId me, int percent) {
        db.sql(
                        """
                        insert into helm (owner, percent) values (?, ?)
                        on conflict (owner) do update set percent = excluded.percent
                        """)
                .params(me.value(), percent)
                .update();
    }

    Optional<HelmNote> note(MemberId me, MemberId partner) {
        return db.sql(
                        "select dares, weighs, beyond, version from helm_note where owner = ? and partner = ?")
                .params(me.value(), partner.value())
                .query((row, _) ->
                        new HelmNote(
                                row.getString("dares"),
                                row.getString("weighs"),
                                row.getString("beyond"),
                                row.getInt("version")))
                .optional();
    }

    /// @return false where another text stands than the one it was written on
    boolean keepNote(MemberId me, MemberId partner, HelmNote note, LocalDate today) {
        if (note.version() == 0) {
            return db.sql(
                                    """
                                    insert into helm_note (owner, partner, dares, weighs, beyond, written_on) values (?, ?, ?, ?, ?, ?)
                                    on conflict do nothing
                                    """)
                            .params(
                                    me.value(),
                                    partner.value(),
                                    note.dares(),
                                    note.weighs(),
                                    note.beyond(),
                                    today)
                            .update()
                    == 1;
        }
        return db.sql(
                                """
                                update helm_note set dares = ?, weighs = ?, beyond = ?, written_on = ?, version = version + 1
                                 where owner = ? and partner = ? and version = ?
                                """)
                        .params(
                                note.dares(),
                                note.weighs(),
                                note.beyond(),
                                today,
                                me.value(),
                                partner.value(),
                                note.version())
                        .update()
                == 1;
    }

    /// A month as strands: what went to partners, and the rest to nobody.
    static List<Strand> strands(List<HelmTime> times, Map<UUID, String> names) {
        var strands = new ArrayList<Strand>();
        var months = times.stream().map(HelmTime::month).distinct().toList();
        for (var month : months) {
            var source = new UUID(0, month.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
            var rest = 100L;
            for (var time : times) {
                if (time.month().equals(month)) {
                    var who = time.partner().value();
                    names.putIfAbsent(who, time.name());
                    strands.add(new Strand(source, month, who, time.percent()));
                    rest -= time.percent();
                }
            }
            strands.add(new Strand(source, month, null, Math.max(0, rest)));
        }
        return strands;
    }

    private List<Strand> strands(
            String sql, MemberId me, LocalDate since, Map<UUID, String> names) {
        return db.sql(sql)
                .param("me", me.value())
                .param("since", since)
                .query((row, _) -> {
                    @Nullable UUID who = row.getObject("who", UUID.class);
                    if (who != null) {
                        names.putIfAbsent(who, Objects.requireNonNull(row.getString("name")));
                    }
                    return new Strand(
                            row.getObject("source", UUID.class),
                            row.getObject("at", LocalDate.class),
                            who,
                            row.getLong("amount"));
                })
                .list();
    }
}
