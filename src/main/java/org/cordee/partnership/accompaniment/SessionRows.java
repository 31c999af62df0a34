package org.cordee.partnership.accompaniment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.accompaniment.Session.Answer;
import org.cordee.partnership.accompaniment.Session.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of sessions, which end with the accompaniment. One with one party alone is read by the
/// two of them.
@Repository
class SessionRows {
    /// How long one that is over is still shown.
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int MOST = 50;

    private static final String SESSION =
            """
            select s.id, f.name as facilitator, s.what, s.starts_at, s.minutes, s.withdrawn_at is not null as withdrawn,
                   array_agg(p.member order by m.name, m.id) as members, array_agg(m.name order by m.name, m.id) as names,
                   array_agg(p.answer order by m.name, m.id) as answers, array_agg(p.word order by m.name, m.id) as words
              from accompaniment_session s
              join member f on f.id = s.facilitator
              join accompaniment_session_party p on p.session = s.id
              join member m on m.id = p.member
             where s.partnership = :room
               and exists (select from accompaniment a
                            where a.partnership = s.partnership and a.facilitator = s.facilitator and a.ended_at is null)
            """;

    private final JdbcClient db;

    SessionRows(JdbcClient db) {
        this.db = db;
    }

    String propose(
            UUID id,
            PartnershipId room,
            String what,
            Instant startsAt,
            int minutes,
            Collection<UUID> members,
            Instant now) {
        return db.sql("select propose_session(?, ?, ?, ?, ?, ?, ?)")
                .params(
                        List.of(
                                id,
                                room.value(),
                                what,
                                Timestamp.from(startsAt),
                                minutes,
                                members.toArray(UUID[]::new),
                                Timestamp.from(now)))
                .query(String.class)
                .single();
    }

    /// Those to come and the latest that are over, soonest first.
    List<Session> of(PartnershipId room, Instant now) {
        return db.sql(
                        SESSION
                                + """
                                   and s.starts_at > :since
                                 group by s.id, f.name order by s.starts_at, s.id limit :most
                                """)
                .param("room", room.value())
                .param("since", Timestamp.from(now.minus(KEPT)))
                .param("most", MOST)
                .query(SessionRows::session)
                .list();
    }

    Optional<Session> one(PartnershipId room, UUID id) {
        return db.sql(SESSION + " and s.id = :id group by s.id, f.name")
                .param("room", room.value())
                .param("id", id)
                .query(SessionRows::session)
                .optional();
    }

    /// Whether there was something to answer.
    boolean answer(UUID id, MemberId me, Answer answer, String word, Instant now) {
        return db.sql(
                                """
                                update accompaniment_session_party set answer = :answer, word = :word, answered_at = :now
                                 where session = :id and member = :me
                                   and exists (select from accompaniment_session s
                                                where s.id = :id and s.withdrawn_at is null and s.starts_at > :now)
                                """)
                        .param("answer", answer.name().toLowerCase(Locale.ROOT))
                        .param("word", word)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("me", me.value())
                        .update()
                == 1;
    }

    boolean withdraw(UUID id, Instant now) {
        return db.sql(
                                "update accompaniment_session set withdrawn_at = ? where id = ? and withdrawn_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    private static Session session(ResultSet row, int n) throws SQLException {
        var members = (UUID[]) row.getArray("members").getArray();
        var names = (String[]) row.getArray("names").getArray();
        var answers = (String[]) row.getArray("answers").getArray();
        var words = (String[]) row.getArray("words").getArray();
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < members.length; i++) {
            asked.add(
                    new Asked(
                            new MemberId(members[i]),
                            names[i],
                            answers[i] == null
                                    ? null
                                    : Answer.valueOf(answers[i].toUpperCase(Locale.ROOT)),
                            words[i]));
        }
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("facilitator"),
                row.getString("what"),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                row.getBoolean("withdrawn"),
                List.copyOf(asked));
    }
}
