package org.cordee.partnership.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.agreement.Agreement.Outcome;
import org.cordee.partnership.agreement.Agreement.Voice;
import org.cordee.partnership.agreement.Agreements.Answering;
import org.cordee.partnership.agreement.Agreements.Proposing;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of agreements. Row-level security lets the current member read what stood, closed or is
/// open while they are in the room.
@Repository
class AgreementRows {
    private static final String AGREEMENT =
            """
            select a.id, a.kind, a.subject, a.terms::text as terms, a.author, m.name as author_name, a.proposed_at,
                   a.closed_at, a.outcome, a.ended_at,
                   array_agg(v.member order by v.said_at, v.member) as members,
                   array_agg(w.name order by v.said_at, v.member) as names,
                   array_agg(v.yes order by v.said_at, v.member) as yeses,
                   array_agg(v.why order by v.said_at, v.member) as whys,
                   array_agg(v.said_at order by v.said_at, v.member) as moments
              from agreement a
              join member m on m.id = a.author
              left join lateral (select said.member, said.yes, said.why, said.said_at from agreement_voice said
                                  where said.agreement = a.id and (a.closed_at is null or :voices)) v on true
              left join member w on w.id = v.member
             where a.partnership = :room
            """;

    private final JdbcClient db;

    AgreementRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Agreement> standing(PartnershipId room, String kind, UUID subject) {
        return db.sql(
                        AGREEMENT
                                + """
                                  and a.kind = :kind and a.subject = :subject and a.outcome = 'agreed' and a.ended_at is null
                                group by a.id, m.name
                                """)
                .param("room", room.value())
                .param("voices", true)
                .param("kind", kind)
                .param("subject", subject)
                .query(AgreementRows::agreement)
                .optional();
    }

    /// @param voices whether who said what is asked of those that stand too
    List<Agreement> current(PartnershipId room, List<String> kinds, boolean voices) {
        return db.sql(
                        AGREEMENT
                                + """
                                  and a.kind = any (:kinds)
                                  and (a.closed_at is null or a.outcome = 'agreed' and a.ended_at is null)
                                group by a.id, m.name order by a.id
                                """)
                .param("room", room.value())
                .param("voices", voices)
                .param("kinds", kinds.toArray(String[]::new))
                .query(AgreementRows::agreement)
                .list();
    }

    List<Agreement> agreed(PartnershipId room, String kind) {
        return db.sql(
                        AGREEMENT
                                + " and a.kind = :kind and a.outcome = 'agreed' group by a.id, m.name order by a.closed_at, a.id")
                .param("room", room.value())
                .param("voices", true)
                .param("kind", kind)
                .query(AgreementRows::agreement)
                .list();
    }

    Map<UUID, Instant> endings(Collection<UUID> rooms, String kind) {
        var endings = new HashMap<UUID, Instant>();
        db.sql(
                        """
                        select subject, closed_at from agreement
                         where partnership = any (:rooms) and kind = :kind and outcome = 'agreed' and ended_at is null
                        """)
                .param("rooms", rooms.toArray(UUID[]::new))
                .param("kind", kind)
                .query((row, _) ->
                        endings.put(
                                row.getObject("subject", UUID.class),
                                row.getTimestamp("closed_at").toInstant()))
                .list();
        return endings;
    }

    Optional<Agreement> one(PartnershipId room, AgreementId id) {
        return db.sql(AGREEMENT + " and a.id = :id group by a.id, m.name")
                .param("room", room.value())
                .param("voices", true)
                .param("id", id.value())
                .query(AgreementRows::agreement)
                .optional();
    }

    Proposing propose(
            AgreementId id,
            PartnershipId room,
            String kind,
            UUID subject,
            String terms,
            @Nullable AgreementId base,
            @Nullable AgreementId upon,
            Instant now) {
        var outcome =
                db.sql(
                                "select propose_agreement(:id, :room, :kind, :subject, :terms, :base, :upon, :now)")
                        .param("id", id.value())
                        .param("room", room.value())
                        .param("kind", kind)
                        .param("subject", subject)
                        .param("terms", terms)
                        .param("base", base == null ? null : base.value(), Types.OTHER)
                        .param("upon", upon == null ? null : upon.value(), Types.OTHER)
                        .param("now", Timestamp.from(now))
                        .query(String.class)
                        .single();
        return switch (outcome) {
            case "proposed" -> Proposing.PROPOSED;
            case "moved" -> Proposing.MOVED;
            case "enough" -> Proposing.ENOUGH;
            case "not yours" -> throw new NotFound();
            default -> throw new IllegalStateException("propose_agreement() said " + outcome);
        };
    }

    Answering answer(AgreementId id, boolean yes, String why, Instant now) {
        var outcome =
                db.sql("select answer_agreement(?, ?, ?, ?)")
                        .params(id.value(), yes, why, Timestamp.from(now))
                        .query(String.class)
                        .single();
        return switch (outcome) {
            case "said" -> Answering.SAID;
            case "agreed" -> Answering.AGREED;
            case "closed" -> Answering.CLOSED;
            case "not yours" -> throw new NotFound();
            default -> throw new IllegalStateException("answer_agreement() said " + outcome);
        };
    }

    boolean withdraw(AgreementId id, Instant now) {
        return db.sql("select withdraw_agreement(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    private static Agreement agreement(ResultSet row, int n) throws SQLException {
        var members = (UUID[]) row.getArray("members").getArray();
        var names = (String[]) row.getArray("names").getArray();
        var yeses = (Boolean[]) row.getArray("yeses").getArray();
        var whys = (String[]) row.getArray("whys").getArray();
        var moments = (Timestamp[]) row.getArray("moments").getArray();
        var voices = new ArrayList<Voice>();
        for (int i = 0; i < members.length && members[i] != null; i++) {
            voices.add(
                    new Voice(
                            new MemberId(members[i]),
                            names[i],
                            yeses[i],
                            whys[i],
                            moments[i].toInstant()));
        }
        var outcome = row.getString("outcome");
        return new Agreement(
                new AgreementId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getString("terms"),
                new MemberId(row.getObject("author", UUID.class)),
                row.getString("author_name"),
                row.getTimestamp("proposed_at").toInstant(),
                instant(row.getTimestamp("closed_at")),
                outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                instant(row.getTimestamp("ended_at")),
                List.copyOf(voices));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
