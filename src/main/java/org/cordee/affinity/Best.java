package org.cordee.affinity;

import java.util.ArrayList;
import java.util.List;

/// The best few of many who come in the order of their ids: of equals, the first stays.
final class Best {
    private final int most;
    private final List<Match> matches = new ArrayList<>();

    Best(int most) {
        this.most = most;
    }

    /// What has to be surpassed; 0 while there is room.
    double bar() {
        return matches.size() < most ? 0 : matches.getLast().pair().both();
    }

    void add(Match match) {
        var both = match.pair().both();
        if (both <= bar()) {
            return;
        }
        if (matches.size() == most) {
            matches.removeLast();
        }
        var place = matches.size();
        while (place > 0 && matches.get(place - 1).pair().both() < both) {
            place--;
        }
        matches.add(place, match);
    }

    List<Match> matches() {
        return List.copyOf(matches);
    }
}
