package org.cordee.member.items;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.member.skill.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ItemRows {
    private record Row(UUID id, String words, @Nullable String skill) {}

    private record Placed(UUID id, Item item, int position) {}

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ItemRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    List<Item> of(MemberId me, ItemList list) {
        return db.sql(
                        "select words, skill, weight from profile_item where member = ? and kind = ? order by position")
                .params(me.value(), list.kind())
                .query((row, _) ->
                        new Item(
                                row.getString("words"),
                                row.getString("skill"),
                                row.getInt("weight")))
                .list();
    }

    /// An item that keeps its words keeps its id; so does one whose only words are its skill's, in
    /// whichever language.
    void keep(MemberId me, ItemList list, List<Item> items, Taxonomy skills, Instant now) {
        var before =
                db.sql("select id, words, skill from profile_item where member = ? and kind = ?")
                        .params(me.value(), list.kind())
                        .query((row, _) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getString("words"),
                                        row.getString("skill")))
                        .list();
        var placed = new ArrayList<Placed>();
        var used = new HashSet<UUID>();
        for (var item : items) {
            var kept =
                    before.stream()
                            .filter(row -> !used.contains(row.id()) && same(row, item, skills))
                            .findFirst();
            kept.ifPresent(row -> used.add(row.id()));
            placed.add(
                    new Placed(
                            kept.map(Row::id).orElseGet(() -> Ids.at(now)),
                            kept.map(row -> new Item(row.words(), item.skill(), item.weight()))
                                    .orElse(item),
                            placed.size()));
        }
        db.sql("delete from profile_item where member = ? and kind = ? and id <> all (?)")
                .params(
                        me.value(),
                        list.kind(),
                        placed.stream().map(Placed::id).toArray(UUID[]::new))
                .update();
        batches.batchUpdate(
                """
                insert into profile_item (id, member, kind, words, position, skill, weight) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set position = excluded.position, skill = excluded.skill, weight = excluded.weight
                """,
                placed,
                100,
                (row, one) -> {
                    row.setObject(1, one.id());
                    row.setObject(2, me.value());
                    row.setString(3, list.kind());
                    row.setString(4, one.item().words());
                    row.setInt(5, one.position());
                    row.setObject(6, one.item().skill(), Types.VARCHAR);
                    row.setInt(7, one.item().weight());
                });
    }

    private static boolean same(Row row, Item item, Taxonomy skills) {
        return row.words().equals(item.words())
                || item.skill() != null
                        && item.skill().equals(row.skill())
                        && skills.byKey(item.skill())
                                .filter(skill ->
                                        skill.isSaidBy(row.words()) && skill.isSaidBy(item.words()))
                                .isPresent();
    }
}
