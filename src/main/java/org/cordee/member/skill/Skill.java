package org.cordee.member.skill;

import java.util.List;
import java.util.Locale;

/// A skill of coaching or consulting, as both languages name it.
///
/// @param key `family/skill`; it stays when the words change
/// @param frenchAlso other French words for the same
public record Skill(
        String key,
        String family,
        String french,
        String english,
        List<String> frenchAlso,
        List<String> englishAlso) {
    public Skill {
        frenchAlso = List.copyOf(frenchAlso);
        englishAlso = List.copyOf(englishAlso);
    }

    public String in(Locale language) {
        return language.getLanguage().equals("fr") ? french : english;
    }

    /// Whether words say this skill and nothing else, in whichever language.
    public boolean isSaidBy(String words) {
        return words.equals(french) || words.equals(english);
    }

    public List<String> alsoIn(Locale language) {
        return language.getLanguage().equals("fr") ? frenchAlso : englishAlso;
    }
}
