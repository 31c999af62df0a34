package org.cordee.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of one's half-yearly reviews.
@Repository
class ReviewRows {
    private static final String WHOLE =
            "select half, going_on, change_if, written_on, version from channel_review where owner = ?";

    private final JdbcClient db;

    ReviewRows(JdbcClient db) {
        this.db = db;
    }

    /// Also one that was only put off.
    Optional<Review> find(MemberId me, HalfYear half) {
        return db.sql(WHOLE + " and half = ?")
                .params(me.value(), half.start())
                .query(ReviewRows::review)
                .optional();
    }

    /// Holds it until the end of the transaction, writing it down where there is none.
    Review hold(MemberId me, HalfYear half) {
        db.sql("insert into channel_review (owner, half) values (?, ?) on conflict do nothing")
                .params(me.value(), half.start())
                .update();
        return db.sql(WHOLE + " and half = ? for update")
                .params(me.value(), half.start())
                .query(ReviewRows::review)
                .single();
    }

    /// What was written before a half-year, the latest first.
    List<Review> before(MemberId me, HalfYear half, int most) {
        return db.sql(WHOLE + " and half < ? and written_on is not null order by half desc limit ?")
                .params(me.value(), half.start(), most)
                .query(ReviewRows::review)
                .list();
    }

    void write(MemberId me, HalfYear half, ReviewForm form, LocalDate today) {
        db.sql(
                        """
                        update channel_review
                           set going_on = ?, change_if = ?, written_on = ?, version = version + 1
                         where owner = ? and half = ?
                        """)
                .params(form.goingOn(), form.changeIf(), today, me.value(), half.start())
                .update();
    }

    void putOff(MemberId me, HalfYear half, LocalDate to) {
        db.sql("update channel_review set put_off_to = ? where owner = ? and half = ?")
                .params(to, me.value(), half.start())
                .update();
    }

    /// Whether there is something to look back on, and nothing was written or put off.
    boolean isDue(MemberId me, HalfYear half, LocalDate today) {
        return db.sql(
                        """
                        select (exists (select from channel_lead l where l.owner = :me and l.removed_at is null and l.came_on < :half)
                                or exists (select from channel_review r where r.owner = :me and r.half < :half and r.written_on is not null))
                               and not exists (select from channel_review r
                                                where r.owner = :me and r.half = :half
                                                  and (r.written_on is not null or r.put_off_to > :today))
                        """)
                .param("me", me.value())
                .param("half", half.start())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    private static Review review(ResultSet row, int n) throws SQLException {
        return new Review(
                new HalfYear(row.getObject("half", LocalDate.class)),
                row.getString("going_on"),
                row.getString("change_if"),
                row.getObject("written_on", LocalDate.class),
                row.getInt("version"));
    }
}
