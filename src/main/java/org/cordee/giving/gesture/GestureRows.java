package org.cordee.giving.gesture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of gestures. What crosses members is done by functions of *work*.
@Repository
class GestureRows {
    private static final String FORM = "gesture";

    /// With whoever is there now: somebody brought under another is that other.
    private static final String WHOLE =
            """
            select g.id, s.gave, g.kind, g.words, s.given_on, g.noted_by is not distinct from s.member as mine,
                   g.confirmed_at is not null as confirmed, g.changed, g.changed_at, s.told, s.let_be_at is not null as let_be, s.removed_at,
                   case when c.removed_at is null then c.id end as contact, m.id as other,
                   coalesce(case when c.removed_at is null then c.name end, nullif(m.name, '')) as name
              from gesture_side s
              join gesture g on g.id = s.gesture
              left join member m on m.id = case when s.gave then g.receiver else g.giver end
              left join contact n on n.owner = s.member and n.id = s.contact
              left join contact c on c.owner = s.member and c.id = coalesce(n.merged_into, n.id)
             where s.member = :me
            """;

    private final JdbcClient db;

    GestureRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Gesture> find(MemberId me, GestureId id) {
        return db.sql(WHOLE + " and s.gesture = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query(GestureRows::gesture)
                .optional();
    }

    List<Gesture> those(MemberId me, Collection<GestureId> ids) {
        return db.sql(WHOLE + " and s.gesture = any (:ids)")
                .param("me", me.value())
                .param("ids", ids.stream().map(GestureId::value).toArray(UUID[]::new))
                .query(GestureRows::gesture)
                .list();
    }

    /// What one gave or what reached one, the latest first.
    List<Gesture> list(MemberId me, boolean gave, @Nullable GestureId after, int most) {
        return db.sql(
                        WHOLE
                                + """
                                   and s.gave = :gave and s.removed_at is null
                                   and (:after::uuid is null
                                        or (s.given_on, s.gesture) < (select a.given_on, a.gesture from gesture_side a where a.member = :me and a.gesture = :after))
                                 order by s.given_on desc, s.gesture desc limit :most
                                """)
                .param("me", me.value())
                .param("gave", gave)
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(GestureRows::gesture)
                .list();
    }

    /// What others noted and one has said nothing of, the latest first.
    List<Gesture> asks(MemberId me, int most) {
        return db.sql(
                        WHOLE
                                + """
                                   and s.removed_at is null and s.let_be_at is null
                                   and g.confirmed_at is null and g.noted_by <> s.member
                                 order by s.given_on desc, s.gesture desc limit :most
                                """)
                .param("me", me.value())
                .param("most", most)
                .query(GestureRows::gesture)
                .list();
    }

    /// @return `noted`, `oneself`, or `enough` where the other is said too much in a day
    String note(
            GestureId id,
            boolean gave,
            ContactId contact,
            GestureKind kind,
            String words,
            LocalDate day,
            boolean told,
            Instant now) {
        return db.sql("select note_gesture(?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        gave,
                        contact.value(),
                        kind.key(),
                        words,
                        day,
                        told,
                        Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean confirm(GestureId id, boolean told, Instant now) {
        return db.sql("select confirm_gesture(?, ?, ?)")
                .params(id.value(), told, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean letBe(MemberId me, GestureId id, Instant now) {
        return db.sql(
                                """
                                update gesture_side set let_be_at = coalesce(let_be_at, ?)
                                 where member = ? and gesture = ? and removed_at is null
                                """)
                        .params(Timestamp.from(now), me.value(), id.value())
                        .update()
                == 1;
    }

    boolean tell(MemberId me, GestureId id, boolean told) {
        return db.sql("update gesture_side set told = ? where member = ? and gesture = ?")
                        .params(told, me.value(), id.value())
                        .update()
                == 1;
    }

    /// @param since when what one had before one was written; null for nothing
    /// @return `told`, `crossed` or `not yours`
    String change(GestureId id, @Nullable Instant since, String words, Instant now) {
        return db.sql("select tell_change(?, cast(? as timestamptz), ?, ?)")
                .param(1, id.value())
                .param(2, since == null ? null : since.toString(), Types.VARCHAR)
                .param(3, words)
                .param(4, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean away(GestureId id, boolean away, Instant now) {
        return db.sql("select put_gesture_away(?, ?, ?)")
                .params(id.value(), away, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    void sweep(MemberId me, Instant before) {
        db.sql("delete from gesture_side where member = ? and removed_at < ?")
                .params(me.value(), Timestamp.from(before))
                .update();
        // What was begun about somebody goes with their page.
        db.sql(
                        """
                        delete from draft d
                         where d.owner = :me and d.form = :form and d.about <> :me
                           and not exists (select from contact c where c.owner = :me and c.id = d.about)
                        """)
                .param("me", me.value())
                .param("form", FORM)
                .update();
    }

    private static Gesture gesture(ResultSet row, int n) throws SQLException {
        var contact = row.getObject("contact", UUID.class);
        var other = row.getObject("other", UUID.class);
        var changed = row.getTimestamp("changed_at");
        var removed = row.getTimestamp("removed_at");
        return new Gesture(
                new GestureId(row.getObject("id", UUID.class)),
                row.getBoolean("gave"),
                contact == null ? null : new ContactId(contact),
                other == null ? null : new MemberId(other),
                row.getString("name"),
                GestureKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("words"),
                row.getObject("given_on", LocalDate.class),
                row.getBoolean("mine"),
                row.getBoolean("confirmed"),
                row.getString("changed"),
                changed == null ? null : changed.toInstant(),
                row.getBoolean("told"),
                row.getBoolean("let_be"),
                removed == null ? null : removed.toInstant());
    }
}
