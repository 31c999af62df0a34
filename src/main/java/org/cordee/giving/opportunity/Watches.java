package org.cordee.giving.opportunity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

    /// What became of words.
    public enum Keeping {
        KEPT,
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
        return new WatchView.One(fellow, String.join("\n", kept), proposed, null);
    }

    /// Keeps words, a line each, and those that were ticked.
    public Keeping keep(MemberId me, MemberId partner, String typed, List<String> ticked) {
        one(me, partner);
        var words = new LinkedHashSet<>(Typed.lines(typed));
        ticked.stream().map(Typed::line).filter(word -> !word.isEmpty()).forEach(words::add);
        if (words.size() > MOST_WORDS) {
            return Keeping.TOO_MANY;
        }
        if (words.stream().anyMatch(word -> Typed.length(word) > LONGEST)) {
            return Keeping.TOO_LONG;
        }
        watches.keep(me, partner, words, clock.instant());
        return Keeping.KEPT;
    }

    private static String shortened(String words) {
        return Typed.length(words) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}
