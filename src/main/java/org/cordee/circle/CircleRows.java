package org.cordee.circle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of circles and of those in them. What is written there is written by functions of
/// *work*.
@Repository
class CircleRows {
    private static final String WHOLE =
            """
            select c.id, c.name, c.purpose, c.goals, c.admission, c.vouchers, c.levels, c.nearness, c.most, c.listed, c.host,
                   c.founded_at, c.version
              from circle c
             where c.ended_at is null
            """;

    private final JdbcClient db;

    CircleRows(JdbcClient db) {
        this.db = db;
    }

    /// Whatever the current member may see of it: they are in it, at its door, or it is listed.
    Optional<Circle> find(CircleId id) {
        return db.sql(WHOLE + " and c.id = ?")
                .param(id.value())
                .query(CircleRows::circle)
                .optional();
    }

    /// Those one is in, the oldest first.
    List<Circle> mine() {
        return db.sql(among("my_circles") + " order by c.founded_at, c.id")
                .query(CircleRows::circle)
                .list();
    }

    /// Those at whose door one stands.
    List<Circle> doors() {
        return db.sql(among("my_doors") + " order by c.founded_at, c.id")
                .query(CircleRows::circle)
                .list();
    }

    /// The function is asked once, before any row is looked at.
    private static String among(String function) {
        return "with own as materialized (select %s() as circle) ".formatted(function)
                + WHOLE
                + " and c.id in (select o.circle from own o)";
    }

    /// Those one may find and is not in, the latest first.
    ///
    /// @param after the last that was shown; null to begin
    List<Circle> listed(@Nullable CircleId after, int most) {
        return db.sql(
                        WHOLE
                                + """
                                   and c.listed and c.id not in (select my_circles()) and c.id not in (select my_doors())
                                   and (:after::uuid is null
                                        or (c.founded_at, c.id) < (select a.founded_at, a.id from circle a where a.id = :after))
                                 order by c.founded_at desc, c.id desc limit :most
                                """)
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(CircleRows::circle)
                .list();
    }

    /// What a circle asks of somebody.
    ///
    /// @param what `door` where one was asked in, `again` where one waits at the door and the
    ///   charter is another since, `candidate` where somebody stands at the door of whom one has
    ///   said nothing, `charter` where one has not signed it as it stands
    /// @param who is at the door; empty for the others
    record Ask(CircleId circle, String name, String what, String who) {}

    List<Ask> asks(MemberId me) {
        return db.sql(
                        """
                        with mine as materialized (select my_circles() as circle)
                        select c.id, c.name, 'door' as what, '' as who
                          from candidacy d join circle c on c.id = d.circle
                         where d.member = :me and d.closed_at is null and d.presented_at is null
                        union all
                        select c.id, c.name, 'again', ''
                          from candidacy d
                          join circle c on c.id = d.circle
                          join circle_charter h on h.circle = c.id
                          left join circle_charter l on l.circle = h.circle and l.version = h.version + 1
                          left join circle_signature s on s.circle = h.circle and s.version = h.version and s.member = :me
                         where d.member = :me and d.closed_at is null and d.presented_at is not null
                           and l.circle is null and s.circle is null
                        union all
                        select c.id, c.name, 'candidate', m.name
                          from mine
                          join candidacy d on d.circle = mine.circle
                          join circle c on c.id = d.circle
                          join member m on m.id = d.member
                          left join vouch v on v.candidacy = d.id and v.member = :me
                         where d.member <> :me and d.closed_at is null and d.presented_at is not null and v.candidacy is null
                        union all
                        select c.id, c.name, 'charter', ''
                          from circle_member i
                          join circle c on c.id = i.circle and c.ended_at is null
                          join circle_charter h on h.circle = i.circle
                          left join circle_charter l on l.circle = h.circle and l.version = h.version + 1
                          left join circle_signature s on s.circle = h.circle and s.version = h.version and s.member = :me
                         where i.member = :me and i.left_at is null and l.circle is null and s.circle is null
                         order by what, name, id, who
                        """)
                .param("me", me.value())
                .query((row, _) ->
                        new Ask(
                                new CircleId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getString("what"),
                                row.getString("who")))
                .list();
    }

