package org.cordee.engagement.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.stakeholder.StakeholderId;
import org.cordee.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of reports, as the coach sees them: what they proposed, and what was sent.
@Repository
class ReportRows {
    private final JdbcClient db;

    ReportRows(JdbcClient db) {
        this.db = db;
    }

    /// Still sealed.
    record Line(
            ReportLineId id,
            StakeholderId coachee,
            boolean proposed,
            int version,
            @Nullable Instant sentAt,
            Sealed contents) {}

    /// In the order in which they were written.
    List<Line> list(MemberId me, EngagementId engagement) {
        return db.sql(
                        """
                        select id, coachee, proposed, version, sent_at, key, contents from report_line
                         where engagement = ? and coach = ? order by written_at, id limit 200
                        """)
                .params(engagement.value(), me.value())
                .query((row, _) -> {
                    var sent = row.getTimestamp("sent_at");
                    return new Line(
                            new ReportLineId(row.getObject("id", UUID.class)),
                            new StakeholderId(row.getObject("coachee", UUID.class)),
                            row.getBoolean("proposed"),
                            row.getInt("version"),
                            sent == null ? null : sent.toInstant(),
                            new Sealed(row.getInt("key"), row.getBytes("contents")));
                })
                .list();
    }

    void propose(
            MemberId me,
            EngagementId engagement,
            StakeholderId coachee,
            ReportLineId line,
            Sealed contents,
            Instant now) {
        db.sql(
                        """
                        insert into report_line (id, engagement, coach, coachee, proposed, key, contents, written_at)
                        values (?, ?, ?, ?, true, ?, ?, ?)
                        """)
                .params(
                        line.value(),
                        engagement.value(),
                        me.value(),
                        coachee.value(),
                        contents.key(),
                        contents.bytes(),
                        Timestamp.from(now))
                .update();
    }

    void copy(
            MemberId me,
            EngagementId engagement,
            ReportLineId line,
            UUID link,
            int version,
            byte[] contents) {
        db.sql(
                        "insert into report_copy (line, link, engagement, coach, version, contents) values (?, ?, ?, ?, ?, ?)")
                .params(line.value(), link, engagement.value(), me.value(), version, contents)
                .update();
    }

    /// Where something was sent since its sponsors were last given a link.
    List<EngagementId> untold(MemberId me) {
        return db.sql(
                        """
                        select r.engagement from report_line r
                         where r.coach = ? and r.sent_at is not null
                         group by r.engagement
                        having max(r.sent_at) > coalesce(
                               (select max(l.made_at) from stakeholder_link l
                                  join stakeholder s on s.id = l.stakeholder and 'sponsor' = any (s.roles)
                                 where l.engagement = r.engagement), '-infinity')
                         limit 5
                        """)
                .param(me.value())
                .query((row, _) -> new EngagementId(row.getObject("engagement", UUID.class)))
                .list();
    }
}
