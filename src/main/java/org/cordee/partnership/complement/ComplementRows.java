package org.cordee.partnership.complement;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of complementarities. Row-level security shows what those who are here brought since one
/// is here oneself.
@Repository
class ComplementRows {
    private final JdbcClient db;
    private final JdbcTemplate batches;

    ComplementRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    List<BroughtItem> items(PartnershipId room) {
        return db.sql(
                        "select id, member, kind, words, skill from brought_item where partnership = ? order by id")
                .param(room.value())
                .query((row, _) ->
                        new BroughtItem(
                                row.getObject("id", UUID.class),
                                new MemberId(row.getObject("member", UUID.class)),
                                BroughtItem.Kind.of(row.getString("kind")),
                                row.getString("words"),
                                row.getString("skill")))
                .list();
    }

    List<Link> links(PartnershipId room) {
        return db.sql(
                        """
                        select l.id, l.one, l.other, l.kind, m.name, l.linked_at
                          from item_link l join member m on m.id = l.linked_by
                         where l.partnership = ?
                         order by l.id
                        """)
                .param(room.value())
                .query((row, _) ->
                        new Link(
                                row.getObject("id", UUID.class),
                                row.getObject("one", UUID.class),
                                row.getObject("other", UUID.class),
                                Link.Kind.of(row.getString("kind")),
                                row.getString("name"),
                                row.getTimestamp("linked_at").toInstant()))
                .list();
    }

    /// Who came since one brought something that is still there.
    List<String> unseenBy(MemberId me, PartnershipId room) {
        return db.sql(
                        """
                        select m.name from party t join member m on m.id = t.member
                         where t.partnership = :room and t.left_at is null and t.member <> :me
                           and exists (select from brought_item i
                                        where i.partnership = :room and i.member = :me and i.brought_at < t.joined_at)
                         order by m.name
                        """)
                .param("room", room.value())
                .param("me", me.value())
                .query(String.class)
                .list();
    }

    void bring(MemberId me, PartnershipId room, List<ComplementsView.Own> items, Instant now) {
        batches.batchUpdate(
                """
                insert into brought_item (id, partnership, member, kind, words, brought_at, skill) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (partnership, member, kind, words) do nothing
                """,
                items,
                100,
                (row, item) -> {
                    row.setObject(1, Ids.at(now));
                    row.setObject(2, room.value());
                    row.setObject(3, me.value());
                    row.setString(4, item.kind().key());
                    row.setString(5, item.words());
                    row.setTimestamp(6, Timestamp.from(now));
                    row.setObject(7, item.skill(), Types.VARCHAR);
                });
    }

    /// What somebody has named by a common word since they brought it.
    void about(MemberId me, PartnershipId room, List<ComplementsView.Own> items) {
        batches.batchUpdate(
                """
                update brought_item set skill = ?
                 where partnership = ? and member = ? and kind = ? and words = ? and skill is distinct from ?
                """,
                items,
                100,
                (row, item) -> {
                    row.setObject(1, item.skill(), Types.VARCHAR);
                    row.setObject(2, room.value());
                    row.setObject(3, me.value());
                    row.setString(4, item.kind().key());
                    row.setString(5, item.words());
                    row.setObject(6, item.skill(), Types.VARCHAR);
                });
    }

    void takeBack(MemberId me, PartnershipId room, List<ComplementsView.Own> items) {
        batches.batchUpdate(
                "delete from brought_item where partnership = ? and member = ? and kind = ? and words = ?",
                items,
                100,
                (row, item) -> {
                    row.setObject(1, room.value());
                    row.setObject(2, me.value());
                    row.setString(3, item.kind().key());
                    row.setString(4, item.words());
                });
    }

    /// Brings one's own again, for who came since.
    void bringAgain(MemberId me, PartnershipId room, Instant now) {
        db.sql("update brought_item set brought_at = ? where partnership = ? and member = ?")
                .params(Timestamp.from(now), room.value(), me.value())
                .update();
    }

    void link(MemberId me, PartnershipId room, UUID one, UUID other, Link.Kind kind, Instant now) {
        db.sql(
                        """
                        insert into item_link (id, partnership, one, other, kind, linked_by, linked_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        Ids.at(now),
                        room.value(),
                        one,
                        other,
                        kind.key(),
                        me.value(),
                        Timestamp.from(now))
                .update();
    }

    boolean unlink(PartnershipId room, UUID link) {
        return db.sql("delete from item_link where id = ? and partnership = ?")
                        .params(link, room.value())
                        .update()
                == 1;
    }
}
