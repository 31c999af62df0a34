package org.cordee.circle.seat;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.affinity.Positioning;
import org.cordee.affinity.Posture;
import org.cordee.circle.proposal.Past;
import org.cordee.circle.proposal.Two;
import org.cordee.circle.proposal.Willing;
import org.cordee.current.Ids;
import org.cordee.letter.LinkSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All SQL of the round of circles: what the house asks, each in a transaction of its own.
@Repository
@Transactional
class SeatRoundRows {
    /// The place where one meets who works online: no zone is called so.
    private static final String ONLINE = " online";

    /// Of somebody whose record is not lent.
    private static final int LOWEST_LEVEL = 1;

    private final JdbcClient db;
    private final LinkSecrets secrets;

    SeatRoundRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// Whether this week has had none.
    boolean isDue(LocalDate week) {
        return db.sql("select circle_round_is_due(?, ?)")
                .params(secrets.house(), week)
                .query(Boolean.class)
                .single();
    }

    /// @param rest the last week whose proposals no longer keep one from another
    List<WillingLine> willing(LocalDate today, LocalDate rest) {
        return db.sql(
                        """
                        select member, codes, level, approaches, zones, online, clienteles, services, posture, slots, told_codes,
                               told_approaches
                          from circle_willing_lines(?, ?, ?)
                        """)
                .params(secrets.house(), today, rest)
                .query(SeatRoundRows::line)
                .list();
    }

    Past past() {
        var conflicts = new HashSet<Two>();
        db.sql("select one, other from circle_pairs_apart(?)")
                .param(secrets.house())
                .query((row, _) -> conflicts.add(two(row)))
                .list();
        var together = new HashMap<Two, Integer>();
        db.sql("select one, other, times from circle_pairs_met(?)")
                .param(secrets.house())
                .query((row, _) -> together.put(two(row), row.getInt("times")))
                .list();
        return new Past(conflicts, together);
    }

    private static Two two(ResultSet row) throws SQLException {
        return new Two(row.getObject("one", UUID.class), row.getObject("other", UUID.class));
    }

    /// The whole of it or nothing; false where another was first.
    ///
    /// @param ends until when it is answered
    /// @param forget the last week of which nothing is kept any more
    boolean keep(LocalDate week, SeatRound round, Instant ends, LocalDate forget, Instant now) {
        var first =
                db.sql("select open_circle_round(?, ?, ?, ?)")
                        .params(secrets.house(), week, forget, Timestamp.from(now))
                        .query(Boolean.class)
                        .single();
        if (first) {
            round.circles().forEach(circle -> keep(week, circle, ends, now));
            keepUnseated(week, round.unseated());
        }
        return first;
    }

    private void keep(LocalDate week, SeatRound.Seated circle, Instant ends, Instant now) {
        var id = Ids.at(now);
        var kept =
                db.sql(
                                """
                                select keep_proposed_circle(:house, :id, :week, :ends, :proved, :codes, :approaches, :slots, :members)
                                """)
                        .param("house", secrets.house())
                        .param("id", id)
                        .param("week", week)
                        .param("ends", Timestamp.from(ends))
                        .param("proved", circle.proved())
                        .param("codes", circle.codes().toArray(String[]::new))
                        .param("approaches", circle.approaches().toArray(String[]::new))
                        .param(
                                "slots",
                                circle.slots().stream().map(Slot::key).toArray(String[]::new))
                        .param("members", circle.members().toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single();
        if (kept) {
            keepElsewhere(id, circle.elsewhere());
        }
    }

    private void keepElsewhere(UUID id, Map<UUID, List<Elsewhere>> elsewhere) {
        var members = new ArrayList<UUID>();
        var places = new ArrayList<Integer>();
        var others = new ArrayList<Elsewhere>();
        elsewhere.forEach((member, told) -> {
            for (int at = 0; at < told.size(); at++) {
                members.add(member);
                places.add(at + 1);
                others.add(told.get(at));
            }
        });
        db.sql("select keep_circle_insteads(:house, :id, :members, :places, :sizes, :reasons)")
                .param("house", secrets.house())
                .param("id", id)
                .param("members", members.toArray(UUID[]::new))
                .param("places", places.toArray(Integer[]::new))
                .param("sizes", others.stream().map(Elsewhere::size).toArray(Integer[]::new))
                .param(
                        "reasons",
                        others.stream().map(one -> words(one.reasons())).toArray(String[]::new))
                .query((_, _) -> true)
                .list();
    }

    private void keepUnseated(LocalDate week, Map<UUID, List<Reason>> unseated) {
        var members = List.copyOf(unseated.keySet());
        db.sql("select keep_circle_unseated(:house, :week, :members, :reasons)")
                .param("house", secrets.house())
                .param("week", week)
                .param("members", members.toArray(UUID[]::new))
                .param(
                        "reasons",
                        members.stream()
                                .map(member -> words(unseated.getOrDefault(member, List.of())))
                                .toArray(String[]::new))
                .query((_, _) -> true)
                .list();
    }

    private static String words(List<Reason> reasons) {
        return String.join(",", reasons.stream().map(Reason::key).toList());
    }

    private static WillingLine line(ResultSet row, int n) throws SQLException {
        var places = new HashSet<>(words(row, "zones"));
        if (row.getBoolean("online")) {
            places.add(ONLINE);
        }
        var level = row.getObject("level", Integer.class);
        return new WillingLine(
                new Willing(
                        row.getObject("member", UUID.class),
                        words(row, "codes"),
                        level == null ? LOWEST_LEVEL : level,
                        words(row, "approaches"),
                        new Positioning(words(row, "clienteles"), places, words(row, "services")),
                        posture(row),
                        words(row, "slots")),
                words(row, "told_codes"),
                words(row, "told_approaches"));
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Set.copyOf(List.of((String[]) row.getArray(column).getArray()));
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
}
