package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rooms whose signals Today looks at.
@Repository
class SignalCallRows {
    private final JdbcClient db;

    SignalCallRows(JdbcClient db) {
        this.db = db;
    }

    /// A room, its parties, and the names of the others.
    record Room(PartnershipId id, Facts facts, List<String> others) {}

    /// One's rooms that two or more are in, the latest opened first.
    Map<PartnershipId, Room> rooms(MemberId me, int most) {
        var rooms = new LinkedHashMap<PartnershipId, Room>();
        db.sql(
                        """
                        select p.id, p.opened_at, array_agg(t.member order by t.member) as members,
                               array_agg(m.name order by m.name) filter (where t.member <> :me) as others
                          from party me
                          join partnership p on p.id = me.partnership
                          join party t on t.partnership = p.id and t.left_at is null
                          join member m on m.id = t.member
                         where me.member = :me and me.left_at is null
                         group by p.id, p.opened_at
                        having count(*) > 1
                         order by p.id desc
                         limit :most
                        """)
                .param("me", me.value())
                .param("most", most)
                .query((row, _) -> {
                    var id = new PartnershipId(row.getObject("id", UUID.class));
                    var parties =
                            Arrays.stream((UUID[]) row.getArray("members").getArray())
                                    .map(MemberId::new)
                                    .toList();
                    var since =
                            LocalDate.ofInstant(
                                    row.getTimestamp("opened_at").toInstant(), ZoneOffset.UTC);
                    return rooms.put(
                            id,
                            new Room(
                                    id,
                                    new Facts(parties, since, List.of(), List.of()),
                                    List.of((String[]) row.getArray("others").getArray())));
                })
                .list();
        return rooms;
    }
}
