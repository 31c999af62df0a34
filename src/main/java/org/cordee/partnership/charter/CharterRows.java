package org.cordee.partnership.charter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.charter.Proposal.Answered;
import org.cordee.partnership.charter.Proposal.Closing;
import org.cordee.partnership.charter.Proposal.Outcome;
import org.cordee.web.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of charters. What the current member may not read is not there.
@Repository
class CharterRows {
    private static final String VERSION =
            "select number, proposal, text, sha256, in_force_at from charter_version ";

    private static final String PROPOSAL =
            """
            select p.id, p.author, coalesce(m.name, '') as author_name, p.base, p.answers,
                   coalesce(am.name, '') as answered_name, p.word, p.proposed_at, p.closed_at, p.outcome
              from charter_proposal p
              left join member m on m.id = p.author
              left join charter_proposal a on a.id = p.answers
              left join member am on am.id = a.author
            """;

    private final JdbcClient db;

    CharterRows(JdbcClient db) {
        this.db = db;
    }

    /// The versions one may read, the latest first.
    List<Version> versions(PartnershipId room, int before, int most) {
        return db.sql(VERSION + "where partnership = ? and number < ? order by number desc limit ?")
                .params(room.value(), before, most)
                .query(CharterRows::version)
                .list();
    }

    Optional<Version> version(PartnershipId room, int number) {
        return db.sql(VERSION + "where partnership = ? and number = ?")
                .params(room.value(), number)
                .query(CharterRows::version)
                .optional();
    }

    Charter sections(PartnershipId room, int number) {
        var sections = new EnumMap<Section, String>(Section.class);
        db.sql("select section, words from charter_section where partnership = ? and version = ?")
                .params(room.value(), number)
                .query((row, _) ->
                        sections.put(Section.of(row.getString("section")), row.getString("words")))
                .list();
        return new Charter(sections);
    }

    /// Proposals that wait for an answer, the latest first.
    List<Proposal> open(PartnershipId room, @Nullable ProposalId before, int most) {
        return whole(
                db.sql(
                                PROPOSAL
                                        + """
                                        where p.partnership = :room and p.closed_at is null
                                          and (:before::uuid is null or p.id < :before)
                                        order by p.id desc limit :most
                                        """)
                        .param("room", room.value())
                        .param("before", before == null ? null : before.value())
                        .param("most", most));
    }

    /// All proposals one may read, whatever became of them, the latest first.
    List<Proposal> all(PartnershipId room, @Nullable ProposalId before, int most) {
        return whole(
                db.sql(
                                PROPOSAL
                                        + """
                                        where p.partnership = :room and (:before::uuid is null or p.id < :before)
                                        order by p.id desc limit :most
                                        """)
                        .param("room", room.value())
                        .param("before", before == null ? null : before.value())
                        .param("most", most));
    }

    Optional<Proposal> proposal(PartnershipId room, ProposalId id) {
        return whole(
                        db.sql(PROPOSAL + "where p.partnership = :room and p.id = :id")
                                .param("room", room.value())
                                .param("id", id.value()))
                .stream()
                .findAny();
    }

    /// Who accepted a version, those who joined later included.
    List<Acceptance> acceptances(Version version) {
        return acceptances(new UUID[] {version.proposal().value()})
                .getOrDefault(version.proposal(), List.of())
                .stream()
                .filter(given -> given.base() == version.number() - 1)
                .toList();
    }

    String propose(
            ProposalId id,
            PartnershipId room,
            int base,
            @Nullable ProposalId answers,
            String word,
            Map<Section, String> changes,
            Instant now) {
        return db.sql(
                        "select propose_charter(:id, :room, :base, :answers, :word, :sections, :words, :now)")
                .param("id", id.value())
                .param("room", room.value())
                .param("base", base)
                .param("answers", answers == null ? null : answers.value())
                .param("word", word)
                .param(
                        "sections",
                        changes.keySet().stream().map(Section::key).toArray(String[]::new))
                .param("words", changes.values().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    String accept(ProposalId id, int base, Fingerprint fingerprint, Instant now) {
        return db.sql("select accept_charter(?, ?, ?, ?)")
                .params(id.value(), base, fingerprint.bytes(), Timestamp.from(now))
                .query(String.class)
                .single();
    }

    boolean withdraw(ProposalId id, Instant now) {
        return db.sql("select withdraw_charter(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// Proposals with their changes and acceptances, however many there are, in three statements.
    private List<Proposal> whole(JdbcClient.StatementSpec statement) {
        var bare = statement.query(CharterRows::bare).list();
        if (bare.isEmpty()) {
            return bare;
        }
        var ids = bare.stream().map(proposal -> proposal.id().value()).toArray(UUID[]::new);
        var changes =
                changes(
                        bare.stream()
                                .flatMap(proposal ->
                                        Stream.of(proposal.id(), proposal.answeredId())
                                                .filter(Objects::nonNull))
                                .map(ProposalId::value)
                                .distinct()
                                .toArray(UUID[]::new));
        var acceptances = acceptances(ids);
        return bare.stream()
                .map(proposal ->
                        proposal.with(changes, acceptances.getOrDefault(proposal.id(), List.of())))
                .toList();
    }

    private Map<ProposalId, Map<Section, String>> changes(UUID[] ids) {
        var changes = new HashMap<ProposalId, Map<Section, String>>();
        db.sql("select proposal, section, words from charter_change where proposal = any (?)")
                .param(ids)
                .query((row, _) ->
                        changes.computeIfAbsent(
                                        new ProposalId(row.getObject("proposal", UUID.class)),
                                        _ -> new EnumMap<>(Section.class))
                                .put(Section.of(row.getString("section")), row.getString("words")))
                .list();
        return changes;
    }

    private Map<ProposalId, List<Acceptance>> acceptances(UUID[] ids) {
        var acceptances = new HashMap<ProposalId, List<Acceptance>>();
        db.sql(
                        """
                        select proposal, base, member, name, sha256, accepted_at from charter_acceptance
                         where proposal = any (?) order by accepted_at, member
                        """)
                .param(ids)
                .query((row, _) ->
                        acceptances
                                .computeIfAbsent(
                                        new ProposalId(row.getObject("proposal", UUID.class)),
                                        _ -> new ArrayList<>())
                                .add(
                                        new Acceptance(
                                                new MemberId(row.getObject("member", UUID.class)),
                                                row.getString("name"),
                                                row.getInt("base"),
                                                Fingerprint.of(row.getBytes("sha256")),
                                                row.getTimestamp("accepted_at").toInstant())))
                .list();
        return acceptances;
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("number"),
                new ProposalId(row.getObject("proposal", UUID.class)),
                row.getString("text"),
                Fingerprint.of(row.getBytes("sha256")),
                row.getTimestamp("in_force_at").toInstant());
    }

    private static Proposal bare(ResultSet row, int number) throws SQLException {
        var answers = row.getObject("answers", UUID.class);
        var closedAt = row.getTimestamp("closed_at");
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("author", UUID.class)),
                row.getString("author_name"),
                row.getInt("base"),
                answers == null
                        ? null
                        : new Answered(
                                new ProposalId(answers), row.getString("answered_name"), Map.of()),
                row.getString("word"),
                row.getTimestamp("proposed_at").toInstant(),
                closedAt == null
                        ? null
                        : new Closing(closedAt.toInstant(), Outcome.of(row.getString("outcome"))),
                Map.of(),
                List.of());
    }
}
