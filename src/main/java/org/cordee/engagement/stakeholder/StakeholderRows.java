package org.cordee.engagement.stakeholder;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of those around an engagement, as their coach keeps them.
@Repository
class StakeholderRows {
    private static final String LINE =
            "select id, roles, locale, version, key, contents, left_at from stakeholder ";

    private final JdbcClient db;

    StakeholderRows(JdbcClient db) {
        this.db = db;
    }

    /// As it is kept.
    record Line(
            StakeholderId id,
            Set<StakeholderRole> roles,
            Locale locale,
            int version,
            Sealed contents,
            @Nullable Instant leftAt) {}

    /// In the order in which they came.
    List<Line> list(MemberId me, EngagementId engagement) {
        return db.sql(LINE + "where engagement = ? and coach = ? order by added_at, id")
                .params(engagement.value(), me.value())
                .query(StakeholderRows::line)
                .list();
    }

    boolean exists(MemberId me, EngagementId engagement, StakeholderId id) {
        return db.sql(
                        "select exists (select from stakeholder where id = ? and engagement = ? and coach = ?)")
                .params(id.value(), engagement.value(), me.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Line> hold(MemberId me, EngagementId engagement, StakeholderId id) {
        return db.sql(LINE + "where id = ? and engagement = ? and coach = ? for update")
                .params(id.value(), engagement.value(), me.value())
                .query(StakeholderRows::line)
                .optional();
    }

    int count(MemberId me, EngagementId engagement) {
        return db.sql("select count(*) from stakeholder where engagement = ? and coach = ?")
                .params(engagement.value(), me.value())
                .query(Integer.class)
                .single();
    }

    void add(
            MemberId me,
            EngagementId engagement,
            StakeholderId id,
            StakeholderForm form,
            Sealed contents,
            Instant now) {
        db.sql(
                        """
                        insert into stakeholder (id, engagement, coach, roles, locale, key, contents, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        engagement.value(),
                        me.value(),
                        keys(form.roles()),
                        form.language(),
                        contents.key(),
                        contents.bytes(),
                        Timestamp.from(now))
                .update();
    }

    void change(StakeholderId id, StakeholderForm form, Sealed contents) {
        db.sql(
                        """
                        update stakeholder set roles = ?, locale = ?, key = ?, contents = ?, version = version + 1
                         where id = ?
                        """)
                .params(
                        keys(form.roles()),
                        form.language(),
                        contents.key(),
                        contents.bytes(),
                        id.value())
                .update();
    }

    /// With their links and what they answered.
    void remove(StakeholderId id) {
        db.sql("delete from stakeholder where id = ?").param(id.value()).update();
    }

    static Set<StakeholderRole> roles(Array keys) throws SQLException {
        return Arrays.stream((String[]) keys.getArray())
                .map(key -> StakeholderRole.valueOf(key.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StakeholderRole.class)));
    }

    private static String[] keys(Set<StakeholderRole> roles) {
        return roles.stream().sorted().map(StakeholderRole::key).toArray(String[]::new);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var left = row.getTimestamp("left_at");
        return new Line(
                new StakeholderId(row.getObject("id", UUID.class)),
                roles(row.getArray("roles")),
                Locale.forLanguageTag(row.getString("locale")),
                row.getInt("version"),
                new Sealed(row.getInt("key"), row.getBytes("contents")),
                left == null ? null : left.toInstant());
    }
}
