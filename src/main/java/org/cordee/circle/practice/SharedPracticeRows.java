package org.cordee.circle.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.attachment.AttachmentId;
import org.cordee.circle.CircleId;
import org.cordee.circle.Weather;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of practices. What crosses members is done by functions of *work*.
@Repository
class SharedPracticeRows {
    private static final String PRACTICE =
            """
            select p.id, p.author, m.name, p.kind, p.language, p.title, p.level, p.situation, p.doing, p.why, p.limits, p.monday,
                   p.version, p.changed_at, p.shared_at
              from shared_practice p join member m on m.id = p.author
            """;

    private final JdbcClient db;

    SharedPracticeRows(JdbcClient db) {
        this.db = db;
    }

    Optional<SharedPractice> find(SharedPracticeId id) {
        return db.sql(PRACTICE + " where p.id = ?")
                .param(id.value())
                .query((row, _) -> practice(row))
                .optional();
    }

    Map<SharedPracticeId, SharedPractice> all(Collection<SharedPracticeId> ids) {
        return db
                .sql(PRACTICE + " where p.id = any (?)")
                .param(array(ids))
                .query((row, _) -> practice(row))
                .list()
                .stream()
                .collect(Collectors.toMap(SharedPractice::id, one -> one));
    }

    /// Those of this member that stand in none of their circles, the last touched first.
    List<SharedPractice> kept(MemberId me, int most) {
        return db.sql(
                        "with mine as materialized (select my_circles() as circle)"
                                + PRACTICE
                                + """
                                 where p.author = :me
                                   and not exists (select from practice_circle c join mine on mine.circle = c.circle
                                                    where c.practice = p.id)
                                 order by p.changed_at desc, p.id desc limit :most
                                """)
                .param("me", me.value())
                .param("most", most)
                .query((row, _) -> practice(row))
                .list();
    }

    /// Something that was found.
    record Found(SharedPracticeId id, boolean nearly) {}

    /// @param words null for all
    /// @param after the last that was shown; null to begin
    List<Found> find(
            @Nullable String words,
            @Nullable PracticeKind kind,
            @Nullable CircleId circle,
            @Nullable SharedPracticeId after,
            int most) {
        return db.sql(
                        "select practice, nearly from find_practices(?, ?, cast(? as uuid), cast(? as uuid), ?)")
                .param(1, words, Types.VARCHAR)
                .param(2, kind == null ? null : kind.key(), Types.VARCHAR)
                .param(3, circle == null ? null : circle.value().toString(), Types.VARCHAR)
                .param(4, after == null ? null : after.value().toString(), Types.VARCHAR)
                .param(5, most)
                .query((row, _) ->
                        new Found(
                                new SharedPracticeId(row.getObject("practice", UUID.class)),
                                row.getBoolean("nearly")))
                .list();
    }

    /// The circles one is in, by name.
    List<PracticePlace> circles() {
        return db.sql(
                        """
                        with mine as materialized (select my_circles() as circle)
                        select c.id, c.name from mine join circle c on c.id = mine.circle order by c.name, c.id
                        """)
                .query((row, _) -> place(row))
                .list();
    }

    /// Where these stand, of the circles one is in; to their author all.
    Map<SharedPracticeId, List<PracticePlace>> places(Collection<SharedPracticeId> ids) {
        var places = new LinkedHashMap<SharedPracticeId, List<PracticePlace>>();
        db.sql(
                        """
                        with mine as materialized (select my_circles() as circle)
                        select s.practice, s.circle as id, c.name
                          from practice_circle s
                          left join mine on mine.circle = s.circle
                          left join circle c on c.id = mine.circle
                         where s.practice = any (?)
                         order by c.name, s.circle
                        """)
                .param(array(ids))
                .query((row, _) ->
                        Map.entry(
                                new SharedPracticeId(row.getObject("practice", UUID.class)),
                                place(row)))
                .list()
                .forEach(one ->
                        places.merge(
                                one.getKey(), List.of(one.getValue()), SharedPracticeRows::both));
        return places;
    }

