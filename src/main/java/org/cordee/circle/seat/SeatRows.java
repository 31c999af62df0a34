package org.cordee.circle.seat;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.circle.CircleId;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of what is proposed to a member. What is read across members goes through functions of
/// *work*, which tell of the others' answers only what is open.
@Repository
class SeatRows {
    private final JdbcClient db;

    SeatRows(JdbcClient db) {
        this.db = db;
    }

    /// What of a proposal stands in its row.
    private record Line(ProposedCircle circle, List<String> codes, List<String> approaches) {}

    /// What is proposed to the current member, the latest first.
    List<ProposedCircle> mine(Instant now) {
        var lines =
                db.sql(
                                """
                                select id, ends_at, proved, codes, approaches, slots, seats, wanted, opened, interested, founded,
                                       circle, founder
                                  from my_proposed_circles(?)
                                """)
                        .param(Timestamp.from(now))
                        .query(SeatRows::line)
                        .list();
        var names =
                named(
                        lines.stream()
                                .flatMap(line ->
                                        Stream.concat(
                                                line.codes().stream(), line.approaches().stream()))
                                .toList());
        return lines.stream()
                .map(line ->
                        with(
                                line.circle(),
                                names(names, line.codes()),
                                names(names, line.approaches())))
                .toList();
    }

    /// The others who sit in each of them, by name.
    Map<ProposedId, List<Fellow>> fellows(Instant now) {
        var fellows = new LinkedHashMap<ProposedId, List<Fellow>>();
        db.sql("select proposed, member, name, wanted from my_proposed_fellows(?)")
                .param(Timestamp.from(now))
                .query((row, _) ->
                        fellows.computeIfAbsent(
                                        new ProposedId(row.getObject("proposed", UUID.class)),
                                        _ -> new java.util.ArrayList<>())
                                .add(
                                        new Fellow(
                                                new MemberId(row.getObject("member", UUID.class)),
                                                row.getString("name"),
                                                row.getBoolean("wanted"))))
                .list();
        return fellows;
    }

    List<Addition> additions(ProposedId id) {
        return db.sql("select member, kind, fr, en from what_fellows_add(?)")
                .param(id.value())
                .query((row, _) ->
                        new Addition(
                                new MemberId(row.getObject("member", UUID.class)),
                                row.getString("kind").equals("serves"),
                                new Named(row.getString("fr"), row.getString("en"))))
                .list();
    }

    List<Elsewhere> elsewhere(MemberId me, ProposedId id) {
        return db.sql(
                        "select size, reasons from circle_instead where proposed = ? and member = ? order by place")
                .params(id.value(), me.value())
                .query((row, _) ->
                        new Elsewhere(
                                row.getInt("size"), Reason.of(words(row.getArray("reasons")))))
                .list();
    }

    /// @return `kept`, `over` or `not there`
    String answer(ProposedId id, boolean wanted, Instant now) {
        return db.sql("select answer_proposed_circle(?, ?, ?)")
                .params(id.value(), wanted, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @param standing `free`, `mine`, `founded`, `few` or `not there`
    /// @param circle none but where it is theirs, and stands
    record Held(String standing, List<CircleId> circle) {}

    Held hold(UUID id, Instant now) {
        return db.sql("select standing, circle from hold_proposed_circle(?, ?)")
                .params(id, Timestamp.from(now))
                .query((row, _) ->
                        new Held(
                                row.getString("standing"),
                                Stream.ofNullable(row.getObject("circle", UUID.class))
                                        .map(CircleId::new)
                                        .toList()))
                .single();
    }

    boolean askIn(UUID id, CircleId founded, Instant now) {
        return db.sql("select ask_in_proposed(?, ?, ?)")
                .params(id, founded.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// Whether the current member is willing, and whether there was no place for them last time.
    record Standing(boolean isWilling, boolean isUnseated) {}

    Standing standing() {
        return db.sql(
                        """
                        select exists (select from circle_willing) as willing, exists (select from circle_unseated) as unseated
                        """)
                .query((row, _) ->
                        new Standing(row.getBoolean("willing"), row.getBoolean("unseated")))
                .single();
    }

    private Map<String, Named> named(Collection<String> keys) {
        var named = new HashMap<String, Named>();
        if (!keys.isEmpty()) {
            var sought = new HashSet<>(keys).toArray(String[]::new);
            db.sql(
                            """
                            select key, fr, en from ethics_code where key = any (?)
                            union all
                            select key, fr, en from skill where key = any (?)
                            """)
                    .params(sought, sought)
                    .query((row, _) ->
                            named.put(
                                    row.getString("key"),
                                    new Named(row.getString("fr"), row.getString("en"))))
                    .list();
        }
        return named;
    }

    private static List<Named> names(Map<String, Named> names, List<String> keys) {
        return keys.stream().map(names::get).filter(Objects::nonNull).toList();
    }

    private static ProposedCircle with(
            ProposedCircle one, List<Named> codes, List<Named> approaches) {
        return new ProposedCircle(
                one.id(),
                one.endsAt(),
                one.proved(),
                codes,
                approaches,
                one.slots(),
                one.seats(),
                one.wanted(),
                one.opened(),
                one.interested(),
                one.founded(),
                one.circle(),
                one.founder());
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var circle = row.getObject("circle", UUID.class);
        var founder = row.getString("founder");
        return new Line(
                new ProposedCircle(
                        new ProposedId(row.getObject("id", UUID.class)),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getBoolean("proved"),
                        List.of(),
                        List.of(),
                        Slot.of(words(row.getArray("slots"))),
                        row.getInt("seats"),
                        row.getObject("wanted", Boolean.class),
                        row.getBoolean("opened"),
                        row.getInt("interested"),
                        row.getBoolean("founded"),
                        circle == null ? null : new CircleId(circle),
                        founder == null ? "" : founder),
                words(row.getArray("codes")),
                words(row.getArray("approaches")));
    }

    private static List<String> words(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
