package org.cordee.guard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was seen in a text, brought into the order of the text so that none lies over another.
final class Sights {
    private final String text;
    private final Plain plain;
    private final Tongue tongue;
    private final List<Sight> sights = new ArrayList<>();

    /// In chars of the plain text.
    ///
    /// @param whole of a name; else true
    /// @param part of a combination; else null
    private record Sight(
            int start,
            int end,
            Kind kind,
            boolean whole,
            Strength strength,
            Finding.@Nullable Part part) {
        Sight between(int from, int to) {
            return new Sight(from, to, kind, whole, strength, part);
        }
    }

    Sights(String text, Plain plain, Tongue tongue) {
        this.text = text;
        this.plain = plain;
        this.tongue = tongue;
    }

    void add(int start, int end, Kind kind) {
        sights.add(new Sight(start, end, kind, true, kind.strength(), null));
    }

    void addOwn(OwnNames.Place own) {
        sights.add(
                new Sight(
                        own.start(), own.end(), Kind.OWN_NAME, own.whole(), own.strength(), null));
    }

    void addPart(int start, int end, Finding.Part part) {
        sights.add(new Sight(start, end, Kind.COMBINATION, true, Strength.CONFIRM, part));
    }

    /// Where two lie over one another the stronger stays; of equals a name of one's own, then a
    /// postal address, then the longer; of the other remains what is left of it.
    List<Finding> findings() {
        sights.sort(
                Comparator.comparing(Sight::strength)
                        .thenComparing(sight -> sight.kind() != Kind.OWN_NAME)
                        .thenComparing(sight -> sight.kind() != Kind.ADDRESS)
                        .thenComparing(sight -> sight.start() - sight.end())
                        .thenComparing(Sight::start)
                        .thenComparing(Sight::kind));
        var kept = new ArrayList<Sight>();
        var taken = new BitSet(plain.text().length());
        for (var sight : sights) {
            for (int at = sight.start(); at < sight.end(); ) {
                int from = taken.nextClearBit(at);
                int next = taken.nextSetBit(from);
                int to = next < 0 || next > sight.end() ? sight.end() : next;
                if (from < to) {
                    keep(sight, from, to, kept, taken);
                }
                at = Math.max(to, from);
            }
        }
        kept.sort(Comparator.comparing(Sight::start));
        return told(kept);
    }

    private void keep(Sight sight, int start, int end, List<Sight> kept, BitSet taken) {
        int from = start;
        int to = end;
        boolean rest = start > sight.start() || end < sight.end();
        if (rest && sight.strength() != Strength.CONFIRM) {
            return;
        }
        while (rest && from < to && !Character.isLetterOrDigit(plain.text().charAt(from))) {
            from++;
        }
        while (rest && from < to && !Character.isLetterOrDigit(plain.text().charAt(to - 1))) {
            to--;
        }
        if (from < to && (!rest || holdsName(from, to))) {
            taken.set(from, to);
            kept.add(sight.between(from, to));
        }
    }

    /// More than a title and an initial.
    private boolean holdsName(int from, int to) {
        return Cutting.words(plain.text().substring(from, to)).stream()
                .anyMatch(word -> word.isCapital() && !TitleRule.isCertain(word));
    }

    /// Counted once, from the beginning to the end.
    private List<Finding> told(List<Sight> kept) {
        var findings = new ArrayList<Finding>(kept.size());
        int chars = 0;
        int points = 0;
        for (var sight : kept) {
            int from = plain.start(sight.start());
            int to = plain.end(sight.end());
            points += text.codePointCount(chars, from);
            int length = text.codePointCount(from, to);
            findings.add(finding(sight, points, points + length, text.substring(from, to)));
            points += length;
            chars = to;
        }
        return findings;
    }

    private Finding finding(Sight sight, int start, int end, String words) {
        var kind = sight.kind();
        var part = sight.part();
        if (part != null) {
            var neutral = Neutral.of(part, tongue);
            return new Finding.Combination(start, end, words, part, neutral);
        }
        var neutral = Neutral.of(kind, tongue);
        return switch (kind) {
            case OWN_NAME ->
                    new Finding.OwnName(
                            start, end, words, sight.whole(), sight.strength(), neutral);
            case PERSON, ORGANISATION, PLACE, NAME, ADDRESS ->
                    new Finding.Name(start, end, words, kind, neutral);
            default -> new Finding.Identifier(start, end, words, kind, neutral);
        };
    }
}
