package org.cordee.partnership.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.partnership.PartnershipId;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What the parties of a room agree on, of any kind: an alcove gives its terms as a record and
/// reads what stands. Nothing takes effect before all who are in the room have said yes.
@Service
@Transactional
public class Agreements {
    private final AgreementRows rows;
    private final JsonMapper json;
    private final Clock clock;

    Agreements(AgreementRows rows, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /// What became of a proposal.
    public enum Proposing {
        PROPOSED,
        /// Something else has been agreed since the page was shown.
        MOVED,
        /// Five hundred proposals are open in this room: answer some first.
        ENOUGH
    }

    /// What became of an answer.
    public enum Answering {
        /// Noted; somebody is still missing.
        SAID,
        /// Nobody was missing any more: it is in force since this transaction.
        AGREED,
        /// It was agreed, taken back or overtaken before.
        CLOSED
    }

    /// What stands now for a subject, if anything does.
    @Transactional(readOnly = true)
    public Optional<Agreement> standing(PartnershipId room, String kind, UUID subject) {
        return rows.standing(room, kind, subject);
    }

    /// Everything of some kinds that stands or is open in a room, oldest first: one query for a
    /// page.
    @Transactional(readOnly = true)
    public List<Agreement> current(PartnershipId room, List<String> kinds) {
        return rows.current(room, kinds, true);
    }

    /// The same, without who said what to that which stands.
    @Transactional(readOnly = true)
    public List<Agreement> outline(PartnershipId room, List<String> kinds) {
        return rows.current(room, kinds, false);
    }

    /// Everything of a kind that was ever agreed while one was there, oldest first.
    @Transactional(readOnly = true)
    public List<Agreement> agreed(PartnershipId room, String kind) {
        return rows.agreed(room, kind);
    }

    /// Of a kind by which things end: when each of them did, in any of some rooms, by what ended.
    @Transactional(readOnly = true)
    public Map<UUID, Instant> endings(Collection<UUID> rooms, String kind) {
        return rows.endings(rooms, kind);
    }

    /// One of the room's; not found for who may not read it.
    @Transactional(readOnly = true)
    public Agreement one(PartnershipId room, AgreementId id) {
        return rows.one(room, id).orElseThrow(NotFound::new);
    }

    /// The terms of an agreement as the record that its kind was proposed with.
    public <T> T terms(Agreement agreement, Class<T> kind) {
        return json.readValue(agreement.terms(), kind);
    }

    /// Proposes terms to all, in place of what stood when the page was shown; a proposal of one's
    /// own that is still open gives way.
    ///
    /// @param base what stood then; null where nothing did
    /// @param upon an agreement that this one rests on: when that one ends, so does this
    public Proposing propose(
            AgreementId id,
            PartnershipId room,
            String kind,
            UUID subject,
            Object terms,
            @Nullable AgreementId base,
            @Nullable AgreementId upon) {
        return rows.propose(
                id,
                room,
                kind,
                subject,
                json.writeValueAsString(terms),
                base,
                upon,
                clock.instant());
    }

    /// A new id for a proposal.
    public AgreementId fresh() {
        return new AgreementId(Ids.at(clock.instant()));
    }

    public Answering yes(PartnershipId room, AgreementId id) {
        return answer(room, id, true, "");
    }

    /// "Not yet", with a reason if one likes. It may become a yes as long as it is open.
    public Answering notYet(PartnershipId room, AgreementId id, String why) {
        return answer(room, id, false, why);
    }

    /// Takes a proposal back; where its author has left, any party may.
    public boolean withdraw(PartnershipId room, AgreementId id) {
        one(room, id);
        return rows.withdraw(id, clock.instant());
    }

    private Answering answer(PartnershipId room, AgreementId id, boolean yes, String why) {
        one(room, id);
        return rows.answer(id, yes, why, clock.instant());
    }
}
