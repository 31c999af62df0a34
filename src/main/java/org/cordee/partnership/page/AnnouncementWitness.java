package org.cordee.partnership.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.round.Evidence;
import org.cordee.round.Witness;
import org.springframework.stereotype.Component;

/// That a partnership is told elsewhere, as its parties say.
@Component
class AnnouncementWitness implements Witness {
    private final AnnouncementRows rows;

    AnnouncementWitness(AnnouncementRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms) {
        return rows.of(rooms).stream()
                .collect(
                        Collectors.groupingBy(
                                AnnouncementRows.Announced::room,
                                Collectors.mapping(
                                        AnnouncementWitness::fact, Collectors.toList())));
    }

    private static Evidence fact(AnnouncementRows.Announced announced) {
        return Evidence.of(
                Evidence.Kind.ANNOUNCED_ELSEWHERE,
                announced.member(),
                LocalDate.ofInstant(announced.at(), ZoneOffset.UTC));
    }
}
