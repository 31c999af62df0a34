package org.cordee.circle.session;

import java.util.Map;

/// A text of a session as one is writing it.
///
/// @param offered whether the others may read it, where one says so
public record Written(String words, boolean offered) {
    private static final String WORDS = "words";
    private static final String OFFERED = "offered";

    static Written of(Map<String, String> typed) {
        return new Written(typed.getOrDefault(WORDS, ""), Boolean.parseBoolean(typed.get(OFFERED)));
    }

    Map<String, String> typed() {
        return Map.of(WORDS, words, OFFERED, Boolean.toString(offered));
    }
}
