package org.cordee.partnership.stage;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.stage.Commitment.Day;
import org.cordee.partnership.stage.Commitment.Move;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of promises. Row-level security lets the current member read what lived while they were
/// in the room; functions of *work* write.
@Repository
class CommitmentRows {
    private static final String COMMITMENT =
            """
            select c.id, c.partnership, c.stage, c.member, m.name, c.words, c.due, c.ends_at, c.noted_at, t.left_at,
                   o.whats, o.dues, o.ends, o.moments
              from commitment c
              join member m on m.id = c.member
              left join party t on t.partnership = c.partnership and t.member = c.member
              cross join lateral (
                   select array_agg(o.what order by o.said_at, o.id) as whats,
                          array_agg(o.due order by o.said_at, o.id) as dues,
                          array_agg(o.ends_at order by o.said_at, o.id) as ends,
                          array_agg(o.said_at order by o.said_at, o.id) as moments
                     from commitment_outcome o where o.commitment = c.id) o
             where c.partnership = :room
            """;

    private static final String OPEN =
            " and not exists (select from commitment_outcome e where e.commitment = c.id and e.what <> 'renegotiated')";

    private final JdbcClient db;

    CommitmentRows(JdbcClient db) {
        this.db = db;
    }

    /// Those that nothing has ended, due soon first; those whose day went by come last.
    List<Commitment> open(PartnershipId room, Instant now, int most) {
        return db.sql(
                        COMMITMENT
                                + OPEN
                                + """
                                 order by coalesce(o.ends[cardinality(o.ends)], c.ends_at) <= :now,
                                          abs(extract(epoch from coalesce(o.ends[cardinality(o.ends)], c.ends_at) - :now)), c.id
                                 limit :most
                                """)
                .param("room", room.value())
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(CommitmentRows::commitment)
                .list();
    }

    /// All of a room, the latest day first; after one, where there is one.
    List<Commitment> all(PartnershipId room, @Nullable CommitmentId after, int most) {
        return db.sql(
                        COMMITMENT
                                + """
                                 and (cast(:after as uuid) is null
                                      or (c.due, c.id) < (select b.due, b.id from commitment b where b.id = :after and b.partnership = :room))
                                 order by c.due desc, c.id desc limit :most
                                """)
                .param("room", room.value())
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("most", most)
                .query(CommitmentRows::commitment)
                .list();
    }

    /// Those of one stage, in the order in which they were noted.
    List<Commitment> ofStage(PartnershipId room, StageId stage, int most) {
        return db.sql(COMMITMENT + " and c.stage = :stage order by c.due, c.id limit :most")
                .param("room", room.value())
                .param("stage", stage.value())
                .param("most", most)
                .query(CommitmentRows::commitment)
                .list();
    }

    Optional<Commitment> one(PartnershipId room, CommitmentId id) {
        return db.sql(COMMITMENT + " and c.id = :id")
                .param("room", room.value())
                .param("id", id.value())
                .query(CommitmentRows::commitment)
                .optional();
    }

    String note(
            CommitmentId id,
            PartnershipId room,
            @Nullable StageId stage,
            String words,
            Day day,
            Instant now) {
        return db.sql("select note_commitment(:id, :room, :stage, :words, :due, :ends, :now)")
                .param("id", id.value())
                .param("room", room.value())
                .param("stage", stage == null ? null : stage.value(), Types.OTHER)
                .param("words", words)
                .param("due", day.date(), Types.DATE)
                .param("ends", Timestamp.from(day.endsAt()))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    String settle(UUID outcome, CommitmentId id, String what, @Nullable Day to, Instant now) {
        return db.sql("select settle_commitment(:outcome, :id, :what, :due, :ends, :now)")
                .param("outcome", outcome)
                .param("id", id.value())
                .param("what", what)
                .param("due", to == null ? null : to.date(), Types.DATE)
                .param("ends", to == null ? null : Timestamp.from(to.endsAt()), Types.TIMESTAMP)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean reopen(CommitmentId id, Instant now) {
        return db.sql("select reopen_commitment(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    private static Commitment commitment(ResultSet row, int n) throws SQLException {
        var moves = new ArrayList<Move>();
        Instant kept = null;
        Instant withdrawn = null;
        var told = row.getArray("whats");
        if (told != null) {
            var whats = (String[]) told.getArray();
            var dues = (Date[]) row.getArray("dues").getArray();
            var ends = (Timestamp[]) row.getArray("ends").getArray();
            var moments = (Timestamp[]) row.getArray("moments").getArray();
            for (int i = 0; i < whats.length; i++) {
                var at = moments[i].toInstant();
                switch (whats[i]) {
                    case "kept" -> kept = at;
                    case "withdrawn" -> withdrawn = at;
                    default ->
                            moves.add(
                                    new Move(
                                            new Day(dues[i].toLocalDate(), ends[i].toInstant()),
                                            at));
                }
            }
        }
        var stage = row.getObject("stage", UUID.class);
        var left = row.getTimestamp("left_at");
        return new Commitment(
                new CommitmentId(row.getObject("id", UUID.class)),
                new PartnershipId(row.getObject("partnership", UUID.class)),
                stage == null ? null : new StageId(stage),
                new MemberId(row.getObject("member", UUID.class)),
                row.getString("name"),
                row.getString("words"),
                new Day(
                        row.getObject("due", java.time.LocalDate.class),
                        row.getTimestamp("ends_at").toInstant()),
                row.getTimestamp("noted_at").toInstant(),
                List.copyOf(moves),
                kept,
                withdrawn,
                left == null ? null : left.toInstant());
    }
}
