package org.cordee.giving.opportunity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.cordee.current.MemberId;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What one keeps one's ears open for, for each partner. Fed by what they need and look for, kept
/// by oneself, read by nobody else. Whoever wants nothing passed now is among them like anybody:
/// their absence would tell.
@Service
@Transactional
public class Watches {
    static final int PAGE = 20;
    static final int MOST_WORDS = 20;
    static final int LONGEST = 120;

    private final OpportunityRows rows;
    private final WatchRows watches;
    private final Clock clock;

    Watches(OpportunityRows rows, WatchRows watches, Clock clock) {
        this.rows = rows;
        this.watches = watches;
        this.clock = clock;
    }

    /// Why words were not kept.
    public enum Reason {
        TOO_MANY,
        TOO_LONG
    }

    /// Twenty partners by name.
    ///
    /// @param after the last that was shown; null to begin
    @Transactional(readOnly = true)
    public WatchView list(MemberId me, @Nullable MemberId after) {
        var fellows = rows.heard();
        int from = 0;
        while (after != null && from < fellows.size()) {
            if (fellows.get(from++).member().equals(after)) {
                break;
            }
        }
        var shown = fellows.subList(from, Math.min(from + PAGE, fellows.size()));
        var kept = new HashMap<MemberId, List<String>>();
        for (var line : watches.lines(me)) {
            kept.computeIfAbsent(line.member(), _ -> new ArrayList<>()).add(line.words());
        }
        return new WatchView(
                shown.stream()
                        .map(fellow ->
                                new WatchView.Ear(
                                        fellow, kept.getOrDefault(fellow.member(), List.of())))
                        .toList(),
                from + PAGE < fellows.size());
    }

    /// What one listens for, for one of them, and what could be added to it.
    @Transactional(readOnly = true)
    public WatchView.One one(MemberId me, MemberId partner) {
        var fellow =
                rows.heard().stream()
                        .filter(one -> one.member().equals(partner))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var kept = watches.words(me, partner);
        var proposed =
                rows.lines(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream()
                        .filter(line -> line.member().equals(partner))
                        .filter(line ->
                                line.field() == Field.NEEDS || line.field() == Field.SEARCHES)
                        .map(OpportunityRows.Line::words)
                        .map(Watches::shortened)
                        .filter(words -> kept.stream().noneMatch(words::equalsIgnoreCase))
                        .distinct()
                        .toList();
        return new WatchView.One(fellow, WatchForm.of(kept), proposed, null);
    }

    /// Keeps words, a line each, and those that were ticked. What another window has kept since
    /// this one was opened stays.
    ///
    /// @return what is to be changed first; empty where it is kept
    public Optional<WatchView.One> keep(MemberId me, MemberId partner, WatchForm typed) {
        var view = one(me, partner);
        var standing = watches.words(me, partner);
        var form = typed.on(standing);
        var fresh = form.fresh();
        var words = new LinkedHashSet<>(standing);
        words.removeAll(form.gone());
        words.addAll(fresh);
        if (words.size() > MOST_WORDS) {
            return Optional.of(view.with(form, Reason.TOO_MANY));
        }
        if (fresh.stream().anyMatch(word -> Typed.length(word) > LONGEST)) {
            return Optional.of(view.with(form, Reason.TOO_LONG));
        }
        watches.change(me, partner, form.gone(), fresh, clock.instant());
        return Optional.empty();
    }

    private static String shortened(String words) {
        return Typed.length(words) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}
