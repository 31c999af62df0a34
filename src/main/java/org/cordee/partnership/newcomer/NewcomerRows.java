package org.cordee.partnership.newcomer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.expectation.Heading;
import org.cordee.partnership.newcomer.Openable.Newcomer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What of a room could be opened to who came later, and what was.
@Repository
class NewcomerRows {
    private final JdbcClient db;

    NewcomerRows(JdbcClient db) {
        this.db = db;
    }

    /// Exchanges that had opened, with whoever is here and was no party of them.
    List<Openable> openable(PartnershipId room, MemberId me, int most) {
        return db.sql(
                        """
                        select r.id, r.revealed_at,
                               array(select p.member from round_party p join party t on t.partnership = r.room
                                        and t.member = p.member and t.left_at is null
                                      where p.round = r.id) as owners,
                               array_agg(m.id order by m.name, m.id) as newcomers,
                               array_agg(m.name order by m.name, m.id) as names
                          from round r
                          join party t on t.partnership = r.room and t.left_at is null
                          join member m on m.id = t.member
                         where r.room = :room and r.kind = :kind and r.revealed_at is not null
                           and exists (select from round_party own where own.round = r.id and own.member = :me)
                           and not exists (select from round_party p where p.round = r.id and p.member = t.member)
                         group by r.id order by r.revealed_at desc, r.id limit :most
                        """)
                .param("room", room.value())
                .param("kind", Heading.KIND)
                .param("me", me.value())
                .param("most", most)
                .query((row, _) -> {
                    var members = (UUID[]) row.getArray("newcomers").getArray();
                    var names = (String[]) row.getArray("names").getArray();
                    var newcomers = new ArrayList<Newcomer>();
                    for (int i = 0; i < members.length; i++) {
                        newcomers.add(new Newcomer(new MemberId(members[i]), names[i]));
                    }
                    Set<MemberId> owners =
                            Arrays.stream((UUID[]) row.getArray("owners").getArray())
                                    .map(MemberId::new)
                                    .collect(Collectors.toSet());
                    return new Openable(
                            row.getObject("id", UUID.class),
                            row.getTimestamp("revealed_at").toInstant(),
                            List.copyOf(newcomers),
                            owners,
                            null);
                })
                .list();
    }

    boolean open(AgreementId agreement, Instant now) {
        return db.sql("select open_round_to(?, ?)")
                .params(agreement.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// Exchanges that were opened to this member, the latest first.
    List<UUID> opened(PartnershipId room, MemberId me) {
        return db.sql(
                        """
                        select r.id from round_reader d join round r on r.id = d.round
                         where d.member = ? and r.room = ? order by r.revealed_at desc, r.id limit 20
                        """)
                .params(me.value(), room.value())
                .query(UUID.class)
                .list();
    }

    Optional<Instant> openedAt(PartnershipId room, UUID round, MemberId me) {
        return db.sql(
                        """
                        select r.revealed_at from round_reader d join round r on r.id = d.round
                         where d.member = ? and r.id = ? and r.room = ? and r.kind = ?
                        """)
                .params(me.value(), round, room.value(), Heading.KIND)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /// Whoever wrote in a round, by name.
    List<Newcomer> authors(UUID round) {
        return db.sql(
                        """
                        select m.id, m.name from round_party p join member m on m.id = p.member
                         where p.round = ? order by m.name, m.id
                        """)
                .param(round)
                .query((row, _) ->
                        new Newcomer(
                                new MemberId(row.getObject("id", UUID.class)),
                                row.getString("name")))
                .list();
    }

    /// Of the invitations that agreements led to, those that are there.
    Set<UUID> sent(PartnershipId room, Collection<UUID> invitations) {
        return Set.copyOf(
                db.sql("select id from invitation where id = any (?) and partnership = ?")
                        .params(invitations.toArray(UUID[]::new), room.value())
                        .query(UUID.class)
                        .list());
    }
}