    boolean isIn(CircleId id) {
        return db.sql("select ? in (select my_circles())")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /// Those in it, who came first first.
    List<Companion> companions(CircleId id) {
        return db.sql(
                        """
                        select m.id, m.name, c.joined_at, c.brings, c.seeks,
                               coalesce((select max(s.version) from circle_signature s where s.circle = c.circle and s.member = c.member), 0) as signed
                          from circle_member c
                          join member m on m.id = c.member
                         where c.circle = ? and c.left_at is null
                         order by c.joined_at, m.id
                        """)
                .param(id.value())
                .query((row, _) ->
                        new Companion(
                                new MemberId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getTimestamp("joined_at").toInstant(),
                                row.getString("brings"),
                                row.getString("seeks"),
                                row.getInt("signed")))
                .list();
    }

    /// Every version of the charter, the latest first.
    List<CircleCharter> charters(CircleId id) {
        return db.sql(
                        """
                        select c.version, c.words, m.name, c.written_at
                          from circle_charter c left join member m on m.id = c.written_by
                         where c.circle = ?
                         order by c.version desc
                        """)
                .param(id.value())
                .query((row, _) ->
                        new CircleCharter(
                                row.getInt("version"),
                                row.getString("words"),
                                row.getString("name"),
                                row.getTimestamp("written_at").toInstant()))
                .list();
    }

    void found(CircleId id, CircleForm form, Instant now) {
        db.sql("select found_circle(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        form.text("name"),
                        form.text("purpose"),
                        form.text("goals"),
                        form.admission().key(),
                        form.number("vouchers"),
                        form.number("levels"),
                        form.nearness(),
                        form.number("most"),
                        form.listed(),
                        form.text("charter"),
                        form.text("brings"),
                        form.text("seeks"),
                        Timestamp.from(now))
                .query((_, _) -> true)
                .list();
    }

    /// @return `changed`, `crossed` or `not yours`
    String change(CircleId id, CircleForm form, Instant now) {
        return db.sql("select change_circle(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        form.version(),
                        form.text("name"),
                        form.text("purpose"),
                        form.text("goals"),
                        form.admission().key(),
                        form.number("vouchers"),
                        form.number("levels"),
                        form.nearness(),
                        form.number("most"),
                        form.listed(),
                        Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @param after the version it comes after
    /// @return `written`, `crossed` or `not yours`
    String write(CircleId id, int after, String words, Instant now) {
        return db.sql("select write_circle_charter(?, ?, ?, ?)")
                .params(id.value(), after, words, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @return `signed`, `crossed` or `not yours`
    String sign(CircleId id, int version, Instant now) {
        return db.sql("select sign_circle_charter(?, ?, ?)")
                .params(id.value(), version, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean say(CircleId id, String brings, String seeks) {
        return db.sql("select say_in_circle(?, ?, ?)")
                .params(id.value(), brings, seeks)
                .query(Boolean.class)
                .single();
    }

    /// @param to who holds it from then on; null where nobody is named
    /// @return `left`, `ended`, `host` or `not yours`
    String leave(CircleId id, @Nullable MemberId to, Instant now) {
        return db.sql("select leave_circle(:circle, cast(:to as uuid), :now)")
                .param("circle", id.value())
                .param("to", to == null ? null : to.value())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean handOver(CircleId id, MemberId to) {
        return db.sql("select hand_over_circle(?, ?)")
                .params(id.value(), to.value())
                .query(Boolean.class)
                .single();
    }

    private static Circle circle(ResultSet row, int n) throws SQLException {
        var host = row.getObject("host", UUID.class);
        return new Circle(
                new CircleId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("goals"),
                Admission.valueOf(row.getString("admission").toUpperCase(Locale.ROOT)),
                row.getInt("vouchers"),
                row.getInt("levels"),
                row.getBigDecimal("nearness"),
                row.getInt("most"),
                row.getBoolean("listed"),
                host == null ? null : new MemberId(host),
                row.getTimestamp("founded_at").toInstant(),
                row.getInt("version"));
    }
}
