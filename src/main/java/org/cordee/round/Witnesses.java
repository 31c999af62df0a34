package org.cordee.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.springframework.stereotype.Component;

/// All that is known of partnerships, from every room that knows something.
@Component
public class Witnesses {
    private final List<Witness> witnesses;
    private final Conclusions conclusions;

    Witnesses(List<Witness> witnesses, Conclusions conclusions) {
        this.witnesses = witnesses;
        this.conclusions = conclusions;
    }

    /// What the current member may know of one, in any order.
    public List<Evidence> evidence(MemberId me, UUID room) {
        return conclusions.of(
                me,
                room,
                Evidence.class,
                one -> gather(me, List.of(one)).getOrDefault(one, List.of()));
    }

    /// The same of several; those of which nothing is known are left out.
    public Map<UUID, List<Evidence>> evidence(MemberId me, Collection<UUID> rooms) {
        return conclusions.of(me, rooms, Evidence.class, some -> gather(me, some));
    }

    /// How the parties call the things that facts are about.
    public Map<UUID, String> names(MemberId me, UUID room, Collection<UUID> things) {
        var names = new HashMap<UUID, String>();
        if (!things.isEmpty()) {
            witnesses.forEach(witness -> names.putAll(witness.names(me, room, things)));
        }
        return names;
    }

    private Map<UUID, List<Evidence>> gather(MemberId me, Collection<UUID> rooms) {
        var gathered = new HashMap<UUID, List<Evidence>>();
        witnesses.forEach(witness ->
                witness.evidence(me, rooms)
                        .forEach((room, facts) ->
                                gathered.computeIfAbsent(room, _ -> new ArrayList<>())
                                        .addAll(facts)));
        return gathered;
    }
}
