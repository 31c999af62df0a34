package org.cordee.circle.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.circle.CircleId;
import org.cordee.circle.action.ActionForm.Duty;
import org.cordee.current.MemberId;
import org.cordee.round.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of common actions. What is written is written by functions of *work*.
@Repository
class CommonActionRows {
    private static final String ACTION =
            """
            select a.id, a.circle, a.proposer, p.name as proposer_name, a.title, a.words, a.clientele, a.due, a.version,
                   a.asked_round, a.asked_version, a.proposed_at, a.started_at, a.over_at, a.outcome, t.name as teller
              from common_action a
              left join member p on p.id = a.proposer
              left join member t on t.id = a.told_by
            """;

    private final JdbcClient db;

    CommonActionRows(JdbcClient db) {
        this.db = db;
    }

    /// One that the current member is in, with who is in it.
    Optional<Companions> companions(CircleId circle) {
        var name =
                db.sql(
                                """
                                with mine as materialized (select my_circles() as circle)
                                select c.name from mine join circle c on c.id = mine.circle where c.id = ? and c.ended_at is null
                                """)
                        .param(circle.value())
                        .query(String.class)
                        .optional();
        return name.map(found -> new Companions(circle, found, members(circle)));
    }

    private List<Companions.One> members(CircleId circle) {
        return db.sql(
                        """
                        select m.id, m.name from circle_member c join member m on m.id = c.member
                         where c.circle = ? and c.left_at is null
                         order by m.name, m.id
                        """)
                .param(circle.value())
                .query((row, _) ->
                        new Companions.One(
                                new MemberId(row.getObject("id", UUID.class)),
                                row.getString("name")))
                .list();
    }

    Optional<CommonAction> find(CircleId circle, CommonActionId id) {
        var lines = lines(List.of(id.value()));
        return db.sql(ACTION + " where a.id = ? and a.circle = ?")
                .params(id.value(), circle.value())
                .query((row, _) -> action(row, lines))
                .optional();
    }

    /// Those of a circle that are being prepared or done, the latest first.
    List<CommonAction> current(CircleId circle) {
        return all(
                db.sql(
                                """
                                select id from common_action where circle = ? and over_at is null
                                 order by proposed_at desc, id desc
                                """)
                        .param(circle.value())
                        .query(UUID.class)
                        .list());
    }

    /// Those that are over, the latest proposed first.
    ///
    /// @param after the last one that was read; null for the first page
    List<CommonAction> over(CircleId circle, @Nullable CommonActionId after, int most) {
        return all(
                db.sql(
                                """
                                select a.id from common_action a left join common_action b on b.id = :after
                                 where a.circle = :circle and a.over_at is not null
                                   and (cast(:after as uuid) is null or (a.proposed_at, a.id) < (b.proposed_at, b.id))
                                 order by a.proposed_at desc, a.id desc limit :most
                                """)
                        .param("circle", circle.value())
                        .param("after", after == null ? null : after.value(), Types.OTHER)
                        .param("most", most)
                        .query(UUID.class)
                        .list());
    }

