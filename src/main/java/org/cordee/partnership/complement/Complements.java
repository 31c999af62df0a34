package org.cordee.partnership.complement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.member.items.Item;
import org.cordee.member.items.ItemList;
import org.cordee.member.items.Items;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.complement.ComplementsView.Own;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the parties hold between them. Each brings of their own profile what they choose to show
/// here; anybody says what belongs together; what is covered, doubled and uncovered follows.
@Service
@Transactional
public class Complements {
    private final Partnerships partnerships;
    private final Items profile;
    private final ComplementRows rows;
    private final Clock clock;

    Complements(Partnerships partnerships, Items profile, ComplementRows rows, Clock clock) {
        this.partnerships = partnerships;
        this.profile = profile;
        this.rows = rows;
        this.clock = clock;
    }

    /// The page; not found for who has left, for then nothing of it is theirs.
    @Transactional(readOnly = true)
    public ComplementsView view(MemberId me, PartnershipId id) {
        var room = inside(me, id);
        var items = rows.items(id);
        var zones = Zone.of(items, rows.links(id));
        return new ComplementsView(
                room,
                me,
                own(me, items),
                items,
                zones,
                Proposed.of(items, zones),
                rows.unseenBy(me, id));
    }

    /// What follows so far, for the page of the room.
    @Transactional(readOnly = true)
    public List<Zone> zones(PartnershipId id) {
        return Zone.of(rows.items(id), rows.links(id));
    }

    /// Shows the others exactly these lines of one's own, and no more.
    ///
    /// @param keys of boxes that are ticked
    public void bring(MemberId me, PartnershipId id, Collection<String> keys) {
        inside(me, id);
        var own = own(me, rows.items(id));
        rows.takeBack(
                me,
                id,
                own.stream().filter(one -> one.brought() && !keys.contains(one.key())).toList());
        rows.bring(
                me,
                id,
                own.stream().filter(one -> !one.brought() && keys.contains(one.key())).toList(),
                clock.instant());
        rows.about(
                me,
                id,
                own.stream().filter(one -> one.brought() && keys.contains(one.key())).toList());
    }

    /// Shows what one has brought to those too who came since.
    public void bringAgain(MemberId me, PartnershipId id) {
        inside(me, id);
        rows.bringAgain(me, id, clock.instant());
    }

    /// Says that two belong together; false where they cannot.
    public boolean link(MemberId me, PartnershipId id, UUID one, UUID other, Link.Kind kind) {
        inside(me, id);
        var items = rows.items(id);
        var first = item(items, one);
        var second = item(items, other);
        // An answer goes from what one has to what another is short of, whichever was named first.
        if (kind == Link.Kind.ANSWERS && !first.kind().has()) {
            return link(me, id, kind, second, first);
        }
        return link(me, id, kind, first, second);
    }

    private boolean link(
            MemberId me, PartnershipId id, Link.Kind kind, BroughtItem first, BroughtItem second) {
        if (!Link.fits(first, second, kind)) {
            return false;
        }
        rows.link(me, id, first.id(), second.id(), kind, clock.instant());
        return true;
    }

    /// Takes a link apart, whoever made it.
    public void unlink(MemberId me, PartnershipId id, UUID link) {
        inside(me, id);
        if (!rows.unlink(id, link)) {
            throw new NotFound();
        }
    }

    private List<Own> own(MemberId me, List<BroughtItem> items) {
        var own = new ArrayList<Own>();
        add(own, BroughtItem.Kind.OFFER, profile.of(me, ItemList.OFFERS), me, items);
        add(own, BroughtItem.Kind.STRENGTH, profile.of(me, ItemList.STRENGTHS), me, items);
        add(own, BroughtItem.Kind.SEARCH, profile.of(me, ItemList.SEARCHES), me, items);
        add(own, BroughtItem.Kind.WEAK_SPOT, profile.of(me, ItemList.WEAK_SPOTS), me, items);
        return List.copyOf(own);
    }

    /// What was brought and has left the profile stays until it is taken back.
    private static void add(
            List<Own> own,
            BroughtItem.Kind kind,
            List<Item> lines,
            MemberId me,
            List<BroughtItem> items) {
        var said = new LinkedHashMap<String, @Nullable String>();
        lines.forEach(line -> said.putIfAbsent(line.words(), line.skill()));
        var brought = new HashSet<String>();
        items.stream()
                .filter(item -> item.member().equals(me) && item.kind() == kind)
                .forEach(item -> {
                    brought.add(item.words());
                    if (!said.containsKey(item.words())) {
                        said.put(item.words(), item.skill());
                    }
                });
        said.forEach((words, skill) ->
                own.add(
                        new Own(
                                kind.key() + " " + words,
                                kind,
                                words,
                                skill,
                                brought.contains(words))));
    }

    private static BroughtItem item(List<BroughtItem> items, UUID id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Partnership inside(MemberId me, PartnershipId id) {
        var room = partnerships.room(me, id);
        if (!room.has(me)) {
            throw new NotFound();
        }
        return room;
    }
}
