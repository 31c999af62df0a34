package org.cordee.partnership.exit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.exit.Closing.InForce;
import org.cordee.partnership.exit.Closing.Party;
import org.cordee.round.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How people left a room, for those who were there.
@Repository
class ClosingRows {
    private final JdbcClient db;
    private final JsonMapper json;

    ClosingRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// The latest first.
    List<Closing> of(PartnershipId room, int most) {
        return db.sql(
                        """
                        select c.id, c.opened_at, c.closed_at, c.outcome, c.ended, c.charter,
                               encode(c.charter_sha256, 'hex') as fingerprint, c.charter_since, c.lines::text as lines, c.round,
                               array_agg(p.member order by m.name, p.member) as members,
                               array_agg(m.name order by m.name, p.member) as names,
                               array_agg(p.joined_at order by m.name, p.member) as joined,
                               array_agg(p.leaves order by m.name, p.member) as leaves
                          from exit_closing c
                          join exit_closing_party p on p.closing = c.id
                          join member m on m.id = p.member
                         where c.partnership = ?
                         group by c.id order by c.closed_at desc, c.id desc limit ?
                        """)
                .params(room.value(), most)
                .query((row, _) -> closing(row))
                .list();
    }

    private Closing closing(ResultSet row) throws SQLException {
        var members = (UUID[]) row.getArray("members").getArray();
        var names = (String[]) row.getArray("names").getArray();
        var joined = (Timestamp[]) row.getArray("joined").getArray();
        var leaves = (Boolean[]) row.getArray("leaves").getArray();
        var parties = new ArrayList<Party>();
        for (int i = 0; i < members.length; i++) {
            parties.add(
                    new Party(
                            new MemberId(members[i]), names[i], joined[i].toInstant(), leaves[i]));
        }
        var round = row.getObject("round", UUID.class);
        return new Closing(
                row.getObject("id", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("outcome").equals("clean"),
                row.getBoolean("ended"),
                charter(row),
                lines(row.getString("lines")),
                round == null ? null : new RoundId(round),
                List.copyOf(parties));
    }

    private static @Nullable InForce charter(ResultSet row) throws SQLException {
        var since = row.getTimestamp("charter_since");
        return since == null
                ? null
                : new InForce(row.getInt("charter"), row.getString("fingerprint"), instant(since));
    }

    private List<Exit.Line> lines(String written) {
        return json.readTree(written).valueStream().map(ClosingRows::line).toList();
    }

    private static Exit.Line line(JsonNode node) {
        Set<MemberId> done =
                node.path("done")
                        .valueStream()
                        .map(member -> new MemberId(UUID.fromString(member.asString())))
                        .collect(Collectors.toSet());
        var open = node.path("open");
        return new Exit.Line(
                Item.of(node.path("line").asString()),
                node.path("words").asString(),
                1,
                open.isNull() ? null : open.asString(),
                0,
                done);
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }
}
