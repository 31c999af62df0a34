package org.cordee.round;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.round.Rounds.About;
import org.cordee.round.Rounds.Draft;
import org.cordee.round.Rounds.Sealing;
import org.cordee.round.Saving.Crossing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of rounds. What crosses parties goes through functions of *work*; the rest is what
/// row-level security lets the current member read.
@Repository
class RoundRows {
    private static final String ROUND =
            """
            select r.id, r.subject, r.headings, r.deadline, r.grace, r.opened_at, r.revealed_at, r.closed_at,
                   array_agg(m.id order by m.name, m.id) as members,
                   array_agg(m.name order by m.name, m.id) as names,
                   array(select sealed_parties(r.id)) as sealed
              from round r
              join round_party p on p.round = r.id
              join member m on m.id = p.member
             where r.room = :room and r.kind = :kind and coalesce(r.subject, r.room) = :subject
               and (select true from round_party me where me.round = r.id and me.member = :me)
            """;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    RoundRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    Optional<RoundId> open(
            UUID id,
            UUID room,
            String kind,
            List<String> headings,
            @Nullable LocalDate deadline,
            Instant now) {
        return db.sql("select open_round(:id, :room, :kind, :headings, :deadline, :now)")
                .param("id", id)
                .param("room", room)
                .param("kind", kind)
                .param("headings", headings.toArray(String[]::new))
                .param("deadline", deadline, Types.DATE)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(RoundId::new);
    }

    Optional<RoundId> openAbout(UUID id, UUID room, About about, Instant openedAt, Instant now) {
        return db.sql(
                        "select open_round_about(:id, :room, :kind, :subject, :headings, :deadline, :grace, :admits, :opened, :now)")
                .param("id", id)
                .param("room", room)
                .param("kind", about.kind())
                .param("subject", about.subject(), Types.OTHER)
                .param("headings", about.headings().toArray(String[]::new))
                .param("deadline", about.deadline(), Types.DATE)
                .param("grace", about.grace())
                .param("admits", about.admits())
                .param("opened", Timestamp.from(openedAt))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(RoundId::new);
    }

    Optional<Round> latest(MemberId me, UUID room, String kind, UUID subject) {
        return db.sql(ROUND + " group by r.id order by r.opened_at desc, r.id desc limit 1")
                .param("room", room)
                .param("kind", kind)
                .param("subject", subject)
                .param("me", me.value())
                .query(RoundRows::round)
                .optional();
    }

    List<Round> ofAllSubjects(MemberId me, UUID room, String kind) {
        return db.sql(
                        ROUND.replace("coalesce(r.subject, r.room) = :subject", "true")
                                + " group by r.id order by r.opened_at desc, r.id desc limit 200")
                .param("room", room)
                .param("kind", kind)
                .param("me", me.value())
                .query(RoundRows::round)
                .list();
    }

    List<Round> revealed(MemberId me, UUID room, String kind) {
        return db.sql(
                        ROUND
                                + " and r.revealed_at is not null group by r.id order by r.opened_at desc, r.id desc limit 50")
                .param("room", room)
                .param("kind", kind)
                .param("subject", room)
                .param("me", me.value())
                .query(RoundRows::round)
                .list();
    }

    List<Answer> answers(RoundId round, MemberId author) {
        return db.sql(
                        "select member, heading, words, version, saved_at from answer where round = ? and member = ?")
                .params(round.value(), author.value())
                .query(RoundRows::answer)
                .list();
    }

    List<Answer> answers(RoundId round) {
        return db.sql(
                        "select member, heading, words, version, saved_at from answer where round = ?")
                .param(round.value())
                .query(RoundRows::answer)
                .list();
    }

    List<Answer> ownBefore(MemberId me, UUID room, String kind, RoundId another) {
        return db.sql(
                        """
                        select member, heading, words, version, saved_at from answer
                         where member = :me
                           and round = (select r.id from round r
                                         where r.room = :room and r.kind = :kind and r.subject is null and r.id < :another
                                         order by r.id desc limit 1)
                           and not exists (select from round r where r.id = answer.round and r.revealed_at is not null)
                        """)
                .param("me", me.value())
                .param("room", room)
                .param("kind", kind)
                .param("another", another.value())
                .query(RoundRows::answer)
                .list();
    }

