package org.cordee.member.portrait;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of portraits. Which lines a reader gets, the database decides.
@Repository
class PortraitRows {
    private final JdbcClient db;

    PortraitRows(JdbcClient db) {
        this.db = db;
    }

    List<Line> of(MemberId member, LocalDate today) {
        return db.sql("select aspect, kind, words, skill, amount, day, id from profile_of(?, ?)")
                .params(member.value(), today)
                .query(PortraitRows::line)
                .list();
    }

    List<Line> mineAs(Audience audience, LocalDate today) {
        return db.sql("select aspect, kind, words, skill, amount, day, id from my_profile_as(?, ?)")
                .params(audience.key(), today)
                .query(PortraitRows::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("aspect"),
                row.getString("kind"),
                row.getString("words"),
                row.getString("skill"),
                row.getBigDecimal("amount"),
                row.getObject("day", LocalDate.class),
                row.getObject("id", UUID.class));
    }

    Map<Aspect, Readers> readers(MemberId me) {
        var readers = new EnumMap<Aspect, Readers>(Aspect.class);
        db.sql(
                        """
                        select a.key, coalesce(v.audience, a.audience) as audience, coalesce(v.serves, a.serves) as serves
                          from profile_aspect a
                          left join profile_visibility v on v.aspect = a.key and v.member = ?
                        """)
                .param(me.value())
                .query((row, _) ->
                        readers.put(
                                Aspect.of(row.getString("key")),
                                new Readers(
                                        Audience.of(row.getString("audience")),
                                        row.getBoolean("serves"))))
                .list();
        return readers;
    }

    void set(MemberId me, Aspect aspect, Readers readers) {
        db.sql(
                        """
                        insert into profile_visibility (member, aspect, audience, serves) values (?, ?, ?, ?)
                        on conflict (member, aspect) do update set audience = excluded.audience, serves = excluded.serves
                        """)
                .params(me.value(), aspect.key(), readers.audience().key(), readers.serves())
                .update();
    }

    /// Makes room: what has faded is gone for its owner as well.
    void forgetFaded(MemberId me, LocalDate today) {
        db.sql("delete from need where member = ? and fades_on < ?")
                .params(me.value(), today)
                .update();
    }

    /// Keeps a need in the first place that is free; false where all three are taken.
    boolean need(
            MemberId me,
            UUID id,
            String words,
            @Nullable String skill,
            String audience,
            Instant now,
            LocalDate fadesOn) {
        return db.sql(
                                """
                                insert into need (id, member, slot, words, skill, audience, asked_at, fades_on)
                                select :id, :me, s, :words, cast(:skill as text), :audience, :now, :fades
                                  from generate_series(0, 2) s
                                 where not exists (select from need n where n.member = :me and n.slot = s)
                                 order by s limit 1
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("me", me.value())
                        .param("words", words)
                        .param("skill", skill)
                        .param("audience", audience)
                        .param("now", Timestamp.from(now))
                        .param("fades", fadesOn)
                        .update()
                == 1;
    }

    boolean prolong(MemberId me, UUID need, LocalDate today, LocalDate latest) {
        return db.sql(
                                """
                                update need set fades_on = least(fades_on + 14, cast(:latest as date))
                                 where id = :need and member = :me and fades_on >= :today
                                """)
                        .param("latest", latest)
                        .param("need", need)
                        .param("me", me.value())
                        .param("today", today)
                        .update()
                == 1;
    }

    boolean remove(MemberId me, UUID need) {
        return db.sql("delete from need where id = ? and member = ?")
                        .params(need, me.value())
                        .update()
                == 1;
    }
}
