package org.cordee.engagement.reading;

import org.cordee.engagement.stakeholder.StakeholderId;

/// For which places answers are sealed.
final class Answers {
    static String place(ReadingRoundId round, StakeholderId who) {
        return "alliance_answer.contents:" + round.value() + ":" + who.value();
    }

    static String own(ReadingRoundId round) {
        return "own_answer.contents:" + round.value();
    }

    static String coach(ReadingRoundId round) {
        return "coach_reading.contents:" + round.value();
    }

    private Answers() {}
}