    Optional<Instant> ownSeal(RoundId round) {
        return db.sql("select my_sealed_at(?)")
                .param(round.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    boolean holdForWriting(RoundId round, Instant now) {
        return db.sql("select hold_for_writing(?, ?)")
                .params(round.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    void save(RoundId round, MemberId me, List<Draft> drafts, Instant now) {
        batches.batchUpdate(
                """
                insert into answer (round, member, heading, words, version, saved_at)
                values (?, ?, ?, ?, 1, ?)
                on conflict (round, member, heading)
                do update set words = excluded.words, version = answer.version + 1, saved_at = excluded.saved_at
                """,
                drafts,
                100,
                (row, draft) -> {
                    row.setObject(1, round.value());
                    row.setObject(2, me.value());
                    row.setString(3, draft.heading());
                    row.setString(4, draft.words());
                    row.setTimestamp(5, Timestamp.from(now));
                });
    }

    void keepSpare(RoundId round, MemberId me, List<Crossing> crossings, Instant now) {
        batches.batchUpdate(
                """
                insert into spare_answer (id, round, member, heading, words, kept_at)
                select ?, ?, ?, ?, ?, ?
                 where not exists (select from spare_answer where round = ? and member = ? and heading = ? and words = ?)
                """,
                crossings,
                100,
                (row, crossing) -> {
                    row.setObject(1, Ids.at(now));
                    row.setObject(2, round.value());
                    row.setObject(3, me.value());
                    row.setString(4, crossing.heading());
                    row.setString(5, crossing.yours());
                    row.setTimestamp(6, Timestamp.from(now));
                    row.setObject(7, round.value());
                    row.setObject(8, me.value());
                    row.setString(9, crossing.heading());
                    row.setString(10, crossing.yours());
                });
    }

    List<Spare> spares(MemberId me, RoundId round, Instant since) {
        return db.sql(
                        """
                        select heading, words, kept_at from spare_answer
                         where round = ? and member = ? and kept_at > ? order by id limit 100
                        """)
                .params(round.value(), me.value(), Timestamp.from(since))
                .query((row, _) ->
                        new Spare(
                                row.getString("heading"),
                                row.getString("words"),
                                row.getTimestamp("kept_at").toInstant()))
                .list();
    }

    Sealing seal(RoundId round, Instant now) {
        var outcome =
                db.sql("select seal(?, ?)")
                        .params(round.value(), Timestamp.from(now))
                        .query(String.class)
                        .single();
        return switch (outcome) {
            case "sealed" -> Sealing.SEALED;
            case "revealed" -> Sealing.REVEALED;
            case "over" -> Sealing.OVER;
            case "not yours" -> Sealing.NOT_YOURS;
            default -> throw new IllegalStateException("seal() said " + outcome);
        };
    }

    boolean unseal(RoundId round, Instant now) {
        return db.sql("select unseal(?, ?)")
                .params(round.value(), Timestamp.from(now))
                .query(String.class)
                .single()
                .equals("unsealed");
    }

    boolean extend(RoundId round, LocalDate deadline, Instant now) {
        return db.sql("select extend_round(?, ?, ?)")
                .params(round.value(), deadline, Timestamp.from(now))
                .query(String.class)
                .single()
                .equals("extended");
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        return new Answer(
                new MemberId(row.getObject("member", UUID.class)),
                row.getString("heading"),
                row.getString("words"),
                row.getInt("version"),
                row.getTimestamp("saved_at").toInstant());
    }

    private static Round round(ResultSet row, int n) throws SQLException {
        var members = (UUID[]) row.getArray("members").getArray();
        var names = (String[]) row.getArray("names").getArray();
        var sealed = Set.of((UUID[]) row.getArray("sealed").getArray());
        var parties = new ArrayList<Round.Party>();
        for (int i = 0; i < members.length; i++) {
            parties.add(
                    new Round.Party(
                            new MemberId(members[i]), names[i], sealed.contains(members[i])));
        }
        return new Round(
                new RoundId(row.getObject("id", UUID.class)),
                row.getObject("subject", UUID.class),
                strings(row.getArray("headings")),
                row.getObject("deadline", LocalDate.class),
                row.getInt("grace"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("revealed_at")),
                instant(row.getTimestamp("closed_at")),
                List.copyOf(parties));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
