package org.cordee.partnership.complement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;

/// Items that are the same work, or the same want, and what follows from them for the parties
/// together.
///
/// @param items the same work, or the same want, in the order they were brought
/// @param answers what answers it, of other parties
/// @param links that make it so
public record Zone(
        List<BroughtItem> items, List<BroughtItem> answers, List<Link> links, Reading reading) {

    public sealed interface Reading {
        /// One of them holds it, or some of them answer what another is short of.
        record Covered(Set<MemberId> by) implements Reading {}

        /// Several hold the same work: worth saying whose turn comes first.
        record Doubled(Set<MemberId> by) implements Reading {}

        /// They are short of it together: whom could they bring in?
        record Uncovered() implements Reading {}
    }

    /// Whether a party has it, here or by what answers it.
    public boolean held(MemberId member) {
        return items.stream().anyMatch(item -> item.member().equals(member) && item.kind().has())
                || answers.stream().anyMatch(item -> item.member().equals(member));
    }

    /// Whether a party is short of it.
    public boolean wanted(MemberId member) {
        return items.stream().anyMatch(item -> item.member().equals(member) && !item.kind().has());
    }

    /// The zones of what was brought: uncovered first, then doubled, then covered. What a party has
    /// and that only answers others' wants stands with those wants, and nowhere else.
    static List<Zone> of(Collection<BroughtItem> items, Collection<Link> links) {
        var known = new LinkedHashMap<UUID, BroughtItem>();
        items.forEach(item -> known.put(item.id(), item));
        var told =
                links.stream()
                        .filter(link ->
                                known.containsKey(link.one()) && known.containsKey(link.other()))
                        .toList();

        // Whatever is the same as the same is the same.
        var head = new HashMap<UUID, UUID>();
        known.keySet().forEach(id -> head.put(id, id));
        for (var link : told) {
            if (link.kind() == Link.Kind.SAME) {
                var one = head(head, link.one());
                var other = head(head, link.other());
                head.put(other, one);
            }
        }
        var groups = new LinkedHashMap<UUID, List<BroughtItem>>();
        known.values()
                .forEach(item ->
                        groups.computeIfAbsent(head(head, item.id()), _ -> new ArrayList<>())
                                .add(item));

        var uncovered = new ArrayList<Zone>();
        var doubled = new ArrayList<Zone>();
        var covered = new ArrayList<Zone>();
        groups.values()
                .forEach(group -> {
                    var zone = zone(group, told, known);
                    switch (zone.reading()) {
                        case Reading.Uncovered _ -> uncovered.add(zone);
                        case Reading.Doubled _ -> doubled.add(zone);
                        case Reading.Covered _ -> {
                            if (!answersOnly(group, told)) {
                                covered.add(zone);
                            }
                        }
                    }
                });
        var all = new ArrayList<Zone>(uncovered);
        all.addAll(doubled);
        all.addAll(covered);
        return List.copyOf(all);
    }

    private static Zone zone(
            List<BroughtItem> group, List<Link> told, Map<UUID, BroughtItem> known) {
        var ids = group.stream().map(BroughtItem::id).toList();
        var links = new ArrayList<Link>();
        var answers = new LinkedHashSet<BroughtItem>();
        for (var link : told) {
            if (link.kind() == Link.Kind.ANSWERS && ids.contains(link.other())) {
                links.add(link);
                answers.add(Objects.requireNonNull(known.get(link.one())));
            } else if (link.kind() == Link.Kind.SAME && ids.contains(link.one())) {
                links.add(link);
            }
        }
        var holders = new LinkedHashSet<MemberId>();
        group.stream()
                .filter(item -> item.kind().has())
                .map(BroughtItem::member)
                .forEach(holders::add);
        var by = new LinkedHashSet<>(holders);
        answers.stream().map(BroughtItem::member).forEach(by::add);
        Reading reading;
        if (holders.size() > 1) {
            reading = new Reading.Doubled(Set.copyOf(holders));
        } else if (by.isEmpty()) {
            reading = new Reading.Uncovered();
        } else {
            reading = new Reading.Covered(Set.copyOf(by));
        }
        return new Zone(List.copyOf(group), List.copyOf(answers), List.copyOf(links), reading);
    }

    /// Whether all that is in it answers something, and is held by one party.
    private static boolean answersOnly(List<BroughtItem> group, List<Link> told) {
        return group.stream()
                .allMatch(item ->
                        item.kind().has()
                                && told.stream()
                                        .anyMatch(link ->
                                                link.kind() == Link.Kind.ANSWERS
                                                        && link.one().equals(item.id())));
    }

    private static UUID head(Map<UUID, UUID> head, UUID id) {
        var at = id;
        while (!at.equals(head.get(at))) {
            at = Objects.requireNonNull(head.get(at));
        }
        return at;
    }
}
