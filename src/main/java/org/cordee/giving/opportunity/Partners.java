package org.cordee.giving.opportunity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.web.Names;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// To whom a member can pass something, and whom of them it could serve.
@Component
class Partners {
    /// Of so many whom it could serve most the first are proposed who are not at rest.
    private static final int CONSIDERED = 10;

    /// So many others stand in a list; more are sought by name.
    private static final int OTHERS = 8;

    private final Fellowships fellowships;
    private final Ears ears;
    // The partnership stands above and brings its own.
    private final ObjectProvider<RoomsAtRest> seasons;

    Partners(Fellowships fellowships, Ears ears, ObjectProvider<RoomsAtRest> seasons) {
        this.fellowships = fellowships;
        this.ears = ears;
        this.seasons = seasons;
    }

    /// Whether all of them can be asked.
    boolean canAsk(MemberId me, Collection<MemberId> named) {
        var byMember = fellowships.of(me).byMember();
        var known = named.stream().map(byMember::get).filter(Objects::nonNull).toList();
        return known.size() == named.size() && awake(me, known).size() == known.size();
    }

    /// Whom words could serve, and others.
    ///
    /// @param without who is not to be asked: they had it
    /// @param form what was typed: those named in it and whoever is sought stand in the list
    Choice choice(Viewer viewer, String words, Set<MemberId> without, PassForm form) {
        var fellowship = fellowships.of(viewer.id());
        var sound = ears.hear(words);
        var suited =
                fellowship.said().of(sound.terms(), sound.skills()).stream()
                        .filter(one -> !without.contains(one.member()))
                        .limit(CONSIDERED)
                        .toList();
        var sought = sought(fellowship, without, form);
        var near = new LinkedHashSet<Fellow>();
        suited.forEach(one -> near.add(fellowship.of(one.member())));
        sought.stream().limit(OTHERS + Choice.PROPOSED).forEach(near::add);
        var awake = awake(viewer.id(), near);
        var proposed =
                suited.stream()
                        .filter(one -> awake.contains(fellowship.of(one.member())))
                        .limit(Choice.PROPOSED)
                        .map(one -> proposed(viewer, fellowship.of(one.member()), one))
                        .toList();
        var others = new LinkedHashSet<>(sought);
        others.retainAll(awake);
        proposed.forEach(one -> others.remove(one.fellow()));
        return new Choice(
                proposed,
                others.stream().limit(OTHERS).toList(),
                fellowship.fellows().size() > OTHERS + Choice.PROPOSED,
                form,
                null,
                null);
    }

    /// Those already named first, then by name.
    private static List<Fellow> sought(
            Fellowship fellowship, Set<MemberId> without, PassForm form) {
        var sought = new LinkedHashSet<Fellow>();
        for (var member : form.to()) {
            var named = fellowship.byMember().get(member);
            if (named != null) {
                sought.add(named);
            }
        }
        var name = form.sought();
        fellowship.fellows().stream()
                .filter(fellow -> name == null || Names.begins(fellow.name(), name))
                .forEach(sought::add);
        sought.removeIf(fellow -> without.contains(fellow.member()));
        return List.copyOf(sought);
    }

    /// Those with whom not every room is at rest.
    private Set<Fellow> awake(MemberId me, Collection<Fellow> fellows) {
        var rooms = new HashSet<UUID>();
        fellows.forEach(fellow -> rooms.addAll(fellow.rooms()));
        var still = new HashSet<UUID>();
        if (!rooms.isEmpty()) {
            seasons.orderedStream().forEach(season -> still.addAll(season.atRest(me, rooms)));
        }
        var awake = new HashSet<>(fellows);
        awake.removeIf(fellow -> !fellow.rooms().isEmpty() && still.containsAll(fellow.rooms()));
        return awake;
    }

    private Choice.Proposed proposed(Viewer viewer, Fellow fellow, Suited suited) {
        return new Choice.Proposed(
                fellow, suited.grounds().stream().map(ground -> ground(viewer, ground)).toList());
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
}
