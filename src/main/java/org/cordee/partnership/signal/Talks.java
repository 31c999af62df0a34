package org.cordee.partnership.signal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.agreement.Agreements;
import org.cordee.partnership.pulse.OpenSignal;
import org.cordee.partnership.pulse.Pulses;
import org.cordee.round.Witnesses;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the facts of a room suggest talking about, and what its parties make of it: a moment to
/// talk, and an ending, each agreed by all.
@Service
@Transactional
public class Talks {
    private static final String DATE = "talk";
    private static final String ENDING = "signal";

    private final Partnerships partnerships;
    private final Agreements agreements;
    private final Witnesses witnesses;
    private final Pulses pulses;
    private final Clock clock;

    Talks(
            Partnerships partnerships,
            Agreements agreements,
            Witnesses witnesses,
            Pulses pulses,
            Clock clock) {
        this.partnerships = partnerships;
        this.agreements = agreements;
        this.witnesses = witnesses;
        this.pulses = pulses;
        this.clock = clock;
    }

    /// Everything known of a room by which rules conclude, as the member may know it.
    @Transactional(readOnly = true)
    public Facts facts(MemberId me, Partnership room) {
        var evidence = witnesses.evidence(me, room.id().value());
        return new Facts(
                room.present().stream().map(Partnership.Party::member).toList(),
                day(room.openedAt()),
                evidence,
                pulses.silent(me, room));
    }

    @Transactional(readOnly = true)
    SignalsView view(MemberId me, PartnershipId id, SignalsView.@Nullable Unfit unfit) {
        var room = partnerships.room(me, id);
        if (!room.has(me)) {
            throw new NotFound();
        }
        var talks = talks(me, room);
        return new SignalsView(
                room,
                me,
                talks.stream().filter(talk -> !talk.over()).toList(),
                talks.stream().filter(SignalTalk::over).toList(),
                unfit);
    }

    /// The signals of a room, the latest first; nothing for who is not in it.
    @Transactional(readOnly = true)
    public List<SignalTalk> talks(MemberId me, Partnership room) {
        if (room.present().size() < 2 || !room.has(me)) {
            return List.of();
        }
        var facts = facts(me, room);
        var signals = Signals.on(today(), facts);
        if (signals.isEmpty()) {
            return List.of();
        }
        var said = agreements.current(room.id(), List.of(DATE, ENDING));
        var names = names(me, room, signals);
        return signals.stream()
                .sorted(Comparator.comparing(Signal::at).reversed())
                .map(signal -> talk(room, signal, names, said))
                .toList();
    }

    /// On each of these days, what waited to be talked about then and makes a crisis: found on the
    /// facts of that day, and not ended by then.
    @Transactional(readOnly = true)
    public List<OpenSignal> open(MemberId me, Partnership room, List<LocalDate> days) {
        var evidence = witnesses.evidence(me, room.id().value());
        if (evidence.isEmpty()) {
            return List.of();
        }
        var endings = agreements.agreed(room.id(), ENDING);
        var crises = Signals.crises(present(room, days), evidence);
        return days.stream()
                .flatMap(on ->
                        Objects.requireNonNull(crises.get(on)).stream()
                                .filter(signal -> !isEnded(room, signal, on, endings))
                                .flatMap(signal -> signal.crisis().stream())
                                .distinct()
                                .map(kind -> new OpenSignal(kind, on, on.plusDays(1))))
                .toList();
    }

    /// Who was in the room on each of these days.
    private static Map<LocalDate, List<MemberId>> present(Partnership room, List<LocalDate> days) {
        var present = new LinkedHashMap<LocalDate, List<MemberId>>();
        for (var on : days) {
            present.put(
                    on,
                    room.parties().stream()
                            .filter(party -> !day(party.joinedAt()).isAfter(on))
                            .filter(party ->
                                    party.leftAt() == null || day(party.leftAt()).isAfter(on))
                            .map(Partnership.Party::member)
                            .toList());
        }
        return present;
    }

    private static boolean isEnded(
            Partnership room, Signal signal, LocalDate on, List<Agreement> endings) {
        if (endings.isEmpty()) {
            return false;
        }
        var key = key(room.id(), signal);
        return endings.stream()
                .filter(ending -> ending.subject().equals(key) && !isOlder(ending, signal))
                .anyMatch(ending -> !day(Objects.requireNonNull(ending.closedAt())).isAfter(on));
    }

