package org.cordee.circle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of who stands at the door of a circle, from within and from without.
@Repository
class DoorRows {
    private final JdbcClient db;

    DoorRows(JdbcClient db) {
        this.db = db;
    }

    /// How many are inside, and who is host.
    record Seen(int members, @Nullable String host, @Nullable String inviter) {}

    /// From without; nothing where there is no door for the current member.
    Optional<Seen> seen(CircleId id) {
        return db.sql("select members, host, inviter from circle_door(?)")
                .param(id.value())
                .query((row, _) ->
                        new Seen(
                                row.getInt("members"),
                                row.getString("host"),
                                row.getString("inviter")))
                .optional();
    }

    /// One's own candidacy, while it is open.
    Optional<Door.Candidacy> own(MemberId me, CircleId id, @Nullable String inviter) {
        return db.sql(
                        """
                        select c.word, c.brings, c.seeks, c.presented_at,
                               exists (select from circle_signature s
                                        where s.circle = c.circle and s.member = c.member
                                          and s.version = (select max(h.version) from circle_charter h where h.circle = c.circle)) as signed
                          from candidacy c
                         where c.circle = ? and c.member = ? and c.closed_at is null
                        """)
                .params(id.value(), me.value())
                .query((row, _) ->
                        new Door.Candidacy(
                                inviter,
                                row.getString("word"),
                                row.getString("brings"),
                                row.getString("seeks"),
                                instant(row, "presented_at"),
                                row.getBoolean("signed")))
                .optional();
    }

    /// From within: everybody at the door, with what was said of each; who came first first.
    List<Candidate> candidates(CircleId id, LocalDate today) {
        var candidates = new LinkedHashMap<UUID, Candidate>();
        db.sql(
                        """
                        select c.id, c.member, m.name, m.headline, c.invited_by, i.name as inviter, c.word, c.brings, c.seeks, c.presented_at,
                               l.level, l.lowest, l.highest
                          from candidacy c
                          join member m on m.id = c.member
                          left join member i on i.id = c.invited_by
                          left join levels_at_doors(:circle, :today) l on l.candidacy = c.id
                         where c.circle = :circle and c.closed_at is null and c.member <> (select current_member())
                         order by c.made_at, c.id
                        """)
                .param("circle", id.value())
                .param("today", today)
                .query((row, _) -> candidate(row))
                .list()
                .forEach(one -> candidates.put(one.id().value(), one));
        var said = new LinkedHashMap<UUID, List<Candidate.Said>>();
        db.sql(
                        """
                        select v.candidacy, v.member, m.name, v.stance, v.knows, v.shares, v.helps, coalesce(w.counts, false) as counts
                          from vouch v
                          join member m on m.id = v.member
                          left join vouchers_at_doors(:circle) w on w.candidacy = v.candidacy and w.member = v.member
                         where v.candidacy = any (:candidacies)
                         order by v.said_at, v.member
                        """)
                .param("circle", id.value())
                .param("candidacies", candidates.keySet().toArray(UUID[]::new))
                .query((row, _) ->
                        said.computeIfAbsent(
                                        row.getObject("candidacy", UUID.class),
                                        _ -> new ArrayList<>())
                                .add(said(row)))
                .list();
        return candidates.values().stream()
                .map(one -> one.with(said.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    /// @return `invited`, `there`, `enough`, `not there` or `not yours`
    String invite(CandidacyId id, CircleId circle, MemberId member, String word, Instant now) {
        return db.sql("select invite_to_circle(?, ?, ?, ?, ?)")
                .params(id.value(), circle.value(), member.value(), word, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @return `presented`, `admitted`, `crossed`, `later`, `enough` or `not there`
    String knock(
            CandidacyId id,
            CircleId circle,
            int version,
            String brings,
            String seeks,
            Instant now) {
        return db.sql("select knock_at_circle(?, ?, ?, ?, ?, ?)")
                .params(id.value(), circle.value(), version, brings, seeks, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean leave(CircleId circle, Instant now) {
        return db.sql("select leave_door(?, ?)")
                .params(circle.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// @return `closed`, `gone` or `not yours`
    String close(CandidacyId id, Instant now) {
        return db.sql("select close_door(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// @return `said`, `admitted`, `gone` or `not yours`
    String say(CandidacyId id, Stance stance, WordForm form, Instant now) {
        return db.sql("select say_of_candidate(?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        stance.key(),
                        form.knows(),
                        form.shares(),
                        form.helps(),
                        Timestamp.from(now))
                .query(String.class)
                .single();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var inviter = row.getObject("invited_by", UUID.class);
        return new Candidate(
                new CandidacyId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("member", UUID.class)),
                row.getString("name"),
                row.getString("headline"),
                inviter == null ? null : new MemberId(inviter),
                row.getString("inviter"),
                row.getString("word"),
                row.getString("brings"),
                row.getString("seeks"),
                instant(row, "presented_at"),
                row.getObject("level", Integer.class),
                row.getObject("lowest", Integer.class),
                row.getObject("highest", Integer.class),
                List.of());
    }

    private static Candidate.Said said(ResultSet row) throws SQLException {
        return new Candidate.Said(
                new MemberId(row.getObject("member", UUID.class)),
                row.getString("name"),
                Stance.valueOf(row.getString("stance").toUpperCase(Locale.ROOT)),
                row.getString("knows"),
                row.getString("shares"),
                row.getString("helps"),
                row.getBoolean("counts"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