    /// @return `kept`, `shared`, `crossed`, `not there`, `is shared` or `not yours`
    String write(SharedPracticeId id, PracticeForm form, Instant now) {
        return db.sql("select write_practice(?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        form.version(),
                        form.kind().key(),
                        form.language(),
                        Arrays.stream(PracticeField.values())
                                .map(form::text)
                                .toArray(String[]::new),
                        form.shares()
                                ? form.circles().stream().map(CircleId::value).toArray(UUID[]::new)
                                : new UUID[0],
                        Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// Out of every circle.
    boolean withdraw(MemberId me, SharedPracticeId id) {
        return db.sql("delete from practice_circle where practice = ? and author = ?")
                        .params(id.value(), me.value())
                        .update()
                > 0;
    }

    void takeOut(MemberId me, CircleId circle) {
        db.sql("delete from practice_circle where circle = ? and author = ?")
                .params(circle.value(), me.value())
                .update();
    }

    /// For good, with all that belongs to it but its files.
    boolean remove(MemberId me, SharedPracticeId id) {
        return db.sql("delete from shared_practice where id = ? and author = ?")
                        .params(id.value(), me.value())
                        .update()
                > 0;
    }

    List<PracticeVersion> versions(SharedPracticeId id) {
        return db.sql(
                        """
                        select v.version, v.title, v.level, v.situation, v.doing, v.why, v.limits, v.monday, v.written_at
                          from practice_version v where v.practice = ? order by v.version desc
                        """)
                .param(id.value())
                .query((row, _) ->
                        new PracticeVersion(
                                row.getInt("version"),
                                texts(row),
                                row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /// @param kind null to say nothing any more
    boolean say(SharedPracticeId id, PracticeUse.@Nullable Kind kind, String words, Instant now) {
        return db.sql("select say_of_practice(?, ?, ?, ?)")
                .param(1, id.value())
                .param(2, kind == null ? null : kind.stored(), Types.VARCHAR)
                .param(3, words)
                .param(4, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// The latest first.
    List<PracticeUse> uses(Collection<SharedPracticeId> ids) {
        return db.sql("select practice, member, name, use, words, said_at from practice_uses(?)")
                .param(array(ids))
                .query((row, _) ->
                        new PracticeUse(
                                new SharedPracticeId(row.getObject("practice", UUID.class)),
                                new MemberId(row.getObject("member", UUID.class)),
                                row.getString("name"),
                                PracticeUse.Kind.ofStored(row.getString("use")),
                                row.getString("words"),
                                row.getTimestamp("said_at").toInstant()))
                .list();
    }

    /// How those in a circle share and use what is shared since then; empty for whoever is not in
    /// it.
    Optional<Weather.Told> weather(CircleId circle, Instant since) {
        var parts = new ArrayList<Weather.Part>();
        var own = new ArrayList<Weather.Part>();
        db.sql("select mine, contributes, receives, used from circle_weather(?, ?)")
                .params(circle.value(), Timestamp.from(since))
                .query(row -> {
                    var part =
                            new Weather.Part(
                                    row.getBoolean("contributes"),
                                    row.getBoolean("receives"),
                                    row.getBoolean("used"));
                    parts.add(part);
                    if (row.getBoolean("mine")) {
                        own.add(part);
                    }
                });
        return own.stream().findFirst().map(one -> new Weather.Told(Weather.of(parts), one));
    }

    List<AttachmentId> files(SharedPracticeId id) {
        return db.sql("select attachment from practice_file where practice = ? order by attachment")
                .param(id.value())
                .query((row, _) -> new AttachmentId(row.getObject("attachment", UUID.class)))
                .list();
    }

    void add(MemberId me, SharedPracticeId id, AttachmentId file) {
        db.sql("insert into practice_file (attachment, practice, author) values (?, ?, ?)")
                .params(file.value(), id.value(), me.value())
                .update();
    }

    private static UUID[] array(Collection<SharedPracticeId> ids) {
        return ids.stream().map(SharedPracticeId::value).toArray(UUID[]::new);
    }

    private static List<PracticePlace> both(List<PracticePlace> some, List<PracticePlace> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static PracticePlace place(ResultSet row) throws SQLException {
        return new PracticePlace(
                new CircleId(row.getObject("id", UUID.class)), row.getString("name"));
    }

    private static SharedPractice practice(ResultSet row) throws SQLException {
        var shared = row.getTimestamp("shared_at");
        return new SharedPractice(
                new SharedPracticeId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("author", UUID.class)),
                row.getString("name"),
                PracticeKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("language"),
                texts(row),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                shared == null ? null : shared.toInstant());
    }

    private static Map<PracticeField, String> texts(ResultSet row) throws SQLException {
        var texts = new EnumMap<PracticeField, String>(PracticeField.class);
        for (var field : PracticeField.values()) {
            texts.put(field, row.getString(field.key()));
        }
        return texts;
    }
}
