package org.cordee.partnership.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.round.Evidence;
import org.cordee.round.Evidence.Kind;
import org.cordee.round.Witness;
import org.springframework.stereotype.Component;

/// That a partnership is told to others: by its page, and elsewhere, as its parties say.
@Component
class AnnouncementWitness implements Witness {
    private final AnnouncementRows rows;
    private final Clock clock;

    AnnouncementWitness(AnnouncementRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms) {
        var today = day(clock.instant());
        var facts = new HashMap<UUID, List<Evidence>>();
        for (var announced : rows.of(rooms)) {
            facts.computeIfAbsent(announced.room(), _ -> new ArrayList<>())
                    .add(
                            Evidence.of(
                                    Kind.ANNOUNCED_ELSEWHERE,
                                    announced.member(),
                                    day(announced.at())));
        }
        for (var page : rows.pages(rooms)) {
            if (PartnerPage.isShown(today, page.facadeFrom(), page.told())) {
                facts.computeIfAbsent(page.room(), _ -> new ArrayList<>())
                        .add(Evidence.of(Kind.PUBLISHED, page.member(), day(page.published())));
            }
        }
        return facts;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
