package org.cordee.member;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A profile as it is typed: offers, searches, strengths and weak spots one a line.
///
/// @param languages IETF language tags, from check boxes
public record ProfileForm(
        String name,
        String headline,
        String place,
        List<String> languages,
        String offers,
        String searches,
        String strengths,
        String weakSpots) {

    /// What can be typed wrongly.
    public enum Field {
        NAME,
        HEADLINE,
        PLACE,
        LANGUAGES,
        OFFERS,
        SEARCHES,
        STRENGTHS,
        WEAK_SPOTS
    }

    /// Why a field cannot be kept as it is.
    public enum Reason {
        EMPTY,
        TOO_LONG,
        LINE_TOO_LONG,
        TOO_MANY
    }

    /// What is to be said beside a field.
    ///
    /// @param line which line is too long, from 1; 0 where it is not about a line
    /// @param count how many characters, lines or languages there are
    /// @param most how many there may be
    public record Refusal(Reason reason, int line, int count, int most) {}

    /// Language, script, region: what a check box of ours may hold.
    private static final Pattern TAG =
            Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

    public ProfileForm {
        name = Typed.line(name);
        headline = Typed.line(headline);
        place = Typed.line(place);
        // Nobody types a tag: one that does not look like one was not chosen here.
        languages =
                languages.stream().filter(tag -> TAG.matcher(tag).matches()).distinct().toList();
        offers = Typed.text(offers);
        searches = Typed.text(searches);
        strengths = Typed.text(strengths);
        weakSpots = Typed.text(weakSpots);
    }

    /// The form of a profile that is kept.
    public static ProfileForm of(Profile profile) {
        return new ProfileForm(
                profile.name(),
                profile.headline(),
                profile.place(),
                profile.languages(),
                String.join("\n", profile.offers()),
                String.join("\n", profile.searches()),
                String.join("\n", profile.strengths()),
                String.join("\n", profile.weakSpots()));
    }

    /// The same with another card.
    ProfileForm withCard(String name, String headline, String place, List<String> languages) {
        return new ProfileForm(
                name, headline, place, languages, offers, searches, strengths, weakSpots);
    }

    /// The same with what the members read of offers and searches.
    ProfileForm withExchange(String offers, String searches) {
        return new ProfileForm(
                name, headline, place, languages, offers, searches, strengths, weakSpots);
    }

    /// The same with what one reads alone.
    ProfileForm withOwn(String strengths, String weakSpots) {
        return new ProfileForm(
                name, headline, place, languages, offers, searches, strengths, weakSpots);
    }

    /// What must change before it can be kept; empty when all is well.
    public Map<Field, Refusal> refusals() {
        var refusals = new EnumMap<Field, Refusal>(Field.class);
        if (name.isEmpty())
            refusals.put(Field.NAME, new Refusal(Reason.EMPTY, 0, 0, Profile.LONGEST_NAME));
        else put(refusals, Field.NAME, line(name, Profile.LONGEST_NAME));
        put(refusals, Field.HEADLINE, line(headline, Profile.LONGEST_HEADLINE));
        put(refusals, Field.PLACE, line(place, Profile.LONGEST_PLACE));
        if (languages.size() > Profile.MOST_LANGUAGES)
            refusals.put(
                    Field.LANGUAGES,
                    new Refusal(Reason.TOO_MANY, 0, languages.size(), Profile.MOST_LANGUAGES));
        put(refusals, Field.OFFERS, items(offers));
        put(refusals, Field.SEARCHES, items(searches));
        put(refusals, Field.STRENGTHS, items(strengths));
        put(refusals, Field.WEAK_SPOTS, items(weakSpots));
        return refusals;
    }

    /// What is kept. Only of a form without refusals.
    public Profile profile() {
        return new Profile(
                name,
                headline,
                place,
                languages,
                distinct(offers),
                distinct(searches),
                distinct(strengths),
                distinct(weakSpots));
    }

    private static void put(Map<Field, Refusal> refusals, Field field, @Nullable Refusal refusal) {
        if (refusal != null) refusals.put(field, refusal);
    }

    private static @Nullable Refusal line(String text, int longest) {
        var length = Typed.length(text);
        return length > longest ? new Refusal(Reason.TOO_LONG, 0, length, longest) : null;
    }

    private static @Nullable Refusal items(String text) {
        // Lines are numbered as they stand in the field, the empty ones too.
        var lines = text.lines().toList();
        for (var n = 0; n < lines.size(); n++) {
            var length = Typed.length(Typed.line(lines.get(n)));
            if (length > Profile.LONGEST_ITEM)
                return new Refusal(Reason.LINE_TOO_LONG, n + 1, length, Profile.LONGEST_ITEM);
        }
        var count = distinct(text).size();
        return count > Profile.MOST_ITEMS
                ? new Refusal(Reason.TOO_MANY, 0, count, Profile.MOST_ITEMS)
                : null;
    }

    /// The same thing said twice is said once.
    private static List<String> distinct(String text) {
        return Typed.lines(text).stream().distinct().toList();
    }
}
