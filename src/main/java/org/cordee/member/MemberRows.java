package org.cordee.member;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.member.Members.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MemberRows {
    private record Item(UUID id, String kind, String words, int position) {}

    private final JdbcClient db;
    private final JdbcTemplate batches;

    MemberRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    Profile profile(MemberId me) {
        var items = new LinkedHashMap<String, List<String>>();
        db.sql("select kind, words from profile_item where member = ? order by kind, position")
                .param(me.value())
                .query((row, _) ->
                        items.computeIfAbsent(row.getString("kind"), _ -> new ArrayList<>())
                                .add(row.getString("words")))
                .list();
        return db.sql("select name, headline, place, languages from member where id = ?")
                .param(me.value())
                .query((row, _) ->
                        new Profile(
                                row.getString("name"),
                                row.getString("headline"),
                                row.getString("place"),
                                List.of((String[]) row.getArray("languages").getArray()),
                                items.getOrDefault("offer", List.of()),
                                items.getOrDefault("search", List.of()),
                                items.getOrDefault("strength", List.of()),
                                items.getOrDefault("weak_spot", List.of())))
                .single();
    }

    void card(MemberId me, Profile profile) {
        db.sql("update member set name = ?, headline = ?, place = ?, languages = ? where id = ?")
                .params(
                        profile.name(),
                        profile.headline(),
                        profile.place(),
                        profile.languages().toArray(String[]::new),
                        me.value())
                .update();
    }

    /// An item that keeps its words keeps its id, so that what refers to it goes on doing so.
    void items(MemberId me, Profile profile, Instant now) {
        var ids = new LinkedHashMap<String, UUID>();
        db.sql("select id, kind, words from profile_item where member = ? order by position")
                .param(me.value())
                .query((row, _) ->
                        ids.putIfAbsent(
                                row.getString("kind") + " " + row.getString("words"),
                                row.getObject("id", UUID.class)))
                .list();
        var items = new ArrayList<Item>();
        add(items, ids, "offer", profile.offers(), now);
        add(items, ids, "search", profile.searches(), now);
        add(items, ids, "strength", profile.strengths(), now);
        add(items, ids, "weak_spot", profile.weakSpots(), now);
        db.sql("delete from profile_item where member = ? and id <> all (?)")
                .params(me.value(), items.stream().map(Item::id).toArray(UUID[]::new))
                .update();
        batches.batchUpdate(
                """
                insert into profile_item (id, member, kind, words, position) values (?, ?, ?, ?, ?)
                on conflict (id) do update set position = excluded.position
                """,
                items,
                100,
                (row, item) -> {
                    row.setObject(1, item.id());
                    row.setObject(2, me.value());
                    row.setString(3, item.kind());
                    row.setString(4, item.words());
                    row.setInt(5, item.position());
                });
    }

    private static void add(
            List<Item> items,
            LinkedHashMap<String, UUID> ids,
            String kind,
            List<String> words,
            Instant now) {
        int position = 0;
        for (var word : words) {
            var id = ids.remove(kind + " " + word);
            items.add(new Item(id == null ? Ids.at(now) : id, kind, word, position++));
        }
    }

    List<Card> find(String beginning) {
        return db.sql("select id, name, headline, place from find_members(?)")
                .param(beginning)
                .query((row, _) ->
                        new Card(
                                new MemberId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getString("headline"),
                                row.getString("place")))
                .list();
    }

    Optional<Card> cardOf(MemberId member) {
        return db.sql("select name, headline, place from member where id = ? and name <> ''")
                .param(member.value())
                .query((row, _) ->
                        new Card(
                                member,
                                row.getString("name"),
                                row.getString("headline"),
                                row.getString("place")))
                .optional();
    }

    Settings settings(MemberId me) {
        return db.sql(
                        "select email, locale, zone, theme, digest_at, digest_days from account where member = ?")
                .param(me.value())
                .query((row, _) ->
                        new Settings(
                                row.getString("email"),
                                row.getString("locale"),
                                row.getString("zone"),
                                row.getString("theme"),
                                new DigestTimes(
                                        row.getObject("digest_at", LocalTime.class),
                                        Arrays.stream(
                                                        (Integer[])
                                                                row.getArray("digest_days")
                                                                        .getArray())
                                                .map(DayOfWeek::of)
                                                .collect(Collectors.toSet()))))
                .single();
    }

    void choose(MemberId me, String locale, String zone, @Nullable String theme) {
        db.sql(
                        "update account set locale = :locale, zone = :zone, theme = :theme where member = :me")
                .param("locale", locale)
                .param("zone", zone)
                .param("theme", theme)
                .param("me", me.value())
                .update();
    }

    void choose(MemberId me, DigestTimes digest) {
        db.sql("update account set digest_at = :at, digest_days = :days where member = :me")
                .param("at", digest.at())
                .param(
                        "days",
                        digest.days().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toArray(Integer[]::new))
                .param("me", me.value())
                .update();
    }

    void replan(UUID about, @Nullable Instant due) {
        db.sql("select replan_digest(:about, :due)")
                .param("about", about)
                .param("due", due == null ? null : Timestamp.from(due), Types.TIMESTAMP)
                .query((_, _) -> true)
                .single();
    }
}
