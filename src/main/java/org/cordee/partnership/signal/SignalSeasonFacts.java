package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.pulse.OpenSignal;
import org.cordee.partnership.pulse.SeasonFacts;
import org.springframework.stereotype.Component;

/// The signals that make a crisis while they wait, for the reading of the season.
@Component
class SignalSeasonFacts implements SeasonFacts {
    private final Talks talks;

    SignalSeasonFacts(Talks talks) {
        this.talks = talks;
    }

    @Override
    public List<OpenSignal> openSignals(MemberId me, Partnership room, List<LocalDate> days) {
        return talks.open(me, room, days);
    }
}
