package org.cordee.member.skill;

import java.util.Locale;

/// Skills that are near one another.
///
/// @param approaches whether they are methods, rather than occasions on which one is called
public record Family(String key, String french, String english, boolean approaches) {
    public String in(Locale language) {
        return language.getLanguage().equals("fr") ? french : english;
    }
}
