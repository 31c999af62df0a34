package org.cordee.giving.opportunity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.letter.LinkSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of opportunities but that of their mails. What crosses members is done by functions of
/// *work*.
@Repository
class OpportunityRows {
    private static final String HEARD =
            """
            select o.id, o.words, o.days, o.noted_at, o.until_on, o.withdrawn_at, o.taken_at, o.outcome, o.outcome_at,
                   o.thanks, o.thanked_at
              from opportunity o
             where o.owner = :me
            """;

    private static final String REACHED =
            """
            select id, opportunity, words, line, until_on, asked_at, waits, answer, answered_at, reopens, mine,
                   road, road_names, road_days, taker_name, outcome, outcome_at, thanks, thanked_at
              from opportunities_reached(cast(? as uuid), cast(? as timestamptz), ?, ?)
            """;

    private final JdbcClient db;
    private final LinkSecrets secrets;

    OpportunityRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    void note(MemberId me, OpportunityId id, String words, int days, Instant now) {
        db.sql("insert into opportunity (id, owner, words, days, noted_at) values (?, ?, ?, ?, ?)")
                .params(id.value(), me.value(), words, days, Timestamp.from(now))
                .update();
    }

    Optional<Heard> find(MemberId me, OpportunityId id) {
        return db.sql(HEARD + " and o.id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query((row, _) -> heard(row))
                .optional();
    }

    /// The latest first. What was taken back before anybody was asked is gone.
    ///
    /// @param after the last that was shown; null to begin
    List<Heard> list(MemberId me, @Nullable OpportunityId after, int most) {
        return db.sql(
                        HEARD
                                + """
                                   and (o.withdrawn_at is null or o.until_on is not null)
                                   and (:after::uuid is null
                                        or (o.noted_at, o.id) < (select l.noted_at, l.id from opportunity l where l.owner = :me and l.id = :after))
                                 order by o.noted_at desc, o.id desc limit :most
                                """)
                .param("me", me.value())
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query((row, _) -> heard(row))
                .list();
    }

    List<Passed> sent(Collection<OpportunityId> opportunities, Instant now) {
        return db.sql(
                        """
                        select id, opportunity, parent, receiver, name, line, sent_at, state, taker_name
                          from passes_sent(?, ?)
                        """)
                .params(
                        opportunities.stream().map(OpportunityId::value).toArray(UUID[]::new),
                        Timestamp.from(now))
                .query((row, _) -> passed(row))
                .list();
    }

    List<Reached> reached(@Nullable Instant after, int most, Instant now) {
        return db.sql(REACHED)
                .param(1, null, Types.VARCHAR)
                .param(2, after == null ? null : after.toString(), Types.VARCHAR)
                .param(3, most)
                .param(4, Timestamp.from(now))
                .query((row, _) -> reached(row))
                .list();
    }

    Optional<Reached> reached(PassId id, Instant now) {
        return db.sql(REACHED)
                .param(1, id.value().toString(), Types.VARCHAR)
                .param(2, null, Types.VARCHAR)
                .param(3, 1)
                .param(4, Timestamp.from(now))
                .query((row, _) -> reached(row))
                .optional();
    }

    /// Stands for all that [#fellows], [#lines] and the watch tell the current member: another as
    /// soon as any of it is another.
    String fellowStamp() {
        return db.sql("select fellow_stamp()").query(String.class).single();
    }

    /// Lets go of what no stamp needs any more.
    void tidyFellowNews() {
        db.sql("select tidy_fellow_news(?)").param(secrets.house()).query((_, _) -> true).list();
    }

    /// Whom one can pass something, by name.
    List<Fellow> fellows() {
        return db.sql("select member, name, place, rooms from my_fellows() order by name, member")
                .query((row, _) -> fellow(row))
                .list();
    }

    /// Whom one listens for, by name: those and whoever wants nothing passed now.
    List<Fellow> heard() {
        return db.sql(
                        "select member, name, place, rooms from heard_fellows() order by name, member")
                .query((row, _) -> fellow(row))
                .list();
    }

    /// A line of a profile or a need, before it is read.
    ///
    /// @param skill null for none
    record Line(MemberId member, Field field, String words, @Nullable String skill) {}

    List<Line> lines(LocalDate today) {
        return db.sql("select member, field, words, skill from fellow_lines(?)")
                .param(today)
                .query((row, _) ->
                        new Line(
                                new MemberId(row.getObject("member", UUID.class)),
                                Field.valueOf(row.getString("field").toUpperCase(Locale.ROOT)),
                                row.getString("words"),
                                row.getString("skill")))
                .list();
    }

    /// A pass as it goes out.
    ///
    /// @param links the hashes of the links of its mail: answering, taking back
    record Going(PassId id, MemberId receiver, List<byte[]> links) {}

    String pass(
            OpportunityId id,
            @Nullable PassId parent,
            List<Going> going,
            String line,
            boolean shown,
            Instant now) {
        return db.sql("select pass_opportunity(?, ?, cast(? as uuid), ?, ?, ?, ?, ?, ?)")
                .param(1, secrets.house())
                .param(2, id.value())
                .param(3, parent == null ? null : parent.value().toString(), Types.VARCHAR)
                .param(4, going.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param(5, going.stream().map(one -> one.receiver().value()).toArray(UUID[]::new))
                .param(6, line)
                .param(7, shown)
                .param(
                        8,
                        going.stream().flatMap(one -> one.links().stream()).toArray(byte[][]::new))
                .param(9, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    String answer(PassId id, Reached.Answer answer, Instant now) {
        return db.sql("select answer_opportunity(?, ?, ?)")
                .params(id.value(), key(answer), Timestamp.from(now))
                .query(String.class)
                .single();
    }

    String takeBack(PassId id, Instant now) {
        return db.sql("select take_back_pass(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean withdraw(OpportunityId id, Instant now) {
        return db.sql("select withdraw_opportunity(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// @param since when the outcome that one had before one was written; null for nothing
    /// @param outcome null to leave it as it is
    /// @param thanks null to leave them as they are
    /// @return `told`, `crossed` or `not yours`
    String tell(
            PassId id,
            @Nullable Instant since,
            @Nullable String outcome,
            @Nullable String thanks,
            Instant now) {
        return db.sql("select tell_opportunity(?, cast(? as timestamptz), ?, ?, ?)")
                .param(1, id.value())
                .param(2, since == null ? null : since.toString(), Types.VARCHAR)
                .param(3, outcome, Types.VARCHAR)
                .param(4, thanks, Types.VARCHAR)
                .param(5, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// Something for Today.
    ///
    /// @param kind `waits`, `present`, `told` or `thanked`
    /// @param id of the pass that waits, or that passed it on; else of the opportunity
    record Calling(
            String kind,
            UUID id,
            boolean own,
            String name,
            String words,
            @Nullable LocalDate untilOn) {}

    List<Calling> calls(Instant now, Instant since) {
        return db.sql("select kind, id, own, name, words, until_on from opportunity_calls(?, ?)")
                .params(Timestamp.from(now), Timestamp.from(since))
                .query((row, _) ->
                        new Calling(
                                row.getString("kind"),
                                row.getObject("id", UUID.class),
                                row.getBoolean("own"),
                                row.getString("name"),
                                row.getString("words"),
                                row.getObject("until_on", LocalDate.class)))
                .list();
    }

    boolean pauses(MemberId me) {
        return db.sql("select true from opportunity_pause where member = ?")
                .param(me.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void pause(MemberId me, Instant now) {
        db.sql("insert into opportunity_pause (member, since) values (?, ?) on conflict do nothing")
                .params(me.value(), Timestamp.from(now))
                .update();
    }

    void resume(MemberId me) {
        db.sql("delete from opportunity_pause where member = ?").param(me.value()).update();
    }

    static String key(Reached.Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Reached.Answer answer(String key) {
        return Reached.Answer.valueOf(key.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static Fellow fellow(ResultSet row) throws SQLException {
        return new Fellow(
                new MemberId(row.getObject("member", UUID.class)),
                row.getString("name"),
                row.getString("place"),
                List.of((UUID[]) row.getArray("rooms").getArray()));
    }

    private static Heard heard(ResultSet row) throws SQLException {
        return new Heard(
                new OpportunityId(row.getObject("id", UUID.class)),
                row.getString("words"),
                row.getInt("days"),
                row.getTimestamp("noted_at").toInstant(),
                row.getObject("until_on", LocalDate.class),
                instant(row, "withdrawn_at"),
                instant(row, "taken_at"),
                row.getString("outcome"),
                instant(row, "outcome_at"),
                row.getString("thanks"),
                instant(row, "thanked_at"));
    }

    private static Passed passed(ResultSet row) throws SQLException {
        var parent = row.getObject("parent", UUID.class);
        var receiver = row.getObject("receiver", UUID.class);
        return new Passed(
                new PassId(row.getObject("id", UUID.class)),
                new OpportunityId(row.getObject("opportunity", UUID.class)),
                parent == null ? null : new PassId(parent),
                receiver == null ? null : new MemberId(receiver),
                row.getString("name"),
                row.getString("line"),
                row.getTimestamp("sent_at").toInstant(),
                Passed.State.valueOf(
                        row.getString("state").toUpperCase(Locale.ROOT).replace(' ', '_')),
                row.getString("taker_name"));
    }

    private static Reached reached(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        var members = (UUID[]) row.getArray("road").getArray();
        var names = (String[]) row.getArray("road_names").getArray();
        var days = (Timestamp[]) row.getArray("road_days").getArray();
        var road = new ArrayList<Reached.Stop>();
        for (int n = 0; n < members.length; n++) {
            road.add(
                    new Reached.Stop(
                            members[n] == null ? null : new MemberId(members[n]),
                            names[n],
                            days[n].toInstant()));
        }
        return new Reached(
                new PassId(row.getObject("id", UUID.class)),
                new OpportunityId(row.getObject("opportunity", UUID.class)),
                row.getString("words"),
                row.getString("line"),
                row.getObject("until_on", LocalDate.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getBoolean("waits"),
                answer == null ? null : answer(answer),
                instant(row, "answered_at"),
                row.getBoolean("reopens"),
                row.getBoolean("mine"),
                road,
                row.getString("taker_name"),
                row.getString("outcome"),
                instant(row, "outcome_at"),
                row.getString("thanks"),
                instant(row, "thanked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
