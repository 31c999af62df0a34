package org.cordee.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cordee.affinity.Candidate;
import org.cordee.affinity.Index;
import org.cordee.affinity.Members;
import org.cordee.affinity.Proposal;
import org.cordee.letter.LinkSecrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All SQL of the weekly round: what the house asks, each in a transaction of its own.
@Repository
@Transactional
class WeekRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;
    private final SearchRows search;

    WeekRows(JdbcClient db, LinkSecrets secrets, SearchRows search) {
        this.db = db;
        this.secrets = secrets;
        this.search = search;
    }

    /// Whether this week has had none.
    boolean isDue(LocalDate week) {
        return db.sql("select round_is_due(?, ?)")
                .params(secrets.house(), week)
                .query(Boolean.class)
                .single();
    }

    /// Those who look, as they were in the night.
    ///
    /// @param open what is left of the introductions that one of them wants
    Members looking(LocalDate today, UnaryOperator<Candidate> open) {
        return search.entries(today, all -> Index.of(all.map(open))).now();
    }

    /// Who is not proposed to whom.
    ///
    /// @param again the last week whose pairs may be proposed again
    Map<UUID, Set<UUID>> apart(LocalDate again, LocalDate today) {
        var apart = new HashMap<UUID, Set<UUID>>();
        db.sql("select one, other from round_apart(?, ?, ?)")
                .params(secrets.house(), again, today)
                .query((row, _) ->
                        apart.computeIfAbsent(
                                        row.getObject("one", UUID.class), _ -> new HashSet<>())
                                .add(row.getObject("other", UUID.class)))
                .list();
        return apart;
    }

    /// @param waited for how many rounds they were proposed to nobody
    /// @param standing how many of their proposals still stand
    record Count(int waited, int standing) {
        static final Count NONE = new Count(0, 0);
    }

    /// @param from the last week whose proposals stand no more
    Map<UUID, Count> counts(LocalDate from) {
        var counts = new HashMap<UUID, Count>();
        db.sql("select member, waited, standing from round_counts(?, ?)")
                .params(secrets.house(), from)
                .query((row, _) ->
                        counts.put(
                                row.getObject("member", UUID.class),
                                new Count(row.getInt("waited"), row.getInt("standing"))))
                .list();
        return counts;
    }

    /// The whole of it or nothing; false where another was first.
    boolean keep(
            LocalDate week,
            List<Proposal> proposals,
            Collection<UUID> waiting,
            LocalDate again,
            LocalDate today,
            Instant now) {
        return db.sql(
                        "select keep_round(:house, :week, :ones, :others, :waiting, :again, :today, :now)")
                .param("house", secrets.house())
                .param("week", week)
                .param("ones", proposals.stream().map(Proposal::one).toArray(UUID[]::new))
                .param("others", proposals.stream().map(Proposal::other).toArray(UUID[]::new))
                .param("waiting", waiting.toArray(UUID[]::new))
                .param("again", again)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }
}
