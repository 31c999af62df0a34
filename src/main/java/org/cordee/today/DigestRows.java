package org.cordee.today;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.member.DigestTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All SQL of the digest, in transactions whose current member is its addressee.
@Repository
@Transactional
class DigestRows {
    private final JdbcClient db;

    DigestRows(JdbcClient db) {
        this.db = db;
    }

    /// Who reads it, and when they want to.
    record Reader(Viewer viewer, DigestTimes times) {}

    @Transactional(readOnly = true)
    Optional<Reader> reader() {
        return db.sql(
                        """
                        select m.id, m.name, a.locale, a.zone, a.digest_at, a.digest_days
                          from account a join member m on m.id = a.member
                         where a.member = current_member()
                        """)
                .query((row, _) ->
                        new Reader(
                                new Viewer(
                                        new MemberId(row.getObject("id", UUID.class)),
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        Locale.forLanguageTag(row.getString("locale")),
                                        ZoneId.of(row.getString("zone")),
                                        null,
                                        false),
                                new DigestTimes(
                                        row.getObject("digest_at", LocalTime.class),
                                        Arrays.stream(
                                                        (Integer[])
                                                                row.getArray("digest_days")
                                                                        .getArray())
                                                .map(DayOfWeek::of)
                                                .collect(Collectors.toSet()))))
                .optional();
    }

    void plan(UUID about, Instant due, List<String> told) {
        db.sql("select plan_digest(:about, :due, :told)")
                .param("about", about)
                .param("due", Timestamp.from(due))
                .param("told", told.toArray(String[]::new))
                .query((_, _) -> true)
                .single();
    }
}
