package org.cordee.partnership;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.letter.LinkSecrets;
import org.cordee.partnership.Partnerships.Envelope;
import org.cordee.signin.Asking;
import org.cordee.signin.FreshLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of invitations. What crosses members goes through functions of *work*.
@Repository
class InvitationRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;

    InvitationRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    Inviting invite(
            UUID id,
            PartnershipId room,
            Invitee invitee,
            byte[] hash,
            String language,
            Instant now) {
        var call =
                db.sql("select invite(:id, :room, :name, :email, :member, :hash, :language, :now)")
                        .param("id", id)
                        .param("room", room.value())
                        .param("hash", hash)
                        .param("language", language)
                        .param("now", Timestamp.from(now));
        var outcome =
                switch (invitee) {
                    case Invitee.Member(var member) ->
                            call.param("name", null)
                                    .param("email", null)
                                    .param("member", member.value());
                    case Invitee.Guest(var name, var email) ->
                            call.param("name", name)
                                    .param("email", email)
                                    .param("member", null, java.sql.Types.OTHER);
                };
        var said = outcome.query(String.class).single();
        return switch (said) {
            case "invited" -> Inviting.INVITED;
            case "already" -> Inviting.ALREADY;
            case "full" -> Inviting.FULL;
            case "enough" -> Inviting.ENOUGH_TODAY;
            case "ask all" -> Inviting.ASK_ALL;
            case "not yours" -> Inviting.NOT_YOURS;
            default -> throw new IllegalStateException("invite() said " + said);
        };
    }

    Optional<Envelope> envelope(byte[] secret) {
        return db.sql("select id, inviter, waiting from open_invitation(?)")
                .param(secret)
                .query((row, _) ->
                        new Envelope(
                                new InvitationId(row.getObject("id", UUID.class)),
                                row.getString("inviter"),
                                row.getBoolean("waiting")))
                .optional();
    }

    Optional<String> askLink(byte[] secret, FreshLink link, Asking asking, Instant now) {
        return Optional.of(
                        db.sql("select ask_invited_link(?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                .params(
                                        secrets.house(),
                                        secret,
                                        link.id(),
                                        link.hash(),
                                        asking.device(),
                                        asking.browser(),
                                        asking.source(),
                                        asking.language(),
                                        Timestamp.from(now))
                                .query(String.class)
                                .single())
                .filter(outcome -> !outcome.equals("gone"));
    }

    Optional<InvitationView> mine(InvitationId id) {
        // As in PartnershipRows.room: what is another's must not take longer than what is not
        // there.
        if (!db.sql("select ? = any (my_invitations())")
                .param(id.value())
                .query(Boolean.class)
                .single()) {
            return Optional.empty();
        }
        return db.sql(
                        """
                        select i.id, m.name as inviter, p.purpose, p.exchange_on, i.invited_at,
                               (select array_agg(o.name order by o.name)
                                  from party t join member o on o.id = t.member
                                 where t.partnership = p.id and t.left_at is null) as parties
                          from invitation i
                          join partnership p on p.id = i.partnership
                          join member m on m.id = i.invited_by
                         where i.id = ? and i.id = any ((select my_invitations())::uuid[])
                        """)
                .param(id.value())
                .query((row, _) ->
                        new InvitationView(
                                new InvitationId(row.getObject("id", UUID.class)),
                                row.getString("inviter"),
                                row.getString("purpose"),
                                row.getObject("exchange_on", LocalDate.class),
                                List.of((String[]) row.getArray("parties").getArray()),
                                row.getTimestamp("invited_at").toInstant()))
                .optional();
    }

    boolean claim(byte[] secret, Instant now) {
        return db.sql("select claim_invitation(?, ?)")
                .params(secret, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean settle(InvitationId invitation, MemberId claimant, boolean known) {
        return db.sql("select settle_claim(?, ?, ?)")
                .params(invitation.value(), claimant.value(), known)
                .query(Boolean.class)
                .single();
    }

    Optional<PartnershipId> accept(InvitationId id, Instant now) {
        return db.sql("select accept_invitation(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(PartnershipId::new);
    }

    boolean decline(InvitationId id, Instant now) {
        return db.sql("select decline_invitation(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    boolean isOf(PartnershipId room, InvitationId id) {
        return db.sql("select exists (select from invitation where id = ? and partnership = ?)")
                .params(id.value(), room.value())
                .query(Boolean.class)
                .single();
    }

    boolean withdraw(InvitationId id, Instant now) {
        return db.sql("select withdraw_invitation(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }
}
