package org.cordee.partnership.work;

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
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.work.Contribution.Asked;
import org.cordee.partnership.work.Contribution.Hand;
import org.cordee.partnership.work.Contribution.Said;
import org.cordee.partnership.work.Contribution.Worth;
import org.cordee.round.RoundId;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of contributions. Row-level security lets the current member read what was noted while
/// they were in the room, and of its value what is theirs or has opened.
@Repository
class WorkRows {
    /// Of those contributions that are asked for, and of no other.
    private static String contribution(String which) {
        return """
        select c.id, c.words, c.done_on, c.measure, c.noted_by, c.noted_at, h.hands, h.hand_names,
               r.id as round, r.revealed_at, r.asked, r.asked_names, r.sealed
          from (select c.id, c.partnership, c.words, c.done_on, c.measure, c.noted_by, c.noted_at
                  from contribution c
                 where c.partnership = :room and c.withdrawn_at is null %s) c
         cross join lateral (
               select array_agg(m.id order by m.name, m.id) as hands, array_agg(m.name order by m.name, m.id) as hand_names
                 from contribution_hand h join member m on m.id = h.member
                where h.contribution = c.id) h
          left join lateral (
               select v.id, v.revealed_at,
                      array(select m.id from round_party p join member m on m.id = p.member
                             where p.round = v.id order by m.name, m.id) as asked,
                      array(select m.name from round_party p join member m on m.id = p.member
                             where p.round = v.id order by m.name, m.id) as asked_names,
                      case when v.revealed_at is null then array(select sealed_parties(v.id)) else '{}' end as sealed
                 from round v
                where v.room = c.partnership and v.kind = 'value' and v.subject = c.id and v.closed_at is null
                order by v.opened_at desc
                limit 1) r on true
         order by c.done_on desc, c.id desc
        """
                .formatted(which);
    }

    private final JdbcClient db;

    WorkRows(JdbcClient db) {
        this.db = db;
    }

    /// How much has been noted, and the last day on which something was done.
    record Amount(int contributions, @Nullable LocalDate latest) {}

    Amount amount(PartnershipId room) {
        return db.sql(
                        """
                        select count(*) as contributions, max(done_on) as latest
                          from contribution where partnership = :room and withdrawn_at is null
                        """)
                .param("room", room.value())
                .query((row, _) ->
                        new Amount(
                                row.getInt("contributions"),
                                row.getObject("latest", LocalDate.class)))
                .single();
    }

    /// How many contributions wait for the current member's own word.
    int awaiting(MemberId me, PartnershipId room) {
        return db.sql(
                        """
                        select count(*)
                          from round r
                          join contribution c on c.id = r.subject and c.withdrawn_at is null
                         where r.room = :room and r.kind = 'value' and r.revealed_at is null and r.closed_at is null
                           and (select true from round_party p where p.round = r.id and p.member = :me)
                           and not exists (select from seal s where s.round = r.id and s.member = :me)
                        """)
                .param("me", me.value())
                .param("room", room.value())
                .query(Integer.class)
                .single();
    }

    List<Contribution> page(MemberId me, PartnershipId room, Optional<After> after, int most) {
        return read(
                me,
                db.sql(
                                contribution(
                                        """
                                        and (:day::date is null or (c.done_on, c.id) < (:day::date, :id::uuid))
                                        order by c.done_on desc, c.id desc limit :most
                                        """))
                        .param("room", room.value())
                        .param("day", after.map(After::doneOn).orElse(null), Types.DATE)
                        .param("id", after.map(After::id).orElse(null), Types.OTHER)
                        .param("most", most));
    }

    Optional<Contribution> one(MemberId me, PartnershipId room, ContributionId id) {
        return read(
                        me,
                        db.sql(contribution("and c.id = :id"))
                                .param("room", room.value())
                                .param("id", id.value()))
                .stream()
                .findFirst();
    }

    /// Whether it was noted: false where the room holds as many as it can.
    boolean note(
            ContributionId id,
            PartnershipId room,
            String words,
            LocalDate doneOn,
            Measure measure,
            Collection<MemberId> hands,
            RoundId round,
            Instant now) {
        var outcome =
                db.sql(
                                "select note_contribution(:id, :room, :words, :day, :measure, :hands, :round, :now)")
                        .param("id", id.value())
                        .param("room", room.value())
                        .param("words", words)
                        .param("day", doneOn)
                        .param("measure", measure.key())
                        .param("hands", hands.stream().map(MemberId::value).toArray(UUID[]::new))
                        .param("round", round.value())
                        .param("now", Timestamp.from(now))
                        .query(String.class)
                        .single();
        return switch (outcome) {
            case "noted" -> true;
            case "enough" -> false;
            case "not yours" -> throw new NotFound();
            default -> throw new IllegalStateException("note_contribution() said " + outcome);
        };
    }

