package org.cordee.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of what was proposed to the current member, and of what they say to it.
@Repository
class ProposalRows {
    private static final int MOST = 40;

    private final JdbcClient db;

    ProposalRows(JdbcClient db) {
        this.db = db;
    }

    /// @param wanted whether one has said yes oneself
    /// @param met when both had; null before
    record Standing(UUID other, LocalDate week, boolean wanted, @Nullable Instant met) {}

    /// What was proposed and is neither over nor declined, those whom one may meet first.
    ///
    /// @param gone the last week whose proposals stand no more
    /// @param since from when on a meeting is shown
    List<Standing> standing(MemberId me, LocalDate gone, Instant since) {
        return db.sql(
                        """
                        select other, week, wanted is true as wanted, met_at
                          from affinity_proposal
                         where member = :me and closed_at is null and wanted is distinct from false
                           and (met_at >= :since or met_at is null and week > :gone)
                         order by met_at desc nulls last, week desc, other limit :most
                        """)
                .param("me", me.value())
                .param("gone", gone)
                .param("since", Timestamp.from(since))
                .param("most", MOST)
                .query(ProposalRows::standing)
                .list();
    }

    private static Standing standing(ResultSet row, int n) throws SQLException {
        var met = row.getTimestamp("met_at");
        return new Standing(
                row.getObject("other", UUID.class),
                row.getObject("week", LocalDate.class),
                row.getBoolean("wanted"),
                met == null ? null : met.toInstant());
    }

    /// What asks for an answer, and whom one may meet.
    ///
    /// @param met false where one's answer is awaited
    record Waiting(UUID other, String name, LocalDate week, boolean met) {}

    List<Waiting> waiting(MemberId me, LocalDate gone, Instant since, LocalDate today) {
        return db.sql(
                        """
                        select p.other, card.words as name, p.week, p.met_at is not null as met
                          from affinity_proposal p
                         cross join lateral (select l.words from profile_of(p.other, :today) l
                                              where l.aspect = 'card' and l.kind = 'name') card
                         where p.member = :me and p.closed_at is null
                           and (p.met_at >= :since or p.wanted is null and p.week > :gone)
                         order by p.met_at desc nulls last, p.week, p.other limit :most
                        """)
                .param("me", me.value())
                .param("gone", gone)
                .param("since", Timestamp.from(since))
                .param("today", today)
                .param("most", MOST)
                .query((row, _) ->
                        new Waiting(
                                row.getObject("other", UUID.class),
                                row.getString("name"),
                                row.getObject("week", LocalDate.class),
                                row.getBoolean("met")))
                .list();
    }

    /// How many there were of late, whatever was said to them.
    int lately(MemberId me, LocalDate gone) {
        return db.sql("select count(*) from affinity_proposal where member = ? and week > ?")
                .params(me.value(), gone)
                .query(Integer.class)
                .single();
    }

    /// For how many rounds running one was proposed to nobody.
    int waited(MemberId me) {
        return db.sql("select rounds from affinity_wait where member = ?")
                .param(me.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// `met`, `kept` or `over`.
    String accept(UUID other, LocalDate gone, Instant now) {
        return db.sql("select accept_proposal(?, ?, ?)")
                .params(other, gone, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// True where it takes back what both knew of.
    boolean decline(UUID other, Instant now) {
        return db.sql("select decline_proposal(?, ?)")
                .params(other, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// What was declined waits for an answer again.
    void reopen(UUID other) {
        db.sql("select reopen_proposal(?)").param(other).query((_, _) -> true).single();
    }

    /// @param kind `email`, `online`, or a list of the positioning
    /// @param words the address, or the key of what was chosen
    record Line(String kind, String words) {}

    /// What one and each of the others have agreed to tell each other; nothing of whom it is not
    /// so.
    Map<UUID, List<Line>> meetings(List<UUID> others) {
        var meetings = new HashMap<UUID, List<Line>>();
        db.sql("select other, kind, words from meetings_of(?)")
                .param(others.toArray(UUID[]::new))
                .query((row, _) ->
                        meetings.computeIfAbsent(
                                        row.getObject("other", UUID.class), _ -> new ArrayList<>())
                                .add(new Line(row.getString("kind"), row.getString("words"))))
                .list();
        return meetings;
    }
}
