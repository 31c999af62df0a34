package org.cordee.circle.seat;

import java.util.Locale;

/// Something that both languages have a name for.
public record Named(String french, String english) {
    public String in(Locale language) {
        return language.getLanguage().equals("fr") ? french : english;
    }
}
