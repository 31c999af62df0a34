package org.cordee.engagement.contract;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.Engagements;
import org.cordee.engagement.contract.ContractPreview.Misfit;
import org.cordee.engagement.contract.ContractRows.Line;
import org.cordee.vault.OpenVault;
import org.cordee.vault.SealedFields;
import org.cordee.vault.Vaults;
import org.cordee.web.Fingerprint;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The contracts of engagements: proposed from what their coach wrote, accepted by each party, kept
/// for good.
@Service
@Transactional
public class Contracts {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Bits by which a text differs from every other that says the same.
    private static final int REFERENCE_BYTES = 16;

    private final ContractRows rows;
    private final ContractSheet written;
    private final Engagements engagements;
    private final Vaults vaults;
    private final Submissions submissions;
    private final Clock clock;

    Contracts(
            ContractRows rows,
            ContractSheet written,
            Engagements engagements,
            Vaults vaults,
            Submissions submissions,
            Clock clock) {
        this.rows = rows;
        this.written = written;
        this.engagements = engagements;
        this.vaults = vaults;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What became of proposing.
    sealed interface Proposing {
        record Proposed() implements Proposing {}

        record Refused(ContractPreview preview) implements Proposing {}
    }

    /// What became of accepting.
    public enum Accepting {
        ACCEPTED,
        /// Nobody was missing any more.
        IN_FORCE,
        /// Another text than the one that was read.
        CHANGED,
        /// It is proposed no more.
        CLOSED,
        /// Its engagement is over.
        OVER
    }

    /// The version of an engagement that waits for its parties.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut
    @Transactional(readOnly = true)
    public Optional<ContractVersion> proposed(MemberId coach, UUID engagement) {
        engagements.one(coach, new EngagementId(engagement));
        var vault = vaults.demand();
        return rows.latest(coach, engagement)
                .filter(line -> line.inForceAt() == null)
                .map(line -> version(coach, engagement, line, vault));
    }

    /// Somebody accepts what they hold a role in, by a link of theirs: with the vault shut, and no
    /// session. Whether that link is theirs and the role too, the caller has seen to.
    ///
    /// @param party the stakeholder who accepts
    /// @param role as [ContractRole#key] says; not the coach's
    /// @param fingerprint of the text that they read
    /// @throws NotFound where there is no such contract of that coach, or no such role in it
    public Accepting accept(
            UUID contract, MemberId coach, UUID party, String role, String fingerprint) {
        if (role.equals(ContractRole.COACH.key()) || party.equals(coach.value())) {
            throw new NotFound();
        }
        return accept(contract, coach, party, role, fingerprint, null);
    }

    /// The coach accepts their own part.
    Accepting accept(MemberId me, EngagementId engagement, UUID contract, String fingerprint) {
        engagements.one(me, engagement);
        return accept(contract, me, me.value(), ContractRole.COACH.key(), fingerprint, null);
    }

    /// The coach notes that somebody signed on paper, for all that they are.
    ///
    /// @param role one of theirs
    /// @param on the day, which is not before it was proposed and not to come; empty where it is
    /// @return empty where nobody can have signed on that day
    Optional<Accepting> signed(
            Viewer viewer,
            EngagementId engagement,
            int number,
            ContractRole role,
            String fingerprint,
            LocalDate on) {
        var version = version(viewer.id(), engagement, number).orElseThrow(NotFound::new);
        var party =
                version.parties().people().stream()
                        .filter(one -> one.roles().contains(role))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        if (party.roles().contains(ContractRole.COACH)) {
            throw new NotFound();
        }
        var first = LocalDate.ofInstant(version.proposedAt(), viewer.zone());
        if (on.isBefore(first) || on.isAfter(LocalDate.ofInstant(clock.instant(), viewer.zone()))) {
            return Optional.empty();
        }
        var me = viewer.id();
        var said = Accepting.CLOSED;
        for (var one : party.roles()) {
            said = accept(version.id(), me, me.value(), one.key(), fingerprint, on);
            if (said != Accepting.ACCEPTED) {
                break;
            }
        }
        return Optional.of(said);
    }

    /// Freezes what is written. The same form sent twice makes one; one that still waited is left.
    ///
    /// @param sheet the version of it that was read
    Proposing propose(Viewer viewer, EngagementId engagement, UUID key, int sheet) {
        var me = viewer.id();
        engagements.hold(me, engagement);
        var now = clock.instant();
        var id = Ids.at(now);
        if (!submissions.first(me, key, id).equals(id)) {
            return new Proposing.Proposed();
        }
        var preview = preview(viewer, engagement, key, sheet);
        if (preview.moved() || !preview.misfits().isEmpty()) {
            submissions.forget(me, key);
            return new Proposing.Refused(preview);
        }
        var numbers = rows.numbers(me, engagement.value());
        var number = numbers.isEmpty() ? 1 : numbers.getFirst() + 1;
        var random = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(random);
        var reference = HexFormat.of().formatHex(random);
        var texts = written.of(me, engagement);
        var parties = ContractParties.of(viewer.name(), texts);
        var text = ContractText.of(viewer.locale(), number, parties, texts, reference);
        var contents = new LinkedHashMap<String, String>();
        contents.put("text", text);
        contents.put("language", viewer.locale().getLanguage());
        contents.put("reference", reference);
        parties.names().forEach((role, name) -> contents.put(role.key(), name));
        rows.propose(
                me,
                engagement.value(),
                id,
                number,
                parties.roles(),
                vaults.seal(engagement.value(), place(id), SealedFields.bytes(contents)),
                Fingerprint.of(text),
                now);
        return new Proposing.Proposed();
    }

    /// What is written, as all would read it.
    ///
    /// @param key which sending of the form this is
    /// @param sheet the version of it that was read; negative for whatever stands
    ContractPreview preview(Viewer viewer, EngagementId engagement, UUID key, int sheet) {
        var me = viewer.id();
        var read = engagements.one(me, engagement);
        var texts = written.of(me, engagement);
        var parties = ContractParties.of(viewer.name(), texts);
        var misfits = written.misfits(texts, parties);
        if (read.isOver()) {
            misfits.add(Misfit.OVER);
        }
        if (isSaid(viewer, engagement)) {
            misfits.add(Misfit.SAME);
        }
        var text = ContractText.of(viewer.locale(), 1, parties, texts, "");
        var parts = ContractText.parts(text);
        return new ContractPreview(
                read,
                key,
                texts.version(),
                parts.subList(0, parts.size() - 1),
                misfits,
                sheet >= 0 && sheet != texts.version(),
                written.duties(me));
    }

    /// @param number of a version; null for the one that waits, else the one in force
    ContractView view(Viewer viewer, EngagementId engagement, @Nullable Integer number) {
        var me = viewer.id();
        var read = engagements.one(me, engagement);
        var shown = version(me, engagement, number);
        if (number != null && shown.isEmpty()) {
            throw new NotFound();
        }
        var isWritten = !written.of(me, engagement).isEmpty();
        return new ContractView(
                read,
                shown.orElse(null),
                rows.numbers(me, engagement.value()),
                isWritten,
                isWritten && !isSaid(viewer, engagement),
                false,
                written.duties(me));
    }

    /// @param number of a version; null for the one that waits, else the one in force
    Optional<ContractVersion> version(
            MemberId me, EngagementId engagement, @Nullable Integer number) {
        engagements.one(me, engagement);
        var vault = vaults.demand();
        var id = engagement.value();
        var line = number == null ? rows.latest(me, id) : rows.find(me, id, number);
        return line.map(kept -> version(me, id, kept, vault));
    }

    /// Whether the version that stands says what is written now.
    private boolean isSaid(Viewer viewer, EngagementId engagement) {
        var me = viewer.id();
        var line = rows.latest(me, engagement.value()).orElse(null);
        if (line == null) {
            return false;
        }
        var contents = contents(engagement.value(), line, vaults.demand());
        var texts = written.of(me, engagement);
        return ContractText.of(
                        Locale.of(contents.getOrDefault("language", "fr")),
                        line.number(),
                        ContractParties.of(
                                contents.getOrDefault(ContractRole.COACH.key(), ""), texts),
                        texts,
                        contents.getOrDefault("reference", ""))
                .equals(contents.get("text"));
    }

    private Accepting accept(
            UUID contract,
            MemberId coach,
            UUID party,
            String role,
            String fingerprint,
            @Nullable LocalDate on) {
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            throw new NotFound();
        }
        var said =
                rows.accept(
                        contract,
                        coach,
                        party,
                        role,
                        new Fingerprint(fingerprint),
                        on,
                        clock.instant());
        return switch (said) {
            case "accepted" -> Accepting.ACCEPTED;
            case "in force" -> Accepting.IN_FORCE;
            case "changed" -> Accepting.CHANGED;
            case "closed" -> Accepting.CLOSED;
            case "over" -> Accepting.OVER;
            default -> throw new NotFound();
        };
    }

    private ContractVersion version(MemberId me, UUID engagement, Line line, OpenVault vault) {
        var contents = contents(engagement, line, vault);
        var names = new EnumMap<ContractRole, String>(ContractRole.class);
        line.roles().forEach(role -> names.put(role, contents.getOrDefault(role.key(), "")));
        return new ContractVersion(
                line.id(),
                line.number(),
                new ContractParties(names),
                contents.getOrDefault("text", ""),
                line.fingerprint(),
                line.proposedAt(),
                line.inForceAt(),
                line.replacedAt(),
                rows.acceptances(me, line.id()));
    }

    private static Map<String, String> contents(UUID engagement, Line line, OpenVault vault) {
        return SealedFields.of(vault.read(engagement, place(line.id()), line.contents()));
    }

    private static String place(UUID contract) {
        return "engagement_contract.contents:" + contract;
    }
}
