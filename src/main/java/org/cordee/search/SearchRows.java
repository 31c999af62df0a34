package org.cordee.search;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cordee.affinity.Candidate;
import org.cordee.affinity.Positioning;
import org.cordee.affinity.Posture;
import org.cordee.affinity.Profile;
import org.cordee.affinity.Skill;
import org.cordee.affinity.Weights;
import org.cordee.current.MemberId;
import org.cordee.letter.LinkSecrets;
import org.cordee.member.Card;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the search: what entered it in the night, who is kept apart, and what of those who
/// were found may be named.
@Repository
class SearchRows {
    /// The place where one meets who works online: no zone is called so.
    private static final String ONLINE = " online";

    /// Of somebody whose record is not lent.
    private static final int LOWEST_LEVEL = 1;

    private static final int AT_A_TIME = 1_000;

    private final JdbcClient db;
    private final LinkSecrets secrets;

    SearchRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// Those who looked in the night of this day, as they were then: some at a time, since a whole
    /// profession spelled out would fill the memory of the program.
    ///
    /// @param use what is made of them, within a transaction
    <T> T entries(LocalDate today, Function<Stream<Candidate>, T> use) {
        var looking =
                db.sql(
                                """
                                select member, codes, languages, zones, online, clienteles, services, level, level_window,
                                       searches, search_weights, weak_spots, offers, offer_levels, strengths, posture,
                                       introductions, weights
                                  from affinity_entries(?, ?)
                                """)
                        .withFetchSize(AT_A_TIME)
                        .params(secrets.house(), today)
                        .query(SearchRows::candidate);
        try (var all = looking.stream()) {
            return use.apply(all);
        }
    }

    private static Candidate candidate(ResultSet row, int n) throws SQLException {
        var places = new HashSet<>(words(row, "zones"));
        if (row.getBoolean("online")) {
            places.add(ONLINE);
        }
        var level = row.getObject("level", Integer.class);
        return new Candidate(
                row.getObject("member", UUID.class),
                new Profile(
                        true,
                        words(row, "codes"),
                        words(row, "languages"),
                        level == null ? LOWEST_LEVEL : level,
                        row.getInt("level_window"),
                        new Positioning(words(row, "clienteles"), places, words(row, "services")),
                        weighed(row, "searches", "search_weights"),
                        skills(row, "weak_spots"),
                        weighed(row, "offers", "offer_levels"),
                        skills(row, "strengths"),
                        posture(row)),
                weights(row),
                row.getInt("introductions"));
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Set.copyOf(List.of((String[]) row.getArray(column).getArray()));
    }

    private static Set<Skill> skills(ResultSet row, String column) throws SQLException {
        var skills = new HashSet<Skill>();
        words(row, column).forEach(key -> skills.add(skill(key)));
        return skills;
    }

    private static Map<Skill, Integer> weighed(ResultSet row, String column, String weights)
            throws SQLException {
        var keys = (String[]) row.getArray(column).getArray();
        var weight = (Integer[]) row.getArray(weights).getArray();
        var weighed = new HashMap<Skill, Integer>();
        for (int i = 0; i < keys.length; i++) {
            weighed.put(skill(keys[i]), weight[i]);
        }
        return weighed;
    }

    private static Skill skill(String key) {
        var slash = key.indexOf('/');
        return new Skill(key.substring(0, slash), key.substring(slash + 1));
    }

    private static @Nullable Posture posture(ResultSet row) throws SQLException {
        var array = row.getArray("posture");
        if (array == null) {
            return null;
        }
        var at = (BigDecimal[]) array.getArray();
        return new Posture(
                at[0].doubleValue(),
                at[1].doubleValue(),
                at[2].doubleValue(),
                at[3].doubleValue(),
                at[4].doubleValue(),
                at[5].doubleValue());
    }

    private static Weights weights(ResultSet row) throws SQLException {
        var array = row.getArray("weights");
        if (array == null) {
            return Weights.USUAL;
        }
        var of = (BigDecimal[]) array.getArray();
        return new Weights(of[0].doubleValue(), of[1].doubleValue(), of[2].doubleValue());
    }

    /// From whom somebody is kept apart, whichever of the two said so.
    Set<UUID> apart(MemberId me, LocalDate today) {
        return db.sql("select kept_apart(?, ?, ?)")
                .params(secrets.house(), me.value(), today)
                .query(UUID.class)
                .set();
    }

