package org.cordee.member.practice;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.cordee.current.MemberId;
import org.cordee.member.practice.Practice.Choice;
import org.cordee.member.practice.Practice.Code;
import org.cordee.member.practice.Practice.Kind;
import org.cordee.member.practice.Practice.LevelStep;
import org.cordee.member.practice.Practice.Meeting;
import org.cordee.member.practice.Practice.Pick;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PracticeRows {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    PracticeRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    List<Choice> choices() {
        return db.sql("select kind, key, fr, en from positioning_choice order by kind, position")
                .query((row, _) ->
                        new Choice(
                                kind(row.getString("kind")),
                                row.getString("key"),
                                row.getString("fr"),
                                row.getString("en")))
                .list();
    }

    List<Code> codes() {
        return db.sql("select key, fr, en, version, source from ethics_code order by position")
                .query((row, _) ->
                        new Code(
                                row.getString("key"),
                                row.getString("fr"),
                                row.getString("en"),
                                row.getString("version"),
                                row.getString("source")))
                .list();
    }

    List<LevelStep> levels() {
        return db.sql(
                        "select level, years, hours, training_hours, supervised from level_step order by level")
                .query((row, _) ->
                        new LevelStep(
                                row.getInt("level"),
                                row.getInt("years"),
                                row.getInt("hours"),
                                row.getInt("training_hours"),
                                row.getBoolean("supervised")))
                .list();
    }

    Practice of(MemberId me) {
        var picks =
                db.sql("select kind, choice from positioning_pick where member = ?")
                        .param(me.value())
                        .query((row, _) ->
                                new Pick(kind(row.getString("kind")), row.getString("choice")))
                        .list();
        return db.sql(
                        "select forehand, online, looking, introductions, level_window from practice where member = ?")
                .param(me.value())
                .query((row, _) ->
                        new Practice(
                                row.getString("forehand"),
                                picks,
                                row.getBoolean("online"),
                                new Meeting(
                                        row.getBoolean("looking"),
                                        row.getInt("introductions"),
                                        row.getInt("level_window"))))
                .optional()
                .orElse(new Practice("", picks, false, Meeting.UNSAID));
    }

    void keep(MemberId me, String forehand, boolean online, List<Pick> picks) {
        db.sql(
                        """
                        insert into practice (member, forehand, online) values (?, ?, ?)
                        on conflict (member) do update set forehand = excluded.forehand, online = excluded.online
                        """)
                .params(me.value(), forehand, online)
                .update();
        db.sql("delete from positioning_pick where member = ?").param(me.value()).update();
        batches.batchUpdate(
                "insert into positioning_pick (member, kind, choice) values (?, ?, ?) on conflict do nothing",
                picks,
                100,
                (row, pick) -> {
                    row.setObject(1, me.value());
                    row.setString(2, pick.kind().key());
                    row.setString(3, pick.key());
                });
    }

    void keep(MemberId me, Meeting meeting) {
        db.sql(
                        """
                        insert into practice (member, looking, introductions, level_window) values (?, ?, ?, ?)
                        on conflict (member) do update
                           set looking = excluded.looking, introductions = excluded.introductions, level_window = excluded.level_window
                        """)
                .params(me.value(), meeting.looking(), meeting.introductions(), meeting.window())
                .update();
    }

    Career career(MemberId me) {
        var codes =
                new HashSet<>(
                        db.sql("select code from signed_code where member = ?")
                                .param(me.value())
                                .query(String.class)
                                .list());
        return db.sql(
                        """
                        select training, training_hours, since, hours, credentials, supervision, living
                          from professional_record where member = ?
                        """)
                .param(me.value())
                .query((row, _) ->
                        new Career(
                                row.getString("training"),
                                row.getObject("training_hours", Integer.class),
                                row.getObject("since", Integer.class),
                                row.getObject("hours", Integer.class),
                                row.getString("credentials"),
                                row.getString("supervision"),
                                row.getString("living"),
                                codes))
                .optional()
                .orElse(new Career("", null, null, null, "", null, null, codes));
    }

    void keep(MemberId me, Career career, Instant now) {
        db.sql(
                        """
                        insert into professional_record (member, training, training_hours, since, hours, credentials, supervision, living)
                        values (:me, :training, :trainingHours, :since, :hours, :credentials, :supervision, :living)
                        on conflict (member) do update
                           set training = excluded.training, training_hours = excluded.training_hours, since = excluded.since,
                               hours = excluded.hours, credentials = excluded.credentials, supervision = excluded.supervision,
                               living = excluded.living
                        """)
                .param("me", me.value())
                .param("training", career.training())
                .param("trainingHours", career.trainingHours(), Types.INTEGER)
                .param("since", career.since(), Types.INTEGER)
                .param("hours", career.hours(), Types.INTEGER)
                .param("credentials", career.credentials())
                .param("supervision", career.supervision(), Types.VARCHAR)
                .param("living", career.living(), Types.VARCHAR)
                .update();
        var codes = career.codes().toArray(String[]::new);
        db.sql("delete from signed_code where member = ? and code <> all (?)")
                .params(me.value(), codes)
                .update();
        db.sql(
                        """
                        insert into signed_code (member, code, signed_at) select ?, c, ? from unnest(?) c
                        on conflict do nothing
                        """)
                .params(me.value(), Timestamp.from(now), codes)
                .update();
    }

    /// The level that one's own record makes.
    int level(LocalDate today) {
        return db.sql(
                        "select amount from my_profile_as('me', ?) where aspect = 'record' and kind = 'level'")
                .param(today)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    private static Kind kind(String key) {
        return Kind.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
