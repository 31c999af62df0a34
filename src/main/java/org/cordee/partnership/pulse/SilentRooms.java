package org.cordee.partnership.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.giving.opportunity.RoomsAtRest;
import org.springframework.stereotype.Component;

/// Rooms in which a party no longer answers (RULES 2), read of many at once from their last pulses.
/// A silence is over here when two pulses running have opened since.
@Component
class SilentRooms implements RoomsAtRest {
    /// What lies further back says nothing of today: four of the slowest rhythm.
    private static final int DAYS = 120;

    private static final int OPENED_SINCE = 2;

    private final PulseRows rows;
    private final Clock clock;

    SilentRooms(PulseRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Set<UUID> atRest(MemberId me, Collection<UUID> rooms) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var since = today.minusDays(DAYS);
        var lately = rows.lately(me, rooms);
        if (lately.isEmpty()) {
            return Set.of();
        }
        var held = rows.heldLately(me, lately.stream().map(PulseRows.Lately::room).toList(), since);
        return lately.stream()
                .filter(room ->
                        isSilent(
                                outcomes(
                                        room,
                                        held.getOrDefault(room.room(), List.of()),
                                        since,
                                        today)))
                .map(PulseRows.Lately::room)
                .collect(Collectors.toSet());
    }

    /// Who had not answered when a pulse was over; nobody where it opened.
    private static Collection<Set<MemberId>> outcomes(
            PulseRows.Lately room, List<Held> held, LocalDate since, LocalDate today) {
        var byDay = new TreeMap<LocalDate, Set<MemberId>>();
        var from = room.joinedOn().isAfter(since) ? room.joinedOn() : since;
        for (var planned : Calendar.of(room.agreed()).between(from.plusDays(1), today)) {
            if (planned.last().isBefore(today) && room.parties().size() > 1) {
                byDay.put(planned.day(), room.parties());
            }
        }
        for (var one : held) {
            if (one.revealedAt() != null) {
                byDay.put(one.day(), Set.of());
            } else if (one.closed() || one.open(today)) {
                byDay.remove(one.day());
            } else {
                byDay.put(
                        one.day(),
                        one.missing().stream().map(Held.Seat::member).collect(Collectors.toSet()));
            }
        }
        return byDay.values();
    }

    /// Oldest first.
    static boolean isSilent(Collection<Set<MemberId>> outcomes) {
        Map<MemberId, Integer> missed = new HashMap<>();
        var silent = false;
        int opened = 0;
        for (var missing : outcomes) {
            if (missing.isEmpty()) {
                missed.clear();
                opened++;
                silent = silent && opened < OPENED_SINCE;
                continue;
            }
            opened = 0;
            missed.keySet().retainAll(new HashSet<>(missing));
            for (var party : missing) {
                silent |= missed.merge(party, 1, Integer::sum) >= Silence.LEAST_MISSED;
            }
        }
        return silent;
    }
}
