package org.cordee.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.contact.Chain.Knot;
import org.cordee.current.MemberId;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who led to whom: A led me to B, who led me to C. Read by nobody but whose book it is.
@Service
@Transactional
public class Chains {
    /// As many as a page names beside somebody.
    private static final int MOST_BESIDE = 50;

    private final ChainRows rows;
    private final Clock clock;

    Chains(ChainRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// A chain among others.
    ///
    /// @param since when its last step was noted
    public record Told(Chain chain, Instant since) {}

    /// Which of them first.
    public enum Order {
        LATEST,
        LONGEST
    }

    @Transactional(readOnly = true)
    public Chain of(MemberId me, ContactId end) {
        return new Chain(rows.up(me, end));
    }

    /// The same for several, in one look.
    @Transactional(readOnly = true)
    public Map<ContactId, Chain> of(MemberId me, Collection<ContactId> ends) {
        var chains = new LinkedHashMap<ContactId, Chain>();
        if (!ends.isEmpty()) {
            rows.up(me, ends).forEach((end, knots) -> chains.put(end, new Chain(knots)));
        }
        return chains;
    }

    /// Whom somebody led to, the latest first.
    @Transactional(readOnly = true)
    public List<Knot> on(MemberId me, ContactId from) {
        return rows.on(me, from, MOST_BESIDE);
    }

    /// Whether it would go in a circle to say that `by` led to `contact`.
    @Transactional(readOnly = true)
    public boolean circles(MemberId me, ContactId contact, ContactId by) {
        return rows.leadsTo(me, contact, by);
    }

    /// Notes who led to somebody, both of this book. What would go in a circle is left as it was.
    public void lead(MemberId me, ContactId contact, ContactId by) {
        var end = standing(me, contact);
        var leader = standing(me, by);
        if (!circles(me, end, leader)) {
            rows.lead(me, end, leader, clock.instant());
        }
    }

    /// Nobody led there.
    public void unlead(MemberId me, ContactId contact) {
        rows.unlead(me, standing(me, contact));
    }

    /// The contact that is there: itself, or the one it was brought under.
    @Transactional(readOnly = true)
    public ContactId standing(MemberId me, ContactId id) {
        return rows.standing(me, id).orElseThrow(NotFound::new);
    }

    /// The same where nobody may be there.
    @Transactional(readOnly = true)
    public Optional<ContactId> whoStands(MemberId me, ContactId id) {
        return rows.standing(me, id);
    }

    /// All that end with somebody who is there and led nobody on.
    @Transactional(readOnly = true)
    public List<Told> all(MemberId me, Order order, int most) {
        var steps = new LinkedHashMap<UUID, ChainRows.Step>();
        rows.all(me).stream()
                .filter(step -> !step.contact().equals(step.ledBy()))
                .forEach(step -> steps.putIfAbsent(step.contact(), step));
        var leading =
                steps.values().stream().map(ChainRows.Step::ledBy).collect(Collectors.toSet());
        var told = new ArrayList<Told>();
        for (var step : steps.values()) {
            if (step.knot().name() != null && !leading.contains(step.contact())) {
                told.add(new Told(chain(steps, step), step.since()));
            }
        }
        Comparator<Told> longest = Comparator.comparing(one -> -one.chain().hops());
        Comparator<Told> latest = Comparator.comparing(Told::since).reversed();
        told.sort(order == Order.LATEST ? latest : longest.thenComparing(latest));
        return List.copyOf(told.subList(0, Math.min(most, told.size())));
    }

    private static Chain chain(LinkedHashMap<UUID, ChainRows.Step> steps, ChainRows.Step last) {
        var knots = new ArrayList<Knot>();
        var met = new HashSet<UUID>();
        knots.add(last.knot());
        met.add(last.contact());
        for (var step = last; step != null && met.add(step.ledBy()); ) {
            knots.add(step.by());
            step = steps.get(step.ledBy());
        }
        Collections.reverse(knots);
        return new Chain(knots);
    }
}
