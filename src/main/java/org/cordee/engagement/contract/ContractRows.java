package org.cordee.engagement.contract;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.letter.LinkSecrets;
import org.cordee.vault.Sealed;
import org.cordee.web.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of contracts. What they say is never here in clear.
@Repository
class ContractRows {
    private static final String LINE =
            "select id, number, roles, key, contents, sha256, proposed_at, in_force_at, replaced_at from engagement_contract ";

    private final JdbcClient db;
    private final LinkSecrets secrets;

    ContractRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// As it is kept.
    record Line(
            UUID id,
            int number,
            List<ContractRole> roles,
            Sealed contents,
            Fingerprint fingerprint,
            Instant proposedAt,
            @Nullable Instant inForceAt,
            @Nullable Instant replacedAt) {}

    /// The one that waits for its parties, else the latest in force.
    Optional<Line> latest(MemberId me, UUID engagement) {
        return db.sql(
                        LINE
                                + """
                                where coach = ? and engagement = ? and replaced_at is null order by number desc limit 1
                                """)
                .params(me.value(), engagement)
                .query(ContractRows::line)
                .optional();
    }

    Optional<Line> find(MemberId me, UUID engagement, int number) {
        return db.sql(LINE + "where coach = ? and engagement = ? and number = ?")
                .params(me.value(), engagement, number)
                .query(ContractRows::line)
                .optional();
    }

    /// The latest first.
    List<Integer> numbers(MemberId me, UUID engagement) {
        return db.sql(
                        """
                        select number from engagement_contract where coach = ? and engagement = ? order by number desc
                        """)
                .params(me.value(), engagement)
                .query(Integer.class)
                .list();
    }

    List<ContractAcceptance> acceptances(MemberId me, UUID contract) {
        return db.sql(
                        """
                        select role, accepted_at, paper_on from contract_acceptance
                         where coach = ? and contract = ? order by accepted_at, role
                        """)
                .params(me.value(), contract)
                .query((row, _) ->
                        new ContractAcceptance(
                                ContractRole.of(row.getString("role")).orElseThrow(),
                                row.getTimestamp("accepted_at").toInstant(),
                                row.getObject("paper_on", LocalDate.class)))
                .list();
    }

    /// Takes the place of one that still waits. Whoever proposes holds the engagement.
    void propose(
            MemberId me,
            UUID engagement,
            UUID id,
            int number,
            List<ContractRole> roles,
            Sealed contents,
            Fingerprint fingerprint,
            Instant now) {
        db.sql(
                        """
                        update engagement_contract set replaced_at = ?
                         where coach = ? and engagement = ? and in_force_at is null and replaced_at is null
                        """)
                .params(Timestamp.from(now), me.value(), engagement)
                .update();
        db.sql(
                        """
                        insert into engagement_contract
                               (id, engagement, coach, number, roles, key, contents, sha256, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        engagement,
                        me.value(),
                        number,
                        roles.stream().map(ContractRole::key).toArray(String[]::new),
                        contents.key(),
                        contents.bytes(),
                        fingerprint.bytes(),
                        Timestamp.from(now))
                .update();
    }

    /// @return what the function `accept_contract` says
    String accept(
            UUID contract,
            MemberId coach,
            UUID party,
            String role,
            Fingerprint fingerprint,
            @Nullable LocalDate paperOn,
            Instant now) {
        return db.sql(
                        "select accept_contract(:house, :contract, :coach, :party, :role, :sha256, cast(:on as date), :now)")
                .param("house", secrets.house())
                .param("contract", contract)
                .param("coach", coach.value())
                .param("party", party)
                .param("role", role)
                .param("sha256", fingerprint.bytes())
                .param("on", paperOn == null ? null : Date.valueOf(paperOn), Types.DATE)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(role -> ContractRole.of(role).orElseThrow())
                        .toList(),
                new Sealed(row.getInt("key"), row.getBytes("contents")),
                Fingerprint.of(row.getBytes("sha256")),
                row.getTimestamp("proposed_at").toInstant(),
                instant(row, "in_force_at"),
                instant(row, "replaced_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
