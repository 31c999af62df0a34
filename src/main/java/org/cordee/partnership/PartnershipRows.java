package org.cordee.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership.Claim;
import org.cordee.partnership.Partnership.Invited;
import org.cordee.partnership.Partnership.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the room. Every reading goes through the current member: a stranger's room is not
/// there.
@Repository
class PartnershipRows {
    private final JdbcClient db;

    PartnershipRows(JdbcClient db) {
        this.db = db;
    }

    void open(PartnershipId id, String purpose, LocalDate exchangeOn, Instant now) {
        db.sql("select open_partnership(?, ?, ?, ?)")
                .params(id.value(), purpose, exchangeOn, Timestamp.from(now))
                .query((_, _) -> true)
                .single();
    }

    boolean leave(PartnershipId id, Instant now) {
        return db.sql("select leave_partnership(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    List<PartnershipLine> mine(MemberId me, @Nullable UUID after, int most) {
        return db.sql(
                        """
                        select p.id, p.purpose, p.opened_at, me.left_at is not null as gone,
                               coalesce((select array_agg(m.name order by m.name)
                                           from party o join member m on m.id = o.member
                                          where o.partnership = p.id and o.left_at is null and o.member <> :me), '{}') as others,
                               (select count(*) from invitation i where i.partnership = p.id and i.answer is null) as awaited
                          from party me
                          join partnership p on p.id = me.partnership
                         where me.member = :me
                           and (:after::uuid is null
                                or (me.left_at is not null, p.id) > (select l.left_at is not null, l.partnership from party l
                                                        where l.partnership = :after and l.member = :me))
                         order by me.left_at is not null, p.id
                         limit :most
                        """)
                .param("me", me.value())
                .param("after", after)
                .param("most", most)
                .query((row, _) ->
                        new PartnershipLine(
                                row.getObject("id", UUID.class),
                                row.getString("purpose"),
                                List.of((String[]) row.getArray("others").getArray()),
                                row.getInt("awaited"),
                                row.getBoolean("gone"),
                                row.getTimestamp("opened_at").toInstant()))
                .list();
    }

    Optional<Partnership> room(MemberId me, PartnershipId id) {
        // Asked first: where a row of others is there, its policies take time, and time tells.
        if (!isMine(id)) {
            return Optional.empty();
        }
        var parties =
                db.sql(
                                """
                                select t.member, m.name, t.joined_at, t.left_at
                                  from party t join member m on m.id = t.member
                                 where t.partnership = ?
                                   and exists (select from party mine where mine.partnership = t.partnership and mine.member = ?)
                                 order by m.name, m.id
                                """)
                        .params(id.value(), me.value())
                        .query(PartnershipRows::party)
                        .list();
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        var invited = invited(me, id);
        return db.sql("select purpose, exchange_on, opened_at from partnership where id = ?")
                .param(id.value())
                .query((row, _) ->
                        new Partnership(
                                id,
                                row.getString("purpose"),
                                row.getObject("exchange_on", LocalDate.class),
                                row.getTimestamp("opened_at").toInstant(),
                                parties,
                                invited))
                .optional();
    }

    private boolean isMine(PartnershipId id) {
        return db.sql("select ? = any (my_partnerships() || my_left_partnerships())")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    List<Waiting> waitingFor(MemberId me, int most) {
        return db.sql(
                        """
                        (select 'invitation' as kind, i.id, m.name as who
                           from invitation i join member m on m.id = i.invited_by
                          where i.id = any ((select my_invitations())::uuid[])
                          order by i.id desc limit :most)
                        union all
                        (select 'claim', i.partnership, m.name
                           from claim c
                           join invitation i on i.id = c.invitation
                           join member m on m.id = c.member
                          where i.invited_by = :me and i.answer is null
                          order by c.made_at desc limit :most)
                        """)
                .param("me", me.value())
                .param("most", most)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var who = row.getString("who");
                    return row.getString("kind").equals("claim")
                            ? new Waiting.Claim(new PartnershipId(id), who)
                            : (Waiting) new Waiting.Invitation(new InvitationId(id), who);
                })
                .list();
    }

    private List<Invited> invited(MemberId me, PartnershipId id) {
        var invited = new LinkedHashMap<UUID, Invited>();
        db.sql(
                        """
                        select i.id, i.name, i.invited_at, i.invited_by = :me as mine, c.member, m.name as claimant, m.headline
                          from invitation i
                          left join claim c on c.invitation = i.id
                          left join member m on m.id = c.member
                         where i.partnership = :id and i.answer is null
                         order by i.id, c.made_at
                        """)
                .param("me", me.value())
                .param("id", id.value())
                .query((row, _) -> {
                    var invitation = row.getObject("id", UUID.class);
                    var known = invited.get(invitation);
                    var claims = new ArrayList<>(known == null ? List.<Claim>of() : known.claims());
                    var claimant = row.getObject("member", UUID.class);
                    if (claimant != null) {
                        claims.add(
                                new Claim(
                                        new MemberId(claimant),
                                        row.getString("claimant"),
                                        row.getString("headline")));
                    }
                    return invited.put(
                            invitation,
                            new Invited(
                                    new InvitationId(invitation),
                                    row.getString("name"),
                                    row.getTimestamp("invited_at").toInstant(),
                                    row.getBoolean("mine"),
                                    List.copyOf(claims)));
                })
                .list();
        return List.copyOf(invited.values());
    }

    private static Party party(ResultSet row, int n) throws SQLException {
        var left = row.getTimestamp("left_at");
        return new Party(
                new MemberId(row.getObject("member", UUID.class)),
                row.getString("name"),
                row.getTimestamp("joined_at").toInstant(),
                left == null ? null : left.toInstant());
    }
}
