package org.cordee.engagement.stakeholder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.engagement.Engagement;
import org.cordee.letter.Letters;
import org.cordee.letter.LinkSecrets;
import org.cordee.vault.LinkKeys;
import org.cordee.vault.SealedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The links by which those around an engagement come to it: made and mailed by its coach while the
/// vault is open, opened by whoever holds one. A link speaks for one person; each mail brings a new
/// one, since nobody keeps the secrets of those that went.
@Service
@Transactional
public class Links {
    /// Half a year: as long as what was answered can be read again and taken back.
    static final Duration LIFE = Duration.ofDays(182);

    private final LinkRows rows;
    private final LinkKeys keys;
    private final ObjectProvider<Showing> showings;
    private final ObjectProvider<Resealing> resealings;
    private final Letters letters;
    private final Clock clock;

    Links(
            LinkRows rows,
            LinkKeys keys,
            ObjectProvider<Showing> showings,
            ObjectProvider<Resealing> resealings,
            Letters letters,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.showings = showings;
        this.resealings = resealings;
        this.letters = letters;
        this.clock = clock;
    }

    /// Makes a link for each of these and mails it; what they were told and said before is sealed
    /// for it too.
    ///
    /// @param until until when something is asked of them; null for nothing
    public void send(
            MemberId me,
            Engagement engagement,
            List<Stakeholder> people,
            Occasion occasion,
            String coachName,
            @Nullable Instant until) {
        var now = clock.instant();
        var parts =
                showings.orderedStream()
                        .map(part -> Map.entry(part, part.shown(me, engagement)))
                        .toList();
        var links = new HashMap<StakeholderId, LivingLink>();
        for (var one : people) {
            var id = Ids.at(now);
            var fresh = keys.fresh(id);
            var shown =
                    new HashMap<>(Map.of("name", one.name(), "organisation", engagement.name()));
            parts.stream()
                    .filter(part -> part.getKey().isFor(one.roles()))
                    .forEach(part -> shown.putAll(part.getValue()));
            var sealed = keys.seal(id, fresh.open(), shown(id), SealedFields.bytes(shown));
            rows.add(me, engagement.id(), one.id(), id, fresh, sealed, now, now.plus(LIFE));
            rows.post(id, envelope(one, id, fresh, occasion, coachName, until), now);
            links.put(one.id(), new LivingLink(id, fresh.open(), now, now.plus(LIFE)));
        }
        resealings.orderedStream().forEach(part -> part.reseal(me, engagement, links));
        letters.ringAfterCommit();
    }

    /// What a link opens to, for this request; empty where it is over, was cut, or never was one.
    public Optional<OpenedLink> open(byte[] secret) {
        var hash = LinkSecrets.hash(secret);
        return rows.open(hash, clock.instant())
                .flatMap(line ->
                        keys.open(line.id(), secret, line.wrapped())
                                .map(ring -> opened(line, hash, ring)));
    }

    /// Seals something for the holder of a link.
    ///
    /// @param place as for [LinkKeys#seal]
    public byte[] seal(LivingLink link, String place, Map<String, String> texts) {
        return keys.seal(link.id(), link.open(), place, SealedFields.bytes(texts));
    }

    public byte[] seal(OpenedLink link, String place, Map<String, String> texts) {
        return keys.seal(link.id(), link.open(), place, SealedFields.bytes(texts));
    }

    /// Its holder wants no part in it any more.
    ///
    /// @return whether the link still opened
    public boolean leave(OpenedLink link) {
        return rows.leave(link.hash(), clock.instant());
    }

    private static OpenedLink opened(LinkRows.Line line, byte[] hash, LinkKeys.Ring ring) {
        return new OpenedLink(
                line.id(),
                hash,
                line.stakeholder(),
                line.engagement(),
                line.coach(),
                line.coachName(),
                line.roles(),
                line.over(),
                line.open(),
                ring,
                SealedFields.of(ring.read(shown(line.id()), line.shown())),
                line.untilAt());
    }

    private String envelope(
            Stakeholder one,
            UUID id,
            LinkKeys.Fresh fresh,
            Occasion occasion,
            String coachName,
            @Nullable Instant until) {
        return keys.envelope(
                id,
                Map.of(
                        "email",
                        one.email(),
                        "link",
                        LinkSecrets.text(fresh.secret()),
                        "occasion",
                        occasion.key(),
                        "coach",
                        coachName,
                        "until",
                        until == null
                                ? ""
                                : until.atZone(ZoneOffset.UTC).toLocalDate().toString()));
    }

    private static String shown(UUID link) {
        return "stakeholder_link.shown:" + link;
    }
}
