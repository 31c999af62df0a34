package org.cordee.partnership.charter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a party is writing for the charter and has not proposed: theirs alone to read.
@Repository
class DraftRows {
    private final JdbcClient db;

    DraftRows(JdbcClient db) {
        this.db = db;
    }

    /// By section, `word` for the word beside it.
    ///
    /// @param about the proposal that is being answered, or the room where none is
    Map<String, Draft> of(MemberId me, PartnershipId room, UUID about) {
        var drafts = new HashMap<String, Draft>();
        db.sql(
                        """
                        select section, words, version, saved_at from charter_draft
                         where member = ? and partnership = ? and about = ?
                        """)
                .params(me.value(), room.value(), about)
                .query((row, _) ->
                        drafts.put(
                                row.getString("section"),
                                new Draft(
                                        row.getString("section"),
                                        row.getString("words"),
                                        row.getInt("version"),
                                        row.getTimestamp("saved_at").toInstant())))
                .list();
        return drafts;
    }

    /// Writes drafts over those of the version each was read at: the sections that were written. A
    /// section that was saved from elsewhere in between is left as it lies.
    Set<String> save(
            MemberId me, PartnershipId room, UUID about, Collection<Draft> drafts, Instant now) {
        var written =
                db.sql(
                                """
                                insert into charter_draft as d (partnership, member, about, section, words, version, saved_at)
                                select ?, ?, ?, section, words, version + 1, ?
                                  from unnest(?::text[], ?::text[], ?::int[]) t(section, words, version)
                                on conflict (member, partnership, about, section) do update
                                   set words = excluded.words, version = excluded.version, saved_at = excluded.saved_at
                                 where d.version = excluded.version - 1
                                returning section
                                """)
                        .params(
                                List.of(
                                        room.value(),
                                        me.value(),
                                        about,
                                        Timestamp.from(now),
                                        drafts.stream().map(Draft::section).toArray(String[]::new),
                                        drafts.stream().map(Draft::words).toArray(String[]::new),
                                        drafts.stream()
                                                .map(Draft::version)
                                                .toArray(Integer[]::new)))
                        .query(String.class)
                        .list();
        return new HashSet<>(written);
    }

    void remove(MemberId me, PartnershipId room, UUID about) {
        db.sql("delete from charter_draft where member = ? and partnership = ? and about = ?")
                .params(me.value(), room.value(), about)
                .update();
    }
}
