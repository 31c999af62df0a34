package org.cordee.partnership.exit;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.exit.Exits.Saying;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the exit under way. It is changed through functions of *work*, which hold the room:
/// two who leave at once do so one after the other.
@Repository
class ExitRows {
    private final JdbcClient db;

    ExitRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Exit> underWay(PartnershipId room) {
        return db.sql(
                        """
                        select e.id, e.opened_by, e.opened_at,
                               array(select l.member from exit_leaver l where l.exit = e.id order by l.since, l.member) as leavers,
                               array(select r.member from exit_ready r where r.exit = e.id) as ready
                          from exit e where e.partnership = ?
                        """)
                .param(room.value())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Exit(
                            id,
                            new MemberId(row.getObject("opened_by", UUID.class)),
                            row.getTimestamp("opened_at").toInstant(),
                            List.copyOf(members(row.getArray("leavers"))),
                            lines(id),
                            Set.copyOf(members(row.getArray("ready"))));
                })
                .optional();
    }

    private List<Exit.Line> lines(UUID exit) {
        return db
                .sql(
                        """
                        select l.line, l.words, l.version, l.open_point, l.open_version,
                               array(select t.member from exit_tick t where t.exit = l.exit and t.line = l.line) as done
                          from exit_line l where l.exit = ?
                        """)
                .param(exit)
                .query((row, _) ->
                        new Exit.Line(
                                Item.of(row.getString("line")),
                                row.getString("words"),
                                row.getInt("version"),
                                row.getString("open_point"),
                                row.getInt("open_version"),
                                Set.copyOf(members(row.getArray("done")))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Exit.Line::item))
                .toList();
    }

    Optional<UUID> open(UUID id, PartnershipId room, Instant now) {
        return db.sql("select open_exit(?, ?, ?)")
                .params(id, room.value(), Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    boolean stay(PartnershipId room, Instant now) {
        return said("select stay_after_all(?, ?)", room.value(), Timestamp.from(now));
    }

    Saying write(PartnershipId room, Item item, String words, int version) {
        return saying(
                "select write_exit_line(?, ?, ?, ?)", room.value(), item.key(), words, version);
    }

    Saying tick(PartnershipId room, Item item, int version, boolean done, Instant now) {
        return saying(
                "select tick_exit_line(?, ?, ?, ?, ?)",
                room.value(),
                item.key(),
                version,
                done,
                Timestamp.from(now));
    }

    Saying leaveOpen(PartnershipId room, Item item, String words, int version) {
        return saying(
                "select say_exit_line_open(?, ?, ?, ?)", room.value(), item.key(), words, version);
    }

    Saying ready(PartnershipId room, boolean ready, Instant now) {
        return saying("select ready_for_exit(?, ?, ?)", room.value(), ready, Timestamp.from(now));
    }

    boolean close(PartnershipId room, Instant now) {
        return said("select close_exit(?, ?)", room.value(), Timestamp.from(now));
    }

    /// Whose account is gone, of those who are or were in the room.
    Set<MemberId> former(PartnershipId room) {
        return new HashSet<>(
                db.sql("select former_members(?)")
                        .param(room.value())
                        .query((row, _) -> new MemberId(row.getObject(1, UUID.class)))
                        .list());
    }

    private boolean said(String sql, Object... params) {
        return db.sql(sql).params(params).query(Boolean.class).single();
    }

    private Saying saying(String sql, Object... params) {
        var outcome = db.sql(sql).params(params).query(String.class).single();
        return switch (outcome) {
            case "written", "said" -> Saying.SAID;
            case "moved" -> Saying.MOVED;
            case "closed" -> Saying.CLOSED;
            case "not yours" -> Saying.NOT_YOURS;
            default -> throw new IllegalStateException(sql + " said " + outcome);
        };
    }

    private static List<MemberId> members(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray())
                .map(MemberId::new)
                .collect(Collectors.toList());
    }
}
