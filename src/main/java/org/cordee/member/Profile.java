package org.cordee.member;

import java.util.List;

/// What a member says of themselves.
///
/// @param languages IETF language tags of the languages they work in
public record Profile(
        String name,
        String headline,
        String place,
        List<String> languages,
        List<String> offers,
        List<String> searches,
        List<String> strengths,
        List<String> weakSpots) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_HEADLINE = 240;
    public static final int LONGEST_PLACE = 120;
    public static final int LONGEST_ITEM = 200;
    public static final int MOST_ITEMS = 30;
    public static final int MOST_LANGUAGES = 12;

    public Profile {
        languages = List.copyOf(languages);
        offers = List.copyOf(offers);
        searches = List.copyOf(searches);
        strengths = List.copyOf(strengths);
        weakSpots = List.copyOf(weakSpots);
    }
}