    /// Whether it was withdrawn: false where somebody had sealed its value.
    boolean withdraw(ContributionId id, Instant now) {
        var outcome =
                db.sql("select withdraw_contribution(?, ?)")
                        .params(id.value(), Timestamp.from(now))
                        .query(String.class)
                        .single();
        return switch (outcome) {
            case "withdrawn" -> true;
            case "sealed" -> false;
            case "not yours" -> throw new NotFound();
            default -> throw new IllegalStateException("withdraw_contribution() said " + outcome);
        };
    }

    /// Whether its value is asked: false where nobody else is there to be asked.
    boolean ask(RoundId round, ContributionId id, Instant now) {
        var outcome =
                db.sql("select ask_value(?, ?, ?)")
                        .params(round.value(), id.value(), Timestamp.from(now))
                        .query(String.class)
                        .single();
        return switch (outcome) {
            case "asked", "said" -> true;
            case "alone" -> false;
            case "not yours" -> throw new NotFound();
            default -> throw new IllegalStateException("ask_value() said " + outcome);
        };
    }

    private record Answered(UUID round, UUID member, String words) {}

    private record Noted(
            ContributionId id,
            String words,
            LocalDate doneOn,
            Measure measure,
            MemberId notedBy,
            Instant notedAt,
            List<Hand> hands,
            @Nullable RoundId round,
            @Nullable Instant revealedAt,
            List<Asked> asked) {}

    private List<Contribution> read(MemberId me, JdbcClient.StatementSpec statement) {
        var noted = statement.query(WorkRows::noted).list();
        var rounds = new ArrayList<UUID>();
        noted.forEach(one -> {
            if (one.round() != null) {
                rounds.add(one.round().value());
            }
        });
        var answers = new HashMap<UUID, Map<UUID, String>>();
        if (!rounds.isEmpty()) {
            db.sql("select round, member, words from answer where round = any (?)")
                    .param(rounds.toArray(UUID[]::new))
                    .query((row, _) ->
                            new Answered(
                                    row.getObject("round", UUID.class),
                                    row.getObject("member", UUID.class),
                                    row.getString("words")))
                    .list()
                    .forEach(answer ->
                            answers.computeIfAbsent(answer.round(), _ -> new HashMap<>())
                                    .put(answer.member(), answer.words()));
        }
        return noted.stream()
                .map(one ->
                        new Contribution(
                                one.id(),
                                one.words(),
                                one.doneOn(),
                                one.measure(),
                                one.notedBy(),
                                one.notedAt(),
                                one.hands(),
                                worth(me, one, answers)))
                .toList();
    }

    private static Worth worth(MemberId me, Noted one, Map<UUID, Map<UUID, String>> answers) {
        var round = one.round();
        if (round == null) {
            return new Worth.Unasked();
        }
        var words = answers.getOrDefault(round.value(), Map.of());
        if (one.revealedAt() != null) {
            var said = new ArrayList<Said>();
            one.asked()
                    .forEach(asked -> {
                        var kept = words.get(asked.member().value());
                        if (kept != null) {
                            said.add(
                                    new Said(
                                            asked.member(),
                                            asked.name(),
                                            Value.of(one.measure(), kept)));
                        }
                    });
            return new Worth.Opened(
                    one.revealedAt(),
                    List.copyOf(said),
                    ValueGap.of(one.measure(), said.stream().map(Said::value).toList()));
        }
        if (one.asked().stream().anyMatch(asked -> asked.member().equals(me) && asked.sealed())) {
            return new Worth.Waiting(round, one.asked());
        }
        var kept = words.get(me.value());
        return new Worth.Yours(
                round, one.asked(), kept == null ? null : Value.of(one.measure(), kept));
    }

    private static Noted noted(ResultSet row, int n) throws SQLException {
        var hands = new ArrayList<Hand>();
        var handIds = uuids(row, "hands");
        var handNames = (String[]) row.getArray("hand_names").getArray();
        for (int i = 0; i < handIds.length; i++) {
            hands.add(new Hand(new MemberId(handIds[i]), handNames[i]));
        }
        var round = row.getObject("round", UUID.class);
        var asked = new ArrayList<Asked>();
        if (round != null) {
            var askedIds = uuids(row, "asked");
            var askedNames = (String[]) row.getArray("asked_names").getArray();
            var sealed = Set.of(uuids(row, "sealed"));
            for (int i = 0; i < askedIds.length; i++) {
                asked.add(
                        new Asked(
                                new MemberId(askedIds[i]),
                                askedNames[i],
                                sealed.contains(askedIds[i])));
            }
        }
        var revealed = row.getTimestamp("revealed_at");
        return new Noted(
                new ContributionId(row.getObject("id", UUID.class)),
                row.getString("words"),
                row.getObject("done_on", LocalDate.class),
                Measure.of(row.getString("measure")),
                new MemberId(row.getObject("noted_by", UUID.class)),
                row.getTimestamp("noted_at").toInstant(),
                List.copyOf(hands),
                round == null ? null : new RoundId(round),
                revealed == null ? null : revealed.toInstant(),
                List.copyOf(asked));
    }

    private static UUID[] uuids(ResultSet row, String column) throws SQLException {
        return (UUID[]) row.getArray(column).getArray();
    }
}
