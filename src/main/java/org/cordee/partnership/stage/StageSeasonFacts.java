package org.cordee.partnership.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.pulse.DueCommitment;
import org.cordee.partnership.pulse.SeasonFacts;
import org.springframework.stereotype.Component;

/// What was promised for a day, for the reading of the season. One that was put off in time counts
/// by the day it was put off to.
@Component
class StageSeasonFacts implements SeasonFacts {
    private final Commitments commitments;

    StageSeasonFacts(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public List<DueCommitment> commitments(Partnership room) {
        return commitments.of(room.id()).stream().flatMap(StageSeasonFacts::due).toList();
    }

    private static Stream<DueCommitment> due(Commitment commitment) {
        var day = commitment.due().date();
        if (commitment.withdrawnAt() != null
                || commitment.leftAt() != null && !commitment.due().over(commitment.leftAt())) {
            return Stream.empty();
        }
        return Stream.of(
                commitment.keptAt() == null
                        ? DueCommitment.open(commitment.party(), day)
                        : DueCommitment.kept(commitment.party(), day, day(commitment.keptAt())));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
