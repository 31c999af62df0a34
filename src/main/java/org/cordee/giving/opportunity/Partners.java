package org.cordee.giving.opportunity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// To whom a member can pass something, and whom of them it could serve.
@Component
class Partners {
    private final OpportunityRows rows;
    private final WatchRows watches;
    private final Ears ears;
    // The partnership stands above and brings its own.
    private final ObjectProvider<RoomsAtRest> seasons;
    private final Clock clock;

    Partners(
            OpportunityRows rows,
            WatchRows watches,
            Ears ears,
            ObjectProvider<RoomsAtRest> seasons,
            Clock clock) {
        this.rows = rows;
        this.watches = watches;
        this.ears = ears;
        this.seasons = seasons;
        this.clock = clock;
    }

    /// Who can be asked, by name. Whom one shares rooms with is asked if one of them is alive.
    List<Fellow> of(MemberId me) {
        var fellows = rows.fellows();
        var rooms = new HashSet<UUID>();
        fellows.forEach(fellow -> rooms.addAll(fellow.rooms()));
        if (rooms.isEmpty()) {
            return fellows;
        }
        var still = new HashSet<UUID>();
        seasons.orderedStream().forEach(season -> still.addAll(season.atRest(me, rooms)));
        return fellows.stream()
                .filter(fellow -> fellow.rooms().isEmpty() || !still.containsAll(fellow.rooms()))
                .toList();
    }

    /// Whom words could serve, and everybody else.
    ///
    /// @param without who is not to be asked: they had it
    Choice choice(Viewer viewer, String words, Set<MemberId> without) {
        var fellows =
                of(viewer.id()).stream()
                        .filter(fellow -> !without.contains(fellow.member()))
                        .toList();
        var known = new HashMap<MemberId, Fellow>();
        fellows.forEach(fellow -> known.put(fellow.member(), fellow));
        var lines = new ArrayList<>(rows.lines(today()));
        lines.addAll(watches.lines(viewer.id()));
        lines.removeIf(line -> !known.containsKey(line.member()));
        var sound = ears.hear(words);
        var proposed = new ArrayList<Choice.Proposed>();
        for (var suited : Ranking.of(sound.terms(), sound.skills(), ears.hear(lines))) {
            var fellow = known.remove(suited.member());
            if (fellow != null) {
                proposed.add(
                        new Choice.Proposed(
                                fellow,
                                suited.grounds().stream()
                                        .map(ground -> ground(viewer, ground))
                                        .toList()));
            }
        }
        return new Choice(
                proposed,
                fellows.stream().filter(fellow -> known.containsKey(fellow.member())).toList(),
                PassForm.fresh(),
                null,
                null);
    }

    private Choice.Ground ground(Viewer viewer, Suited.Ground ground) {
        var met = new ArrayList<>(ground.matched());
        for (var name : ears.names(ground.skills(), viewer.locale())) {
            if (met.stream().noneMatch(name::equalsIgnoreCase)) {
                met.add(name);
            }
        }
        return new Choice.Ground(ground.field(), ground.words(), List.copyOf(met));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
