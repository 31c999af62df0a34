package org.cordee.demo;

import static org.cordee.demo.Invented.CYPRIEN;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.MAUD;
import static org.cordee.demo.Invented.THIBAULT;
import static org.cordee.demo.Invented.YANN;

import java.util.List;
import org.cordee.circle.seat.CircleRounds;
import org.cordee.circle.seat.Willingness;
import org.springframework.stereotype.Component;

/// Five who would like a circle and are free at the same times, and what this week proposes to
/// them: nobody has answered yet.
@Component
class Roundtable {
    private final Sittings sittings;
    private final Willingness willingness;
    private final CircleRounds rounds;

    Roundtable(Sittings sittings, Willingness willingness, CircleRounds rounds) {
        this.sittings = sittings;
        this.willingness = willingness;
        this.rounds = rounds;
    }

    void tell(Calendar calendar) {
        wants(MAUD, calendar, "tue-evening", "thu-midday", "fri-morning");
        wants(THIBAULT, calendar, "tue-evening", "thu-midday");
        wants(IDRIS, calendar, "mon-morning", "tue-evening", "thu-midday");
        wants(YANN, calendar, "tue-evening", "wed-evening", "thu-midday");
        wants(CYPRIEN, calendar, "tue-evening", "thu-midday", "thu-evening");
    }

    private void wants(Invented who, Calendar calendar, String... slots) {
        sittings.sit(
                who,
                calendar.at(9, "20:30"),
                me -> {
                    willingness.say(me, List.of(slots));
                    return me;
                });
    }

    /// What a Monday would have proposed to them.
    void propose() {
        rounds.hold();
    }
}