    private List<CommonAction> all(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var lines = lines(ids);
        return db.sql(ACTION + " where a.id = any (?) order by a.proposed_at desc, a.id desc")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> action(row, lines))
                .list();
    }

    private Map<UUID, List<CommonAction.Line>> lines(Collection<UUID> actions) {
        var lines = new HashMap<UUID, List<CommonAction.Line>>();
        db.sql(
                        """
                        select l.action, l.place, l.doer, m.name, l.what, l.due, l.done_at
                          from action_line l left join member m on m.id = l.doer
                         where l.action = any (?)
                         order by l.action, l.place
                        """)
                .param(actions.toArray(UUID[]::new))
                .query(row -> {
                    lines.computeIfAbsent(
                                    row.getObject("action", UUID.class), _ -> new ArrayList<>())
                            .add(line(row));
                });
        return lines;
    }

    /// For whom, where and how those in a circle work, as far as their circles may read it.
    ///
    /// @param choice as [Standpoint] keys it
    record Declared(MemberId member, String kind, String choice, String french, String english) {}

    List<Declared> positionings(CircleId circle) {
        return db.sql("select member, kind, choice, fr, en from positionings_in_circle(?)")
                .param(circle.value())
                .query((row, _) ->
                        new Declared(
                                new MemberId(row.getObject("member", UUID.class)),
                                row.getString("kind"),
                                row.getString("choice"),
                                row.getString("fr"),
                                row.getString("en")))
                .list();
    }

    /// Nobody else changes it, nor comes into its circle or leaves, until this transaction ends.
    ///
    /// @return whether the current member is in that circle
    boolean hold(CommonActionId id) {
        return db.sql("select hold_action(?)").param(id.value()).query(Boolean.class).single();
    }

    /// @return `proposed`, `not there`, `enough` or `not yours`
    String propose(CommonActionId id, CircleId circle, ActionForm form, Instant now) {
        return db.sql("select propose_action(?, ?, ?, ?, ?, ?, cast(? as date[]), ?)")
                .param(1, id.value())
                .param(2, circle.value())
                .param(3, texts(form))
                .param(4, form.dueOn(), Types.DATE)
                .param(5, doers(form))
                .param(6, whats(form))
                .param(7, dues(form))
                .param(8, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @return `changed`, `crossed`, `over`, `not there` or `not yours`
    String change(CommonActionId id, ActionForm form, Instant now) {
        return db.sql("select change_action(?, ?, ?, ?, ?, ?, cast(? as date[]), ?)")
                .param(1, id.value())
                .param(2, form.version())
                .param(3, texts(form))
                .param(4, form.dueOn(), Types.DATE)
                .param(5, doers(form))
                .param(6, whats(form))
                .param(7, dues(form))
                .param(8, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean asked(CommonActionId id, RoundId round) {
        return db.sql("select asked_about_action(?, ?)")
                .params(id.value(), round.value())
                .query(Boolean.class)
                .single();
    }

    boolean start(CommonActionId id, Instant now) {
        return db.sql("select start_action(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// @return `kept`, `over` or `not yours`
    String tick(CommonActionId id, int place, boolean done, Instant now) {
        return db.sql("select tick_action_line(?, ?, ?, ?)")
                .params(id.value(), place, done, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @param outcome null where it is given up
    /// @return `ended`, `over` or `not yours`
    String end(CommonActionId id, @Nullable String outcome, Instant now) {
        return db.sql("select end_action(?, ?, ?)")
                .param(1, id.value())
                .param(2, outcome, Types.VARCHAR)
                .param(3, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    private static String[] texts(ActionForm form) {
        return new String[] {
            form.text(ActionField.TITLE),
            form.text(ActionField.WORDS),
            form.text(ActionField.CLIENTELE)
        };
    }

    private static UUID[] doers(ActionForm form) {
        return form.duties().stream().map(duty -> duty.doer().value()).toArray(UUID[]::new);
    }

    private static String[] whats(ActionForm form) {
        return form.duties().stream().map(Duty::what).toArray(String[]::new);
    }

    private static String[] dues(ActionForm form) {
        return form.duties().stream().map(duty -> duty.due().toString()).toArray(String[]::new);
    }

    private static CommonAction action(ResultSet row, Map<UUID, List<CommonAction.Line>> lines)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var asked = row.getObject("asked_round", UUID.class);
        return new CommonAction(
                new CommonActionId(id),
                new CircleId(row.getObject("circle", UUID.class)),
                member(row, "proposer"),
                row.getString("proposer_name"),
                row.getString("title"),
                row.getString("words"),
                row.getString("clientele"),
                row.getObject("due", LocalDate.class),
                row.getInt("version"),
                asked == null ? null : new RoundId(asked),
                row.getInt("asked_version"),
                row.getTimestamp("proposed_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "over_at"),
                row.getString("outcome"),
                row.getString("teller"),
                lines.getOrDefault(id, List.of()));
    }

    private static CommonAction.Line line(ResultSet row) throws SQLException {
        return new CommonAction.Line(
                row.getInt("place"),
                member(row, "doer"),
                row.getString("name"),
                row.getString("what"),
                row.getObject("due", LocalDate.class),
                instant(row, "done_at"));
    }

    private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new MemberId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
