package org.cordee.partnership.page;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who says that a partnership is told elsewhere. Row-level security lets the parties read it, and
/// each write and take back their own.
@Repository
class AnnouncementRows {
    private final JdbcClient db;

    AnnouncementRows(JdbcClient db) {
        this.db = db;
    }

    record Announced(UUID room, MemberId member, Instant at) {}

    List<Announced> of(Collection<UUID> rooms) {
        return db.sql(
                        """
                        select a.partnership, a.member, a.at from announcement a
                          join party t on t.partnership = a.partnership and t.member = a.member
                         where a.partnership = any (?) and t.left_at is null
                        """)
                .param(rooms.toArray(UUID[]::new))
                .query((row, _) ->
                        new Announced(
                                row.getObject("partnership", UUID.class),
                                new MemberId(row.getObject("member", UUID.class)),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    /// A page of a room, and by when it stands for a façade.
    record Page(
            UUID room,
            MemberId member,
            Instant published,
            LocalDate facadeFrom,
            @Nullable LocalDate told) {}

    /// The pages of some rooms, those that are off included, once for each party.
    List<Page> pages(Collection<UUID> rooms) {
        return db.sql(
                        """
                        select t.partnership, t.member, p.published_at, p.facade_from, p.told_on
                          from my_pages(?) m
                          join public_page p on p.slug = m.slug
                          join party t on t.partnership = m.room and t.left_at is null
                        """)
                .param(rooms.toArray(UUID[]::new))
                .query((row, _) ->
                        new Page(
                                row.getObject("partnership", UUID.class),
                                new MemberId(row.getObject("member", UUID.class)),
                                row.getTimestamp("published_at").toInstant(),
                                row.getObject("facade_from", LocalDate.class),
                                row.getObject("told_on", LocalDate.class)))
                .list();
    }

    void say(PartnershipId room, MemberId me, Instant now) {
        db.sql(
                        "insert into announcement (partnership, member, at) values (?, ?, ?) on conflict do nothing")
                .params(room.value(), me.value(), Timestamp.from(now))
                .update();
    }

    void takeBack(PartnershipId room, MemberId me) {
        db.sql("delete from announcement where partnership = ? and member = ?")
                .params(room.value(), me.value())
                .update();
    }
}
