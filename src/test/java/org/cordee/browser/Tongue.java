package org.cordee.browser;

/// A language in which a page is visited. Expected words are written by hand, in both.
enum Tongue {
    FRENCH("fr"),
    ENGLISH("en");

    final String code;

    Tongue(String code) {
        this.code = code;
    }

    String say(String french, String english) {
        return this == FRENCH ? french : english;
    }
}