    /// How many signals wait in each of some rooms; rooms in which none does are left out.
    @Transactional(readOnly = true)
    Map<PartnershipId, Integer> waiting(MemberId me, Map<PartnershipId, Facts> rooms) {
        var ids = rooms.keySet().stream().map(PartnershipId::value).toList();
        var evidence = witnesses.evidence(me, ids);
        var endings = agreements.endings(ids, ENDING);
        var today = today();
        var waiting = new LinkedHashMap<PartnershipId, Integer>();
        rooms.forEach((room, known) -> {
            var facts =
                    new Facts(
                            known.parties(),
                            known.since(),
                            evidence.getOrDefault(room.value(), List.of()),
                            List.of());
            var open =
                    Signals.on(today, facts).stream()
                            .filter(signal -> {
                                var ended = endings.get(key(room, signal));
                                return ended == null || signal.at().isAfter(day(ended));
                            })
                            .count();
            if (open > 0) {
                waiting.put(room, (int) open);
            }
        });
        return waiting;
    }

    /// Proposes a moment to talk to all.
    Agreements.Proposing propose(MemberId me, PartnershipId id, UUID key, TalkDate date) {
        return propose(me, id, DATE, key, date);
    }

    /// Proposes how it ends to all.
    Agreements.Proposing propose(MemberId me, PartnershipId id, UUID key, TalkEnding ending) {
        return propose(me, id, ENDING, key, ending);
    }

    /// One's yes, or not yet, to a moment or an ending that another proposed.
    void answer(MemberId me, PartnershipId id, AgreementId agreement, boolean yes) {
        partnerships.room(me, id);
        if (yes) {
            agreements.yes(id, agreement);
        } else {
            agreements.notYet(id, agreement, "");
        }
    }

    /// The moment all have agreed on for a signal, for their calendars.
    @Transactional(readOnly = true)
    Optional<Instant> agreed(MemberId me, PartnershipId id, UUID key) {
        partnerships.room(me, id);
        return agreements
                .standing(id, DATE, key)
                .map(agreement -> agreements.terms(agreement, TalkDate.class).at());
    }

    private Agreements.Proposing propose(
            MemberId me, PartnershipId id, String kind, UUID key, Object terms) {
        var room = partnerships.room(me, id);
        if (talks(me, room).stream().noneMatch(talk -> talk.key().equals(key))) {
            throw new NotFound();
        }
        var base = agreements.standing(id, kind, key).map(Agreement::id).orElse(null);
        return agreements.propose(agreements.fresh(), id, kind, key, terms, base, null);
    }

    private SignalTalk talk(
            Partnership room, Signal signal, Map<UUID, String> names, List<Agreement> said) {
        var key = key(room.id(), signal);
        var date = latest(said, DATE, key);
        var ending = latest(said, ENDING, key).filter(agreement -> !isOlder(agreement, signal));
        return new SignalTalk(
                key,
                signal,
                names,
                date.map(agreement ->
                                new SignalTalk.Dated(
                                        agreements.terms(agreement, TalkDate.class), agreement))
                        .orElse(null),
                ending.map(agreement ->
                                new SignalTalk.Ended(
                                        agreements.terms(agreement, TalkEnding.class), agreement))
                        .orElse(null));
    }

    /// What is open goes before what stands: it is the later word.
    private static Optional<Agreement> latest(List<Agreement> said, String kind, UUID key) {
        return said.stream()
                .filter(agreement ->
                        agreement.kind().equals(kind) && agreement.subject().equals(key))
                .max(Comparator.comparing(Agreement::proposedAt));
    }

    /// It ended a signal of before: what has come since is to be talked about anew.
    private static boolean isOlder(Agreement ending, Signal signal) {
        var closed = ending.closedAt();
        return closed != null && signal.at().isAfter(day(closed));
    }

    private Map<UUID, String> names(MemberId me, Partnership room, List<Signal> signals) {
        var things = new HashSet<UUID>();
        for (var signal : signals) {
            signal.subject().ifPresent(things::add);
            if (signal instanceof LackOfDistance near) {
                near.signs().stream()
                        .flatMap(sign ->
                                sign instanceof LackOfDistance.Sign.Unvalued unvalued
                                        ? Stream.of(unvalued.contribution())
                                        : Stream.empty())
                        .forEach(things::add);
            }
        }
        var names = new HashMap<UUID, String>();
        room.parties().forEach(party -> names.put(party.member().value(), party.name()));
        names.putAll(witnesses.names(me, room.id().value(), things));
        return Map.copyOf(names);
    }

    /// The same for the same signal, found again.
    private static UUID key(PartnershipId room, Signal signal) {
        var text =
                room.value()
                        + " "
                        + signal.getClass().getSimpleName()
                        + signal.subject().map(subject -> " " + subject).orElse("");
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