    /// What the current member reads of somebody now: who they are, and which of their skills may
    /// be named.
    ///
    /// @param skills each as its kind, a space, its key
    /// @param posture whether where they stand may be told
    record Shown(Card card, Set<String> skills, boolean posture) {
        boolean has(String kind, Skill skill) {
            return skills.contains(kind + " " + skill.family() + "/" + skill.name());
        }
    }

    /// Of those whose card the current member may read.
    Map<UUID, Shown> shown(Collection<UUID> members, LocalDate today) {
        var cards = new HashMap<UUID, Map<String, String>>();
        var skills = new HashMap<UUID, Set<String>>();
        var postures = new HashSet<UUID>();
        db.sql(
                        """
                        select o.id, l.aspect, l.kind, l.words, l.skill
                          from unnest(cast(:members as uuid[])) o(id), profile_of(o.id, :today) l
                         where l.aspect in ('card', 'posture') or l.skill is not null
                        """)
                .param("members", members.toArray(UUID[]::new))
                .param("today", today)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    if (row.getString("aspect").equals("card")) {
                        cards.computeIfAbsent(id, _ -> new HashMap<>())
                                .put(row.getString("kind"), row.getString("words"));
                    } else if (row.getString("aspect").equals("posture")) {
                        postures.add(id);
                    } else {
                        skills.computeIfAbsent(id, _ -> new HashSet<>())
                                .add(row.getString("kind") + " " + row.getString("skill"));
                    }
                    return id;
                })
                .list();
        var shown = new HashMap<UUID, Shown>();
        cards.forEach((id, card) ->
                shown.put(
                        id,
                        new Shown(
                                new Card(
                                        new MemberId(id),
                                        card.getOrDefault("name", ""),
                                        card.getOrDefault("headline", ""),
                                        card.getOrDefault("place", "")),
                                skills.getOrDefault(id, Set.of()),
                                postures.contains(id))));
        return shown;
    }

    Optional<Weighing> weighing(MemberId me) {
        return db.sql(
                        "select coverage, posture, distinctness from affinity_weight where member = ?")
                .param(me.value())
                .query((row, _) ->
                        new Weighing(
                                percent(row, "coverage"),
                                percent(row, "posture"),
                                percent(row, "distinctness")))
                .optional();
    }

    private static int percent(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).movePointRight(2).intValueExact();
    }

    void weigh(MemberId me, Weighing weighing) {
        db.sql(
                        """
                        insert into affinity_weight (member, coverage, posture, distinctness) values (?, ?, ?, ?)
                        on conflict (member) do update
                           set coverage = excluded.coverage, posture = excluded.posture, distinctness = excluded.distinctness
                        """)
                .params(
                        me.value(),
                        BigDecimal.valueOf(weighing.coverage(), 2),
                        BigDecimal.valueOf(weighing.posture(), 2),
                        BigDecimal.valueOf(weighing.distinctness(), 2))
                .update();
    }

    /// Whom one keeps apart oneself, the latest first.
    ///
    /// @param until null for good
    record Kept(UUID other, @Nullable LocalDate until) {}

    List<Kept> kept(MemberId me, LocalDate today, int most) {
        return db.sql(
                        """
                        select other, until_day from affinity_refusal
                         where member = :me and (until_day is null or until_day > :today)
                         order by refused_at desc, other limit :most
                        """)
                .param("me", me.value())
                .param("today", today)
                .param("most", most)
                .query((row, _) ->
                        new Kept(
                                row.getObject("other", UUID.class),
                                row.getObject("until_day", LocalDate.class)))
                .list();
    }

    void keepApart(
            MemberId me, UUID other, @Nullable LocalDate until, LocalDate today, Instant now) {
        db.sql(
                        """
                        insert into affinity_refusal (member, other, until_day, refused_at)
                        values (:me, :other, :until, :now)
                        on conflict (member, other) do update
                           set until_day = excluded.until_day,
                               refused_at = case when affinity_refusal.until_day < :today then excluded.refused_at
                                                 else affinity_refusal.refused_at end
                        """)
                .param("me", me.value())
                .param("other", other)
                .param("until", until, Types.DATE)
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// From now on for oneself; the other finds one again from the next night on.
    void letMeet(MemberId me, UUID other, LocalDate today) {
        db.sql("update affinity_refusal set until_day = ? where member = ? and other = ?")
                .params(today, me.value(), other)
                .update();
    }
}
