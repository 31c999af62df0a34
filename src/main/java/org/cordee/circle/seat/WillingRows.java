package org.cordee.circle.seat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.member.Card;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of who is willing, and of whom they would rather not sit with: each reads and writes
/// their own.
@Repository
class WillingRows {
    private final JdbcClient db;

    WillingRows(JdbcClient db) {
        this.db = db;
    }

    /// When they are free; empty where they are not willing.
    Optional<List<Slot>> slots(MemberId me) {
        return db.sql("select slots from circle_willing where member = ?")
                .param(me.value())
                .query((row, _) -> Slot.of(words(row.getArray("slots"))))
                .optional();
    }

    void say(MemberId me, List<Slot> slots, Instant now) {
        db.sql(
                        """
                        insert into circle_willing (member, slots, since) values (?, ?, ?)
                        on conflict (member) do update set slots = excluded.slots
                        """)
                .params(
                        me.value(),
                        slots.stream().map(Slot::key).toArray(String[]::new),
                        Timestamp.from(now))
                .update();
    }

    /// Whether they were willing.
    boolean leave(Instant now) {
        return db.sql("select leave_willing(?)")
                .param(Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// What stood in the way last time; empty where nothing did.
    List<Reason> unseated(MemberId me) {
        return db.sql("select reasons from circle_unseated where member = ?")
                .param(me.value())
                .query((row, _) -> Reason.of(words(row.getArray("reasons"))))
                .optional()
                .orElse(List.of());
    }

    /// By name.
    List<Card> apart(MemberId me) {
        return db.sql(
                        """
                        select m.id, m.name, m.headline, m.place
                          from circle_apart a join member m on m.id = a.other
                         where a.member = ? order by m.name, m.id
                        """)
                .param(me.value())
                .query((row, _) ->
                        new Card(
                                new MemberId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getString("headline"),
                                row.getString("place")))
                .list();
    }

    /// Whether there is such a member, and it is another.
    boolean keepApart(MemberId me, MemberId other, Instant now) {
        var named =
                db.sql("select true from member where id = ? and id <> ? and name <> ''")
                        .params(other.value(), me.value())
                        .query(Boolean.class)
                        .optional();
        if (named.isPresent()) {
            db.sql("insert into circle_apart values (?, ?, ?) on conflict do nothing")
                    .params(me.value(), other.value(), Timestamp.from(now))
                    .update();
        }
        return named.isPresent();
    }

    void letIn(MemberId me, MemberId other) {
        db.sql("delete from circle_apart where member = ? and other = ?")
                .params(me.value(), other.value())
                .update();
    }

    /// Whether they signed a code, and declare an approach among what they offer or are strong in.
    record Profile(boolean hasCode, boolean hasApproach) {}

    Profile profile(MemberId me) {
        return db.sql(
                        """
                        select exists (select from signed_code s where s.member = :me) as code,
                               exists (select from profile_item i
                                         join skill k on k.key = i.skill
                                         join skill_family f on f.key = k.family
                                        where i.member = :me and i.kind in ('offer', 'strength') and f.approaches) as approach
                        """)
                .param("me", me.value())
                .query((row, _) -> new Profile(row.getBoolean("code"), row.getBoolean("approach")))
                .single();
    }

    private static List<String> words(java.sql.Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }
}
