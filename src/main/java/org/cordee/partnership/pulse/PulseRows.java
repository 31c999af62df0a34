package org.cordee.partnership.pulse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.pulse.Calendar.Agreed;
import org.cordee.partnership.pulse.Held.Seat;
import org.cordee.round.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// All SQL of pulses but that of their letters. Row-level security gives the rounds of which the
/// current member is a party, and answers once they have opened.
@Repository
class PulseRows {
    /// The kind of round that a pulse is.
    static final String KIND = "pulse";

    private final JdbcClient db;
    private final JsonMapper json;

    PulseRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// The rhythms that were ever in force while the current member was there, oldest first.
    List<Agreed> agreed(PartnershipId room) {
        return db.sql(
                        """
                        select terms::text as terms, closed_at from agreement
                         where partnership = :room and kind = :kind and subject = :room and outcome = 'agreed'
                         order by closed_at, id
                        """)
                .param("room", room.value())
                .param("kind", Rhythm.KIND)
                .query((row, _) ->
                        new Agreed(
                                rhythm(row.getString("terms")),
                                LocalDate.ofInstant(
                                        row.getTimestamp("closed_at").toInstant(), ZoneOffset.UTC)))
                .list();
    }

    /// The pulses of a room that somebody answered, oldest first; the last so many.
    ///
    /// @param before those planned before this day; null for all
    List<Held> held(MemberId me, PartnershipId room, @Nullable LocalDate before, int most) {
        var until = before == null ? null : before.atStartOfDay().atOffset(ZoneOffset.UTC);
        var answers = new HashMap<UUID, List<Knots>>();
        db.sql(
                        """
                        select a.round, a.member,
                               max(a.words) filter (where a.heading = 'knots') as knots,
                               coalesce(max(a.words) filter (where a.heading = 'line'), '') as line
                          from answer a
                         where a.round in (select r.id from round r
                                            where r.room = :room and r.kind = :kind and r.opened_at < coalesce(cast(:until as timestamptz), 'infinity')
                                            order by r.opened_at desc limit :most)
                         group by a.round, a.member
                        """)
                .param("room", room.value())
                .param("kind", KIND)
                .param("until", until, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", most)
                .query((row, _) ->
                        answers.computeIfAbsent(
                                        row.getObject("round", UUID.class), _ -> new ArrayList<>())
                                .add(knots(row)))
                .list();
        return db.sql(
                        """
                        select r.id, r.opened_at, r.deadline, r.deadline + r.grace + 1 as over_on, r.revealed_at,
                               r.closed_at is not null as closed,
                               array_agg(m.id order by m.name, m.id) as members,
                               array_agg(m.name order by m.name, m.id) as names,
                               case when r.revealed_at is null then array(select sealed_parties(r.id)) end as sealed
                          from (select r.id, r.opened_at, r.deadline, r.grace, r.revealed_at, r.closed_at
                                  from round r
                                 where r.room = :room and r.kind = :kind and r.opened_at < coalesce(cast(:until as timestamptz), 'infinity')
                                   and (select true from round_party me where me.round = r.id and me.member = :me)
                                 order by r.opened_at desc limit :most) r
                          join round_party p on p.round = r.id
                          join member m on m.id = p.member
                         group by r.id, r.opened_at, r.deadline, r.grace, r.revealed_at, r.closed_at
                         order by r.opened_at, r.id
                        """)
                .param("room", room.value())
                .param("kind", KIND)
                .param("me", me.value())
                .param("until", until, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", most)
                .query((row, _) -> held(row, answers.get(row.getObject("id", UUID.class))))
                .list();
    }

    /// Whether the pulse of this day began before the current member came.
    boolean withoutMe(PartnershipId room, LocalDate day) {
        return db.sql("select pulse_without_me(?, ?)")
                .params(room.value(), day)
                .query(Boolean.class)
                .single();
    }

    private Held held(ResultSet row, @Nullable List<Knots> answers) throws SQLException {
        var members = (UUID[]) row.getArray("members").getArray();
        var names = (String[]) row.getArray("names").getArray();
        var sealed = row.getArray("sealed");
        var sealers = sealed == null ? null : Set.of((UUID[]) sealed.getArray());
        var seats = new ArrayList<Seat>();
        for (int i = 0; i < members.length; i++) {
            seats.add(
                    new Seat(
                            new MemberId(members[i]),
                            names[i],
                            sealers == null || sealers.contains(members[i])));
        }
        var revealed = row.getTimestamp("revealed_at");
        return new Held(
                new RoundId(row.getObject("id", UUID.class)),
                LocalDate.ofInstant(row.getTimestamp("opened_at").toInstant(), ZoneOffset.UTC),
                row.getObject("deadline", LocalDate.class),
                row.getObject("over_on", LocalDate.class),
                revealed == null ? null : revealed.toInstant(),
                row.getBoolean("closed"),
                List.copyOf(seats),
                answers == null ? List.of() : List.copyOf(answers));
    }

    private static Knots knots(ResultSet row) throws SQLException {
        var at = new EnumMap<Question, Integer>(Question.class);
        var set = row.getString("knots");
        for (var question : Question.values()) {
            at.put(question, Character.digit(set.charAt(question.ordinal()), 10));
        }
        return new Knots(
                new MemberId(row.getObject("member", UUID.class)), at, row.getString("line"));
    }

    private Rhythm rhythm(String terms) {
        return json.readValue(terms, Rhythm.class);
    }

    /// A pulse as Today needs it.
    ///
    /// @param agreed the rhythms of its room
    /// @param day of the latest pulse that somebody answered; null where nobody ever did
    /// @param mine whether oneself has sealed it
    record Call(
            PartnershipId room,
            List<String> others,
            List<Agreed> agreed,
            @Nullable LocalDate day,
            @Nullable Instant revealedAt,
            boolean closed,
            boolean mine) {}

    /// Where each room with a rhythm stands, for one of its parties.
    List<Call> calls(MemberId me, int most) {
        return db.sql(
                        """
                        select t.partnership, r.opened_at, r.revealed_at, r.closed_at is not null as closed,
                               coalesce(r.mine, false) as mine,
                               coalesce((select array_agg(m.name order by m.name)
                                           from party o join member m on m.id = o.member
                                          where o.partnership = t.partnership and o.left_at is null and o.member <> :me), '{}') as others,
                               g.terms, g.agreed
                          from party t
                          join lateral (select array_agg(a.terms::text order by a.closed_at, a.id) as terms,
                                               array_agg(a.closed_at order by a.closed_at, a.id) as agreed
                                          from agreement a
                                         where a.partnership = t.partnership and a.kind = :rhythm and a.subject = t.partnership
                                           and a.outcome = 'agreed') g on g.terms is not null
                          left join lateral (select r.opened_at, r.revealed_at, r.closed_at,
                                                    exists (select from seal s where s.round = r.id and s.member = :me) as mine
                                               from round r
                                              where r.room = t.partnership and r.kind = :kind
                                                and (select true from round_party p where p.round = r.id and p.member = :me)
                                              order by r.opened_at desc, r.id desc limit 1) r on true
                         where t.member = :me and t.left_at is null
                         order by t.partnership desc
                         limit :most
                        """)
                .param("me", me.value())
                .param("rhythm", Rhythm.KIND)
                .param("kind", KIND)
                .param("most", most)
                .query((row, _) -> {
                    var opened = row.getTimestamp("opened_at");
                    var revealed = row.getTimestamp("revealed_at");
                    return new Call(
                            new PartnershipId(row.getObject("partnership", UUID.class)),
                            List.of((String[]) row.getArray("others").getArray()),
                            agreed(row),
                            opened == null
                                    ? null
                                    : LocalDate.ofInstant(opened.toInstant(), ZoneOffset.UTC),
                            revealed == null ? null : revealed.toInstant(),
                            row.getBoolean("closed"),
                            row.getBoolean("mine"));
                })
                .list();
    }

    /// A room with a rhythm, as its last months are read.
    ///
    /// @param joinedOn when the current member came
    /// @param parties who is there now
    record Lately(UUID room, LocalDate joinedOn, List<Agreed> agreed, Set<MemberId> parties) {}

    /// Of these rooms those that the current member is in and that have a rhythm.
    List<Lately> lately(MemberId me, Collection<UUID> rooms) {
        return db.sql(
                        """
                        select t.partnership, t.joined_at, g.terms, g.agreed,
                               array(select o.member from party o where o.partnership = t.partnership and o.left_at is null) as parties
                          from party t
                          join lateral (select array_agg(a.terms::text order by a.closed_at, a.id) as terms,
                                               array_agg(a.closed_at order by a.closed_at, a.id) as agreed
                                          from agreement a
                                         where a.partnership = t.partnership and a.kind = :rhythm and a.subject = t.partnership
                                           and a.outcome = 'agreed') g on g.terms is not null
                         where t.member = :me and t.left_at is null and t.partnership = any (:rooms)
                        """)
                .param("me", me.value())
                .param("rhythm", Rhythm.KIND)
                .param("rooms", rooms.toArray(UUID[]::new))
                .query((row, _) ->
                        new Lately(
                                row.getObject("partnership", UUID.class),
                                LocalDate.ofInstant(
                                        row.getTimestamp("joined_at").toInstant(), ZoneOffset.UTC),
                                agreed(row),
                                Arrays.stream((UUID[]) row.getArray("parties").getArray())
                                        .map(MemberId::new)
                                        .collect(Collectors.toSet())))
                .list();
    }

    /// The pulses of several rooms that somebody answered since a day, without what was said.
    Map<UUID, List<Held>> heldLately(MemberId me, Collection<UUID> rooms, LocalDate since) {
        var held = new HashMap<UUID, List<Held>>();
        db.sql(
                        """
                        select r.room, r.id, r.opened_at, r.deadline, r.deadline + r.grace + 1 as over_on, r.revealed_at,
                               r.closed_at is not null as closed,
                               array_agg(p.member order by p.member) as members,
                               array_agg(''::text order by p.member) as names,
                               case when r.revealed_at is null then array(select sealed_parties(r.id)) end as sealed
                          from round r
                          join round_party p on p.round = r.id
                         where r.room = any (:rooms) and r.kind = :kind and r.opened_at >= :since
                           and (select true from round_party me where me.round = r.id and me.member = :me)
                         group by r.room, r.id, r.opened_at, r.deadline, r.grace, r.revealed_at, r.closed_at
                         order by r.opened_at, r.id
                        """)
                .param("rooms", rooms.toArray(UUID[]::new))
                .param("kind", KIND)
                .param("since", since.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("me", me.value())
                .query((row, _) ->
                        held.computeIfAbsent(
                                        row.getObject("room", UUID.class), _ -> new ArrayList<>())
                                .add(held(row, null)))
                .list();
        return held;
    }

    private List<Agreed> agreed(ResultSet row) throws SQLException {
        var terms = (String[]) row.getArray("terms").getArray();
        var moments = (Timestamp[]) row.getArray("agreed").getArray();
        var agreed = new ArrayList<Agreed>();
        for (int i = 0; i < terms.length; i++) {
            agreed.add(
                    new Agreed(
                            rhythm(terms[i]),
                            LocalDate.ofInstant(moments[i].toInstant(), ZoneOffset.UTC)));
        }
        return agreed;
    }
}
