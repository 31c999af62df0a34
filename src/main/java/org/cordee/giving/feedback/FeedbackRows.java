package org.cordee.giving.feedback;

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

/// All SQL of feedback. What crosses members is done by functions of *work*.
@Repository
class FeedbackRows {
    private static final String WHOLE =
            """
            select f.id, s.gave, m.id as other, coalesce(m.name, '') as name, f.question, f.asked_at, f.kind, f.given_at, w.words,
                   s.opened_at is not null as opened, s.rested_at is not null as rested, s.removed_at
              from feedback_side s
              join feedback f on f.id = s.feedback
              left join member m on m.id = case when s.gave then f.receiver else f.giver end
              left join feedback_words w on w.feedback = f.id
             where s.member = :me
            """;

    /// What is for oneself to answer or to open.
    private static final String WAITING =
            """
             and s.removed_at is null
             and case when s.gave then f.given_at is null else f.given_at is not null and s.opened_at is null end
            """;

    private final JdbcClient db;

    FeedbackRows(JdbcClient db) {
        this.db = db;
    }

    List<FeedbackPartner> partners() {
        return db.sql("select member, name from feedback_partners() order by name, member")
                .query((row, _) ->
                        new FeedbackPartner(
                                new MemberId(row.getObject("member", UUID.class)),
                                row.getString("name")))
                .list();
    }

    Optional<PersonalFeedback> find(MemberId me, FeedbackId id) {
        return db.sql(WHOLE + " and s.feedback = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query(FeedbackRows::feedback)
                .optional();
    }

    /// What is for oneself to do, the latest first.
    ///
    /// @param rested whether also what one left for later
    List<PersonalFeedback> waiting(MemberId me, boolean rested, int most) {
        return db.sql(
                        WHOLE
                                + WAITING
                                + """
                                   and (:rested or s.rested_at is null)
                                 order by s.at desc, s.feedback desc limit :most
                                """)
                .param("me", me.value())
                .param("rested", rested)
                .param("most", most)
                .query(FeedbackRows::feedback)
                .list();
    }

    /// What one gave; or what one opened, and what one asked for. The latest first.
    List<PersonalFeedback> list(MemberId me, boolean gave, @Nullable FeedbackId after, int most) {
        return db.sql(
                        WHOLE
                                + """
                                   and s.gave = :gave and s.removed_at is null
                                   and case when s.gave then f.given_at is not null else f.given_at is null or s.opened_at is not null end
                                   and (:after::uuid is null
                                        or (s.at, s.feedback) < (select a.at, a.feedback from feedback_side a where a.member = :me and a.feedback = :after))
                                 order by s.at desc, s.feedback desc limit :most
                                """)
                .param("me", me.value())
                .param("gave", gave)
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(FeedbackRows::feedback)
                .list();
    }

    /// @return `sent`, `not there` or `enough`
    String ask(FeedbackId id, MemberId of, String question, Instant now) {
        return db.sql("select ask_feedback(?, ?, ?, ?)")
                .params(id.value(), of.value(), question, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @return `sent`, `not there` or `enough`
    String offer(FeedbackId id, MemberId to, FeedbackKind kind, String words, Instant now) {
        return db.sql("select offer_feedback(?, ?, ?, ?, ?)")
                .params(id.value(), to.value(), kind.key(), words, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @return `sent`, `given`, `gone` or `not yours`
    String give(FeedbackId id, FeedbackKind kind, String words, Instant now) {
        return db.sql("select give_feedback(?, ?, ?, ?)")
                .params(id.value(), kind.key(), words, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean open(MemberId me, FeedbackId id, Instant now) {
        return db.sql(
                                """
                                update feedback_side s set opened_at = coalesce(opened_at, ?)
                                 where member = ? and feedback = ? and not gave and removed_at is null
                                   and (select f.given_at is not null from feedback f where f.id = s.feedback)
                                """)
                        .params(Timestamp.from(now), me.value(), id.value())
                        .update()
                == 1;
    }

    boolean rest(MemberId me, FeedbackId id, Instant now) {
        return db.sql(
                                """
                                update feedback_side set rested_at = coalesce(rested_at, ?)
                                 where member = ? and feedback = ? and removed_at is null
                                """)
                        .params(Timestamp.from(now), me.value(), id.value())
                        .update()
                == 1;
    }

    boolean away(FeedbackId id, boolean away, Instant now) {
        return db.sql("select put_feedback_away(?, ?, ?)")
                .params(id.value(), away, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    void sweep(MemberId me, Instant before) {
        db.sql("delete from feedback_side where member = ? and removed_at < ?")
                .params(me.value(), Timestamp.from(before))
                .update();
    }

    private static PersonalFeedback feedback(ResultSet row, int n) throws SQLException {
        var other = row.getObject("other", UUID.class);
        var kind = row.getString("kind");
        return new PersonalFeedback(
                new FeedbackId(row.getObject("id", UUID.class)),
                row.getBoolean("gave"),
                other == null ? null : new MemberId(other),
                row.getString("name"),
                row.getString("question"),
                instant(row, "asked_at"),
                kind == null ? null : FeedbackKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                instant(row, "given_at"),
                row.getString("words"),
                row.getBoolean("opened"),
                row.getBoolean("rested"),
                instant(row, "removed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
