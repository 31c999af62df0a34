package org.cordee.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Reads a text for what could make somebody recognisable (RULES 6): what carries its own check,
/// where somebody can be reached, and the names one keeps. What it does not find, it does not call
/// anonymous.
public final class Guard {
    /// @param names whom one accompanies, as one writes them
    /// @param region where telephone numbers without a country code are at home, such as `FR`
    public static Checked read(String text, Collection<String> names, String region) {
        var places = new ArrayList<Place>();
        for (var own : new OwnNames(names).in(text)) {
            places.add(
                    new Place(own.start(), own.end(), Kind.OWN_NAME, own.whole(), own.strength()));
        }
        Numbers.in(text).forEach(one -> places.add(Place.of(one.start(), one.end(), one.kind())));
        Addresses.in(text, region)
                .forEach(one -> places.add(Place.of(one.start(), one.end(), one.kind())));
        return new Checked(text, findings(text, places));
    }

    /// @param whole of a name; else true
    private record Place(int start, int end, Kind kind, boolean whole, Strength strength) {
        static Place of(int start, int end, Kind kind) {
            return new Place(start, end, kind, true, kind.strength());
        }
    }

    /// Where two lie over one another the stronger stays, then the longer.
    private static List<Finding> findings(String text, List<Place> places) {
        places.sort(
                Comparator.comparing(Place::strength)
                        .thenComparing(place -> place.start() - place.end())
                        .thenComparing(Place::start)
                        .thenComparing(Place::kind));
        var kept = new ArrayList<Place>();
        var taken = new java.util.BitSet(text.length());
        for (var place : places) {
            int next = taken.nextSetBit(place.start());
            if (next < 0 || next >= place.end()) {
                taken.set(place.start(), place.end());
                kept.add(place);
            }
        }
        kept.sort(Comparator.comparing(Place::start));
        return kept.stream().map(place -> finding(text, place)).toList();
    }

    private static Finding finding(String text, Place place) {
        int start = text.codePointCount(0, place.start());
        var words = text.substring(place.start(), place.end());
        int end = start + words.codePointCount(0, words.length());
        return place.kind() == Kind.OWN_NAME
                ? new Finding.OwnName(start, end, words, place.whole(), place.strength())
                : new Finding.Identifier(start, end, words, place.kind());
    }

    private Guard() {}
}
