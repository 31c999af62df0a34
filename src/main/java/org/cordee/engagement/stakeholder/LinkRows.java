package org.cordee.engagement.stakeholder;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.letter.LinkSecrets;
import org.cordee.vault.LinkKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of the links of those around an engagement. What a link opens to is told by functions of
/// *work* alone.
@Repository
class LinkRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    LinkRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// What a link opens to, still sealed.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(
            UUID id,
            StakeholderId stakeholder,
            EngagementId engagement,
            MemberId coach,
            String coachName,
            Set<StakeholderRole> roles,
            boolean over,
            byte[] open,
            byte[] wrapped,
            byte[] shown,
            Instant untilAt) {}

    Optional<Line> open(byte[] hash, Instant now) {
        return db.sql(
                        """
                        select link, stakeholder, engagement, coach, coach_name, roles, over, public_key, private_key, shown,
                               until_at
                          from open_link(?, ?, ?)
                        """)
                .params(secrets.house(), hash, Timestamp.from(now))
                .query((row, _) ->
                        new Line(
                                row.getObject("link", UUID.class),
                                new StakeholderId(row.getObject("stakeholder", UUID.class)),
                                new EngagementId(row.getObject("engagement", UUID.class)),
                                new MemberId(row.getObject("coach", UUID.class)),
                                row.getString("coach_name"),
                                StakeholderRows.roles(row.getArray("roles")),
                                row.getBoolean("over"),
                                row.getBytes("public_key"),
                                row.getBytes("private_key"),
                                row.getBytes("shown"),
                                row.getTimestamp("until_at").toInstant()))
                .optional();
    }

    /// Those of an engagement that still open, the latest first.
    Map<StakeholderId, List<LivingLink>> living(MemberId me, EngagementId engagement, Instant now) {
        return db
                .sql(
                        """
                        select id, stakeholder, public_key, made_at, until_at from stakeholder_link
                         where engagement = ? and coach = ? and until_at > ?
                         order by made_at desc, id desc
                        """)
                .params(engagement.value(), me.value(), Timestamp.from(now))
                .query((row, _) ->
                        Map.entry(
                                new StakeholderId(row.getObject("stakeholder", UUID.class)),
                                new LivingLink(
                                        row.getObject("id", UUID.class),
                                        row.getBytes("public_key"),
                                        row.getTimestamp("made_at").toInstant(),
                                        row.getTimestamp("until_at").toInstant())))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void add(
            MemberId me,
            EngagementId engagement,
            StakeholderId stakeholder,
            UUID id,
            LinkKeys.Fresh fresh,
            byte[] shown,
            Instant now,
            Instant until) {
        db.sql(
                        """
                        insert into stakeholder_link (id, stakeholder, engagement, coach, hash, public_key, private_key, shown,
                                                      made_at, until_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        stakeholder.value(),
                        engagement.value(),
                        me.value(),
                        LinkSecrets.hash(fresh.secret()),
                        fresh.open(),
                        fresh.wrapped(),
                        shown,
                        Timestamp.from(now),
                        Timestamp.from(until))
                .update();
    }

    void post(UUID link, String envelope, Instant now) {
        db.sql("select post_link(?, ?, ?)")
                .params(link, envelope, Timestamp.from(now))
                .query((_, _) -> true)
                .single();
    }

    /// Each link of somebody, at once.
    void cut(MemberId me, StakeholderId stakeholder) {
        db.sql("delete from stakeholder_link where stakeholder = ? and coach = ?")
                .params(stakeholder.value(), me.value())
                .update();
    }

    /// @return whether the link still opened
    boolean leave(byte[] hash, Instant now) {
        return db.sql("select leave_by_link(?, ?, ?)")
                .params(secrets.house(), hash, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    void forget(Instant now) {
        db.sql("select forget_links(?, ?)")
                .params(secrets.house(), Timestamp.from(now))
                .query(Integer.class)
                .single();
    }
}
